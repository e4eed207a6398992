// What a person's answers to the contraindications mean for an exercise: whether it is for them, softly or in part,
// and what is offered instead. care/contraindications.py is its oracle; a test compares the two on every exercise.

/**
 * What a person's answers to the reasons mean for an exercise. `open` are reasons that were never answered.
 * @param {{contraindications: string[], precautions: string[]}} exercise the reasons that are asked once, by id
 * @param {{id: string, contraindications: string[]}[]} moves
 * @param {Record<string, {mark: string}>} marks "yes" or "no" by reason
 * @returns {{allowed: boolean, gentle: boolean, without: string[], open: string[]}}
 */
export function fitFor({ contraindications, precautions }, moves, marks) {
  const yes = (/** @type {string} */ id) => marks[id]?.mark === "yes";
  const every = [
    ...new Set([...contraindications, ...precautions, ...moves.flatMap((move) => move.contraindications)]),
  ];
  return {
    allowed: !contraindications.some(yes),
    gentle: precautions.some(yes),
    without: moves.filter((move) => move.contraindications.some(yes)).map(({ id }) => id),
    open: every.filter((id) => !["yes", "no"].includes(marks[id]?.mark)),
  };
}

/**
 * @typedef {{id: string, name: string, lesson: string, contraindications: string[], instead: Instead|null}} Instead
 *   an exercise that is offered instead of another, the lasting reasons against it, and what is offered instead of it
 */

/**
 * What to offer instead: the first of the chain that no answer speaks against; null: nothing.
 * @param {Instead|null} offered @param {Record<string, {mark: string}>} marks "yes" or "no" by reason
 * @returns {Instead|null}
 */
export function insteadFor(offered, marks) {
  return offered?.contraindications.some((id) => marks[id]?.mark === "yes")
    ? insteadFor(offered.instead, marks)
    : offered;
}
