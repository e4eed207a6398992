// What of the document goes into a copy for other programs, and how such a copy becomes one that a device takes back.
// Needs no DOM.
import { VERSION } from "../kept/personal_data.js";
import { saidBy } from "../kept/plan.js";

/** @typedef {import("../kept/personal_data.js").PersonalData} PersonalData */
/**
 * @typedef {{ratings: PersonalData["ratings"], plan: PersonalData["plan"], checkins?: PersonalData["checkins"]}} Copied
 */

/** One row a practice: seconds are its length; ratings are 0 to 10; finished is "yes" or "no". */
export const PRACTICE_COLUMNS = ["exercise", "name", "at", "before", "after", "seconds", "finished"];
/** One row a thing that was said of the plan, as words or as a number; of the whole plan `thing` is empty. */
export const PLAN_COLUMNS = ["thing", "name", "field", "words", "number", "at"];
/**
 * A cell that begins like this is worked out by a spreadsheet (OWASP, "CSV injection"); an apostrophe before it makes
 * it a text. A text that had the apostrophe gets another one, so that each comes back as it was.
 */
export const FORMULA = /^'*[=+\-@\t\r\n]/;

/** Names of our own codes: nothing is fetched from there. */
const OURS = "https://github.com/easeback/easeback/fhir";
export const EXERCISE = `${OURS}/exercise`;
export const THING = `${OURS}/plan-thing`;
export const RATING = `${OURS}/rating`;
export const QUESTIONS = `${OURS}/check-in`;
export const ANSWER = `${OURS}/answer`;
/** When a check-in was brought to its end. */
export const DONE = `${OURS}/done`;
/** What was said of the plan, one extension a word. */
export const SAID = `${OURS}/said`;
/** What an observation takes for a rating. @param {unknown} value */
export const isRating = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;

/** When a word was said of which a file does not tell it: before all that a device keeps, so that this one counts. */
export const LONG_AGO = new Date(0).toISOString();

/**
 * What was said of a plan, with its times: no more than the plan holds, which may be a part of all.
 * @param {PersonalData["plan"]} said on this device @param {import("../kept/plan.js").Plan} plan
 * @returns {PersonalData["plan"]}
 */
export const saidOf = (said, plan) =>
  Object.fromEntries(
    Object.entries(saidBy(plan)).map(([name, value]) => [name, { value, at: said[name]?.at ?? LONG_AGO }]),
  );

/** When the newest of these words was said. @param {PersonalData["plan"]} said */
export const newestIn = (said) =>
  Object.values(said)
    .map(({ at }) => at)
    .sort()
    .pop() ?? "";

/**
 * A copy as `bringBack` of the document takes it: there it is looked through like any other file.
 * @param {Copied} copied @returns {string}
 */
export const copyOf = (copied) => JSON.stringify({ version: VERSION, ...copied });
