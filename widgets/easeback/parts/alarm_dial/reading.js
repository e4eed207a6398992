// What a setting of the dial means: how far it is turned, how loud the message goes out, and that in words.

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {"stress" | "short_sleep" | "worry"} Cause */
/** @typedef {Record<Cause, number>} Controls */
/** @typedef {{now: Controls, before: Controls | null, touched: string | null}} State */

/** @type {Cause[]} */
export const CAUSES = ["stress", "short_sleep", "worry"];
export const MOST = 10;
const CALM = { stress: 0, short_sleep: 0, worry: 0 };
const LOUD = { stress: MOST, short_sleep: MOST, worry: MOST };

/**
 * Up to which turn of the dial a word for loudness holds; no setting stands right on such an edge.
 * @type {[number, string][]}
 */
const WORDS = [
  [0.01, "same"],
  [0.31, "little"],
  [0.66, "louder"],
  [1, "much"],
];

/** How loud each of ten equal messages goes out. @param {Table} table @param {Controls} controls */
export const loudnessOf = (table, controls) => [...table.curve("loudness", controls).values];

/** How far the dial is turned, 0 to 1. @param {Table} table @param {Controls} controls */
export function levelOf(table, controls) {
  const last = (/** @type {Controls} */ setting) => loudnessOf(table, setting).pop() ?? 1;
  const [calm, loud] = [last(CALM), last(LOUD)];
  return Math.min(1, Math.max(0, (last(controls) - calm) / (loud - calm || 1)));
}

/** @param {number} level 0 to 1 */
export const loudnessWord = (level) => WORDS.find(([most]) => level <= most)?.[1] ?? "much";

/** The word for a place on a slider: its two ends have one of their own. @param {number} value 0 to 10 */
export const stepWord = (value) =>
  value === 0 ? "none" : value === MOST ? "most" : ["little", "some", "much"][Math.floor((value - 1) / 3)];

/**
 * What was moved, which way the dial turned, and what came of it.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {State} state
 */
export function summaryOf(t, table, { now, before, touched }) {
  const cause = CAUSES.find((name) => name === touched);
  const turned = cause && before ? Math.sign(now[cause] - before[cause]) : 0;
  const first = turned ? t(`turned.${cause}-${turned > 0 ? "up" : "down"}`) : t("turned.not");
  return t.sentences([first, t("in.same"), t(`out.${loudnessWord(levelOf(table, now))}`)]);
}
