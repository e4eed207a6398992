// The diary, as data: each answer of a day is kept under the day and its question ("2026-11-30/pain"), with its own
// time, so that two tabs, two devices or a copy that is brought back never write over a day. The day is the one of the
// person's own calendar when they wrote. This module is the only one that knows these names. Needs no DOM.
import { today } from "./dates.js";
import { LETTERS, fitting } from "./letters.js";
import { daysOf, isDay, paceOf, withSaid } from "./plan.js";

/** @typedef {import("./personal_data.js").PersonalData} PersonalData */
/** @typedef {import("./personal_data.js").Said} Said */
/** @typedef {import("../../care/diary.js").Entry} Entry */
/** @typedef {import("../../care/diary.js").Practised} Practised */

/** Whether something made the person feel worse on that day, and a line in their own words. */
const [WORSE, NOTE] = ["worse", "note"];

/** @param {unknown} value @returns {value is number} a number from 0 to 10 */
const isPoints = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;

/** A day of which nothing was said. @param {string} day @returns {Entry} */
export const blankEntry = (day) => ({ day, values: {}, worse: null, note: "" });

/** Whether something was said of a day. @param {Entry} entry */
export const isWritten = ({ values, worse, note }) =>
  Object.keys(values).length > 0 || worse !== null || note.trim() !== "";

/**
 * The days of which something was said, in their order, whatever a file brought back: what is no sound answer counts
 * as not given, and a day that no calendar has is no entry.
 * @param {PersonalData} document @returns {Entry[]}
 */
export function entriesIn({ diary }) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const [name, { value }] of Object.entries(diary)) {
    const [day, field] = name.split("/");
    if (field === undefined || !isDay(day)) continue;
    const entry = entries.get(day) ?? blankEntry(day);
    entries.set(day, entry);
    if (field === WORSE) entry.worse = value === "yes" ? true : value === "no" ? false : null;
    else if (field === NOTE) entry.note = typeof value === "string" ? value : "";
    else if (isPoints(value)) entry.values[field] = value;
  }
  return [...entries.values()].filter(isWritten).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What was said of one day. @param {PersonalData} document @param {string} day */
export const entryOf = (document, day) => entriesIn(document).find((one) => one.day === day) ?? blankEntry(day);

/** When something was last said of a day; "" where nothing was. @param {PersonalData} document @param {string} day */
export const writtenAt = ({ diary }, day) =>
  Object.entries(diary)
    .filter(([name]) => name.startsWith(`${day}/`))
    .map(([, { at }]) => at)
    .sort()
    .at(-1) ?? "";

/**
 * What is said of a day, in the names under which it is kept; null takes it back.
 * @param {string} day @param {{values?: Record<string, number | null>, worse?: boolean | null, note?: string}} news
 * @returns {Record<string, string | number>}
 */
export const saidOfDay = (day, { values = {}, worse, note }) => ({
  ...Object.fromEntries(Object.entries(values).map(([question, value]) => [`${day}/${question}`, value ?? ""])),
  ...(worse !== undefined && { [`${day}/${WORSE}`]: worse === null ? "" : worse ? "yes" : "no" }),
  ...(note !== undefined && { [`${day}/${NOTE}`]: fitting(note, LETTERS.line) }),
});

/**
 * All that was said of a day, each as nothing: so it is taken out.
 * @param {PersonalData} document
 * @param {string} day
 */
export const nothingOfDay = ({ diary }, day) =>
  Object.fromEntries(
    Object.keys(diary)
      .filter((name) => name.startsWith(`${day}/`))
      .map((name) => [name, ""]),
  );

/** @param {PersonalData["diary"]} diary the days of which something was said */
const daysIn = (diary) =>
  new Set(
    Object.entries(diary)
      .filter(([name, { value }]) => name.includes("/") && value !== "")
      .map(([name]) => name.split("/")[0]),
  );

/**
 * How many days a copy has that are not here.
 * @param {PersonalData["diary"]} here
 * @param {PersonalData["diary"]} copy
 */
export function newDays(here, copy) {
  const have = daysIn(here);
  return [...daysIn(copy)].filter((day) => !have.has(day)).length;
}

/**
 * What is here, with the days that were taken out here and that a copy brings back: they are said again now, so that
 * no tab takes them out once more.
 * @param {PersonalData["diary"]} here @param {PersonalData["diary"]} copy @param {string} at
 */
export function daysBroughtBack(here, copy, at) {
  const back = Object.entries(copy).filter(([name, { value }]) => value !== "" && here[name]?.value === "");
  return back.length ? withSaid(here, Object.fromEntries(back.map(([name, { value }]) => [name, value])), at) : here;
}

/**
 * Each practice that is kept, on its day of the person's own calendar, the oldest first.
 * @param {PersonalData} document @returns {Practised[]}
 */
export const practisedIn = ({ ratings }) =>
  ratings
    .filter(({ seconds, before, after }) => Number(seconds) > 0 || (isPoints(before) && isPoints(after)))
    .map(({ exercise, at, before, after }) => ({
      exercise,
      day: today(new Date(at)),
      before: isPoints(before) ? before : null,
      after: isPoints(after) ? after : null,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/**
 * How much was done on each day: practices, and things of the plan that were marked as done.
 * @param {PersonalData} document @returns {Map<string, number>}
 */
export function doneByDay(document) {
  /** @type {Map<string, number>} */
  const days = new Map();
  const add = (/** @type {string} */ day) => days.set(day, (days.get(day) ?? 0) + 1);
  practisedIn(document).forEach(({ day }) => add(day));
  const things = new Set([
    ...Object.keys(document.plan).map((name) => name.split("/")[0]),
    ...document.pacing.map(({ activity }) => paceOf(activity)),
  ]);
  for (const thing of things) daysOf(document, thing).forEach(add);
  return days;
}
