// The person's own page about one movement: what is on it now, and how it is written. Everything stays in the browser.
import { keep, now, takeOut as out, write as onto } from "../../kit/kept/deeds.js";

/** @typedef {import("../../kit/kept/personal_data.js").Movement} Movement */
/** @typedef {{id: string, name: string, smallest: string[], ask_first: string[]}} Offered */

export const OUTCOMES = ["not-yet", "easier", "as-thought", "harder"];
/** A worry from here on is a lot. */
const MUCH = 7;

/**
 * The page that is written on: the newest one, unless another was begun and has nothing on it yet.
 * @param {Movement[]} kept
 * @param {boolean} blank
 */
export const pageOf = (kept, blank) => (blank ? null : (kept.at(-1) ?? null));

/**
 * What is called the movement: the row's words, or the person's own.
 * @param {Movement} page
 * @param {Offered[]} offered
 * @param {import("../../kit/page/part.js").Words} t
 */
export const nameOf = ({ movement, own }, offered, t) =>
  (movement === "own" && own?.trim()) || (offered.find(({ id }) => id === movement)?.name ?? t("a-movement"));

/** A kind word on a worry. @param {number | null | undefined} worry */
export const wordOn = (worry) => (worry != null && worry >= MUCH ? "worry.much" : "worry.some");

/**
 * Writes on the page at once; a new page begins with its first answer.
 * @param {Movement | null} page @param {Partial<Movement>} answer @returns {string} the beginning of the page
 */
export function write(page, answer) {
  const begun = page?.at ?? now();
  keep(
    onto(
      "movements",
      ({ at }) => at === begun,
      (here) => {
        // A smallest version belongs to its movement: with another one it no longer fits.
        const other = here && answer.movement !== undefined && answer.movement !== here.movement;
        return { ...(here ?? { movement: "", at: begun }), ...(other ? { smallest: "" } : {}), ...answer };
      },
    ),
  );
  return begun;
}

/** @param {Movement} page */
export const takeOut = (page) => keep(out("movements", ({ at }) => at === page.at));
