// A practice as the one line: how full a breath is at each moment, how tight a muscle, and its way through time.
import { stretch } from "../../kit/drawing/line.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */

/** The field in which the line swells; it is stretched to whatever room there is. */
export const WIDTH = 400;
export const HEIGHT = 300;
/** The field of the line through time. */
export const TRACE = { width: 400, low: 40, high: 8, margin: 10 };

const MARGIN = 16;
const POINTS = 41;
/** Pieces of a phase in the line through time, and teeth of its zigzag where it is tense; a tooth takes a few pieces. */
const PIECES = 12;
const TEETH = 3;

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
  if (kind === "hold-out") return 0;
  return 0.55 * gently(2 * Math.min(share, 1 - share)); // a step: one calm rise and fall
}

/**
 * How tight the muscles are: they tighten soon and let go a little slower, and are at ease in every other phase.
 * @param {string} kind of the phase @param {number} share of it that has gone by, 0 to 1
 */
export function tightness(kind, share) {
  if (kind === "tense") return gently(4 * share);
  return kind === "let-go" ? 1 - gently(5 * share) : 0;
}

/** So many phases in one line would be a blur: then it is level, and shows only how far along one is. */
const MOST_WAVES = 24;

/** The line through time: a round of many steps makes small waves; only what is tense is a zigzag. @param {string} kind @param {number} share */
function level(kind, share) {
  if (kind === "tense") return 0.9 * (1 - Math.abs(2 * ((TEETH * share) % 1) - 1));
  return (isBreath(kind) ? 1 : 0.45) * fullness(kind, share);
}

/** @param {string} kind */
const isBreath = (kind) => /^(in|out|hold-in|hold-out)$/.test(kind);

/** Where a phase comes to rest, for eyes that want no motion. @param {string} kind */
export const restOf = (kind) => (isBreath(kind) ? fullness(kind, 1) : 0.3);

/** The line of a muscle that is as tight as can be. */
const ZIGZAG = stretch({ from: MARGIN, to: WIDTH - MARGIN, level: 84, height: 18, points: POINTS, tense: true });

/**
 * The line across the field: almost level when breathed out, a wide swell when breathed in. What the middle
 * gains the sides give, as water does. What is tight draws together to a zigzag.
 * @param {number} full 0 to 1
 * @param {number} [tight] 0 to 1
 * @returns {Point[]}
 */
export function swell(full, tight = 0) {
  const level = 108 + 4 * full;
  const height = 8 + 84 * full;
  return ZIGZAG.map(([x, y], index) => {
    const away = (2 * index) / (POINTS - 1) - 1;
    const wave = Math.cos((Math.PI * away) / 0.84) * Math.exp(-((away / 0.7) ** 2));
    const eased = level - height * wave;
    return [x, eased + tight * (y - eased)];
  });
}

/**
 * The line of one round through time: up while breathing in, level while holding, down while breathing out.
 * @param {Phase[]} phases one round
 * @param {number} [until] seconds from its start; the whole round when left out
 * @returns {Point[]}
 */
export function trace(phases, until = Infinity) {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const { width, low, high, margin } = TRACE;
  const wave = phases.length > MOST_WAVES ? () => 0.3 : level;
  /** @type {Point[]} */
  const points = [];
  let from = 0;
  for (const { kind, seconds } of phases) {
    const part = Math.min(seconds, until - from);
    if (part <= 0) break;
    // Always the same places, so that what has gone by lies on the whole.
    const marks = Array.from({ length: PIECES }, (_, piece) => (piece / PIECES) * seconds).filter(
      (mark) => mark < part,
    );
    for (const gone of [...marks.slice(points.length ? 1 : 0), part]) {
      points.push([
        margin + ((from + gone) / total) * (width - 2 * margin),
        low - wave(kind, gone / seconds) * (low - high),
      ]);
    }
    from += seconds;
  }
  return points;
}
