// What a person answered, as they would say it: a few words of ours and their own.
import { isGiven } from "../../care/check_in.js";

/** @typedef {import("../../care/check_in.js").Screen} Screen */
/** @typedef {import("../../care/check_in.js").Given} Given */
/** @typedef {{name: string, label: string, text: string, own: boolean, first?: string}} Told */

/** What a screen asks. @param {Screen} screen @returns {string} */
export const askedOn = ({ question, item }) => item?.text ?? question.question;

/**
 * The choices of a screen, or none where it is answered in another way.
 * @param {Screen} screen @returns {{value: Given, text: string, first?: string}[]}
 */
export const choicesOn = ({ question, measure }) =>
  measure
    ? measure.answers
    : question.answers.map((/** @type {any} */ { id, text, first }) => ({ value: id, text, first }));

/** What 0 and 10 mean on a screen with numbers, else null. @param {Screen} screen */
export function endsOn({ question, measure, item }) {
  if (measure ? measure.answers.length : question.kind !== "number") return null;
  const { low, high } = item ?? question;
  return { low, high };
}

/** @param {Screen} screen @param {Given} given @param {import("../page/words.js").Words} t @returns {string} */
function textOf(screen, given, t) {
  const ends = endsOn(screen);
  if (ends) return typeof given === "number" ? t("of-10", { value: given, ...ends }) : "";
  if (screen.question.kind === "words" || screen.question.kind === "places") return String(given).trim();
  return choicesOn(screen).find(({ value }) => value === given)?.text ?? "";
}

/**
 * The answers in the order of the questions, without what was left out.
 * @param {Screen[]} screens @param {Record<string, Given>} answers @param {import("../page/words.js").Words} t
 * @returns {Told[]}
 */
export const told = (screens, answers, t) =>
  screens
    .filter(({ name }) => isGiven(answers[name]))
    .map((screen) => ({
      name: screen.name,
      label: screen.item?.label ?? screen.question.label,
      text: textOf(screen, answers[screen.name], t),
      own: screen.question.kind === "words",
      first: choicesOn(screen).find(({ value }) => value === answers[screen.name])?.first,
    }))
    .filter(({ text }) => text);
