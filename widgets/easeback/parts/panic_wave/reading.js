// What a setting of the wave means: its curve, how loud the alarm is at a minute, and that in words.
import { valueAt } from "../../kit/chart/lookup_table.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */
/** @typedef {{does: string, time: number, minute: number}} Controls */
/** @typedef {{now: Controls, before: Controls | null, touched: string | null}} State */

export const MINUTES = 30;
export const [FIRST, TIMES] = [1, 6];
export const DOES = ["early", "halfway", "stay"];
/** Up to which alarm each word holds. @type {[number, string][]} */
const LEVELS = [
  [0.15, "quiet"],
  [0.4, "some"],
  [0.7, "loud"],
  [1, "very-loud"],
];
/** Where in the body it is felt. */
const FELT = { front: ["jaw", "shoulder", "chest", "belly"], back: ["neck", "shoulder", "upper_back", "low_back"] };

/** @param {Table} table @param {Controls} controls @param {Partial<Controls>} [other] */
export const curveOf = (table, controls, other) => table.curve("alarm", { ...controls, ...other });

/** @param {number} alarm 0 to 1 */
export const levelOf = (alarm) => LEVELS.find(([most]) => alarm <= most)?.[1] ?? "very-loud";

/**
 * How tense each region is: at ease when the alarm is quiet.
 * @param {"front" | "back"} view
 * @param {number} alarm
 */
export const tensionOf = (view, alarm) =>
  Object.fromEntries(FELT[view].map((region) => [region, Math.min(1, 0.5 + alarm / 2)]));

/** The highest of a curve. @param {Curve} curve */
export const topOf = ({ values }) => Math.max(...values);

/**
 * What was done, how loud it is at this minute, and how this time is beside the first.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {State} state
 */
export function summaryOf(t, table, { now }) {
  const curve = curveOf(table, now);
  const level = levelOf(valueAt(curve, now.minute));
  const lower = topOf(curveOf(table, now, { time: FIRST })) - topOf(curve);
  const later = lower > 0.25 ? "much-lower" : lower > 0.02 ? "lower" : "same";
  return t.sentences([
    t(`did.${now.does}`),
    t("at", { minute: now.minute, level: t(`level.${level}`) }),
    t(`then.${now.time > FIRST ? later : "first"}`),
  ]);
}

/**
 * Rows of the table: how loud it gets each time, by what one does.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {Controls} now
 */
export const rowsOf = (t, table, now) =>
  Array.from({ length: TIMES }, (_, index) => [
    index + 1,
    ...DOES.map((does) => t(`level.${levelOf(topOf(curveOf(table, now, { does, time: index + 1 })))}`)),
  ]);
