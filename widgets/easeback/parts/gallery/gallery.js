import { useMemo, useState } from "preact/hooks";
import { Body } from "../../kit/figure/body.js";
import { PoseFigure } from "../../kit/figure/pose_figure.js";
import { SideFigure } from "../../kit/figure/side_figure.js";
import { Button, OwnWords } from "../../kit/form/form.js";
import { part, useWords } from "../../kit/page/part.js";
import { readRow, rowOf } from "./row.js";

/** @typedef {import("../../kit/figure/pose.js").Pose} Pose */
/** @typedef {import("./row.js").Limits} Limits */

/**
 * One row as it is typed: the figure, and what no body can do of it.
 * @param {{row: string, limits: Limits, onRow: (row: string) => void}} props
 */
function Preview({ row, limits, onRow }) {
  const t = useWords();
  const { pose, said } = useMemo(() => readRow(row, limits), [row, limits]);
  const told = said.length ? said.map(({ key, places }) => t(key, places)) : [t("fine")];
  return (
    <div class="easeback-gallery__preview">
      <OwnWords label={t("preview")} hint={t("how")} lines={3} value={row} onInput={onRow} />
      <div class="easeback-gallery__seen">{pose && <PoseFigure to={pose} label={t("figure")} />}</div>
      <p role="status" data-fine={said.length === 0}>
        {t.sentences(told)}
      </p>
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Gallery({ model }) {
  const t = useWords(model);
  /** @type {Pose[]} */
  const poses = model.get("poses");
  /** @type {Limits} */
  const limits = model.get("limits");
  const [row, setRow] = useState(poses.length ? rowOf(poses[0], limits) : "");
  const all = useMemo(
    () =>
      poses.map((pose) => (
        <li key={pose.id}>
          <PoseFigure to={pose} label={pose.text} />
          <code>{pose.id}</code>
          <p>{pose.text}</p>
          <span class="needs-script">
            <Button onClick={() => setRow(rowOf(pose, limits))}>{t("take", { pose: pose.id })}</Button>
          </span>
        </li>
      )),
    [poses, limits],
  );
  return (
    <section class="easeback-gallery">
      <Preview row={row} limits={limits} onRow={setRow} />
      <h2>{t("poses")}</h2>
      <ul class="easeback-gallery__all">{all}</ul>
      <h2>{t("postures")}</h2>
      <ul class="easeback-gallery__all">
        {model.get("postures").map((/** @type {import("../../kit/figure/posture.js").Posture} */ posture) => (
          <li key={posture}>
            <SideFigure posture={posture} room="both" label={t("posture", { posture })} />
            <code>{posture}</code>
          </li>
        ))}
      </ul>
      <h2>{t("body")}</h2>
      <ul class="easeback-gallery__all">
        <li>
          <Body view="back" tension={{ shoulders: 1, low_back: 0 }} label={t("back")} />
        </li>
        <li>
          <Body view="front" tension={{ belly: 0, jaw: 1 }} label={t("front")} />
        </li>
      </ul>
    </section>
  );
}

export default part(Gallery);
