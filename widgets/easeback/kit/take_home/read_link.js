// The plan in a link: read in every EaseBack of the link's version or a later one. A link that was cut off on its
// way, or is anything else, is told for what it is and harms nothing. Needs no DOM.
import { inflateSync, strFromU8, strToU8 } from "fflate";
import { VERSION, sift } from "../kept/personal_data.js";
import { isBlank, planIn } from "../kept/plan.js";
import { BEGIN, COMMON, LONGEST, MADE, checksum } from "./link_format.js";

/** @typedef {import("../kept/plan.js").Plan} Plan */
/**
 * Why a text gave no plan: `cut`, it has not come whole (a mail program broke it, a letter was lost); `later`, a newer
 * EaseBack wrote it; `large`, no link of ours is so long; `other`, it is no plan of ours.
 * @typedef {"cut" | "later" | "large" | "other"} Fault
 */

/** A later version may write longer links; what is longer still is read by nobody. */
const LONGEST_READ = 5 * LONGEST;
/** Where it begins, also where a mail program has written the sign in figures. */
const START = new RegExp(BEGIN.replace("=", "(=|%3D)"), "i");
/** Version, length of what follows and its checksum, both to base 36, and the plan itself. */
const WHOLE = /^(\d{1,3})\.([0-9a-z]{1,5})\.([0-9a-z]{1,7})\.([\w-]*)/;
/** What a whole link can begin with when it is cut off before the plan itself. */
const BROKEN_OFF = /^(\d{1,3}(\.[0-9a-z]{0,7}){0,2})?$/;
/** What mail programs put between the letters of a long line. */
const STRAY = /(=\r?\n)|[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
/** @param {string} text */
const bytesOf = (text) => strToU8(atob(text.replace(/-/g, "+").replace(/_/g, "/")), true);

/** What a text says after `#plan=`, or null where it speaks of no plan. @param {string} text an address, or its end */
function after(text) {
  const begin = START.exec(text);
  return begin && text.slice(begin.index + begin[0].length);
}

/** Whether an address speaks of a plan, be it sound or not. @param {string} text an address, or its end after `#` */
export const speaksOfPlan = (text) => after(text) !== null;

/**
 * The plan in a link, an address or the text after `#`. It never throws, whatever the text is.
 * @param {unknown} text @returns {{plan: Plan, made: string, fault?: undefined} | {fault: Fault, plan?: undefined}}
 *   `made` is when its newest word was said (ISO 8601), "" where the link does not tell
 */
export function planInLink(text) {
  if (typeof text !== "string") return { fault: "other" };
  if (text.length > LONGEST_READ) return { fault: "large" };
  const carried = after(text)?.replace(STRAY, "");
  if (carried === undefined) return { fault: "other" };
  if (Number(/^\d+(?=\.)/.exec(carried)?.[0]) > VERSION) return { fault: "later" };
  const [, version, length, sum, rest] = WHOLE.exec(carried) ?? [];
  if (rest === undefined) return { fault: BROKEN_OFF.test(carried) ? "cut" : "other" };
  // What stands after the end was set there by others: a full stop, a bracket, the next word.
  const whole = rest.slice(0, parseInt(length, 36));
  if (whole.length < parseInt(length, 36) || checksum(whole) !== sum) return { fault: "cut" };
  try {
    const said = JSON.parse(strFromU8(inflateSync(bytesOf(whole), { dictionary: COMMON })));
    const plan = planOf(Number(version), said);
    const made = new Date(String(said?.[MADE]));
    if (isBlank(plan)) return { fault: "other" };
    return { plan, made: Number.isNaN(made.getTime()) ? "" : made.toISOString() };
  } catch {
    return { fault: "other" }; // somebody else made it, checksum and all
  }
}

/**
 * The plan that a link says, word by word read as what a device keeps would be.
 * @param {number} version @param {unknown} said the value of each name @returns {Plan}
 */
function planOf(version, said) {
  const words = Object.entries(Object(said)).filter(
    ([name, value]) => name !== MADE && (typeof value === "string" || Number.isFinite(value)),
  );
  // One after the other, so that things stand in the order in which the link names them.
  const timed = words.map(([name, value], index) => [name, { value, at: new Date(index * 1000).toISOString() }]);
  const { things, later, ...rest } = planIn(
    sift(JSON.stringify({ version, plan: Object.fromEntries(timed) })).document,
  );
  const undated = (/** @type {import("../kept/plan.js").Thing[]} */ list) =>
    list.map((thing) => ({ ...thing, since: "" }));
  return { things: undated(things), later: undated(later).reverse(), ...rest };
}
