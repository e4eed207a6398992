// The guide: what matters to a person now, and the lessons that follow from it, in order. It holds no medical
// judgement of its own: that new, bad or changed pain comes to the safety check first is the first row of
// data/paths.csv. tests/care/cases/guide.csv is the table of its cases.
import { fits } from "./answers.js";

/**
 * @typedef {Omit<import("../content/rows.d.ts").PathStop, "order">} Stop a lesson, and the answers
 *   it belongs to: pieces like "wish.sleep"
 */

/**
 * The stops that fit the answers, in their order; nothing is visited twice.
 * @param {Stop[]} stops
 * @param {Record<string, string>} answers by question; missing: not answered
 * @returns {Stop[]}
 */
export function pathFor(stops, answers) {
  const found = stops.filter(({ when }) => fits(when, answers));
  return found.filter(
    ({ lesson, place }, index) =>
      found.findIndex((other) => other.lesson === lesson && other.place === place) === index,
  );
}
