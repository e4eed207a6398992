// Scores of measures that others made, and what their published keys call them. They are for a clinician's letter: no
// page of a patient shows a score. care/measures.py is its oracle; a test compares the two.

/**
 * @typedef {{id: string, score: string, items: {id: string, part: string}[], bands: {part: string, least: number,
 *   most: number, level: string}[]}} Measure
 * @typedef {Record<string, number | null | undefined>} Answers numbers by the id of the question
 */

/** The level of a screening cut-off: worth telling a doctor or nurse, and no disorder. */
export const TELL_SOMEONE = "tell-someone";

/**
 * The score of a measure, or of one part of it; null while one of its questions is left out.
 * @param {Measure} measure @param {Answers} answers @param {string} [part] @returns {number | null}
 */
export function scoreOf(measure, answers, part = "") {
  const items = measure.items.filter((item) => !part || item.part === part).map(({ id }) => id);
  if (!items.length) throw new RangeError(`${measure.id} has no part ${part}`);
  const strange = Object.keys(answers).filter((id) => !measure.items.some((item) => item.id === id));
  if (strange.length) throw new RangeError(`${measure.id} has no question ${strange}`);
  const numbers = items.flatMap((id) => answers[id] ?? []);
  if (numbers.length < items.length) return null;
  const sum = numbers.reduce((one, other) => one + other, 0);
  return measure.score === "sum" ? sum : sum / numbers.length;
}

/**
 * What the published key says to the answers, range by range: the part, and its level, in the order of the key.
 * @param {Measure} measure @param {Answers} answers @returns {[string, string][]}
 */
export function levelsOf(measure, answers) {
  return measure.bands
    .filter(({ part, least, most }) => {
      const score = scoreOf(measure, answers, part);
      return score !== null && least <= score && score <= most;
    })
    .map(({ part, level }) => [part, level]);
}

/**
 * The most that a key says of a whole measure, without its cut-offs; empty where it says nothing.
 * @param {[string, string][]} levels @param {string[]} order the levels, the mildest first
 */
export function strongest(levels, order) {
  const whole = levels.filter(([part, level]) => !part && level !== TELL_SOMEONE).map(([, level]) => level);
  return whole.sort((one, other) => order.indexOf(other) - order.indexOf(one))[0] ?? "";
}
