// Where everything of a chart lies: the curves of a panel as paths, and the places of what is written on them.
// Everything is drawn on a plane of WIDE by HIGH that stretches with its place.
import { area, line } from "d3-shape";
import { valueAt } from "./lookup_table.js";

/** @typedef {import("./lookup_table.js").Curve} Curve */
/** @typedef {{from: number, to: number}} Span */
/**
 * @typedef {{low: number, high: number, rest: number, now: Curve, ghost?: Curve}} Plot what a panel draws: values at
 *   its foot, its top, at rest; the curves
 */

export const WIDE = 1000;
export const HIGH = 100;

/**
 * A straight scale. (d3-scale can do far more, and would be a tenth of all the code a page loads.)
 * @param {number} from
 * @param {number} to
 * @param {number} start where `from` is drawn
 * @param {number} end where `to` is drawn
 */
const scale = (from, to, start, end) => (/** @type {number} */ value) =>
  start + ((value - from) / (to - from || 1)) * (end - start);
/** @param {Span} time */
export const acrossOf = (time) => scale(time.from, time.to, 0, WIDE);
/** Where the foot and the top of a panel's values are drawn: with a little air. */
const [FOOT, TOP] = [HIGH - 4, 8];
/** @typedef {{low: number, high: number}} Heights values at the foot and the top */
/** @param {Heights} panel */
export const upOf = (panel) => scale(panel.low, panel.high, FOOT, TOP);
/** The value at a height of the panel, as a share from its foot. @param {Heights} panel */
export const valueUp = (panel) => (/** @type {number} */ share) =>
  scale(FOOT, TOP, panel.low, panel.high)((1 - share) * HIGH);

/**
 * The knots of a curve that lie in the time shown; those on a level stretch add nothing and are left out.
 * @param {Curve} curve
 * @param {Span} time
 * @returns {[number, number][]}
 */
export function seen({ at, values }, { from, to }) {
  /** @type {[number, number][]} */
  const found = at[0] > from ? [[from, values[0]]] : [];
  for (let index = 0; index < at.length && at[index] <= to; index++) {
    if (at[index] < from) continue;
    const level = index > 0 && values[index - 1] === values[index] && values[index + 1] === values[index];
    if (!level || at[index + 1] > to) found.push([at[index], values[index]]);
  }
  return found;
}

/** @param {Curve} curve @param {Plot} panel @param {Span} time */
export function pathOf(curve, panel, time) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  return (
    line()
      .x(([at]) => across(at))
      .y(([, value]) => up(value))
      .digits(1)(seen(curve, time)) ?? ""
  );
}

/**
 * The curve, led to rest outside the panel on either side, so that one path is both the line and the wash between it
 * and rest.
 * @param {Plot} panel @param {Span} time
 */
export function pathNow(panel, time) {
  const [up, [first]] = [upOf(panel), seen(panel.now, time)];
  const rest = up(panel.rest);
  const along = pathOf(panel.now, panel, time).replace("M", "L");
  return `M-20 ${rest}V${up(first[1]).toFixed(1)}${along}H${WIDE + 20}V${rest}`;
}

/** What lies between two curves on the same knots. @param {Plot} panel @param {Curve} ghost @param {Span} time */
export function pathBetween(panel, ghost, time) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  const [{ at, values }, { values: others }] = [panel.now, ghost];
  const differs = (/** @type {number} */ knot) => values[knot] !== others[knot];
  // Where both run together there is nothing between them: the area must end there, not lead on to the next one.
  return (
    area()
      .defined(([knot]) => differs(knot) || differs(knot - 1) || differs(knot + 1))
      .x(([knot]) => across(at[knot]))
      .y0(([knot]) => up(others[knot]))
      .y1(([knot]) => up(values[knot]))
      .digits(1)(at.flatMap((minute, knot) => (minute <= time.to ? [[knot, 0]] : []))) ?? ""
  );
}

/** @param {number} share of the whole, 0 to 1 */
export const percent = (share) => `${(100 * share).toFixed(2)}%`;

/**
 * A dot for each knot in the time shown, as one path: with round ends, strokes of no length are dots.
 * @param {Curve} curve @param {Plot} panel @param {Span} time
 */
export function dotsOf({ at, values }, panel, time) {
  const [across, up] = [acrossOf(time), upOf(panel)];
  return at
    .map((moment, knot) =>
      moment < time.from || moment > time.to ? "" : `M${across(moment).toFixed(1)},${up(values[knot]).toFixed(1)}h.01`,
    )
    .join("");
}

/**
 * Where a moment lies on a panel, as CSS wants it.
 * @param {number} at
 * @param {number} value
 * @param {Plot} panel
 * @param {Span} time
 */
export const placeOf = (at, value, panel, time) => ({
  left: percent(acrossOf(time)(at) / WIDE),
  top: percent(upOf(panel)(value) / HIGH),
});

/**
 * The height at which both curves end, and which of them ends higher up: its name goes above it and the other name
 * below, so that the names cannot meet.
 * @param {Plot} panel @param {Span} time
 */
export function endsOf(panel, time) {
  const end = (/** @type {Curve} */ curve) => upOf(panel)(valueAt(curve, time.to)) / HIGH;
  const [now, ghost] = [end(panel.now), panel.ghost ? end(panel.ghost) : 1];
  return { now, ghost, above: /** @type {"now" | "ghost"} */ (now <= ghost ? "now" : "ghost") };
}
