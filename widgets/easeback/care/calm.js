// Calm-now: the one best exercise for how a person feels and how long they have.
// care/calm.py is its oracle; a test compares the two on every combination.
import { fits } from "./answers.js";

/**
 * One row of data/calm_now.csv with what its exercise brings. `closes` are reasons against it, `asks` are reasons
 * that are asked once before it begins.
 * @typedef {Pick<import("../content/rows.d.ts").CalmRule, "id" | "order" | "when" | "exercise"> & {kind: string,
 *   closes: string[], asks: string[]}} Rule
 * @typedef {Rule & {open: string[], worked: number}} Offer `open` are reasons still to be asked
 */

/**
 * What fits a person, the best first and no exercise twice.
 * @template {Rule} R
 * @param {R[]} rules in their order
 * @param {Record<string, string>} answers by question; missing: not answered
 * @param {Record<string, {mark: string}>} [marks] "yes" or "no" by reason
 * @param {Record<string, number>} [worked] by exercise: 1 where it has eased this person, -1 where it has not
 * @returns {(R & {open: string[], worked: number})[]}
 */
export function offersFor(rules, answers, marks = {}, worked = {}) {
  const offers = rules
    .filter(({ when, closes }) => fits(when, answers) && !closes.some((id) => marks[id]?.mark === "yes"))
    .map((rule) => ({
      ...rule,
      open: rule.asks.filter((id) => !["yes", "no"].includes(marks[id]?.mark)),
      worked: worked[rule.exercise] ?? 0,
    }))
    .sort((a, b) => Number(a.open.length > 0) - Number(b.open.length > 0) || a.order - b.order || b.worked - a.worked);
  return offers.filter(({ exercise }, at) => offers.findIndex((other) => other.exercise === exercise) === at);
}

/**
 * What else there is for who is still tense after a practice: the best that begins at once, of another kind where
 * there is one.
 * @template {Rule} R
 * @param {R[]} rules in their order
 * @param {Record<string, string>} answers by question
 * @param {Record<string, {mark: string}>} marks "yes" or "no" by reason
 * @param {Record<string, number>} worked by exercise
 * @param {{id: string, kind: string}} done the exercise that was just done
 */
export function nextFor(rules, answers, marks, worked, done) {
  const offers = offersFor(rules, answers, marks, worked).filter(
    ({ exercise, open }) => exercise !== done.id && !open.length,
  );
  return offers.find(({ kind }) => kind !== done.kind) ?? offers[0] ?? null;
}
