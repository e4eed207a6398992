// What a setting of the hour means: the position at a minute, how comfortable it feels, and what a change does, in
// words.
import { valueAt } from "../../kit/chart/lookup_table.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */
/** @typedef {"slump" | "upright" | "lean" | "stand" | "guard"} Posture */
/** @typedef {{first: Posture, every: number, person: string, minute: number}} Controls `every`: minutes, 0 to stay */
/** @typedef {{turns: Record<string, Posture[]>, lasting: Record<string, [Posture, Posture]>}} Known */
/** @typedef {{from: number, to: number, posture: Posture}} Turn */
/** @typedef {{now: Controls, before: Controls | null, touched: string | null}} State */

export const HOUR = 60;

/** From which comfort on it is called so; comfort has no measured scale, so it is told in words. */
const LEVELS = /** @type {const} */ ([
  ["easy", 0.8],
  ["fine", 0.62],
  ["restless", 0.45],
  ["poor", -1],
]);

/** @param {Table} table @param {Controls} controls */
export const comfortOf = (table, { first, every, person }) => table.curve("comfort", { first, every, person });

/**
 * The positions of the hour, each with its minutes.
 * @param {Known["turns"]} turns
 * @param {Controls} controls
 * @returns {Turn[]}
 */
export function turnsOf(turns, { first, every }) {
  const length = every || HOUR;
  return Array.from({ length: Math.ceil(HOUR / length) }, (_, turn) => ({
    from: turn * length,
    to: Math.min(HOUR, (turn + 1) * length),
    posture: turns[first][turn],
  }));
}

/**
 * @param {Known["turns"]} turns
 * @param {Controls} controls
 * @returns {Posture} the position at the minute that is looked at
 */
export function postureAt(turns, controls) {
  const all = turnsOf(turns, controls);
  return (all.find(({ to }) => controls.minute < to) ?? all[all.length - 1]).posture;
}

/** @param {number} comfort 0 to 1 */
export const levelOf = (comfort) => /** @type {string} */ (LEVELS.find(([, from]) => comfort >= from)?.[0]);

/** Comfort over the whole hour. @param {Curve} curve */
export const meanOf = ({ at, values }) =>
  at.slice(1).reduce((sum, time, knot) => sum + ((time - at[knot]) * (values[knot] + values[knot + 1])) / 2, 0) /
  (at[at.length - 1] - at[0]);

/**
 * @param {import("../../kit/page/part.js").Words} t @param {Table} table @param {Known} known
 * @param {State} state
 */
export function summaryOf(t, table, { turns, lasting }, { now, touched }) {
  const curve = comfortOf(table, now);
  const [count, better] = [
    turnsOf(turns, now).length - 1,
    meanOf(curve) > meanOf(comfortOf(table, { ...now, every: 0 })),
  ];
  const [longest, shortest] = lasting[now.person].map((posture) => t(`${posture}.doing`));
  const said = [
    t("said.now", {
      minute: now.minute,
      doing: t(`${postureAt(turns, now)}.doing`),
      level: t(`level.${levelOf(valueAt(curve, now.minute))}`),
    }),
  ];
  if (now.every === 0) said.push(t("said.stay"));
  else said.push(t("said.change", { count }), t(better ? "said.better" : "said.no-better"));
  if (now.first === "guard") said.push(t("said.guard"));
  if (touched === "person") said.push(t("said.person", { longest, shortest }));
  return t.sentences(said);
}

/**
 * Rows of the table: minute, position, comfort in words.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {Known["turns"]} turns
 * @param {Controls} now
 */
export const rowsOf = (t, table, turns, now) => {
  const curve = comfortOf(table, now);
  return Array.from({ length: 13 }, (_, index) => index * 5).map((minute) => [
    minute,
    t(`${postureAt(turns, { ...now, minute })}.name`),
    t(`level.${levelOf(valueAt(curve, minute))}`),
  ]);
};
