// A plan in small steps as a picture: one line that goes up like gentle stairs, and a dot for the week one is in.
import { Chart } from "./chart.js";
import { amountIn, flareFor } from "../../care/pacing.js";
import { curveOf } from "./pacing_curve.js";

/**
 * @param {{plan: import("./pacing_curve.js").Plan, weeks: number[], title: string, each: string, unit: string,
 *   goalText: string, weekText: (week: number) => string, amountText: (amount: number, most?: number) => string}}
 *   props
 */
export function StairsChart({ plan, weeks, title, each, unit, goalText, weekText, amountText }) {
  const { stairs, week, goal, flare } = plan;
  const [from, to] = [weeks[0] - 1, /** @type {number} */ (weeks.at(-1))];
  const now = curveOf(plan, weeks);
  const amount = amountIn(stairs, week, goal);
  const { least, most } = flareFor(amount, stairs.unit);
  const aim = goal !== null && goal > stairs.start ? goal : null;
  const high = Math.max(amountIn(stairs, to, goal), aim ?? 0) * 1.15;
  return (
    <div class="easeback-chart-tall" data-flare={flare}>
      <Chart
        title={title}
        time={{ from, to }}
        lanes={[]}
        legend={[]}
        bands={flare ? [{ from: week - 1, to: week, tone: "tension" }] : []}
        ticks={weeks
          .filter((one) => one === to || (to - one >= weeks.length / 3 && (one - weeks[0]) % 2 === 0))
          .map((one) => (one === to ? { at: to, text: weekText(one) } : { at: one - 0.5, text: String(one) }))}
        panels={[
          {
            name: each,
            unit,
            tone: "ease",
            tall: true,
            low: 0,
            high,
            rest: 0,
            restText: "",
            now,
            ghost: aim === null ? undefined : { at: [from, to], values: Float64Array.of(aim, aim) },
            ghostText: aim === null ? undefined : goalText,
            peak: {
              at: week - 0.5,
              value: flare ? most : amount,
              text: flare ? amountText(least, most) : amountText(amount),
            },
          },
        ]}
      />
    </div>
  );
}
