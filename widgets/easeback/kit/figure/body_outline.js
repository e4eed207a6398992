// The body as points. One closed line, seen from the front or from behind; only its half is written down, the other mirrors it.
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
 * The half on the viewer's right, from the crown over the shoulder, hand and armpit down to the ankle; x from the middle.
 * A head is 100 high, the whole figure 7.5 heads. The regions count these points: a line each for head, arm, hand, inner arm, trunk, leg.
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

/** The right half in small steps: one list for each of its points, which comes first in it. @param {View} view */
export const stepped = (view) => dense(outline(view)).slice(0, half(view).length);

/** What is drawn inside the line: the half on the right, and what lies in the middle. @type {Record<View, {half: string[], middle: string[]}>} */
const WITHIN = {
  front: {
    half: [
      "10,52 17,55 25,52",
      "12,147 34,144 58,149",
      "54,356 34,374 14,387",
      "28,566 37,570 46,562",
      "128,417 128,430",
      "30,741 31,747",
      "38,740 40,745",
    ],
    middle: ["-4,66 0,69 4,66", "-10,80 0,83 10,80", "-24,94 -13,100 0,102 13,100 24,94", "0,304 0,310"],
  },
  back: {
    half: [
      "34,168 35,188 41,206 53,215",
      "9,404 30,411 53,403",
      "22,550 34,554 47,549",
      "128,417 128,430",
      "28,708 28,724",
    ],
    middle: ["0,366 0,392"],
  },
};

/** The line of the spine from behind, from the nape to the sacrum. */
const SPINE = "0,118 -2,150 0,190 2,236 1,284 -1,320 0,346";

/** @param {View} view @param {boolean} [small] without what would meet the muscles of a small picture: eyes, shoulder blades */
export const within = (view, small = false) => {
  const sides = WITHIN[view].half.slice(small ? 1 : 0).map(points);
  return [...sides, ...sides.map(mirrored), ...WITHIN[view].middle.map(points)];
};
export const spine = () => points(SPINE);
