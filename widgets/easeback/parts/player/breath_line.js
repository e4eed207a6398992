// A breath as the one line: how full it is at each moment. And how tight a muscle is that tightens and lets go.
/** @typedef {import("../../kit/drawing/line.js").Point} Point */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */

/** The field in which the line swells; it is stretched to whatever room there is. */
export const WIDTH = 400;
export const HEIGHT = 300;

const MARGIN = 16;
const POINTS = 41;
/** Slow in, slow out. @param {number} share */
const gently = (share) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, share)));

/**
 * How full the breath is.
 * @param {string} kind of the phase @param {number} share of it that has gone by, 0 to 1
 * @returns {number} 0 (breathed out) to 1 (breathed in)
 */
export function fullness(kind, share) {
  if (kind === "in") return gently(share);
  if (kind === "hold-in") return 1;
  if (kind === "out") return 1 - gently(share);
  return 0; // breathed out
}

/**
 * How tight the muscles are: they tighten soon and let go a little slower, and are at ease in every other phase.
 * @param {string} kind of the phase @param {number} share of it that has gone by, 0 to 1
 */
export function tightness(kind, share) {
  if (kind === "tense") return gently(4 * share);
  return kind === "let-go" ? 1 - gently(5 * share) : 0;
}

/** Where a phase comes to rest, for eyes that want no motion. @param {string} kind */
export const restOf = (kind) => fullness(kind, 1);

/** How far out from the middle each point of the line lies, -1 to 1. */
const PLACES = Array.from({ length: POINTS }, (_, index) => (2 * index) / (POINTS - 1) - 1);

/**
 * The line across the field: almost level when breathed out, a wide swell when breathed in. What the middle
 * gains the sides give, as water does.
 * @param {number} full 0 to 1
 * @returns {Point[]}
 */
export function swell(full) {
  const level = 108 + 4 * full;
  const height = 8 + 84 * full;
  return PLACES.map((away) => {
    const wave = Math.cos((Math.PI * away) / 0.84) * Math.exp(-((away / 0.7) ** 2));
    return [MARGIN + ((away + 1) / 2) * (WIDTH - 2 * MARGIN), level - height * wave];
  });
}
