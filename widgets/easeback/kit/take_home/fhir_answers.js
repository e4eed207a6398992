// What a person answered in a check-in as a QuestionnaireResponse (HL7 FHIR R4), and back.
// Only elements that R4 (4.0.1) and R4B (4.3.0) share are used: R4B did not change this resource
// (hl7.org/fhir/R4B/history.html). Answers carry no code of LOINC: the resource has none for its questions, which it
// names by `linkId`, and PEG has none that we could verify. Each question stands in its own words. Needs no DOM.
import { isGiven } from "../../care/check_in.js";
import { askedOn, choicesOn, endsOn } from "../kept/check_in_words.js";
import { answersOf } from "../kept/check_ins.js";
import { ANSWER, DONE, QUESTIONS } from "./copies.js";

/** @typedef {import("../kept/personal_data.js").CheckIn} CheckIn */
/** @typedef {import("../../care/check_in.js").Screen} Screen */
/** @typedef {import("../../care/check_in.js").Given} Given */

/** @param {Screen} screen @param {Given} given */
function answerOf(screen, given) {
  if (typeof given === "number") return Number.isInteger(given) ? { valueInteger: given } : { valueDecimal: given };
  const chosen = !endsOn(screen) && choicesOn(screen).find(({ value }) => value === given);
  return chosen ? { valueCoding: { system: ANSWER, code: given, display: chosen.text } } : { valueString: given };
}

/**
 * One check-in; what was left out is not in it. Null where nothing was answered, or where it has no time.
 * @param {CheckIn} entry @param {Screen[]} screens @param {string} person who it is about, without a name
 */
export function responseOf(entry, screens, person) {
  const answers = answersOf(entry);
  const given = screens.filter(({ name }) => isGiven(answers[name]));
  const [authored, done] = [entry.at, entry.done].map((at) => new Date(String(at)));
  if (!given.length || Number.isNaN(authored.getTime())) return null;
  const isDone = !Number.isNaN(done.getTime());
  return {
    resourceType: "QuestionnaireResponse",
    ...(isDone && { extension: [{ url: DONE, valueDateTime: done.toISOString() }] }),
    questionnaire: QUESTIONS,
    status: isDone ? "completed" : "in-progress",
    subject: { display: person },
    authored: authored.toISOString(),
    item: given.map((screen) => ({
      linkId: screen.name,
      text: askedOn(screen),
      answer: [answerOf(screen, answers[screen.name])],
    })),
  };
}

/** The check-in in a resource of ours, or nothing. @param {any} resource @returns {any[]} */
export function checkInIn(resource) {
  if (resource?.questionnaire !== QUESTIONS || !Array.isArray(resource.item)) return [];
  const answers = resource.item.map((/** @type {any} */ item) => {
    const [{ valueInteger, valueDecimal, valueCoding, valueString } = /** @type {any} */ ({})] = item?.answer ?? [];
    return [String(item?.linkId), valueInteger ?? valueDecimal ?? valueCoding?.code ?? valueString];
  });
  const [done] = Array.isArray(resource.extension)
    ? resource.extension.filter((/** @type {any} */ one) => one?.url === DONE)
    : [];
  return [
    {
      check: "check-in",
      at: resource.authored,
      done: done?.valueDateTime ?? null,
      answers: Object.fromEntries(answers.filter((/** @type {any[]} */ [, given]) => given !== undefined)),
    },
  ];
}
