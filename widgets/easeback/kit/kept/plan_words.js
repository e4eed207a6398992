// The plan as a person reads it. The device keeps ids; their words are the course's of today, and the person's own
// where the course has none. Needs no DOM.
import { MOMENTS, OWN, PEOPLE, activityOf, exerciseOf } from "./plan.js";

/** @typedef {import("./plan.js").Thing} Thing */
/** @typedef {import("../page/words.js").Words} Words */

/**
 * What the course says of a plan today, by ids.
 * @typedef {{texts: Record<string, string>, smaller: Record<string, string>, kinds: Record<string, string>, exercises:
 *   Record<string, string>, activities: Record<string, string>, moments: Record<string, string[]>, hurdles:
 *   Record<string, {hurdle: string, around: string}>}} PlanRows `texts` are the words of its steps, `smaller` those of
 *   their smaller form, `kinds` the kinds of all things; `exercises` and `activities` are names; `moments` are the
 *   sentences that say a moment of the day, in each language
 */

/** What can be done in a flare, by its span. @typedef {Record<string, {id: string, text: string}[]>} FlareRows */

/** @param {unknown} words what a file brought back may be anything */
const asText = (words) => (typeof words === "string" ? words : "");

/**
 * The words of a thing, also of one that the course no longer has.
 * @param {Words} t @param {{thing: string, own?: string, small?: boolean}} entry
 * @param {Pick<PlanRows, "texts" | "exercises"> & Partial<PlanRows>} rows
 */
export function thingWords(t, { thing, own, small }, { texts, exercises, smaller = {}, activities = {} }) {
  const whole = wholeWords(t, thing, asText(own), { texts, exercises, activities });
  if (!small) return whole;
  return Object.hasOwn(smaller, thing) && smaller[thing] ? smaller[thing] : t("shared.plan-half", { step: whole });
}

/**
 * @param {Words} t @param {string} thing @param {string} own @param {Pick<PlanRows, "texts" | "exercises" |
 *   "activities">} rows
 */
function wholeWords(t, thing, own, { texts, exercises, activities }) {
  const [exercise, activity] = [exerciseOf(thing), activityOf(thing)];
  const again = (/** @type {string} */ name) => t("shared.plan-again", { exercise: name });
  const built = (/** @type {string} */ name) => t("shared.plan-pace", { activity: name });
  if (Object.hasOwn(texts, thing)) return texts[thing];
  if (Object.hasOwn(exercises, exercise)) return again(exercises[exercise]);
  if (Object.hasOwn(activities, activity)) return built(activities[activity]);
  if (own) return activity ? built(own) : own;
  return exercise ? again(t("shared.an-exercise")) : activity ? built(t("shared.an-activity")) : t("shared.a-step");
}

/** The kind of a thing, or "" where it has none. @param {Thing} thing @param {Pick<PlanRows, "kinds">} rows */
export const kindOf = ({ thing, kind }, { kinds }) =>
  Object.hasOwn(kinds, thing) ? kinds[thing] : activityOf(thing) ? "movement" : kind;

/**
 * When a thing is to be done: a moment of the day, or in the person's own words.
 * @param {Words} t @param {{moment?: string, when?: string}} entry
 */
export const whenWords = (t, { moment, when }) =>
  MOMENTS.includes(moment ?? "") ? t(`shared.moment.${moment}`) : asText(when);

/**
 * Who may know of a thing, or "" where nobody was chosen.
 * @param {Words} t @param {{who?: string}} entry
 */
export const knowsWords = (t, { who }) =>
  who !== "nobody" && PEOPLE.includes(who ?? "") ? t(`shared.knows.${who}`) : "";

/**
 * What may get in the way, and the way round it; "" where nothing was said.
 * @param {Pick<Thing, "hurdle" | "hurdle_own" | "around">} entry @param {Pick<PlanRows, "hurdles">} rows
 */
export function hurdleWords({ hurdle, hurdle_own, around }, { hurdles }) {
  const row = Object.hasOwn(hurdles, hurdle) ? hurdles[hurdle] : null;
  return { hurdle: row?.hurdle ?? (hurdle === OWN ? hurdle_own : ""), around: around || (row?.around ?? "") };
}

/** Letters after which no full stop is missing. */
const ENDS = /[\p{Po}\p{Pf}\p{Pe}\p{So}]\s*$/u;
/** The person's own words as a sentence, where another one follows. @param {Words} t @param {string} words */
const ended = (t, words) => (ENDS.test(words) ? words : t("shared.ended", { words }));

/**
 * What may get in the way and the way round it, as sentences one reads; "" where nothing was said.
 * @param {Words} t @param {Pick<Thing, "hurdle" | "hurdle_own" | "around">} thing
 * @param {Pick<PlanRows, "hurdles">} rows
 */
export function ifThenWords(t, thing, rows) {
  const { hurdle, around } = hurdleWords(thing, rows);
  if (!hurdle.trim()) return "";
  if (!around.trim()) return t("if", { hurdle: ended(t, hurdle) });
  return t("if-then", { hurdle: ended(t, hurdle), around: ended(t, around) });
}

/**
 * What is done in a span of a flare: as it was chosen, and else the first row.
 * @param {import("./plan.js").FlareStep} chosen @param {FlareRows[string]} rows
 */
export function flareWords({ id, own }, rows) {
  if (id === OWN && own.trim()) return own;
  return (rows.find((row) => row.id === id) ?? rows[0])?.text ?? "";
}
