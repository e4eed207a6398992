// Whether the page is shown as slides on a wall, where others look on.
import { useEffect, useState } from "preact/hooks";

const SIGN = "data-present";

/**
 * Tells whether a page is on the wall, at once and whenever that changes.
 * @param {Element} page its root @param {(shown: boolean) => void} tell @returns {() => void} stops it
 */
export function watchWall(page, tell) {
  const look = () => tell(page.hasAttribute(SIGN));
  const watch = new MutationObserver(look);
  watch.observe(page, { attributes: true, attributeFilter: [SIGN] });
  look();
  return () => watch.disconnect();
}

/** Known in the browser only: false at first. */
export function useOnTheWall() {
  const [shown, setShown] = useState(false);
  useEffect(() => watchWall(document.documentElement, setShown), []);
  return shown;
}
