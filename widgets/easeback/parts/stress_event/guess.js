// The guess of the stressful moment: it lasts twice as long. How does the slow signal go then?
import { highest, highestAt, meanOver } from "../../kit/chart/comparing.js";
import { peakOf } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */

/** Minutes that the moment lasts before and after, and the minutes on show. */
export const [SHORT, LONG] = [15, 30];
const UNTIL = 120;
/** Minutes in which a line that follows the moment at once is back at rest. */
const AT_ONCE = 10;

/** @type {(start: Controls) => Controls} */
export const before = (start) => ({ ...start, length: SHORT, events: 1, breathing: false });
/** @type {(start: Controls) => Controls} */
export const after = (start) => ({ ...before(start), length: LONG });

/** Whether the model stands where the guess was about. @param {Controls} now @param {Controls} start */
export function sits(now, start) {
  const { length, strength, events, breathing } = after(start);
  return now.length === length && now.strength === strength && now.events === events && now.breathing === breathing;
}

/**
 * The lines that can be chosen: as it was; gone when the moment is gone; and slow to fade.
 * @param {Curve} was @param {Curve} truth
 * @returns {Record<"slow" | "at-once" | "same", Curve>}
 */
export function waysOf(was, truth) {
  const [rest, top] = [was.values[0], peakOf(truth).value];
  return {
    "at-once": {
      at: [was.at[0], 0, LONG, LONG + AT_ONCE, UNTIL],
      values: Float64Array.of(rest, rest, top, rest, rest),
    },
    slow: truth,
    same: was,
  };
}

/**
 * In what two lines of the slow signal can be alike.
 * @param {number} height of the chart, nmol/L
 * @returns {import("../../kit/chart/comparing.js").Aspect[]}
 */
export const aspects = (height) => [
  { name: "fade", whole: height, of: (line) => meanOver(line, { from: LONG + AT_ONCE, to: UNTIL }) },
  { name: "height", whole: height, of: highest },
  { name: "when", whole: UNTIL, of: highestAt },
];
