// The line around a body made of round pieces that flow into one another.
import { box } from "./shapes.js";

/** @typedef {import("./line.js").Point} Point */
/** @typedef {[number, number, number]} Round a circle: across, down, radius */
/** @typedef {Round[]} Chain circles, each with a smooth skin to the next */
/** @typedef {(x: number, y: number) => number} Field how far a point is from a shape; below 0 inside */

/** How far a point is from the skin between two circles. @param {Round} a @param {Round} b @returns {Field} */
function skin([ax, ay, ar], [bx, by, br]) {
  const [dx, dy, slope] = [bx - ax, by - ay, ar - br];
  const square = dx * dx + dy * dy;
  if (square <= slope * slope) {
    const [x0, y0, r0] = slope > 0 ? [ax, ay, ar] : [bx, by, br];
    return (x, y) => Math.hypot(x - x0, y - y0) - r0;
  }
  const edge = Math.sqrt(square - slope * slope);
  return (x, y) => {
    const [px, py] = [x - ax, y - ay];
    const [across, along] = [Math.abs(px * dy - py * dx) / square, (px * dx + py * dy) / square];
    const from = edge * along - slope * across;
    const norm = across * across + along * along;
    if (from < 0) return Math.sqrt(square * norm) - ar;
    if (from > edge) return Math.sqrt(square * (norm + 1 - 2 * along)) - br;
    return edge * across + slope * along - ar;
  };
}

/** @param {Chain} chain @returns {Field} */
export function chained(chain) {
  const skins = chain.slice(1).map((each, index) => skin(chain[index], each));
  return (x, y) => skins.reduce((least, each) => Math.min(least, each(x, y)), Infinity);
}

/** How far a point is from a closed shape of points. @param {Point[]} shape @returns {Field} */
export function shaped(shape) {
  const [left, top, right, bottom] = box(shape);
  return (x, y) => {
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (away > 24) return away;
    let [least, is] = [Infinity, false];
    let [x1, y1] = shape[shape.length - 1];
    for (const [x2, y2] of shape) {
      const [dx, dy] = [x2 - x1, y2 - y1];
      const share = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2);
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) * dx) / dy) is = !is;
      [x1, y1] = [x2, y2];
    }
    return Math.sqrt(least) * (is ? -1 : 1);
  };
}

/**
 * Shapes in one; where two meet, the corner is filled as softly as `soft` says.
 * @param {Field[]} fields
 * @param {number} soft
 * @returns {Field}
 */
export const joined = (fields, soft) => (x, y) => {
  let found = Infinity;
  for (const field of fields) {
    const next = field(x, y);
    const near = Math.max(0, soft - Math.abs(found - next)) / soft;
    found = Math.min(found, next) - (near * near * soft) / 4;
  }
  return found;
};

/** From one side of a square of the grid to its neighbour: the step, and the side by which one comes in. */
const NEXT = [
  [0, -1, 2],
  [1, 0, 3],
  [0, 1, 0],
  [-1, 0, 1],
];

/**
 * The line around a shape, followed from square to square of a grid.
 * @param {Field} field @param {Point} above a point that has nothing but the shape under it @param {number} step of
 *   the grid @returns {Point[]}
 */
export function outline(field, above, step) {
  /** @type {Map<number, number>} */
  const known = new Map();
  const value = (/** @type {number} */ i, /** @type {number} */ j) => {
    const key = i * 8192 + j;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = field(i * step, j * step)));
    return found;
  };
  let [i, j] = [Math.round(above[0] / step), Math.floor(above[1] / step)];
  for (let tries = 0; value(i, j + 1) >= 0; tries++, j++) if (tries > 400) return [];
  const corner = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const [i0, j0] = [i, j];
  let into = 3;
  /** @type {Point[]} */
  const points = [];
  do {
    const values = corner.map(([x, y]) => value(i + x, j + y));
    const crossed = (/** @type {number} */ side) => values[side] >= 0 !== values[(side + 1) % 4] >= 0;
    let out = (into + 1) % 4;
    while (!crossed(out)) out = (out + 1) % 4;
    const [a, b] = [corner[out], corner[(out + 1) % 4]];
    const share = values[out] / (values[out] - values[(out + 1) % 4]);
    points.push([(i + a[0] + (b[0] - a[0]) * share) * step, (j + a[1] + (b[1] - a[1]) * share) * step]);
    [i, j, into] = [i + NEXT[out][0], j + NEXT[out][1], NEXT[out][2]];
  } while ((i !== i0 || j !== j0 || into !== 3) && points.length < 6000);
  return points;
}

/**
 * Fewer points for the same line.
 * @param {Point[]} points @param {number} [within] how far the new line may be from the old @returns {Point[]}
 */
export function fewer(points, within = 0.5) {
  if (points.length < 3) return points;
  const [[x1, y1], [x2, y2]] = [points[0], points[points.length - 1]];
  const length = Math.hypot(x2 - x1, y2 - y1);
  let [far, where] = [0, 0];
  points.forEach(([x, y], index) => {
    const away = length ? Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / length : Math.hypot(x - x1, y - y1);
    if (away > far) [far, where] = [away, index];
  });
  if (far <= within) return [points[0], points[points.length - 1]];
  return [...fewer(points.slice(0, where + 1), within).slice(0, -1), ...fewer(points.slice(where), within)];
}

/** Without the last unevenness of the grid. @param {Point[]} ring @returns {Point[]} */
export const smooth = (ring) =>
  ring.map(([x, y], index) => {
    const [before, after] = [ring[(index + ring.length - 1) % ring.length], ring[(index + 1) % ring.length]];
    return [(before[0] + 2 * x + after[0]) / 4, (before[1] + 2 * y + after[1]) / 4];
  });
