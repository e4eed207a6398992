// A page that was saved with a plan in it, as a copy that a device takes back. Needs no DOM.

/** Where the page keeps the plan: no `<` of it is written as such, so the next one ends it. */
const COPY = /<script\b[^>]*\bclass="easeback-copy"[^>]*>([^<]*)</i;

/** The copy in a saved page; a text that holds none gives null. @param {string} text @returns {string | null} */
export const copyInPage = (text) => COPY.exec(text)?.[1] ?? null;
