// What a person's answers to the contraindications mean for an exercise: whether it is for them, softly or in part,
// and what is offered instead. care/contraindications.py is its oracle; a test compares the two on every exercise.

/**
 * What a person's answers to the reasons mean for an exercise. `open` are reasons that were never answered.
 * @param {{exclusions: string[], gentle_for: string[]}} exercise the reasons that are asked once, by id
 * @param {{id: string, exclusions: string[]}[]} moves
 * @param {Record<string, {mark: string}>} marks "yes" or "no" by reason
 * @returns {{allowed: boolean, gentle: boolean, without: string[], open: string[]}}
 */
export function fitFor({ exclusions, gentle_for }, moves, marks) {
  const yes = (/** @type {string} */ id) => marks[id]?.mark === "yes";
  const every = [...new Set([...exclusions, ...gentle_for, ...moves.flatMap((move) => move.exclusions)])];
  return {
    allowed: !exclusions.some(yes),
    gentle: gentle_for.some(yes),
    without: moves.filter((move) => move.exclusions.some(yes)).map(({ id }) => id),
    open: every.filter((id) => !["yes", "no"].includes(marks[id]?.mark)),
  };
}

/**
 * @typedef {{id: string, name: string, lesson: string, not_for: string[], instead: Instead|null}} Instead an exercise
 *   that is offered instead of another, the lasting reasons against it, and what is offered instead of it
 */

/**
 * What to offer instead: the first of the chain that no answer speaks against; null: nothing.
 * @param {Instead|null} offered @param {Record<string, {mark: string}>} marks "yes" or "no" by reason
 * @returns {Instead|null}
 */
export function insteadFor(offered, marks) {
  return offered?.not_for.some((id) => marks[id]?.mark === "yes") ? insteadFor(offered.instead, marks) : offered;
}
