// What a pace and a turn of the dial mean: the two curves, and what they say in words.
import { TAPS } from "./tempo.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */
/** @typedef {{gap: number, loud: number}} Controls */
/**
 * @typedef {{way: "own" | "led" | "set", gap: number | null}} Done how the taps came about, and the gap that was
 *   measured (seconds)
 */

/** Up to which multiple of the first tap a word holds. @type {[number, string][]} */
const STRONGER = [
  [1.1, "hardly"],
  [1.25, "little"],
  [1.45, "clearly"],
  [Infinity, "much"],
];
/**
 * Up to which difference between the two tenth taps a word holds, as a share of the first tap.
 * @type {[number, string][]}
 */
const LOUDER = [
  [0, "same"],
  [0.04, "hardly"],
  [0.12, "little"],
  [Infinity, "clearly"],
];

/** @param {Table} table @param {Controls} controls @returns {{calm: Curve, loud: Curve}} */
export const curvesOf = (table, { gap, loud }) => ({
  calm: table.curve("strength", { gap, loud: 0 }),
  loud: table.curve("strength", { gap, loud }),
});

/**
 * What the chart shows: room for the loudest taps there are, and for a guess beyond them.
 * @param {number} first
 * @param {number | null} guess
 */
export const rangeOf = (first, guess) => ({
  low: Math.min(first * 0.85, (guess ?? first) - 0.3),
  high: Math.max(first * 1.9, (guess ?? first) + 0.3),
});

/** @param {[number, string][]} words @param {number} value */
const wordFor = (words, value) => words.find(([most]) => value <= most + 1e-9)?.[1] ?? "";

/**
 * How the tenth tap compares with the first, and the loud alarm with the calm one.
 * @param {{calm: Curve, loud: Curve}} curves
 */
export function comparison({ calm, loud }) {
  const [first, last] = [calm.values[0], calm.values[TAPS - 1]];
  return { stronger: wordFor(STRONGER, last / first), louder: wordFor(LOUDER, (loud.values[TAPS - 1] - last) / first) };
}

/** @param {number | null} guess 0 to 10 @param {number} first */
export const guessWord = (guess, first) =>
  guess === null ? "" : guess < first ? "weaker" : guess > first ? "stronger" : "same";

/** The word for how far the alarm is turned up. @param {number} value 0 to 10 */
export const turnWord = (value) =>
  value === 0 ? "none" : value === 10 ? "most" : ["little", "some", "much"][Math.floor((value - 1) / 3)];

/** Seconds as a person says them: tenths. @param {number} seconds */
export const tenths = (seconds) => Math.round(seconds * 10) / 10;

/**
 * How the taps came: led, set, or in one's own tempo, which may lie beyond what the picture has.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Done} done
 * @param {Controls} now
 * @param {(number | string)[]} held
 */
function tempoOf(t, { way, gap }, now, held) {
  if (way !== "own" || gap === null) return t("pace.set", { gap: tenths(now.gap) });
  const [fastest, slowest] = [Number(held[0]), Number(held[held.length - 1])];
  if (gap < fastest) return t("pace.fast", { gap: tenths(gap) });
  return t(gap > slowest ? "pace.slow" : "pace.own", { gap: tenths(gap), slowest });
}

/**
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {Controls} now
 * @param {Done} done
 * @param {number | null} guess
 */
export function summaryOf(t, table, now, done, guess) {
  const curves = curvesOf(table, now);
  const { stronger, louder } = comparison(curves);
  const guessed = guessWord(guess, Math.round(curves.calm.values[0]));
  const said = [tempoOf(t, done, now, table.axes.gap.values)];
  if (guessed) said.push(t(`guess.${guessed}`));
  said.push(t("first.same"), t(`calm.${stronger}`), t(`loud.${louder}`));
  return t.sentences(said);
}
