// The one line: everything that is drawn, is drawn through points with the same even, round-ended stroke.
import { curveCatmullRom, curveCatmullRomClosed, line } from "d3-shape";

/** @typedef {[number, number]} Point */

const hand = line().curve(curveCatmullRom.alpha(0.5)).digits(2);
const ring = line().curve(curveCatmullRomClosed.alpha(0.5)).digits(1);

/**
 * A path through points, without corners.
 * @param {Point[]} points
 * @returns {string}
 */
export function through(points) {
  return hand(points) ?? "";
}

/**
 * A closed path through points, without corners and without an end.
 * @param {Point[]} points
 * @returns {string}
 */
export function around(points) {
  return `${ring(points)}Z`;
}

/**
 * The same closed path as many short steps: for each point the steps from it to the next, the point itself first.
 * @param {Point[]} points
 * @param {number} [steps] from one point to the next
 * @returns {Point[][]}
 */
export function dense(points, steps = 5) {
  /** @type {Point[][]} */
  const found = [];
  /** @type {Point} */
  let at = points[1];
  const drawn = {
    moveTo() {},
    lineTo() {},
    closePath() {},
    /** @param {number[]} curve */
    bezierCurveTo(...curve) {
      const [x1, y1, x2, y2, x3, y3] = curve;
      const [x0, y0] = at;
      found.push(
        Array.from({ length: steps }, (_, step) => {
          const [b, a] = [step / steps, 1 - step / steps];
          const mix = (/** @type {number[]} */ [p, q, r, s]) =>
            a ** 3 * p + 3 * a * a * b * q + 3 * a * b * b * r + b ** 3 * s;
          return /** @type {Point} */ ([mix([x0, x1, x2, x3]), mix([y0, y1, y2, y3])]);
        }),
      );
      at = [x3, y3];
    },
  };
  line()
    .curve(curveCatmullRomClosed.alpha(0.5))
    .context(/** @type {any} */ (drawn))(points);
  // A closed curve of d3 sets out from its second point.
  return [...found.slice(-1), ...found.slice(0, -1)];
}

/**
 * A stretch of the line from left to right: tight zigzag when tense, wide wave when eased. Both have
 * the same number of points, so that one can pass into the other.
 * @param {{from: number, to: number, level: number, height: number, points?: number, waves?: number, tense: boolean,
 *   fade?: (part: number) => number}} stretch
 * @returns {Point[]}
 */
export function stretch({ from, to, level, height, points = 27, waves = 1.75, tense, fade = () => 1 }) {
  return Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    const turn = tense ? (index % 2 ? -1 : 1) : Math.sin(share * waves * 2 * Math.PI + 0.4);
    return [from + share * (to - from), level + turn * height * fade(share)];
  });
}
