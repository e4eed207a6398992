// What a diary says, and no more than it can: days that were written down, weeks, a change in one word, what made
// somebody feel worse, days of practice. No day is missing, no days in a row are counted: a day without an entry says
// nothing. What each practice did, before and after, is the rule of what_worked.js. These numbers are a choice of ours,
// made to be cautious. tests/care/cases/diary.csv is the table of its cases.
import { CLEARLY } from "./how_it_went.js";

/**
 * Days are calendar days of the person ("2026-11-30"), whatever the time zone: an entry stays on the day it was
 * written for.
 * @typedef {{day: string, values: Record<string, number>, worse: boolean | null, note: string}} Entry `values` are 0
 *   to 10, by the id of the question; `worse`: whether something here made them feel worse, null: not said
 * @typedef {{day: string, exercise: string, before: number | null, after: number | null}} Practised
 * @typedef {"none" | "too-few" | "same" | "unclear" | "better" | "worse"} Change
 * @typedef {{count: number, low: number, middle: number, high: number}} Middle of so many days the lowest, the median
 *   and the highest number
 * @typedef {{change: Change, first: Middle | null, last: Middle | null, days: number}} Trend `first` are the first two
 *   weeks of the diary, `last` the two weeks up to today; `days` have an entry for this question
 */

/** Days that are set beside each other: the first so many of the diary, and the last so many. */
export const SPAN = 14;
/** Days with an entry that each of the two needs. */
const ENOUGH = 5;
/** Points of the median from which a change is worth a word: the smallest that people notice on such a scale. */
const NOTICED = 1;
/** Standard errors that a change must stand clear of the ups and downs of single days. */
const ERRORS = 2;
/** So many days back it is asked whether something made them feel worse. */
const RECENT = 28;
/** So often it is time to ask for care. */
const TWICE = 2;
const DAY_MS = 86_400_000;

/** A calendar day as a number: days since 1 January 1970. @param {string} day */
export const numberOf = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
/** The calendar day so many days later, or earlier. @param {string} day @param {number} days */
export const dayAfter = (day, days) => new Date((numberOf(day) + days) * DAY_MS).toISOString().slice(0, 10);

/**
 * The entries that this clock has come to. Where it was set back, some may lie in days to come: they are kept, and
 * wait.
 * @param {readonly Entry[]} entries @param {string} today @returns {Entry[]} in their order
 */
export const upTo = (entries, today) =>
  entries.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** @param {readonly Entry[]} entries @param {string} question @param {string} from @param {string} to both included */
const numbersIn = (entries, question, from, to) =>
  entries.flatMap(({ day, values }) =>
    from <= day && day <= to && Object.hasOwn(values, question) ? [values[question]] : [],
  );

/** @param {readonly number[]} numbers @returns {Middle | null} */
export function middleOf(numbers) {
  if (!numbers.length) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { count: sorted.length, low: sorted[0], middle, high: sorted[sorted.length - 1] };
}

/**
 * Weeks back from today, the oldest first; a week without an entry has no middle.
 * @param {readonly Entry[]} entries @param {string} question @param {string} today @param {number} weeks
 * @returns {{from: string, to: string, middle: Middle | null}[]}
 */
export const weeksOf = (entries, question, today, weeks) =>
  Array.from({ length: weeks }, (_, at) => {
    const to = dayAfter(today, -7 * (weeks - 1 - at));
    const from = dayAfter(to, -6);
    return { from, to, middle: middleOf(numbersIn(entries, question, from, to)) };
  });

/**
 * How often a number of the second is above one of the first, ties as half, in standard errors from a half (Mann and
 * Whitney, 1947, without its correction for ties: that makes it more cautious).
 * @param {readonly number[]} first @param {readonly number[]} second
 */
function clearOf(first, second) {
  let above = 0;
  for (const one of first) for (const other of second) above += other > one ? 1 : other === one ? 0.5 : 0;
  const pairs = first.length * second.length;
  return (above / pairs - 0.5) / Math.sqrt((first.length + second.length + 1) / (12 * pairs));
}

/**
 * How the last two weeks are beside the first two weeks, in one word. A few days say nothing, a change below one point
 * is "about the same", and one that the ups and downs of single days could make is unclear.
 * @param {readonly Entry[]} entries @param {{id: string, better: string}} question `better` is "up" or "down"
 * @param {string} today @returns {Trend}
 */
export function trendOf(entries, { id, better }, today) {
  const said = upTo(entries, today).filter(({ values }) => Object.hasOwn(values, id));
  if (!said.length) return { change: "none", first: null, last: null, days: 0 };
  const end = dayAfter(said[0].day, SPAN - 1);
  const begin = dayAfter(today, 1 - SPAN);
  const [one, other] = [numbersIn(said, id, said[0].day, end), numbersIn(said, id, begin, today)];
  const [first, last] = [middleOf(one), middleOf(other)];
  const trend = { first, last, days: said.length };
  if (!first || !last || begin <= end || one.length < ENOUGH || other.length < ENOUGH)
    return { change: "too-few", ...trend };
  const apart = last.middle - first.middle;
  if (Math.abs(apart) < NOTICED) return { change: "same", ...trend };
  if (Math.abs(clearOf(one, other)) < ERRORS) return { change: "unclear", ...trend };
  return { change: apart > 0 === (better === "up") ? "better" : "worse", ...trend };
}

/**
 * What made somebody feel worse lately, and whether it is time to ask for care: two days on which it was so, or two
 * practices after which it was clearly worse. One day with both counts once. Days that a clock which was set back has
 * not come to yet count as well.
 * @param {readonly Entry[]} entries @param {readonly Practised[]} practised @param {string} today
 * @returns {{days: string[], practices: Practised[], ask: boolean}}
 */
export function worseIn(entries, practised, today) {
  const since = dayAfter(today, 1 - RECENT);
  const practices = practised.filter(
    ({ day, before, after }) => day >= since && before !== null && after !== null && after - before >= CLEARLY,
  );
  const said = entries.filter(({ day, worse }) => day >= since && worse).map(({ day }) => day);
  const days = [...new Set([...said, ...practices.map(({ day }) => day)])].sort();
  return { days, practices, ask: days.length >= TWICE || practices.length >= TWICE };
}

/**
 * The weeks of a calendar, Monday to Sunday (ISO 8601), the oldest first, the last one with today in it.
 * @param {string} today @param {number} weeks @returns {string[][]} the days of each week
 */
export function calendarOf(today, weeks) {
  const fromMonday = (numberOf(today) + 3) % 7; // 1 January 1970 was a Thursday
  const first = dayAfter(today, -fromMonday - 7 * (weeks - 1));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, at) => dayAfter(first, 7 * week + at)),
  );
}
