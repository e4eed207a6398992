// Lengths of a walk: kept in metres, read and typed in the length of a person's country. No harm is possible: the
// cases stand in tests/care/cases/lengths.csv. Needs no DOM.

/** @typedef {"metres" | "yards" | "feet"} Length */

/** How many metres one of each is. @type {Record<Length, number>} */
const SIZES = { metres: 1, yards: 0.9144, feet: 0.3048 };
/** Finer than anyone types: what was typed in a length comes back from metres as it was. */
const FINEST = 1e4;
/** Below this an amount of another length keeps a digit after the point. */
const SMALL = 10;

/** @param {number} value @param {number} parts */
const roundedTo = (value, parts) => Math.round(value * parts) / parts;

/**
 * Metres as one reads them in a length: what was typed in it just so, what was measured in another in whole ones.
 * @param {number} metres @param {Length} length
 */
export function inLength(metres, length) {
  if (length === "metres") return metres;
  const exact = metres / SIZES[length];
  const typed = roundedTo(exact, FINEST);
  if (Math.abs(typed - exact) < 1 / FINEST ** 2) return typed;
  return exact < SMALL ? roundedTo(exact, 10) : Math.round(exact);
}

/** What was typed in a length, as metres. @param {number} amount @param {Length} length */
export const inMetres = (amount, length) =>
  length === "metres" ? amount : roundedTo(amount * SIZES[length], FINEST ** 2);
