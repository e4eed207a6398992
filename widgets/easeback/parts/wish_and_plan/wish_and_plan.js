import { Choice } from "../../kit/form/form.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { DAY, hurdleLine, lineOf } from "./day_line.js";

const WAYS = /** @type {const} */ (["wish", "plan", "rain"]);
const MOMENTS = ["up", "breakfast", "night"];

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function WishAndPlan({ model }) {
  const t = useWords(model);
  const [way, setWay] = useTrait(model, "way");
  return (
    <div class="easeback-wish-and-plan">
      <figure>
        <svg viewBox="0 0 400 136" role="img" aria-label={t(`figure.${way}`)}>
          <path class="easeback-line" data-tone="quiet" d={`M${DAY.from} ${DAY.level}H${DAY.to}`} />
          {way === "rain" && <path class="easeback-line" data-tone="tension" d={hurdleLine()} />}
          <path
            class="easeback-line easeback-wish-and-plan__line"
            data-tone={way === "wish" ? "tension" : "ease"}
            d={lineOf(way)}
          />
          {DAY.moments.map((x, index) => (
            <circle key={x} cx={x} cy={DAY.level} r="6" data-met={way !== "wish" && index === 1} />
          ))}
        </svg>
        <div class="easeback-wish-and-plan__moments" aria-hidden="true">
          {MOMENTS.map((moment) => (
            <span key={moment}>{t(`moment.${moment}`)}</span>
          ))}
        </div>
      </figure>
      <Choice
        label={t("label")}
        value={way}
        onChange={setWay}
        options={WAYS.map((value) => ({ value, text: t(`way.${value}`) }))}
      />
      <p class="easeback-wish-and-plan__said" aria-live="polite">
        {t(`said.${way}`)}
      </p>
    </div>
  );
}

export default part(WishAndPlan);
