// A simulator as a table: opens what `parts/lookup_table.py` packed, and reads a curve at any setting of its controls.
import { strFromU8, unzlibSync } from "fflate";

/** @typedef {Record<string, number | string>} Setting a value for each axis, by name */
/** @typedef {{at: number[], values: Float64Array}} Curve knots in time, and the value at each */
/** @typedef {{values: (number | string)[], between: boolean}} Axis */

/**
 * @typedef {object} Table
 * @property {Record<string, Axis>} axes
 * @property {string[]} names of the curves
 * @property {(name: string, setting: Setting) => Curve} curve one quantity at one setting
 */

/**
 * Open a packed table.
 * @param {DataView | ArrayBuffer | Uint8Array} packed
 * @returns {Table}
 */
export function openLookupTable(packed) {
  const raw = unzlibSync(bytesOf(packed));
  const head = new DataView(raw.buffer, raw.byteOffset).getUint32(0, true);
  const { version, levels, axes, curves } = JSON.parse(strFromU8(raw.subarray(4, 4 + head), true));
  if (version !== 1) throw new RangeError(`a table of version ${version} is not known here`);
  /** @type {Record<string, {axes: string[], knots: number[], low: number, step: number, steps: Uint16Array}>} */
  const held = {};
  let from = 4 + head;
  for (const [name, packedCurve] of Object.entries(curves)) {
    const curve = { ...packedCurve, knots: timesOf(packedCurve.knots) };
    const shape = curve.axes.map((/** @type {string} */ axis) => axes[axis].values.length);
    const last = shape.length ? shape[shape.length - 1] : 1;
    const size = shape.reduce(
      (/** @type {number} */ product, /** @type {number} */ length) => product * length,
      curve.knots.length,
    );
    held[name] = { ...curve, steps: unfolded(raw, from, size, curve.knots.length, last) };
    from += 2 * size;
  }
  if (from !== raw.length || !levels) throw new RangeError("the table is not whole");
  return {
    axes,
    names: Object.keys(held),
    curve: (name, setting) => {
      const { axes: leansOn, knots, low, step, steps } = held[name];
      const values = new Float64Array(knots.length).fill(low);
      for (const [row, weight] of rows(leansOn.map((axis) => place(axis, axes[axis], setting[axis])))) {
        const start = row * knots.length;
        const size = weight * step;
        for (let knot = 0; knot < knots.length; knot++) values[knot] += size * steps[start + knot];
      }
      return { at: knots, values };
    },
  };
}

/**
 * The value of a curve at any time, straight between knots and level beyond them.
 * @param {Curve} curve
 * @param {number} time
 */
export function valueAt({ at, values }, time) {
  let [low, high] = [0, at.length - 1];
  if (time <= at[low]) return values[low];
  if (time >= at[high]) return values[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at[middle] <= time) low = middle;
    else high = middle;
  }
  const share = (time - at[low]) / (at[high] - at[low]);
  return values[low] + share * (values[high] - values[low]);
}

/**
 * Knots are a pattern that repeats, and the end.
 * @param {{until: number, every: number, within: number[]}} knots
 */
function timesOf({ until, every, within }) {
  const starts = Array.from({ length: Math.round(until / every) }, (_, number) => number * every);
  return [...starts.flatMap((start) => within.map((time) => start + time)), until];
}

/** @param {DataView | ArrayBuffer | Uint8Array} packed */
function bytesOf(packed) {
  if (packed instanceof Uint8Array) return packed;
  if (packed instanceof ArrayBuffer) return new Uint8Array(packed);
  return new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
}

/**
 * Undo the folding and both differences. 16-bit sums wrap round, as they did when they were packed.
 * @param {Uint8Array} raw
 * @param {number} from
 * @param {number} size
 * @param {number} knots
 * @param {number} last length of the last axis
 */
function unfolded(raw, from, size, knots, last) {
  const steps = new Uint16Array(size);
  for (let index = 0; index < size; index++) {
    const folded = raw[from + index] | (raw[from + size + index] << 8);
    steps[index] = (folded >> 1) ^ -(folded & 1);
    if (index % knots) steps[index] += steps[index - 1];
  }
  for (let row = 1; row < size / knots; row++) {
    if (row % last === 0) continue;
    for (let index = row * knots; index < (row + 1) * knots; index++) steps[index] += steps[index - knots];
  }
  return steps;
}

/**
 * Where a value lies on its axis: the indices to read and the weight of each.
 * @param {string} name
 * @param {Axis} axis
 * @param {number | string} value
 * @returns {{length: number, picks: [number, number][]}}
 */
function place(name, { values, between }, value) {
  const { length } = values;
  const found = values.indexOf(value);
  if (found >= 0) return { length, picks: [[found, 1]] };
  if (!between || typeof value !== "number") throw new RangeError(`${name} has no ${value} in the table`);
  const numbers = /** @type {number[]} */ (values);
  const kept = Math.min(numbers[length - 1], Math.max(numbers[0], value));
  const after = Math.max(
    1,
    numbers.findIndex((number) => number >= kept),
  );
  const share = (kept - numbers[after - 1]) / (numbers[after] - numbers[after - 1]);
  return {
    length,
    picks: /** @type {[number, number][]} */ ([
      [after - 1, 1 - share],
      [after, share],
    ]).filter(([, weight]) => weight),
  };
}

/**
 * The rows of the table that a setting is mixed from, with their weights.
 * @param {{length: number, picks: [number, number][]}[]} places
 */
function rows(places) {
  /** @type {[number, number][]} */
  let found = [[0, 1]];
  for (const { length, picks } of places) {
    found = found.flatMap(([row, weight]) =>
      picks.map(([index, share]) => /** @type {[number, number]} */ ([row * length + index, weight * share])),
    );
  }
  return found;
}
