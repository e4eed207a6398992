// What becomes of a practice when nobody can see it.

/** @typedef {import("./clock.js").Clock} Clock */

/**
 * Stops the clock when the page is hidden. It does not start again by itself: nothing should sound or move unasked.
 * @param {Clock} clock
 * @param {Pick<Document, "visibilityState"|"addEventListener"|"removeEventListener">} page
 * @returns {() => void} lets go of the page
 */
export function stopWhenHidden(clock, page) {
  const look = () => {
    if (page.visibilityState !== "hidden") return;
    if (clock.can("pause")) clock.pause("hidden");
    else if (clock.read().state === "countdown") clock.cancel();
  };
  page.addEventListener("visibilitychange", look);
  return () => page.removeEventListener("visibilitychange", look);
}
