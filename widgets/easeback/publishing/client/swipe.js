// A finger that strokes to the side. Up and down is scrolling, and stays the browser's.

/** So far a finger goes for a stroke, in px. */
const FAR = 56;

/**
 * Which way a stroke asks for: 1 to what comes next (the finger goes left), -1 back, 0 for none.
 * @param {number} across in px, to the right @param {number} down in px
 * @returns {1 | -1 | 0}
 */
export function strokeOf(across, down) {
  if (Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(down)) return 0;
  return across < 0 ? 1 : -1;
}

/**
 * Tells each stroke of one finger that began on nothing that is moved by fingers itself.
 * @param {HTMLElement} place @param {string} itsOwn selector of what is moved by fingers
 * @param {(way: 1 | -1) => void} tell @param {AbortSignal} signal
 */
export function swiped(place, itsOwn, tell, signal) {
  /** @type {{x: number, y: number} | null} */
  let began = null;
  const options = { signal, passive: true };
  place.addEventListener(
    "touchstart",
    ({ touches, target }) => {
      const free = touches.length === 1 && target instanceof Element && !target.closest(itsOwn);
      began = free ? { x: touches[0].clientX, y: touches[0].clientY } : null;
    },
    options,
  );
  place.addEventListener(
    "touchend",
    ({ changedTouches: [finger] }) => {
      const way =
        began && getSelection()?.isCollapsed !== false
          ? strokeOf(finger.clientX - began.x, finger.clientY - began.y)
          : 0;
      began = null;
      if (way) tell(way);
    },
    options,
  );
  place.addEventListener("touchcancel", () => (began = null), options);
}
