// A saved copy and what is here: how much of it is new, and both as one. A copy brings things back, it removes nothing.
// Needs no DOM.
import { daysBroughtBack, newDays } from "./diary.js";
import { TIMED, merge, names } from "./personal_data.js";
import { broughtBack, newIn } from "./plan.js";

/** @typedef {import("./personal_data.js").PersonalData} PersonalData */

/** Maps of which a copy is not counted word by word. */
const COUNTED_APART = /** @type {readonly string[]} */ (["plan", "diary"]);

/**
 * How many entries, answers, marks, things of the plan and days of the diary a copy has that are not here.
 * @param {PersonalData} here @param {PersonalData} copy
 */
export function newOf(here, copy) {
  const have = new Set(names(here));
  const words = TIMED.filter((map) => !COUNTED_APART.includes(map)).flatMap((map) =>
    Object.keys(copy[map]).filter((name) => !(name in here[map])),
  );
  return (
    names(copy).filter((name) => !have.has(name)).length +
    words.length +
    newIn(here.plan, copy.plan) +
    newDays(here.diary, copy.diary) +
    Number(Boolean(copy.path) && !here.path)
  );
}

/**
 * What is here and what a copy holds: nothing that is here is lost, and what was taken out here is back.
 * @param {PersonalData} here @param {PersonalData} copy @param {string} at now, as the document writes it
 * @returns {PersonalData}
 */
export function withCopy(here, { gone: _, goneAt: _at, ...copy }, at) {
  const back = new Set(names(copy));
  return merge(copy, {
    ...here,
    plan: broughtBack(here.plan, copy.plan, at),
    diary: daysBroughtBack(here.diary, copy.diary, at),
    gone: (here.gone ?? []).filter((name) => !back.has(name)),
  });
}
