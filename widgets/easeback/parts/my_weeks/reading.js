// What is drawn of a diary and what is said of it: the same days, as curves, as sentences and as a table. Needs no DOM.
import { dayAfter, middleOf, numberOf, trendOf, upTo, weeksOf } from "../../care/diary.js";

/** @typedef {import("../../care/diary.js").Entry} Entry */
/** @typedef {{id: string, label: string, better: string, low: string, high: string}} Question */
/** @typedef {{day: string, value: number}} Knot */

/** So many weeks are drawn day by day, or week by week. */
export const SPANS = /** @type {const} */ ([4, 12]);
/** @typedef {typeof SPANS[number]} Span */

/**
 * What is drawn of one question: each day over four weeks, the middle of each week over twelve.
 * @param {readonly Entry[]} entries @param {string} question @param {string} today @param {Span} span
 * @returns {Knot[]} nothing where nothing was said
 */
export function knotsOf(entries, question, today, span) {
  const from = dayAfter(today, 1 - 7 * span);
  if (span === 12)
    return weeksOf(upTo(entries, today), question, today, span).flatMap(({ to, middle }) =>
      middle ? [{ day: dayAfter(to, -3), value: middle.middle }] : [],
    );
  return upTo(entries, today).flatMap(({ day, values }) =>
    day >= from && Object.hasOwn(values, question) ? [{ day, value: values[question] }] : [],
  );
}

/** @param {Knot[]} knots @returns {import("../../kit/chart/plot.js").Curve} */
export const curveOf = (knots) => ({
  at: knots.map(({ day }) => numberOf(day)),
  values: Float64Array.from(knots, ({ value }) => value),
});

/** The time from the first to the last day that is drawn, with half a day on either side. @param {Knot[][]} drawn */
export function timeOf(drawn) {
  const days = drawn.flat().map(({ day }) => numberOf(day));
  return { from: Math.min(...days) - 0.5, to: Math.max(...days) + 0.5 };
}

/**
 * A few days of the time that are named: its ends and what lies evenly between.
 * @param {{from: number, to: number}} time
 */
export function daysNamed({ from, to }) {
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  const steps = Math.min(3, last - first);
  const some = Array.from({ length: steps + 1 }, (_, at) => first + Math.round((at / (steps || 1)) * (last - first)));
  return some.map((number) => ({ number, day: dayAfter("1970-01-01", number) }));
}

/**
 * The numbers of the days shown, in a sentence, and the change in one.
 * @param {readonly Entry[]} entries @param {Question} question @param {string} today @param {Span} span
 * @param {import("../../kit/page/part.js").Words} t
 */
export function told(entries, { id, label, better }, today, span, t) {
  const from = dayAfter(today, 1 - 7 * span);
  const numbers = upTo(entries, today)
    .filter(({ day, values }) => day >= from && Object.hasOwn(values, id))
    .map(({ values }) => values[id]);
  const middle = middleOf(numbers);
  if (!middle) return "";
  return t.sentences([
    t("read", { label, count: middle.count, middle: middle.middle, low: middle.low, high: middle.high }),
    t(`change.${trendOf(entries, { id, better }, today).change}`),
  ]);
}

/**
 * The made-up diary as if it were of now.
 * @param {readonly {ago: number, doing: number, pain: number, practised: boolean}[]} rows @param {string} today
 * @returns {{entries: Entry[], done: Map<string, number>}}
 */
export function exampleOf(rows, today) {
  const days = rows.map((row) => ({ ...row, day: dayAfter(today, -row.ago) }));
  return {
    entries: days.map(({ day, doing, pain }) => ({ day, values: { doing, pain }, worse: null, note: "" })),
    done: new Map(days.filter(({ practised }) => practised).map(({ day }) => [day, 1])),
  };
}
