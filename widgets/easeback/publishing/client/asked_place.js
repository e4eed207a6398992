// What of the page its address asks for after `#`.

/** The part that reads a plan in an address (`#plan=…`): a card or a slide is turned to it. */
const PLAN_READER = 'main [data-part="plan_in_link"]';

/**
 * The element that an address leads to, or null: a name that nobody can read leads nowhere.
 * @param {string} hash `#` and a name @param {Document} [page] @returns {Element | null}
 */
export function askedPlace(hash, page = document) {
  if (hash.startsWith("#plan=")) return page.querySelector(PLAN_READER);
  try {
    return hash.length > 1 ? page.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null; // a lone % is no letter
  }
}
