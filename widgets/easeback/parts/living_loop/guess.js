// The guess of the loop: daily stress goes all the way down. What does pain do in the weeks that follow?
import { meanOver } from "../../kit/chart/comparing.js";
import { valueAt } from "../../kit/chart/lookup_table.js";
import { WEEKS, unchanged } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").Model} Model */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */

/** Pain that the chart shows, of 10: none at its foot, and room above where the loop begins. */
export const PAIN = { low: 0, high: 7 };

/** @param {Model} model @returns {Controls} */
export const after = (model) => ({ ...unchanged(model), stress: 0, week: WEEKS });

/** Whether the loop stands where the guess was about. @param {Model} model @param {Controls} now */
export function sits(model, now) {
  return Object.entries(after(model)).every(
    ([name, value]) => name === "week" || now[/** @type {keyof Controls} */ (name)] === value,
  );
}

/**
 * The lines that can be chosen, in weeks: pain goes away, goes down a bit, stays.
 * @param {Curve} was @param {Curve} truth
 * @returns {Record<"away" | "bit" | "same", Curve>}
 */
export function waysOf(was, truth) {
  const begin = was.values[0];
  return {
    away: { at: [0, WEEKS / 4, WEEKS / 2, WEEKS], values: Float64Array.of(begin, begin / 2, begin / 8, PAIN.low) },
    bit: truth,
    same: was,
  };
}

/**
 * In what two lines of pain can be alike.
 * @type {import("../../kit/chart/comparing.js").Aspect[]}
 */
export const ASPECTS = [
  { name: "end", whole: PAIN.high - PAIN.low, of: (line) => valueAt(line, WEEKS) },
  { name: "soon", whole: PAIN.high - PAIN.low, of: (line) => meanOver(line, { from: 1, to: WEEKS / 3 }) },
];
