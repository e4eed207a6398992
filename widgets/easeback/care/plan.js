// Which few steps are offered for a person's plan, and why: the rows of data/plan_rules.csv, by what was answered and
// by what worked. It can do no harm: a step is an offer, and one whose exercise is not for this person is left out by
// the rule of contraindications. tests/care/cases/plan.csv is the table of its cases, for a clinician to sign.
import { fits } from "./answers.js";

/**
 * @typedef {{id: string, step: string, when: string[]}} Rule without a step: every exercise that ratings speak for
 * @typedef {{id: string, kind: string, exercise: string, contraindications: string[]}} Step
 * @typedef {{answers: Record<string, string>, leaning: Record<string, number>, allowed: (what: Pick<Step,
 *   "exercise" | "contraindications">) => boolean}} Known what a person answered by question, which exercises their
 *   ratings speak for (1) or against (-1), and whether a step or an exercise is for them
 * @typedef {{thing: string, rule: string}} Offer a thing of the plan, and the rule that offers it
 */

/** Of each kind so many are offered: a choice, and no list to work through. */
const FEW = 2;
/** Numbers of the check-in, 0 to 10, from which or up to which an answer is called so. */
const CALLED = /** @type {const} */ ([
  ["sleep", "poor", (/** @type {number} */ value) => value <= 5],
  ["harm", "high", (/** @type {number} */ value) => value >= 4],
  ["sure", "low", (/** @type {number} */ value) => value <= 6],
]);
const AGAIN = "again-";

/** @param {unknown} value @returns {value is number} */
const isPoints = (value) => typeof value === "number" && value >= 0 && value <= 10;

/**
 * What the rules ask of what a person has told: the answers of the guide, and those of their newest check-in. Of a
 * question that both ask, the check-in counts.
 * @param {Record<string, string>} guided @param {Record<string, any>} checked
 * @returns {Record<string, string>}
 */
export const answersFrom = (guided, checked) => ({
  ...guided,
  ...(typeof checked.since === "string" && checked.since && { since: checked.since }),
  ...Object.fromEntries(
    CALLED.filter(([name, , is]) => isPoints(checked[name]) && is(checked[name])).map(([name, called]) => [
      name,
      called,
    ]),
  ),
});

/**
 * The few things that are offered, by kind: what the person's ratings speak for comes first, then the rules in their
 * order. Nothing is offered twice, nothing whose exercise is not for this person, and nothing that their ratings speak
 * against, as long as something else of its kind is there.
 * @param {Rule[]} rules @param {Step[]} steps @param {Record<string, string>} kinds the kind of each exercise by id
 * @param {Known} known
 * @returns {Record<string, Offer[]>}
 */
export function offersFor(rules, steps, kinds, { answers, leaning, allowed }) {
  /** @type {(Offer & {kind: string, against: boolean})[]} */
  const found = [];
  for (const { id, step: name, when } of rules) {
    if (!fits(when, answers)) continue;
    const named = steps.filter((step) => step.id === name);
    const again = name
      ? []
      : Object.keys(leaning)
          .filter((exercise) => leaning[exercise] > 0 && kinds[exercise])
          .map((exercise) => ({ id: AGAIN + exercise, kind: kinds[exercise], exercise, contraindications: [] }));
    for (const step of [...named, ...again]) {
      const { id: thing, kind, exercise } = step;
      if (!allowed(step) || found.some((one) => one.thing === thing)) continue;
      found.push({ thing, rule: id, kind, against: leaning[exercise] < 0 });
    }
  }
  /** @type {Record<string, Offer[]>} */
  const offers = {};
  for (const kind of new Set(found.map((one) => one.kind))) {
    const some = found.filter((one) => one.kind === kind);
    const good = some.filter((one) => !one.against);
    offers[kind] = (good.length ? good : some).slice(0, FEW).map(({ thing, rule }) => ({ thing, rule }));
  }
  return offers;
}

/**
 * The things of a ready set for this person: in place of a step whose exercise is not for them, the first that is
 * offered of its kind and not in the set already.
 * @param {string[]} set ids of steps @param {Step[]} steps @param {Record<string, Offer[]>} offers @param
 *   {Known["allowed"]} allowed
 * @returns {string[]}
 */
export function setFor(set, steps, offers, allowed) {
  return set.flatMap((name) => {
    const step = steps.find(({ id }) => id === name);
    if (step && allowed(step)) return [name];
    return offers[step?.kind ?? ""]?.find(({ thing }) => !set.includes(thing))?.thing ?? [];
  });
}
