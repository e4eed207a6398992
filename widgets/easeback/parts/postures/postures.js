import { part, useTrait, useWords } from "../../kit/page/part.js";
import { SideFigure } from "../../kit/figure/side_figure.js";

/** @typedef {import("../../kit/figure/posture.js").Posture} Posture */

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Postures({ model }) {
  const t = useWords(model);
  const [shown] = useTrait(model, "shown");
  return (
    <ul class="easeback-postures">
      {shown.map((/** @type {Posture} */ posture) => (
        <li key={posture}>
          <SideFigure
            posture={posture}
            room="both"
            bold
            tension={posture === "guard" ? 1 : 0}
            label={t("figure", { doing: t(`${posture}.doing`) })}
          />
          <span aria-hidden="true">{t(`${posture}.name`)}</span>
        </li>
      ))}
    </ul>
  );
}

export default part(Postures);
