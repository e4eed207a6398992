// A file that comes back in: a copy, a table of ours, a Bundle of a clinic, or a saved page. Needs no DOM.
import { copyInCsv } from "./read_csv.js";
import { copyInBundle } from "./read_fhir.js";
import { copyInPage } from "./read_page.js";

/**
 * What a file holds as a copy; a text that is no table, Bundle or page of ours stays as it is, and is judged as a copy.
 * @param {string} text @returns {string}
 */
export const asCopy = (text) => copyInBundle(text) ?? copyInCsv(text) ?? copyInPage(text) ?? text;
