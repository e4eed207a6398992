// What a person answered in the check-in: begun, written at each answer, taken out and put back. Needs no DOM.
import { keep, now, takeOut as out, write as onto } from "./deeds.js";

/** @typedef {import("./personal_data.js").CheckIn} CheckIn */
/** @typedef {import("../../care/check_in.js").Given} Given */

/** The name of the questions, in case there will be others one day. */
const CHECK = "check-in";

/** The answers, whatever a file may have brought. @param {CheckIn | null | undefined} entry */
export const answersOf = (entry) => {
  const given = entry?.answers;
  const isMap = typeof given === "object" && given !== null && !Array.isArray(given);
  return /** @type {Record<string, Given>} */ (
    Object.fromEntries(
      Object.entries(isMap ? given : {}).filter(
        ([, value]) => typeof value === "string" || (typeof value === "number" && Number.isFinite(value)),
      ),
    )
  );
};

/** Whether something was answered, so that there is something to lose. @param {CheckIn} entry */
export const isBegun = (entry) => Object.keys(answersOf(entry)).length > 0;

/** The beginning of an entry is its name, so no two begin at once. @param {CheckIn[]} all */
function fresh(all) {
  let at = now();
  while (all.some((one) => one.at === at)) at = new Date(new Date(at).getTime() + 1).toISOString();
  return at;
}

/**
 * Writes on an entry at once; without a beginning a new one is begun.
 * @param {string | null} at @param {(here: CheckIn) => Partial<CheckIn>} news what is new, from what is there
 * @returns {string} the beginning of the entry
 */
function write(at, news) {
  let begun = at;
  keep((document) => {
    const start = (begun ??= fresh(document.checkins));
    return onto(
      "checkins",
      (one) => one.at === start,
      (here) => ({ check: CHECK, ...here, ...news(here ?? { check: CHECK, at: start }), at: start, changed: now() }),
    )(document);
  });
  return /** @type {string} */ (/** @type {unknown} */ (begun));
}

/**
 * Answers one question; null leaves it out.
 * @param {string | null} at @param {string} name of the screen @param {Given | null} given
 */
export const give = (at, name, given) =>
  write(at, (here) => {
    const { [name]: _, ...others } = answersOf(here);
    return { step: name, answers: given === null ? others : { ...others, [name]: given } };
  });

/** Turns to another question. @param {string | null} at @param {string} step the name of its screen */
export const turnTo = (at, step) => write(at, () => ({ step, done: null }));

/** Shows what was answered as one page. @param {string | null} at */
export const finish = (at) => write(at, () => ({ done: now() }));

/** @param {CheckIn} entry */
export const takeOut = ({ at: gone }) => keep(out("checkins", ({ at }) => at === gone));

/** The same entry, as if it had never gone. @param {CheckIn} entry */
export const putBack = (entry) =>
  keep(
    onto(
      "checkins",
      ({ at }) => at === entry.at,
      () => entry,
    ),
  );
