// What travels without its empty cells, made whole again, and the player of one offer.
import { plays } from "../../care/practice.js";

/** @typedef {import("../../care/calm.js").Rule & {pattern: string, forms: string[]}} Rule */

const RULE = { when: [], pattern: "", forms: [], closes: [], asks: [] };
const STEP = { move: "", forms: [], regions: [], sore: null, pose: "", easier: "" };
const FORM = { hint: "", eyes: "" };
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
  const forms = rows.forms.map((/** @type {any} */ form) => ({ ...FORM, ...form }));
  const chosen = forms.filter(({ id }) => rule.forms.includes(id));
  const steps = rows.steps.map(stepOf).filter((/** @type {any} */ step) => plays(step, forms, chosen));
  const moves = rows.moves
    .map((/** @type {any} */ move) => ({ ...MOVE, ...move }))
    .filter((/** @type {any} */ { id }) => steps.some((/** @type {any} */ { move }) => move === id));
  const named = (/** @type {string} */ of) => chosen.find((form) => form.of === of)?.id ?? "";
  const traits = /** @type {Record<string, any>} */ ({
    lengths: LENGTHS,
    ...rows,
    steps,
    moves,
    forms: chosen,
    length: named("length"),
    way: named("way"),
    pattern: rule.pattern || rows.pattern,
    minutes: rows.patterns.length ? minutes : rows.minutes,
    ...more,
  });
  return { get: (name) => traits[name], set() {}, save_changes() {}, on() {}, off() {} };
}
