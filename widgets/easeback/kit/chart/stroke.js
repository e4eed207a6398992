// A line drawn by hand over the time of a chart: what a finger leaves in each column, and the curve that comes of it.
// All places are shares, 0 to 1: across from the left edge, up from the foot.

/** @typedef {import("./lookup_table.js").Curve} Curve */
/** @typedef {import("./plot.js").Span} Span */
/** @typedef {{across: number, up: number}} Place */
/** @typedef {(number | null)[]} Stroke how far up the line runs in each column; null where nothing is drawn yet */

export const COLUMNS = 96;
/** A line that comes as near to the right edge as this, and is as long as this, is whole. */
const [RIGHT, LONG] = [0.85, 0.6];
/** A hand trembles: so often each column takes from its neighbours. */
const SMOOTHED = 3;

/** @type {Stroke} */
export const BLANK = Array.from({ length: COLUMNS + 1 }, () => null);

/** @param {number} share */
const columnOf = (share) => Math.round(Math.min(1, Math.max(0, share)) * COLUMNS);

/**
 * The stroke after a finger went from one place to the next. Who goes back draws over what was there.
 * @param {Stroke} stroke @param {Place} from @param {Place} to @returns {Stroke}
 */
export function drawn(stroke, from, to) {
  const [first, last] = [columnOf(from.across), columnOf(to.across)];
  const next = [...stroke];
  const steps = Math.max(1, Math.abs(last - first));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    next[Math.round(first + share * (last - first))] = from.up + share * (to.up - from.up);
  }
  return next;
}

/** The columns that are drawn. @param {Stroke} stroke */
const filled = (stroke) => stroke.flatMap((up, column) => (up === null ? [] : [column]));

/** Whether a line is long enough to be a guess. @param {Stroke} stroke */
export function isWhole(stroke) {
  const columns = filled(stroke);
  const last = columns[columns.length - 1] ?? 0;
  return last >= RIGHT * COLUMNS && last - columns[0] >= LONG * COLUMNS;
}

/**
 * The stroke as a curve: without gaps and without tremble, from where the time begins to where it ends.
 * @param {Stroke} stroke @param {Span} time @param {(up: number) => number} valueUp @param {number} begin value
 *   at which the line sets out where the hand began later
 * @returns {Curve}
 */
export function lineOf(stroke, time, valueUp, begin) {
  const columns = filled(stroke);
  /** @type {[number, number][]} */
  const knots = columns.map((column) => [column, valueUp(/** @type {number} */ (stroke[column]))]);
  if (columns[0] !== 0) knots.unshift([0, begin]);
  const at = BLANK.map((_, column) => time.from + (column / COLUMNS) * (time.to - time.from));
  let values = BLANK.map((_, column) => between(knots, column));
  for (let round = 0; round < SMOOTHED; round++) values = values.map(withNeighbours);
  return { at, values: Float64Array.from(values) };
}

/** @param {[number, number][]} knots @param {number} column */
function between(knots, column) {
  const next = knots.findIndex(([at]) => at >= column);
  if (next <= 0) return knots[next === 0 ? 0 : knots.length - 1][1];
  const [[from, low], [to, high]] = [knots[next - 1], knots[next]];
  return low + ((column - from) / (to - from)) * (high - low);
}

/** @param {number} value @param {number} index @param {number[]} all */
const withNeighbours = (value, index, all) => (2 * value + (all[index - 1] ?? value) + (all[index + 1] ?? value)) / 4;
