// A phone number among a person's own words, ready to dial.

const NUMBER = /\+?\d[\d ()/.-]*\d/g;
const DAY = /^(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})$/;
/** So many digits are a number to call; fewer may be a time or a floor. */
const FEWEST = 6;

/**
 * The first phone number in a text as it stands there, or "". Three digits alone are one too: an emergency number.
 * @param {string} text
 */
export function numberIn(text) {
  const found = (text.match(NUMBER) ?? []).filter((one) => !DAY.test(one));
  const digits = (/** @type {string} */ one) => one.replace(/\D/g, "").length;
  return (
    found.find((one) => digits(one) >= FEWEST) ?? (text.trim() === found[0] && digits(found[0]) === 3 ? found[0] : "")
  );
}
