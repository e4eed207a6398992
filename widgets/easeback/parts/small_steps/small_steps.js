import { line } from "d3-shape";
import { useMemo } from "preact/hooks";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { GuessChoice } from "../../kit/chart/guess.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Slider } from "../../kit/form/form.js";
import { through } from "../../kit/drawing/line.js";
import { part, useWords } from "../../kit/page/part.js";
import { openLookupTable, valueAt } from "../../kit/chart/lookup_table.js";
import { REACH, WEEKS, curveOf, placeOf, pointsOf, reachOf, rowsOf, summaryOf, turnOf } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */

const NAMES = ["way", "turn", "week"];
const WAYS = ["less", "steps"];

/**
 * The circle of what one does: one line, wound in and out.
 * @param {{table: import("../../kit/chart/lookup_table.js").Table, now: Controls}} props
 */
function Spiral({ table, now }) {
  const t = useWords();
  const turn = Math.min(turnOf(now), now.week);
  const doing = curveOf(table, "doing", now);
  const other = /** @type {Controls} */ ({
    ...now,
    way: now.way === "less" ? "steps" : "less",
    turn: now.way === "less" ? 0 : now.turn,
  });
  const [x, y] = placeOf(now.week, valueAt(doing, now.week));
  const start = reachOf(doing.values[0]);
  return (
    <svg class="easeback-small-steps__spiral" viewBox="-200 -200 400 400" role="img" aria-label={t("figure")}>
      <circle class="easeback-small-steps__all" r={REACH} />
      <circle class="easeback-small-steps__start" r={start} />
      <path class="easeback-small-steps__other" d={through(pointsOf(table, other, 0, WEEKS, false))} />
      <path
        class="easeback-line"
        data-tone="tension"
        d={turn > 0 ? (line().digits(1)(pointsOf(table, now, 0, turn, true)) ?? "") : ""}
      />
      <path
        class="easeback-line"
        data-tone="ease"
        d={now.week > turn ? through(pointsOf(table, now, turn, now.week, false)) : ""}
      />
      <circle class="easeback-small-steps__begin" cy={-start} r="5" />
      <circle
        class="easeback-small-steps__here"
        data-way={now.week > turn || now.way === "steps" ? "steps" : "less"}
        cx={x}
        cy={y}
        r="8"
      />
      <text class="easeback-small-steps__name" y={-REACH - 7}>
        {t("circle.all")}
      </text>
      <text class="easeback-small-steps__name" y="6">
        {t("circle.inner")}
      </text>
    </svg>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function SmallSteps({ model }) {
  const t = useWords(model);
  const packed = model.get("_table");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [held, move] = useControls(model, NAMES);
  const now = /** @type {Controls} */ (held.now);
  const settled = useSettled(now);
  /** @param {string} name */
  const moves = (name) => (/** @type {any} */ value) => move(name, value);
  const week = (/** @type {number} */ value) => t("week.value", { week: value });

  return (
    <section class="easeback-model easeback-small-steps">
      <div class="easeback-model__play easeback-small-steps__play">
        <GuessChoice
          ways={["same", "smaller", "back"]}
          onAsk={() => Object.entries({ way: "less", week: 0 }).forEach(([name, value]) => move(name, value))}
          onShown={() => move("week", WEEKS)}
        />
        <figure class="easeback-model__picture easeback-small-steps__picture" aria-label={t("title")}>
          <figcaption class="easeback-chart__title">{t("title")}</figcaption>
          <Spiral table={table} now={now} />
          <ul class="easeback-small-steps__legend">
            {["less", "steps", "start", "other"].map((sign) => (
              <li data-sign={sign} key={sign}>
                <svg viewBox="0 0 28 10" aria-hidden="true">
                  <path d={sign === "less" ? "M2 8L6 2L10 8L14 2L18 8L22 2L26 8" : "M2 5H26"} />
                </svg>
                {t(`legend.${sign}`)}
              </li>
            ))}
          </ul>
        </figure>
        <div class="easeback-model__controls">
          <Choice
            label={t("way.label")}
            options={WAYS.map((value) => ({ value, text: t(`way.${value}`) }))}
            value={now.way}
            onChange={moves("way")}
          />
          <Slider
            label={t("turn.label")}
            value={now.turn}
            min={0}
            max={WEEKS - 1}
            onInput={moves("turn")}
            format={week}
            disabled={now.way === "less"}
          />
          <Slider label={t("week.label")} value={now.week} min={0} max={WEEKS} onInput={moves("week")} format={week} />
          <Summary at={settled} of={() => summaryOf(t, table, settled)} />
        </div>
      </div>
      <ModelFoot
        at={settled}
        title={t("title")}
        of={() => ({
          caption: t("numbers.caption"),
          head: [t("numbers.week"), t("numbers.doing"), t("numbers.trust")],
          rows: rowsOf(t, table, settled),
        })}
      />
    </section>
  );
}

export default part(SmallSteps);
