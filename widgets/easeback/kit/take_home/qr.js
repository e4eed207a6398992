// A link as a QR code: a drawing of one path, for a screen, a wall or a sheet. Needs no DOM.
import { correction, generate } from "lean-qr/nano";
import { toSvgPath } from "lean-qr/extras/svg";

/** The quiet space on each side that ISO/IEC 18004 asks for, in modules. */
export const QUIET = 4;
/**
 * The most modules a side that a phone reads well from a sheet (version 25): half a millimetre each where the code is
 * as wide as a playing card is short.
 */
const LARGEST = 117;
/** Fifteen of a hundred codewords may be lost to a fold or a stain; where that leaves no room, seven. */
const LEVELS = [correction.M, correction.L];

/**
 * @param {string} link
 * @returns {{path: string, size: number, fault?: undefined} | {fault: "large", path?: undefined}} `path` draws the dark
 *   modules from (0, 0), each one unit wide, `size` of them a side; `large`: the link is too long to be read well
 */
export function qrOf(link) {
  for (const level of LEVELS) {
    try {
      const code = generate(link, { minCorrectionLevel: level });
      if (code.size <= LARGEST) return { path: toSvgPath(code), size: code.size };
    } catch {
      // It fits no code at all.
    }
  }
  return { fault: "large" };
}
