// A file that comes back in: a copy, a table of ours, or a Bundle of a clinic. Needs no DOM.
import { copyInCsv } from "./read_csv.js";
import { copyInBundle } from "./read_fhir.js";

/**
 * What a file holds as a copy; a text that is neither table nor Bundle of ours stays as it is, and is judged as a copy.
 * @param {string} text @returns {string}
 */
export const asCopy = (text) => copyInBundle(text) ?? copyInCsv(text) ?? text;
