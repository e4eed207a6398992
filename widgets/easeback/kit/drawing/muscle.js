// A muscle as a line along its run: a wide easy wave that draws together to a tight zigzag.

/** @typedef {import("./line.js").Point} Point */

/** From ease to tension: how far the line swings, and how long half a swing is. */
const SWING = [1.7, 3.8];
const HALF = [15, 5.5];

/**
 * @param {Point[]} run where the muscle begins and ends
 * @param {number} tension 0 to 1
 * @param {number} [size] how much wider the swings are in a small picture; tight ones need more length, too
 * @returns {Point[]} from one end to the other, through each turn
 */
export function fibre([[x1, y1], [x2, y2]], tension, size = 1) {
  const mix = (/** @type {number[]} */ [ease, tense]) => ease + (tense - ease) * tension;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [swing, half] = [(size * mix(SWING)) / length, mix([HALF[0], HALF[1] * size]) / length];
  // Swings are counted from the middle outwards, so that the line draws together evenly.
  const most = Math.max(0, Math.floor(0.5 / half - 0.15));
  const turns = Array.from({ length: 2 * most + 1 }, (_, index) => ({
    share: 0.5 + (index - most) * half,
    side: (index - most) % 2 ? -1 : 1,
  }));
  return [{ share: 0, side: 0 }, ...turns, { share: 1, side: 0 }].map(({ share, side }) => {
    const off = swing * side * Math.min(1, share / half, (1 - share) / half);
    return [x1 + (x2 - x1) * share - (y2 - y1) * off, y1 + (y2 - y1) * share + (x2 - x1) * off];
  });
}

/**
 * How much of the colour is that of tension: the two meet in the middle only, where a mix would be mud.
 * @param {number} tension
 */
export const toneOf = (tension) => `${Math.max(0, Math.min(100, 250 * tension - 75))}%`;
