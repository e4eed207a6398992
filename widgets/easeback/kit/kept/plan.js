// The plan as a person reads it. The device keeps the ids of a step and of its moment; their words are the course's.
// Needs no DOM.

/** @typedef {import("./personal_data.js").Step} Step */
/** @typedef {import("../page/words.js").Words} Words */

/**
 * What the course says of a plan today.
 * @typedef {{texts: Record<string, string>, exercises: Record<string, string>, moments: Record<string, string[]>}}
 *   PlanRows `texts` are the words of its steps and `exercises` the names of its exercises, by id; `moments` are the
 *   sentences that say a moment of the day, in each language, by the id of the moment
 */

/** A step that takes an exercise again. */
const AGAIN = "again-";

/** The step by which an exercise stands in the plan. @param {string} exercise */
export const stepOf = (exercise) => AGAIN + exercise;

/** The exercise that a step takes again, or "" where it is another step. @param {string} step */
export const exerciseOf = (step) => (step.startsWith(AGAIN) ? step.slice(AGAIN.length) : "");

/** Moments of the day that a step may have. */
export const MOMENTS = ["morning", "midday", "evening", "hard"];

/** Who could know of a step: "nobody" is an answer as good as any. */
export const PEOPLE = ["home", "friend", "work", "care", "nobody"];

/** @param {unknown} words what a file brought back may be anything */
const asText = (words) => (typeof words === "string" ? words : "");

/**
 * The words of a step, also of one that the course no longer has.
 * @param {Words} t @param {Step} entry @param {Pick<PlanRows, "texts" | "exercises">} rows
 */
export function stepWords(t, { step, own }, { texts, exercises }) {
  const exercise = exerciseOf(step);
  const again = (/** @type {string} */ name) => t("shared.plan-again", { exercise: name });
  if (Object.hasOwn(texts, step)) return texts[step];
  if (Object.hasOwn(exercises, exercise)) return again(exercises[exercise]);
  return asText(own) || (exercise ? again(t("shared.an-exercise")) : t("shared.a-step"));
}

/**
 * When a step is to be done: a moment of the day, or in the person's own words.
 * @param {Words} t @param {Step} entry
 */
export const whenWords = (t, { moment, when }) =>
  MOMENTS.includes(moment ?? "") ? t(`shared.moment.${moment}`) : asText(when);

/**
 * Who may know of a step, or "" where nobody was chosen.
 * @param {Words} t @param {Step} entry
 */
export const knowsWords = (t, { who }) =>
  who !== "nobody" && PEOPLE.includes(who ?? "") ? t(`shared.knows.${who}`) : "";
