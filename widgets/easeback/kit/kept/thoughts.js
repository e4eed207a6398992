// The thoughts a person looks at: how they are read, written, taken out and put back. Everything stays in the browser.
import { keep, now, takeOut as out, write as onto } from "./deeds.js";

/** @typedef {import("./personal_data.js").Thought} Thought */
/** @typedef {{id: string, thought: string, starter: string, why: string}} Row */

/** The pieces that a person writes, in their order. */
export const TEXTS = ["situation", "where", "own", "feeling", "for", "against", "kinder", "tryout"];

/**
 * A piece as text, whatever a file may have brought.
 * @param {Thought | null | undefined} entry
 * @param {string} piece
 * @returns {string}
 */
export const textIn = (entry, piece) => (typeof entry?.[piece] === "string" ? entry[piece] : "");

/**
 * A piece as a number from 0 to `most`.
 * @param {Thought | null | undefined} entry
 * @param {string} piece
 * @param {number} most
 * @returns {number | null}
 */
export function numberIn(entry, piece, most) {
  const value = entry?.[piece];
  return Number.isFinite(value) && value >= 0 && value <= most ? value : null;
}

/**
 * The thought itself: the person's own words, or those of its row.
 * @param {Thought | null | undefined} entry
 * @param {Row[]} rows
 */
export const thoughtIn = (entry, rows) =>
  textIn(entry, "own").trim() || (rows.find(({ id }) => id === entry?.thought)?.thought ?? "");

/** Whether the person wrote anything on it, or only marked it. @param {Thought} entry */
export const isWritten = (entry) => TEXTS.some((piece) => textIn(entry, piece).trim() !== "");

/** The beginning of an entry is its name, so no two begin at once. @param {Thought[]} thoughts */
function fresh(thoughts) {
  let at = now();
  while (thoughts.some((one) => one.at === at)) at = new Date(new Date(at).getTime() + 1).toISOString();
  return at;
}

/**
 * Writes on an entry at once; without a beginning a new one is begun.
 * @param {string | null} at @param {Record<string, any>} news @returns {string} the beginning of the entry
 */
export function write(at, news) {
  let begun = at;
  keep((document) => {
    const start = (begun ??= fresh(document.thoughts));
    return onto(
      "thoughts",
      (one) => one.at === start,
      (here) => ({ thought: "own", ...here, ...news, at: start, changed: now() }),
    )(document);
  });
  return /** @type {string} */ (/** @type {unknown} */ (begun));
}

/** @param {Thought} entry */
export const takeOut = ({ at: gone }) => keep(out("thoughts", ({ at }) => at === gone));

/** The same entry, as if it had never gone. @param {Thought} entry */
export const putBack = (entry) =>
  keep(
    onto(
      "thoughts",
      ({ at }) => at === entry.at,
      () => entry,
    ),
  );
