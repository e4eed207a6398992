// What a setting of the working day means: its curves, how long the muscles rest, and what is carried over, in words.
import { valueAt } from "../../kit/chart/lookup_table.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */
/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {{day: "few" | "spread" | "close", breaks: number[], length: number, recovery: "quick" | "slow",
 *   place: "low_back" | "shoulders", minute: number}} Controls */
/**
 * @typedef {{hard: Record<string, number[]>, hard_length: number, rest: number, load: number, near: number, full:
 *   number}} Day minutes, and tension: at rest, under the load of work alone, still near rest, under full stress
 */

/** The day begins at this hour, and these are the hours for a break. */
export const STARTS = 8;
export const HOURS = [10, 12, 14, 16];
export const UNTIL = 600;

/** The tension has no measured scale, so its line must not look as if it had: it does not fill its panel. */
const ROOM = 1.25;
/** Tension at the foot and the top of the picture. @param {Day} day */
export const heightsOf = ({ rest, full }) => ({ low: rest, high: rest + ROOM * (full - rest) });

/** @param {number} hour @returns {number} minutes after the start of the day */
export const minuteOf = (hour) => 60 * (hour - STARTS);

/** The tension through the day. @param {Table} table @param {Controls} controls */
export function curveOf(table, { day, recovery, length, breaks }) {
  const taken = Object.fromEntries(HOURS.map((hour) => [`break_${hour}`, breaks.includes(hour) ? 1 : 0]));
  return table.curve("tension", { day, recovery, length, ...taken });
}

/** The same day with no break. @param {Table} table @param {Controls} controls */
export const bareOf = (table, controls) => curveOf(table, { ...controls, breaks: [] });

/** @param {Controls} now @param {Day} day */
export const spansOf = (now, day) => ({
  hard: day.hard[now.day].map((from) => ({ from, to: from + day.hard_length })),
  breaks: now.breaks.map((hour) => ({ from: minuteOf(hour), to: minuteOf(hour) + now.length })),
});

/**
 * Minutes of the day in which a curve is no higher than this.
 * @param {Curve} curve @param {number} level
 */
export function minutesBelow({ at, values }, level) {
  let minutes = 0;
  for (let knot = 1; knot < at.length; knot++) {
    const [from, to] = [values[knot - 1] - level, values[knot] - level];
    const share =
      from <= 0 && to <= 0
        ? 1
        : from > 0 && to > 0
          ? 0
          : Math.min(from, to) / (Math.min(from, to) - Math.max(from, to));
    minutes += share * (at[knot] - at[knot - 1]);
  }
  return minutes;
}

/** The breaks at whose end the muscles are near rest. @param {Curve} curve @param {Controls} now @param {Day} day */
export const longEnough = (curve, now, day) =>
  spansOf(now, day).breaks.filter(({ to }) => valueAt(curve, to) <= day.near).length;

/**
 * The hard moments that begin before the muscles have let go.
 * @param {Curve} curve
 * @param {Controls} now
 * @param {Day} day
 */
export const carriedInto = (curve, now, day) =>
  day.hard[now.day].filter((start) => valueAt(curve, start) - day.load > day.near - day.rest);

/**
 * How many minutes after the last hard moment only the load of work is left, where no break helps.
 * @param {Table} table @param {Controls} now @param {Day} day
 */
export function minutesToLetGo(table, now, day) {
  const curve = bareOf(table, now);
  const end = day.hard[now.day][day.hard[now.day].length - 1] + day.hard_length;
  const eased = day.load + day.near - day.rest;
  const next = curve.at.findIndex((at, knot) => at > end && curve.values[knot] <= eased);
  const [from, to] = [curve.values[next - 1] - eased, curve.values[next] - eased];
  return curve.at[next - 1] + (from / (from - to)) * (curve.at[next] - curve.at[next - 1]) - end;
}

/**
 * How tight the muscles are at a time: a share of full stress, 0 to 1.
 * @param {Curve} curve
 * @param {number} minute
 * @param {Day} day
 */
export const tightAt = (curve, minute, day) => (valueAt(curve, minute) - day.rest) / (day.full - day.rest);

/** @param {Curve} curve @param {number} minute @param {Day} day @returns {"rest" | "little" | "tight"} */
export function stateAt(curve, minute, day) {
  if (valueAt(curve, minute) <= day.near) return "rest";
  return tightAt(curve, minute, day) < 0.5 ? "little" : "tight";
}

/** A time of the day as it is said. @param {Words} t @param {number} minute after the start of the day */
export function clockTime(t, minute) {
  const hour = STARTS + Math.floor(minute / 60);
  const shown = t("clock") === "12" && hour > 12 ? hour - 12 : hour;
  return t(hour < 12 ? "time.morning" : "time.afternoon", {
    hour: shown,
    minutes: String(minute % 60).padStart(2, "0"),
  });
}

/**
 * How tight it is now, how long it takes to let go, how long the muscles rest, and what is carried over.
 * @param {Words} t @param {Table} table @param {Controls} now @param {Day} day
 */
export function summaryOf(t, table, now, day) {
  const curve = curveOf(table, now);
  const said = [
    t(`now.${now.place}.${stateAt(curve, now.minute, day)}`, { time: clockTime(t, now.minute) }),
    t("letting-go", { minutes: Math.round(minutesToLetGo(table, now, day)) }),
  ];
  const minutes = Math.round(minutesBelow(curve, day.near));
  const enough = longEnough(curve, now, day);
  if (now.breaks.length === 0) said.push(t("rest.no-breaks"));
  else if (minutes < 1) said.push(t("rest.too-short"));
  else {
    said.push(t("rest.some", { minutes }));
    if (enough < now.breaks.length) said.push(t("rest.not-all", { enough, breaks: now.breaks.length }));
  }
  const carried = carriedInto(curve, now, day);
  if (carried.length) said.push(t("carried.some", { times: t.and(carried.map((start) => clockTime(t, start))) }));
  else said.push(t(now.day === "close" ? "carried.none-close" : "carried.none", { count: day.hard[now.day].length }));
  return t.sentences(said);
}

/**
 * Rows of the table of numbers, one each half hour and one at each hard moment's end.
 * @param {Words} t @param {Table} table @param {Controls} now
 */
export function rowsOf(t, table, now) {
  const [curve, bare] = [curveOf(table, now), bareOf(table, now)];
  return Array.from({ length: UNTIL / 30 + 1 }, (_, index) => 30 * index).map((minute) => [
    clockTime(t, minute),
    t.number(valueAt(curve, minute), 1),
    t.number(valueAt(bare, minute), 1),
  ]);
}
