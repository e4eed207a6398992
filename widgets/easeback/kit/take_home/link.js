// A plan as the text after `#` of an address: no server sees what stands there. Needs no DOM.
import { deflateSync, strFromU8, strToU8 } from "fflate";
import { VERSION } from "../kept/personal_data.js";
import { saidBy } from "../kept/plan.js";
import { BEGIN, COMMON, LONGEST, MADE, checksum } from "./link_format.js";

/** @typedef {import("../kept/plan.js").Plan} Plan */

const TO_THE_MINUTE = "2026-11-30T08:00".length;
/** @param {Uint8Array} bytes @returns {string} in the letters that no address changes (RFC 4648, base64url) */
const written = (bytes) => btoa(strFromU8(bytes, true)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
/**
 * The plan as the text that begins with `#plan=`. It says when its newest word was said, to the minute: where it comes
 * later than newer words, these count. The days on which things were done stay here: they are no plan.
 * @param {Plan} plan @param {string} [made] when its newest word was said (ISO 8601), "" where that is not known
 * @returns {{text: string, fault?: undefined} | {fault: "large", text?: undefined}} `large`: its own
 *   words are too many for a link
 */
export function linkTextOf({ things, later, ...rest }, made = "") {
  const bare = (/** @type {import("../kept/plan.js").Thing[]} */ list) => list.map((thing) => ({ ...thing, done: [] }));
  const time = made && { [MADE]: `${made.slice(0, TO_THE_MINUTE)}Z` };
  const said = JSON.stringify({ ...saidBy({ ...rest, things: bare(things), later: bare(later) }), ...time });
  const carried = written(deflateSync(strToU8(said), { level: 9, dictionary: COMMON }));
  const text = `${BEGIN}${VERSION}.${carried.length.toString(36)}.${checksum(carried)}.${carried}`;
  return text.length > LONGEST ? { fault: "large" } : { text };
}

/**
 * The address that opens a plan, or "" where the page has none that another device could open: that of a file.
 * @param {string} page its address @param {string} text as `linkTextOf` gives it
 */
export const linkTo = (page, text) => (/^https?:/i.test(page) ? page.replace(/[?#].*$/s, "") + text : "");

/** Whether only this computer can open an address. @param {string} address */
export const staysHere = (address) => /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?\//i.test(address);
