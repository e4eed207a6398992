// What travels without its empty cells, made whole again, and the player of one offer.
import { plays } from "../../care/practice.js";

/** @typedef {import("../../care/calm.js").Rule & {pattern: string, variants: string[]}} Rule */

const RULE = { when: [], pattern: "", variants: [], closes: [], asks: [] };
const STEP = { move: "", variants: [], regions: [], sore: null, pose: "", easier: "" };
const VARIANT = { hint: "", eyes: "" };
const MOVE = { sides: "", rest_s: 0, contraindications: [] };
const LENGTHS = [1, 3, 5, 10];

/** What every step has comes in a fixed order, the rest by name. @param {any[]} step */
const stepOf = ([order, phase, seconds, cue, say, more]) => ({ ...STEP, order, phase, seconds, cue, say, ...more });

/** @param {any[]} rows @returns {Rule[]} */
export const whole = (rows) => rows.map((row) => ({ ...RULE, ...row }));

/**
 * The traits of a player of what one rule offers: its one length and way, or its rhythm for as long as a person has.
 * @param {any} rows of its exercise @param {Rule} rule @param {number} minutes @param {Record<string, any>} more
 * @returns {import("../../kit/page/part.js").Model}
 */
export function playerOf(rows, rule, minutes, more) {
  /** @type {any[]} */
  const variants = rows.variants.map((/** @type {any} */ variant) => ({ ...VARIANT, ...variant }));
  const chosen = variants.filter(({ id }) => rule.variants.includes(id));
  const steps = rows.steps.map(stepOf).filter((/** @type {any} */ step) => plays(step, variants, chosen));
  const moves = rows.moves
    .map((/** @type {any} */ move) => ({ ...MOVE, ...move }))
    .filter((/** @type {any} */ { id }) => steps.some((/** @type {any} */ { move }) => move === id));
  const named = (/** @type {string} */ of) => chosen.find((variant) => variant.of === of)?.id ?? "";
  const traits = /** @type {Record<string, any>} */ ({
    lengths: LENGTHS,
    ...rows,
    steps,
    moves,
    variants: chosen,
    length: named("length"),
    way: named("way"),
    pattern: rule.pattern || rows.pattern,
    minutes: rows.patterns.length ? minutes : rows.minutes,
    ...more,
  });
  return { get: (name) => traits[name], set() {}, save_changes() {}, on() {}, off() {} };
}
