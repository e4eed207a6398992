// The line of a wish or a plan over a day, from its morning to its night.
import { stretch, through } from "../../kit/drawing/line.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */
/** @typedef {"wish" | "plan" | "rain"} Way */

/** The day: where it begins and ends, how high it lies, and its three moments. */
export const DAY = { from: 12, to: 388, level: 104, moments: [72, 200, 328] };
/** Above the day a wish passes, and so high goes the way round. */
const ABOVE = 38;
const ROUND = 46;
const REACH = 62;

/** @param {number} from @param {number} to @param {(share: number) => number} rise @returns {Point[]} */
const along = (from, to, rise) =>
  Array.from({ length: 13 }, (_, index) => [from + ((to - from) * index) / 12, DAY.level - rise(index / 12)]);

/**
 * A wish drifts over the day and touches none of it. A plan lies on the day and rises at its moment; where something
 * comes between, it goes round and comes back.
 * @param {Way} way @returns {string}
 */
export function lineOf(way) {
  if (way === "wish") {
    const fade = (/** @type {number} */ share) => 0.35 + 0.65 * Math.sin(share * Math.PI);
    return through(stretch({ from: DAY.from, to: DAY.to, level: ABOVE, height: 11, points: 41, tense: true, fade }));
  }
  const [, moment] = DAY.moments;
  const bump = (/** @type {number} */ share) => Math.sin(share * Math.PI) ** 2;
  const height = way === "plan" ? 24 : ROUND;
  return through([
    ...along(DAY.from, moment - REACH, () => 0),
    ...along(moment - REACH, moment + REACH, (share) => height * bump(share)),
    ...along(moment + REACH, DAY.to, () => 0),
  ]);
}

/** What comes between, at the moment of the plan: a tight zigzag from below. @returns {string} */
export function hurdleLine() {
  const [, moment] = DAY.moments;
  return Array.from({ length: 7 }, (_, index) => {
    const sway = index % 2 ? 9 : -9;
    return `${index ? "L" : "M"}${moment + sway} ${DAY.level + 26 - index * 6}`;
  }).join("");
}
