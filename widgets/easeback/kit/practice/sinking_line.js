// The line of a practice, from how it was before to how it is after: a tight zigzag where it is tense, a wide wave
// where it eases.
import { through } from "../drawing/line.js";

/** @typedef {import("../drawing/line.js").Point} Point */

export const WIDTH = 320;
export const HEIGHT = 190;
/** Room above the line for its numbers. */
const TOP = 58;
const BOTTOM = 168;
const FROM = 26;
const TO = 292;
const POINTS = 61;
/** Shares of the way: so far it is as before, from there on as after. */
const LEAVES = 0.26;
const ARRIVES = 0.62;
const TEETH = 9;

/** How high a rating lies. @param {number} rating 0 to 10 */
export const levelOf = (rating) => BOTTOM - ((BOTTOM - TOP) * rating) / 10;

/** What has changed is told plainly: the way between two levels is so much longer than it was. */
const STRETCH = 2;

/**
 * How high the line lies before and after: as the ratings do, with the change between them made plain.
 * @param {number} before @param {number} after 0 to 10
 * @returns {[number, number]}
 */
function levels(before, after) {
  const [from, to] = [levelOf(before), levelOf(after)];
  const way = Math.min((STRETCH * Math.abs(to - from)) / 2, (BOTTOM - TOP) / 2);
  const middle = Math.min(BOTTOM - way, Math.max(TOP + way, (from + to) / 2));
  return [middle - Math.sign(to - from) * way, middle + Math.sign(to - from) * way];
}

/** Slow in, slow out. @param {number} share */
const gently = (share) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, share)));

/**
 * The swing of the line about its level: teeth where it is tense, a wave where it is at ease.
 * @param {number} at share of the way
 * @param {number} tense 0 to 1
 */
function swing(at, tense) {
  const teeth = 1 - Math.abs(2 * ((at * TEETH * 2) % 2) - 2);
  return tense * 13 * teeth + (1 - tense) * 6 * Math.sin(at * 5 * Math.PI);
}

/**
 * The line, and where its two numbers stand.
 * @param {number | null} before @param {number} after 0 to 10
 * @returns {{path: string, start: Point | null, end: Point}}
 */
export function sinkingLine(before, after) {
  const first = before ?? after;
  // The end where it is less tense is at ease; where nothing has changed both ends are the same.
  const tenseBefore = before !== null && first >= after ? first / 10 : 0;
  const tenseAfter = before !== null && after >= first ? after / 10 : 0;
  const [start, end] = levels(first, after);
  const points = Array.from({ length: POINTS }, (_, index) => {
    const at = index / (POINTS - 1);
    const share = gently((at - LEAVES) / (ARRIVES - LEAVES));
    const level = start + (end - start) * share;
    const tense = tenseBefore + (tenseAfter - tenseBefore) * share;
    return /** @type {Point} */ ([FROM + at * (TO - FROM), level + swing(at, tense)]);
  });
  return {
    path: through(points),
    start: before === null ? null : [FROM + 4, start - 24],
    end: [TO - 4, end - 20],
  };
}
