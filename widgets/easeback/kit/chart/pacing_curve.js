// A plan in small steps as a line that goes up like gentle stairs: which weeks it shows, and where it runs. Needs no
// DOM.
import { amountIn, flareFor } from "../../care/pacing.js";

/** @typedef {import("../../care/pacing.js").Stairs} Stairs */
/**
 * @typedef {{stairs: Stairs, week: number, goal: number | null, flare: boolean}} Plan `week` is the one a person is
 *   in; `flare` whether that week has one
 */

/** Weeks that are shown at once, and how many of them lie before the week one is in. */
const [MOST, BEFORE] = [12, 3];
/** Weeks that are shown where there is no goal to lead up to. */
const OPEN = 8;
/** Share of a week that a step up takes, half on either side; where in its week a flare goes down, and up again. */
const [SLOPE, DOWN, UP] = [0.16, [0.3, 0.38], [0.68, 0.76]];

/**
 * The weeks that are shown: up to the goal, and some at least.
 * @param {number} week
 * @param {number | null} reached the week of the goal
 */
export function weeksShown(week, reached) {
  const last = Math.max(reached ?? OPEN, week + 1, 4);
  const from = Math.max(1, Math.min(week - BEFORE, last - MOST + 1));
  return Array.from({ length: Math.min(last, from + MOST - 1) - from + 1 }, (_, index) => from + index);
}

/**
 * The line: level through each week, a slope between two, and a dip where a flare asks for less.
 * @param {Plan} plan @param {number[]} weeks
 * @returns {import("./lookup_table.js").Curve} over time in weeks
 */
export function curveOf({ stairs, week, goal, flare }, weeks) {
  /** @type {[number, number][]} */
  const knots = [];
  for (const one of weeks) {
    const amount = amountIn(stairs, one, goal);
    knots.push([one - 1 + SLOPE / 2, amount]);
    if (flare && one === week) {
      const { most } = flareFor(amount, stairs.unit);
      knots.push(
        [one - 1 + DOWN[0], amount],
        [one - 1 + DOWN[1], most],
        [one - 1 + UP[0], most],
        [one - 1 + UP[1], amount],
      );
    }
    knots.push([one - SLOPE / 2, amount]);
  }
  return { at: knots.map(([at]) => at), values: Float64Array.from(knots, ([, value]) => value) };
}
