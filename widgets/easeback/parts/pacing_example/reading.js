// What a setting of the made-up plan means, in words and as rows.
import { amountIn, flareFor, stairsFor, weekOf } from "../../care/pacing.js";
import { amountsIn } from "../../kit/page/amounts.js";

/** @typedef {{days: number[], pace: number, goal: number, week: number, flare: boolean}} Controls */
/** @typedef {import("../../care/lengths.js").Length} Length */

export const LAST_WEEK = 12;
/** How many of a length stand for a metre: the person is made up, and walks round numbers everywhere. */
export const SCALE = { metres: 1, yards: 1, feet: 3 };

/** The plan, and the week in which it reaches its goal. @param {Controls} now @param {Length} [length] */
export function planOf({ days: measured, pace, goal: wished, week, flare }, length = "metres") {
  const [days, goal] = [measured.map((day) => SCALE[length] * day), SCALE[length] * wished];
  const stairs = /** @type {import("../../care/pacing.js").Stairs} */ (stairsFor(days, length, pace));
  const reached = /** @type {number} */ (weekOf(stairs, goal));
  return { stairs, week, goal, flare, reached };
}

/** The weeks of the picture: from the first to the last one can go to. */
export const WEEKS = Array.from({ length: LAST_WEEK }, (_, index) => index + 1);

/** @param {import("../../kit/page/part.js").Words} t @param {Controls} now @param {Length} [length] */
export function summaryOf(t, now, length = "metres") {
  const { stairs, week, goal, flare, reached } = planOf(now, length);
  const walk = amountsIn(t, length);
  const [first, second, third] = now.days.map((day) => walk(SCALE[length] * day));
  const amount = amountIn(stairs, week, goal);
  const said = [
    t("said.measured", { first, second, third, average: walk(Math.round(stairs.average)) }),
    t("said.start", { start: walk(stairs.start), rise: walk(stairs.rise) }),
    t("said.week", { week, amount: walk(amount) }),
    t(reached <= LAST_WEEK ? "said.goal" : "said.goal-later", { week: reached, goal: walk(goal) }),
  ];
  if (flare) {
    const { least, most } = flareFor(amount, length);
    said.push(t("said.flare", { least: walk(least), most: walk(most), amount: walk(amount) }));
  }
  return t.sentences(said);
}

/** @param {import("../../kit/page/part.js").Words} t @param {Controls} now @param {Length} [length] */
export const rowsOf = (t, now, length = "metres") =>
  WEEKS.map((week) => {
    const { stairs, goal } = planOf(now, length);
    const amount = amountIn(stairs, week, goal);
    const { least, most } = flareFor(amount, length);
    const walk = amountsIn(t, length);
    return [week, walk(amount), walk(least, most)];
  });
