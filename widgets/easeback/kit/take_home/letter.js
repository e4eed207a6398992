// What a letter for the person who treats somebody says in numbers. Needs no DOM.
import { weeksOf } from "../../care/diary.js";
import { scoreOf } from "../../care/measures.js";
import { nameOf } from "../../care/check_in.js";

/** Weeks that the curve of a letter looks back. */
export const WEEKS = 8;

/**
 * The scores of a check-in, each of a measure or of a part of it: those of which no question was left out. No band and
 * no name of a disorder goes with them.
 * @param {{id: string, measure: string}[]} questions @param {any[]} measures
 * @param {Record<string, import("../../care/check_in.js").Given>} answers
 * @returns {{name: string, part: string, score: number, mean: boolean, most: number}[]}
 */
export function scoresIn(questions, measures, answers) {
  return questions.flatMap(({ id, measure: named }) => {
    const measure = measures.find((one) => one.id === named);
    if (!measure) return [];
    const numbers = Object.fromEntries(
      measure.items.map((/** @type {{id: string}} */ item) => {
        const given = answers[nameOf(id, item.id)];
        return [item.id, typeof given === "number" ? given : null];
      }),
    );
    const mean = measure.score !== "sum";
    const highest = measure.answers.length
      ? Math.max(...measure.answers.map((/** @type {any} */ { value }) => value))
      : 10;
    return [...new Set(measure.items.map((/** @type {{part: string}} */ { part }) => part))].flatMap((part) => {
      const score = scoreOf(measure, numbers, String(part));
      const items = measure.items.filter((/** @type {{part: string}} */ item) => item.part === part);
      const most = mean ? highest : highest * items.length;
      return score === null ? [] : [{ name: measure.name, part: String(part), score, mean, most }];
    });
  });
}

/**
 * The weeks of one question of the diary as a curve: the middle of each week with an entry. Null where fewer than two
 * weeks have one.
 * @param {readonly import("../../care/diary.js").Entry[]} entries @param {string} question @param {string} today
 * @returns {{at: number[], values: number[]} | null} `at` counts weeks, the first is 1
 */
export function curveOf(entries, question, today) {
  const weeks = weeksOf(entries, question, today, WEEKS).flatMap(({ middle }, index) =>
    middle ? [{ at: index + 1, value: middle.middle }] : [],
  );
  return weeks.length < 2 ? null : { at: weeks.map(({ at }) => at), values: weeks.map(({ value }) => value) };
}
