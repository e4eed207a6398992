// From the rows of the exercise to what is looked for, one screen after the other, and what is said at the end.
import { phasesFor } from "../../care/practice.js";

/** @typedef {import("../../care/practice.js").Planned} Planned */
/** @typedef {import("../../care/practice.js").Rows} Rows */
/** @typedef {import("../../kit/page/part.js").Words} Words */
/**
 * @typedef {{kind: string, from: number, to: number, nth: number}} Screen the things it asks for, from one to before
 *   the other; `nth` is the place of the last of them in its sense
 */

export const MANNERS = ["tap", "write", "count"];
const SENSES = ["see", "hear", "feel", "move"];

/** What to see, hear, feel and move, in its order. @param {Rows} rows @param {string} way @returns {Planned[]} */
export const thingsOf = (rows, way) => phasesFor(rows, { way }).filter(({ kind }) => SENSES.includes(kind));

/** The things of one sense that follow each other. @param {Planned[]} things @returns {Screen[]} */
export function sensesOf(things) {
  /** @type {Screen[]} */
  const found = [];
  things.forEach(({ kind }, at) => {
    const last = found.at(-1);
    if (last?.kind === kind) [last.to, last.nth] = [at + 1, last.nth + 1];
    else found.push({ kind, from: at, to: at + 1, nth: 1 });
  });
  return found;
}

/**
 * One thing a screen; who only counts has one screen for each sense.
 * @param {Planned[]} things
 * @param {string} manner
 * @returns {Screen[]}
 */
export function screensOf(things, manner) {
  const senses = sensesOf(things);
  if (manner === "count") return senses;
  return senses.flatMap(({ kind, from, nth }) =>
    Array.from({ length: nth }, (_, at) => ({ kind, from: from + at, to: from + at + 1, nth: at + 1 })),
  );
}

/** What a screen asks for. @param {Words} t @param {Planned[]} things @param {Screen} screen @param {string} manner */
export function asked(t, things, { kind, from, nth }, manner) {
  if (manner === "count") return { cue: t(`count.${kind}`, { count: nth }), say: t("count.say") };
  return { cue: things[from].cue, say: things[from].say };
}

/** @param {Words} t @param {number} found @param {number} all */
export function donePhrase(t, found, all) {
  if (found === 0) return t("done-none");
  return found < all ? t("done-early", { count: found, all }) : t("done-whole", { count: all });
}

/** @param {Words} t @param {import("../../kit/kept/personal_data.js").Rating | null} last */
export function lastPhrase(t, last) {
  const [before, after] = [last?.before ?? null, last?.after ?? null];
  return before === null || after === null ? t("optional") : t("last", { before, after });
}

/** The longest that one screen counts as practice, in seconds: a phone may be put down in between. */
const LONGEST_S = 60;

/** Whole seconds of practice. @param {number[]} times in milliseconds, at which one began and went on */
export const practised = (times) =>
  Math.round(
    times.slice(1).reduce((sum, time, at) => sum + Math.min(LONGEST_S, Math.max(0, (time - times[at]) / 1000)), 0),
  );
