import { useMemo } from "preact/hooks";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Slider, Switch } from "../../kit/form/form.js";
import { PACES } from "../../care/pacing.js";
import { amountsIn } from "../../kit/page/amounts.js";
import { useLength } from "../../kit/kept/use_store.js";
import { part, useWords } from "../../kit/page/part.js";
import { StairsChart } from "../../kit/chart/pacing_chart.js";
import { LAST_WEEK, SCALE, WEEKS, planOf, rowsOf, summaryOf } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */

const NAMES = ["days", "pace", "goal", "week", "flare"];
const [NEAR, FAR, APART] = [200, 400, 20];

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function PacingExample({ model }) {
  const t = useWords(model);
  const [held, move] = useControls(model, NAMES);
  const now = /** @type {Controls} */ (held.now);
  const settled = useSettled(now);
  const length = useLength(model.get("countries"));
  const walk = amountsIn(t, length);
  const at = useMemo(() => ({ settled, length }), [settled, length]);
  const week = (/** @type {number} */ number) => t("week.value", { week: number });
  const adds = (/** @type {number} */ pace) => walk(planOf({ ...now, pace }, length).stairs.rise);
  return (
    <section class="easeback-model easeback-pacing-example">
      <div class="easeback-model__play">
        <div class="easeback-model__picture">
          <StairsChart
            plan={planOf(now, length)}
            weeks={WEEKS}
            title={t("title")}
            each={t("each")}
            unit=""
            goalText={t("goal.name")}
            weekText={week}
            amountText={walk}
          />
        </div>
        <div class="easeback-model__controls">
          <Choice
            label={t("pace.label")}
            value={String(now.pace)}
            onChange={(pace) => move("pace", Number(pace))}
            options={PACES.map((pace) => ({
              value: String(pace),
              text: t(pace === PACES[0] ? "pace.little" : "pace.more", { amount: adds(pace) }),
            }))}
          />
          <Slider
            label={t("goal.label")}
            value={now.goal}
            min={NEAR}
            max={FAR}
            step={APART}
            onInput={(goal) => move("goal", goal)}
            format={(goal) => walk(SCALE[length] * goal)}
          />
          <Slider
            label={t("week.label")}
            value={now.week}
            min={1}
            max={LAST_WEEK}
            onInput={(number) => move("week", number)}
            format={week}
          />
          <Switch label={t("flare.label")} checked={now.flare} onChange={(flare) => move("flare", flare)} />
          <Summary at={at} of={() => summaryOf(t, settled, length)} />
        </div>
      </div>
      <ModelFoot
        at={at}
        of={() => ({
          caption: t("title"),
          head: [t("numbers.week"), t("each"), t("numbers.flare")],
          rows: rowsOf(t, settled, length),
        })}
      />
    </section>
  );
}

export default part(PacingExample);
