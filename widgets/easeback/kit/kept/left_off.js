// Where someone left a practice: a page that is loaded anew, or a pause that was left, offers to go on there.
/**
 * @typedef {{exercise: string, at: string, left: string, index: number, phases: number, seconds: number, practised:
 *   number, before: number | null}} LeftOff `at` is when the practice was begun, `left` when it was left; `phases`
 *   and `seconds` tell one way of playing it from another
 */

/** After so long (milliseconds) nobody is in the middle any more. */
const LONGEST = 2 * 3600_000;

/** @param {any} kept */
export const isLeftOff = (kept) =>
  typeof kept?.exercise === "string" &&
  typeof kept.at === "string" &&
  ["index", "phases", "seconds", "practised"].every((name) => Number.isFinite(kept[name])) &&
  kept.index >= 0 &&
  kept.index < kept.phases;

/**
 * Whether someone left this very practice not long ago.
 * @param {LeftOff | null} kept @param {{exercise: string, phases: number, seconds: number}} practice @param {number}
 *   now in milliseconds
 */
export function isOpen(kept, { exercise, phases, seconds }, now) {
  if (kept?.exercise !== exercise || kept.phases !== phases || kept.seconds !== seconds) return false;
  const ago = now - Date.parse(kept.left);
  return ago >= 0 && ago < LONGEST;
}
