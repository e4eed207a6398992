// The check-in: its screens, and what each answer leads to. It adds nothing up for the person: a pair of questions is
// looked at only to say that something is worth telling. tests/care/cases/check_in.csv is the table of its cases.
import { scoreOf } from "./measures.js";

/**
 * @typedef {import("./measures.js").Measure} Measure
 * @typedef {{id: string, kind: string, measure: string, [words: string]: any}} Question
 * @typedef {{id: string, question: string, part: string, answers: string[], least: number | null,
 *   most: number | null, lesson: string, place: string, reason: string, talk: string}} Advice
 * @typedef {string | number} Given what was chosen (its id), a number, or the person's own words
 * @typedef {Record<string, Given | null | undefined>} Answers by the name of the screen
 * One screen of the check-in: `question` is its row, and `item` the question of a measure, where it is one.
 * @typedef {{name: string, question: Question, measure?: any, item?: any}} Screen
 */

/** Weeks until the questions are asked again: sooner, numbers tell little. */
export const WEEKS = 4;

/** The name under which an answer is kept. @param {string} question @param {string} [item] */
export const nameOf = (question, item) => (item ? `${question}.${item}` : question);

/**
 * @param {Question[]} questions
 * @param {Measure[]} measures
 * @returns {Screen[]} one question on each, in their order
 */
export const screensOf = (questions, measures) =>
  questions.flatMap((question) => {
    const measure = measures.find(({ id }) => id === question.measure);
    if (question.kind !== "measure") return { name: question.id, question };
    return (measure?.items ?? []).map((item) => ({ name: nameOf(question.id, item.id), question, measure, item }));
  });

/** Whether a question was answered, and not left out. @param {Given | null | undefined} given */
export const isGiven = (given) => (typeof given === "string" ? given.trim() !== "" : given != null);

/**
 * The number that a row looks at: of one question of a measure, of a part of it, or of a question of our own.
 * @param {Advice} row @param {Question} question @param {Measure | undefined} measure @param {Answers} answers
 * @returns {number | null}
 */
function numberFor({ part }, question, measure, answers) {
  const number = (/** @type {string} */ name) => {
    const given = answers[name];
    return typeof given === "number" ? given : null;
  };
  if (!measure) return number(question.id);
  if (measure.items.some(({ id }) => id === part)) return number(nameOf(question.id, part));
  return scoreOf(
    measure,
    Object.fromEntries(measure.items.map(({ id }) => [id, number(nameOf(question.id, id))])),
    part,
  );
}

/**
 * What the answers lead to, in the order of the rows: of two rows for one answer the first that fits counts.
 * @param {Advice[]} advice @param {Question[]} questions @param {Measure[]} measures @param {Answers} answers
 * @returns {Advice[]}
 */
export function adviceFor(advice, questions, measures, answers) {
  const fitting = advice.filter((row) => {
    const question = questions.find(({ id }) => id === row.question);
    if (!question) return false;
    if (row.least === null || row.most === null) {
      const given = answers[question.id];
      return isGiven(given) && (!row.answers.length || row.answers.includes(String(given)));
    }
    const measure = measures.find(({ id }) => id === question.measure);
    const number = numberFor(row, question, measure, answers);
    return number !== null && row.least <= number && number <= row.most;
  });
  const about = (/** @type {Advice} */ row) => nameOf(row.question, row.part);
  return fitting.filter((row, index) => fitting.findIndex((other) => about(other) === about(row)) === index);
}

/**
 * The lessons of some advice, each once, with every reason for it.
 * @param {Advice[]} found @returns {{lesson: string, place: string, reasons: string[]}[]}
 */
export function lessonsOf(found) {
  /** @type {Map<string, {lesson: string, place: string, reasons: string[]}>} */
  const lessons = new Map();
  for (const { lesson, place, reason } of found) {
    const same = lessons.get(lesson);
    if (same) same.reasons.push(reason);
    else if (lesson) lessons.set(lesson, { lesson, place, reasons: [reason] });
  }
  return [...lessons.values()];
}

/**
 * The day from which the questions may be asked again.
 * @param {string} at when they were answered @returns {string} an ISO time; "" where it is not known, so that it is now
 */
export function againFrom(at) {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return "";
  day.setUTCDate(day.getUTCDate() + 7 * WEEKS);
  return day.toISOString();
}
