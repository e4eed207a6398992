// How a document that an earlier version wrote becomes one of today. Earlier versions copied sentences of the course
// into it; today it holds ids, numbers and the person's own words. Nothing is lost on the way. Needs no DOM.
import { exerciseOf } from "./plan.js";

/** @typedef {import("./personal_data.js").PersonalData} PersonalData */
/** @typedef {import("./personal_data.js").Step} Step */
/** @typedef {import("./plan.js").PlanRows} PlanRows */

/** @param {any} entry the words beside the id of a step count as its own until the course is asked */
function stepOfFirst(entry) {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return entry;
  const { text, when, ...rest } = entry;
  return { ...rest, ...(when && { when }), ...(text && { own: text }) };
}

/** What each version needs to become the next one. @type {Record<number, (value: any) => any>} */
const NEXT = {
  1: (value) => ({
    ...value,
    version: 2,
    ...(Array.isArray(value.steps) && { steps: value.steps.map(stepOfFirst) }),
  }),
};

/**
 * A document of any earlier version in the shape of the newest one; another value as it is.
 * @param {any} value @returns {any}
 */
export function upToDate(value) {
  const next = NEXT[value.version];
  return next ? upToDate(next(value)) : value;
}

/** @param {Step} entry @param {PlanRows} rows @returns {Step} */
function stepInIds(entry, { texts, exercises, moments }) {
  const { own, when, ...rest } = entry;
  const moment = Object.keys(moments).find((id) => moments[id].includes(String(when).trim()));
  const isKnown = Object.hasOwn(texts, entry.step) || Object.hasOwn(exercises, exerciseOf(entry.step));
  if (!moment && !(own && isKnown)) return entry;
  return {
    ...rest,
    ...(moment ? { moment } : when && { when }),
    ...(own && !isKnown && { own }),
  };
}

/**
 * The document without sentences of the course in its plan: a sentence that says a moment becomes the id of the moment,
 * and the words of a step stay only where the course has none for it. What is no sentence of the course stays, as the
 * person's own words. A document with nothing to change is given back itself.
 * @param {PersonalData} document @param {PlanRows} rows @returns {PersonalData}
 */
export function planInIds(document, rows) {
  const steps = document.steps.map((entry) => stepInIds(entry, rows));
  return steps.some((entry, index) => entry !== document.steps[index]) ? { ...document, steps } : document;
}
