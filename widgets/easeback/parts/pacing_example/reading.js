// What a setting of the made-up plan means, in words and as rows.
import { amountIn, flareFor, stairsFor, weekOf } from "../../care/pacing.js";
import { amountsIn } from "../../kit/page/amounts.js";

/** @typedef {{days: number[], pace: number, goal: number, week: number, flare: boolean}} Controls */

export const LAST_WEEK = 12;
export const UNIT = "metres";

/** The plan, and the week in which it reaches its goal. @param {Controls} now */
export function planOf({ days, pace, goal, week, flare }) {
  const stairs = /** @type {import("../../care/pacing.js").Stairs} */ (stairsFor(days, UNIT, pace));
  const reached = /** @type {number} */ (weekOf(stairs, goal));
  return { stairs, week, goal, flare, reached };
}

/** The weeks of the picture: from the first to the last one can go to. */
export const WEEKS = Array.from({ length: LAST_WEEK }, (_, index) => index + 1);

/** @param {import("../../kit/page/part.js").Words} t @param {Controls} now */
export function summaryOf(t, now) {
  const { stairs, week, goal, flare, reached } = planOf(now);
  const metres = amountsIn(t, UNIT);
  const [first, second, third] = now.days.map((day) => metres(day));
  const amount = amountIn(stairs, week, goal);
  const said = [
    t("said.measured", { first, second, third, average: metres(Math.round(stairs.average)) }),
    t("said.start", { start: metres(stairs.start), rise: metres(stairs.rise) }),
    t("said.week", { week, amount: metres(amount) }),
    t(reached <= LAST_WEEK ? "said.goal" : "said.goal-later", { week: reached, goal: metres(goal) }),
  ];
  if (flare) {
    const { least, most } = flareFor(amount, UNIT);
    said.push(t("said.flare", { least: metres(least), most: metres(most), amount: metres(amount) }));
  }
  return t.sentences(said);
}

/** @param {import("../../kit/page/part.js").Words} t @param {Controls} now */
export const rowsOf = (t, now) =>
  WEEKS.map((week) => {
    const { stairs, goal } = planOf(now);
    const amount = amountIn(stairs, week, goal);
    const { least, most } = flareFor(amount, UNIT);
    const metres = amountsIn(t, UNIT);
    return [week, metres(amount), metres(least, most)];
  });
