// A guess beside the model's line, in words: what is alike, and what differs most. Nothing is marked or counted.
import { valueAt } from "./lookup_table.js";

/** @typedef {import("./lookup_table.js").Curve} Curve */
/** @typedef {import("./plot.js").Span} Span */
/**
 * @typedef {object} Aspect one thing in which two lines can be alike
 * @property {string} name under which its sentences stand: `guess.NAME.alike`, `guess.NAME.more`, `guess.NAME.less`
 * @property {(curve: Curve) => number} of a height or a moment of a line
 * @property {number} whole what counts as a difference as large as can be, in the unit of `of`
 */
/** @typedef {{alike: string | null, different: {aspect: string, way: "more" | "less"} | null}} Comparison */

/** A share of the whole from which on a difference is told: a hand is no ruler. */
const TOLD = 0.12;
/** Steps in which a stretch of a line is read. */
const STEPS = 40;

/** The mean height of a line over stretches of time. @param {Curve} curve @param {Span[]} spans */
export function meanOver(curve, ...spans) {
  const read = spans.flatMap(({ from, to }) =>
    Array.from({ length: STEPS + 1 }, (_, step) => valueAt(curve, from + (step / STEPS) * (to - from))),
  );
  return read.reduce((sum, value) => sum + value, 0) / read.length;
}

/** How high a line gets. @param {Curve} curve */
export const highest = ({ values }) => Math.max(...values);

/** The moment at which a line is highest; of several the first. @param {Curve} curve */
export const highestAt = ({ at, values }) => at[values.indexOf(Math.max(...values))];

/**
 * What is most alike in two lines, and what is most different, if anything is.
 * @param {Aspect[]} aspects @param {Curve} guess @param {Curve} truth
 * @returns {Comparison}
 */
export function comparisonOf(aspects, guess, truth) {
  const seen = aspects
    .map(({ name, of, whole }) => ({ name, by: (of(guess) - of(truth)) / whole }))
    .sort((one, other) => Math.abs(one.by) - Math.abs(other.by));
  const [nearest, farthest] = [seen[0], seen[seen.length - 1]];
  const differs = (/** @type {{by: number}} */ { by }) => Math.abs(by) >= TOLD;
  return {
    alike: differs(nearest) ? null : nearest.name,
    different: differs(farthest) ? { aspect: farthest.name, way: farthest.by > 0 ? "more" : "less" } : null,
  };
}

/**
 * The comparison as one or two whole sentences.
 * @param {import("../page/part.js").Words} t @param {Comparison} comparison
 */
export function saidOf(t, { alike, different }) {
  if (!different) return t("shared.guess.same");
  return t.sentences([
    alike ? t(`guess.${alike}.alike`) : t("shared.guess.hard"),
    t(`guess.${different.aspect}.${different.way}`),
  ]);
}
