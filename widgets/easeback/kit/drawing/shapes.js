// Closed shapes of points: what is inside, how far, the same a little larger or smaller, and dots to fill them.

/** @typedef {import("./line.js").Point} Point */

/**
 * @typedef {{at: Point, along: number, across: number, degrees: number}} Ellipse its middle, its half axes, and how
 *   its long one is turned
 */

/** Each side of a shape. @param {Point[]} shape @returns {[Point, Point][]} */
const sides = (shape) => shape.map((point, index) => [point, shape[(index + 1) % shape.length]]);

/** @param {Point[]} shape @param {Point} point */
export function inside(shape, [x, y]) {
  let is = false;
  let [x1, y1] = shape[shape.length - 1];
  for (const [x2, y2] of shape) {
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) is = !is;
    [x1, y1] = [x2, y2];
  }
  return is;
}

/** How far a point is from the line of a shape. @param {Point[]} shape @param {Point} point */
export function fromLine(shape, [x, y]) {
  let least = Infinity;
  let [x1, y1] = shape[shape.length - 1];
  for (const [x2, y2] of shape) {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const share = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2);
    [x1, y1] = [x2, y2];
  }
  return Math.sqrt(least);
}

/** Twice the area; more than 0 when the shape runs clockwise on a screen. @param {Point[]} shape */
export const turn = (shape) => sides(shape).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0);

/** Left, top, right and bottom. @param {Point[]} shape @returns {[number, number, number, number]} */
export function box(shape) {
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * The ellipse that lies in a shape as its weight does.
 * @param {Point[]} shape @returns {Ellipse}
 */
export function ellipseOf(shape) {
  let [area, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (const [[x1, y1], [x2, y2]] of sides(shape)) {
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += ((x1 + x2) * cross) / 6;
    y += ((y1 + y2) * cross) / 6;
    xx += ((x1 * x1 + x1 * x2 + x2 * x2) * cross) / 12;
    yy += ((y1 * y1 + y1 * y2 + y2 * y2) * cross) / 12;
    xy += ((x1 * y2 + 2 * x1 * y1 + 2 * x2 * y2 + x2 * y1) * cross) / 24;
  }
  const [cx, cy] = [x / area, y / area];
  const [a, b, c] = [xx / area - cx * cx, xy / area - cx * cy, yy / area - cy * cy];
  const [mean, spread] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
  return {
    at: [cx, cy],
    along: 2 * Math.sqrt(mean + spread),
    across: 2 * Math.sqrt(Math.max(0, mean - spread)),
    degrees: (Math.atan2(2 * b, a - c) * 90) / Math.PI,
  };
}

/**
 * The shape with even room around it, or with room inside it when `by` is below 0, its corners as round as a hand
 * draws them.
 * @param {Point[]} shape @param {number} by @returns {Point[]}
 */
export function grown(shape, by) {
  const out = by * (turn(shape) > 0 ? 1 : -1);
  /** @type {Point[]} */
  const found = [];
  for (const [[x1, y1], [x2, y2]] of sides(shape)) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const count = Math.round(length / 4) || 1;
    if (length)
      for (let step = 0; step < count; step++) {
        const share = (step + 0.5) / count;
        /** @type {Point} */
        const at = [
          x1 + (x2 - x1) * share + ((y2 - y1) / length) * out,
          y1 + (y2 - y1) * share - ((x2 - x1) / length) * out,
        ];
        // What came too near another side lies inside a fold; what lies near the last point would make a knot.
        const last = found.at(-1);
        if (fromLine(shape, at) > Math.abs(by) - 0.4 && (!last || Math.hypot(at[0] - last[0], at[1] - last[1]) > 3))
          found.push(at);
      }
  }
  const near = (/** @type {Point[]} */ from) =>
    from.map((_, index) => {
      const around = [-2, -1, 0, 1, 2].map((step) => from[(index + step + from.length) % from.length]);
      return /** @type {Point} */ ([0, 1].map((axis) => around.reduce((sum, point) => sum + point[axis], 0) / 5));
    });
  return near(near(found));
}

/**
 * Dots all over a shape, not in rows.
 * @param {Point[]} shape @param {number} [apart] @returns {Point[]}
 */
export function dots(shape, apart = 6.5) {
  const [left, top, right, bottom] = box(shape);
  /** @type {Point[]} */
  const found = [];
  let row = 0;
  for (let y = top; y < bottom; y += apart * 0.87, row++) {
    for (let x = left + (row % 2) * apart * 0.5, column = 0; x < right; x += apart, column++) {
      const shake = Math.sin(row * 12.9898 + column * 78.233) * 43758.5453;
      /** @type {Point} */
      const at = [
        x + (shake - Math.floor(shake) - 0.5) * apart * 0.5,
        y + (shake * 7 - Math.floor(shake * 7) - 0.5) * apart * 0.5,
      ];
      if (inside(shape, at)) found.push(at);
    }
  }
  return found;
}
