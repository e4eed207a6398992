// Whether the page is shown as slides, where others look on.
import { useEffect, useState } from "preact/hooks";

const SIGN = "data-present";

/**
 * Tells whether a page is shown as slides, at once and whenever that changes.
 * @param {Element} page its root @param {(shown: boolean) => void} tell @returns {() => void} stops it
 */
export function watchPresenting(page, tell) {
  const look = () => tell(page.hasAttribute(SIGN));
  const watch = new MutationObserver(look);
  watch.observe(page, { attributes: true, attributeFilter: [SIGN] });
  look();
  return () => watch.disconnect();
}

/** Known in the browser only: false at first. */
export function usePresenting() {
  const [shown, setShown] = useState(false);
  useEffect(() => watchPresenting(document.documentElement, setShown), []);
  return shown;
}
