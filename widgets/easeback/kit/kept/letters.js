// How much of a person's own words is kept, and how that is said before it is reached. Needs no DOM.

/**
 * Letters that are kept: of a line that names something, and of a text. What is longer stays on the page as long as
 * that is open.
 */
export const LETTERS = { line: 120, text: 10_000 };
/** The shares of the room that are left when it is said aloud how little it is. */
const TOLD = [0.1, 0.05, 0.01];

/** As much of a text as is kept; no letter is cut in two. @param {string} text @param {number} most */
export const fitting = (text, most) =>
  text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "") : text;

/**
 * The letters that are still free, and what is said of them: a step that stays the same over many keys, nothing while
 * there is room.
 * @param {string} text @param {number} most @returns {{left: number, told: number | null}} `left` is below 0 where a
 *   text is too long
 */
export function room(text, most) {
  const left = most - text.length;
  return {
    left,
    told:
      TOLD.map((share) => Math.round(share * most))
        .filter((step) => left <= step)
        .at(-1) ?? null,
  };
}
