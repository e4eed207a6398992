// What a setting of the weeks means: the line it draws, and what one does and trusts, in words.
import { valueAt } from "../../kit/chart/lookup_table.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/drawing/line.js").Point} Point */
/** @typedef {{way: "less" | "steps", turn: number, week: number}} Controls weeks; small steps begin in week `turn` */

export const WEEKS = 12;
/** The circle of all that matters reaches so far from the middle of the drawing; so little is a point. */
export const [REACH, LEAST] = [180, 0.12];
/** Once round takes six weeks, so that the line ends over the place where it began. */
const ROUND = 6;
/** Share of a week between two points, and how far a tense line leaves its way. */
const [FINE, ZIGZAG] = [1 / 12, 2.6];

/** How far something has to be from the start to be called so; nothing here has a measured scale. */
const LEVELS = /** @type {const} */ ([
  ["far-more", 0.15],
  ["more", 0.02],
  ["same", -0.02],
  ["less", -0.15],
  ["far-less", -2],
]);

/** The week in which small steps begin, or the end for none. @param {Controls} controls */
export const turnOf = ({ way, turn }) => (way === "steps" ? turn : WEEKS);

/** @param {Table} table @param {"doing" | "trust"} name @param {Controls} controls */
export const curveOf = (table, name, controls) => table.curve(name, { turn: turnOf(controls) });

/** How far from the middle. @param {number} doing 0 to 1 */
export const reachOf = (doing) => (REACH * (doing - LEAST)) / (1 - LEAST);

/**
 * Where the line is in a week.
 * @param {number} week
 * @param {number} doing 0 to 1
 * @param {number} [aside]
 * @returns {Point}
 */
export function placeOf(week, doing, aside = 0) {
  const [angle, reach] = [(week / ROUND - 0.25) * 2 * Math.PI, reachOf(doing) + aside];
  return [reach * Math.cos(angle), reach * Math.sin(angle)];
}

/**
 * The line from one week to another: a zigzag while one does less, smooth with small steps.
 * @param {Table} table @param {Controls} controls @param {number} from @param {number} to @param {boolean} tense
 */
export function pointsOf(table, controls, from, to, tense) {
  const doing = curveOf(table, "doing", controls);
  const count = Math.max(1, Math.round((to - from) / FINE));
  return Array.from({ length: count + 1 }, (_, index) => {
    const week = from + ((to - from) * index) / count;
    const end = index === 0 || index === count;
    return placeOf(week, valueAt(doing, week), tense && !end ? (index % 2 ? ZIGZAG : -ZIGZAG) : 0);
  });
}

/** @param {number} change since the start */
export const levelOf = (change) => /** @type {string} */ (LEVELS.find(([, from]) => change >= from)?.[0]);

/**
 * How much is done and trusted in a week, next to the start.
 * @param {Table} table
 * @param {Controls} controls
 * @param {number} week
 */
export function levelsOf(table, controls, week) {
  const [doing, trust] = /** @type {const} */ (["doing", "trust"]).map((name) => {
    const curve = curveOf(table, name, controls);
    return levelOf(valueAt(curve, week) - curve.values[0]);
  });
  return { doing, trust };
}

/** @param {import("../../kit/page/part.js").Words} t @param {Table} table @param {Controls} now */
export function summaryOf(t, table, now) {
  const { doing, trust } = levelsOf(table, now, now.week);
  const said = [t("said.week", { week: now.week }), t(`doing.${doing}`), t(`trust.${trust}`)];
  if (now.way === "less") said.push(t("said.less"));
  else if (now.week <= now.turn) said.push(t("said.before"));
  else {
    const here = valueAt(curveOf(table, "doing", now), now.week);
    const other = valueAt(curveOf(table, "doing", { ...now, way: "less" }), now.week);
    said.push(t(here > other ? "said.wider" : "said.no-wider"));
  }
  return t.sentences(said);
}

/** Rows of the table. @param {import("../../kit/page/part.js").Words} t @param {Table} table @param {Controls} now */
export const rowsOf = (t, table, now) =>
  Array.from({ length: WEEKS / 2 + 1 }, (_, index) => index * 2).map((week) => {
    const { doing, trust } = levelsOf(table, now, week);
    return [week, t(`level.${doing}`), t(`level.${trust}`)];
  });
