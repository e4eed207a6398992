// The volume picture: one line comes in as small even waves, goes round the dial, and leaves as loud as the dial says.
import { through } from "../../kit/drawing/line.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

export const VIEW = { width: 480, height: 172 };
export const DIAL = { x: 192, y: 86, radius: 70 };
/** Where a touch begins. */
export const START = 18;
/** Height of a message as it comes in; ten times of it would not fit. */
const SOFT = 24;
const [IN, OUT] = [3, 7];
/** Points of one message: enough for a round wave, few enough to redraw in a frame. */
const POINTS = 12;
/** How far the pointer turns to each side of the top, in degrees. */
const SWING = 135;
const MARKS = 11;

/** @param {number} degrees from the top, clockwise @param {number} radius @returns {Point} */
const onDial = (degrees, radius) => {
  const angle = (degrees * Math.PI) / 180;
  return [DIAL.x + radius * Math.sin(angle), DIAL.y - radius * Math.cos(angle)];
};

/** @param {number} level 0 to 1 */
const degreesAt = (level) => SWING * (2 * level - 1);

/**
 * Waves from left to right, one for each height. Heights pass into each other, so that the line stays one.
 * @param {number} from @param {number} to @param {number[]} heights
 * @returns {Point[]}
 */
function waves(from, to, heights) {
  const steps = heights.length * POINTS;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const place = step / POINTS;
    const [before, after] = [Math.floor(place), Math.ceil(place)].map(
      (index) => heights[Math.min(index, heights.length - 1)],
    );
    const height = before + (after - before) * (place - Math.floor(place));
    const ends = Math.min(1, 4 * place, 4 * (heights.length - place)); // it rises from the level and comes back to it
    return [from + ((to - from) * step) / steps, DIAL.y - height * ends * Math.sin(place * 2 * Math.PI)];
  });
}

/** The message as it comes in: always the same. */
export const pathIn = through([
  [START, DIAL.y],
  ...waves(START + 12, DIAL.x - DIAL.radius - 12, Array(IN).fill(SOFT)),
  [DIAL.x - DIAL.radius, DIAL.y],
]);

/** Round the dial and out. @param {number[]} loudness of each message, in multiples of how it came in */
export function pathOut(loudness) {
  const { x, y, radius } = DIAL;
  const [left, right] = [x - radius, x + radius];
  const half = (/** @type {number} */ to) => `A${radius} ${radius} 0 0 1 ${to} ${y}`;
  const round = `M${left} ${y}${half(right)}${half(left)}${half(right)}`;
  const heights = loudness.slice(0, OUT).map((loud) => SOFT * loud);
  return round + through([[right, y], ...waves(right + 12, VIEW.width - 8, heights)]).replace("M", "L");
}

/** Dots on the dial from soft to loud; those the pointer has passed are full. @param {number} level 0 to 1 */
export const marksAt = (level) =>
  Array.from({ length: MARKS }, (_, number) => {
    const share = number / (MARKS - 1);
    const [cx, cy] = onDial(degreesAt(share), DIAL.radius - 15);
    return { cx, cy, r: 1.8 + 3 * share, full: share <= level + 1e-9 };
  });

/** @param {number} level 0 to 1 */
export function pointerAt(level) {
  const [[fromX, fromY], [toX, toY]] = [onDial(degreesAt(level), 8), onDial(degreesAt(level), DIAL.radius - 29)];
  return `M${fromX.toFixed(1)} ${fromY.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`;
}
