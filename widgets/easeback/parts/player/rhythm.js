// From rows of data to the phases the clock plays: breathing patterns, and the steps of any other exercise.

/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {{in_s: number, hold_in_s: number, out_s: number, hold_out_s: number}} Rhythm seconds */
/**
 * @typedef {Rhythm & {id: string, minutes?: number, max_cycles?: number|null, contraindications?: string[], [words:
 *   string]: any}} Pattern
 */
/** @typedef {Record<string, {low: number, high: number}>} Limits */

/** The four pieces of a breath, in order, by the kind of their phase. */
export const PIECES = /** @type {const} */ ({ in_s: "in", hold_in_s: "hold-in", out_s: "out", hold_out_s: "hold-out" });

/** @param {Rhythm} rhythm @returns {Phase[]} one breath; a hold of 0 seconds is left out */
export function breath(rhythm) {
  return Object.entries(PIECES)
    .map(([piece, kind]) => ({ kind, seconds: rhythm[/** @type {keyof Rhythm} */ (piece)] }))
    .filter(({ seconds }) => seconds > 0);
}

/** @param {{seconds: number}[]} phases @returns {number} seconds of all together */
export const lengthOf = (phases) => phases.reduce((sum, { seconds }) => sum + seconds, 0);

/** @param {Rhythm} rhythm @returns {boolean} */
export const hasHold = ({ hold_in_s, hold_out_s }) => hold_in_s > 0 || hold_out_s > 0;

/**
 * The same phases again and again for about so long. Only whole rounds: nobody is stopped in the middle of a breath.
 * @param {Phase[]} phases one round
 * @param {number} seconds wished for
 * @param {number|null} [most] rounds at most, where a pattern is capped
 * @returns {Phase[]} at least one round; each phase carries its round, from 1
 */
export function rounds(phases, seconds, most) {
  const wished = Math.max(1, Math.round(seconds / lengthOf(phases)));
  const count = most ? Math.min(wished, most) : wished;
  return Array.from({ length: count }, (_, round) => phases.map((phase) => ({ ...phase, round: round + 1 }))).flat();
}

/**
 * The pattern that asks a little less: no hold, and a shorter breath. Of several the nearest.
 * @param {Rhythm} rhythm
 * @param {Pattern[]} patterns
 * @returns {Pattern|undefined}
 */
export function easierThan(rhythm, patterns) {
  const length = lengthOf(breath(rhythm));
  return patterns
    .filter((pattern) => !hasHold(pattern) && lengthOf(breath(pattern)) < length)
    .sort((a, b) => lengthOf(breath(b)) - lengthOf(breath(a)))[0];
}

/**
 * A rhythm of one's own, brought within safe limits.
 * @param {Rhythm} asked what was set
 * @param {Limits} limits by piece, and `breath_s` for the whole breath, in seconds
 * @returns {{rhythm: Rhythm, outside: {piece: string, low: number, high: number}[]}} the safe rhythm, and what had to
 *   give way
 */
export function within(asked, limits) {
  /** @type {{piece: string, low: number, high: number}[]} */
  const outside = [];
  const rhythm = { ...asked };
  for (const piece of /** @type {(keyof Rhythm)[]} */ (Object.keys(PIECES))) {
    const { low, high } = limits[piece];
    const number = Number.isFinite(asked[piece]) ? asked[piece] : low;
    rhythm[piece] = Math.min(high, Math.max(low, Math.round(number * 2) / 2));
    if (asked[piece] < low || asked[piece] > high || !Number.isFinite(asked[piece])) outside.push({ piece, low, high });
  }
  const { low, high } = limits.breath_s;
  const length = lengthOf(breath(rhythm));
  // Too long: the holds give way first, then the out-breath. Too short: the out-breath grows.
  let over = length - high;
  for (const piece of /** @type {const} */ (["hold_out_s", "hold_in_s", "out_s"])) {
    const given = Math.min(Math.max(0, over), rhythm[piece] - limits[piece].low);
    rhythm[piece] -= given;
    over -= given;
  }
  if (length < low) rhythm.out_s = Math.min(limits.out_s.high, rhythm.out_s + low - length);
  if (length < low || length > high) outside.push({ piece: "breath_s", low, high });
  return { rhythm, outside };
}
