// The form of a link that carries a plan: `#plan=`, the version, the length of what follows and its checksum (both to
// base 36), and the plan itself, compressed (RFC 1951) in letters that no address changes (RFC 4648, base64url).
// Length and checksum stand first: so a link that was cut off is told from a newer one and from another thing. Needs
// no DOM.
import { strToU8 } from "fflate";

export const BEGIN = "#plan=";
/** Under this name stands when the newest word of the plan was said; no word of a plan has such a name. */
export const MADE = "made";
/** So many characters after `#` come through mail programs, messengers and address bars in one piece. */
export const LONGEST = 4_000;
/**
 * What most plans say, so that a link need not. Links that were handed out are read with this very text: it is never
 * changed; another one would belong to another version.
 */
export const COMMON = strToU8(
  'thought-or-sleep","movement","calm","nobody","care","work","friend","home","midday","hard","again-","pace-","own-' +
    '","flare-week-own":"","flare-day-own":"","flare-hour-own":"","flare-week":"","flare-day":"","flare-hour":"' +
    '","call":"","review":"202/small":"yes","/around":"","/hurdle_own":"","/hurdle":"","/kind":"","/own":"",' +
    '"/where":"' +
    '","/when":"","/who":"","/sure":8,"/sure":9,"/sure":7,"/lesson":"my-plan","/moment":"morning","/moment":"evening' +
    '","/stands":"later","/stands":"in","',
);

/** The cyclic redundancy check of ISO 3309 (CRC-32), as PNG and ZIP have it, to base 36. @param {string} text */
export function checksum(text) {
  let rest = ~0;
  for (const byte of strToU8(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (~rest >>> 0).toString(36);
}
