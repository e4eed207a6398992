// The body as points. One closed line, seen from the front or from behind; only its half is written down, the other
// mirrors it.
import { dense } from "../drawing/line.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {"front" | "back"} View */

/** Points from a text of pairs, which is the shortest way to carry them. @param {string} text @returns {Point[]} */
export const points = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => /** @type {Point} */ (pair.split(",").map(Number)));

/** @param {Point[]} from @returns {Point[]} */
export const mirrored = (from) => from.map(([x, y]) => [-x, y]);

/**
 * The half on the viewer's right, from the crown over the shoulder, hand and armpit down to the ankle; x from the
 * middle. A head is 100 high, the whole figure 7.5 heads. The regions count these points: a line each for head, arm,
 * hand, inner arm, trunk, leg.
 */
const DOWN = `
0,0 19,3.5 33,16 39,37 42,47 42,57 38,67 34,81 25,97 24,112 33,127
56,138 76,146 92,158 100,178 104,208 109,246 116,282 124,310 130,340 133,366
137,386 138,408 135,430 128,443 121,437 118,420 115,403 111,414 104,417 101,406 106,387
114,366 112,340 105,312 96,282 87,248 79,222
69,206 67,230 64,258 61,284 63,316 68,348 72,380 72,404
70,450 64,498 58,528 54,552 55,576 56,600 53,636 45,680 39,706`;
/** @type {Record<View, string>} */
const FOOT = {
  front: "42,726 51,742 47,751 34,754 22,751 18,741 22,724",
  back: "43,726 51,740 48,748 38,752 25,753 19,744 21,724",
};
const UP = "23,704 20,680 15,638 13,600 16,576 18,552 17,528 13,490 7,440 0,398";

/** @param {View} view */
const half = (view) => points(`${DOWN} ${FOOT[view]} ${UP}`);

/** The whole line, closed. @param {View} view */
export function outline(view) {
  const right = half(view);
  return [...right, ...mirrored(right.slice(1, -1).reverse())];
}

/** How many points the half has down to the thigh, and how it is closed there. */
const TO_THIGH = 47;
const THIGH = "58,462 24,462 11,448 0,398";

/** The same without legs, for who is seen to the hips. @returns {Point[]} */
export function torso() {
  const right = [...half("back").slice(0, TO_THIGH), ...points(THIGH)];
  return [...right, ...mirrored(right.slice(1, -1).reverse())];
}

/** The right half in small steps: one list for each of its points, which comes first in it. @param {View} view */
export const stepped = (view) => dense(outline(view)).slice(0, half(view).length);

/** The line of the spine from behind, from the nape to the sacrum. */
const SPINE = "0,118 -2,150 0,190 2,236 1,284 -1,320 0,346";

/** The edge of the chin over the throat, which tells the front from the back. */
const CHIN = "-25,95 -13,106 0,109 13,106 25,95";

export const spine = () => points(SPINE);
export const chin = () => points(CHIN);
