// Who comes by a link that begins a practice: the address says so behind its #, so no server hears of it.

/** What stands behind the #: `start`, or `start-` and the name of one offer. The check of pages knows the word too. */
const START = /^#start(?:-([a-z0-9-]+))?$/;
/** Seconds that are counted for who arrives: what to look out for is read meanwhile. */
export const ARRIVING_S = 6;

/**
 * @param {string} hash
 * @returns {string | null} the offer that is asked for, "" for whatever is first; null: nothing is
 */
export function askedFor(hash) {
  const found = START.exec(hash);
  return found && (found[1] ?? "");
}

/**
 * What the address asks to begin, once: it is taken off the address, so that the same page loaded anew, or come back
 * to, begins nothing. A lesson that was still being prepared is loaded anew by its page, and it is the first time.
 * @param {Pick<Window, "location" | "history" | "performance">} [view]
 * @returns {string | null}
 */
export function takeArrival(view = window) {
  const asked = askedFor(view.location.hash);
  if (asked === null) return null;
  const way = /** @type {PerformanceNavigationTiming | undefined} */ (
    view.performance.getEntriesByType("navigation")[0]
  );
  const { pathname, search } = view.location;
  const { easebackPreparing: waited, ...state } = view.history.state ?? {};
  try {
    view.history.replaceState(state, "", pathname + search);
  } catch {
    view.location.hash = ""; // a page from disk may change nothing else of its address
  }
  return way && way.type !== "navigate" && !(waited && way.type === "reload") ? null : asked;
}
