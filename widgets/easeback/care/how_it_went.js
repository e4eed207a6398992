// What a rating after a practice is answered with. tests/care/cases/how_it_went.csv is the table that a clinician
// reads and signs.

/**
 * @typedef {"unrated" | "rated" | "less" | "same" | "more"} Change
 * @typedef {{change: Change, high: boolean, care: boolean}} Answer `high`: it is still a lot; `care`: help is named
 *   with the answer
 */

/** From here on 10 it is a lot, whatever it was before. */
const HIGH = 7;
/** Risen by so much it is clearly worse. */
export const CLEARLY = 2;

/** @param {number | null} before @param {number | null} after 0 (not at all) to 10 @returns {Answer} */
export function answerTo(before, after) {
  if (after === null) return { change: "unrated", high: false, care: false };
  const high = after >= HIGH;
  if (before === null) return { change: "rated", high, care: high };
  const change = after < before ? "less" : after > before ? "more" : "same";
  return { change, high, care: high || after - before >= CLEARLY };
}
