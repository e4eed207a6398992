// A posture passes into the next one, slow in and slow out; where no motion is wanted it is simply the next one.
import { useEffect, useRef, useState } from "preact/hooks";

const LENGTH = 700;

/** @param {number} share of the time, 0 to 1 */
export const eased = (share) => share * share * (3 - 2 * share);

/**
 * @template Posture
 * @param {Posture} posture
 * @returns {{from: Posture, share: number}} where it comes from, and how far it has come, 0 to 1
 */
export function useMorph(posture) {
  const [shown, setShown] = useState({ from: posture, share: 1 });
  const last = useRef(posture);
  useEffect(() => {
    const from = last.current;
    last.current = posture;
    if (from === posture || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      setShown({ from: posture, share: 1 });
      return undefined;
    }
    let [frame, began] = [0, 0];
    const step = (/** @type {number} */ now) => {
      began ||= now;
      const share = Math.min(1, (now - began) / LENGTH);
      setShown({ from, share: eased(share) });
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [posture]);
  // In the very render in which it changes, the figure still stands as it was.
  return last.current === posture ? shown : { from: last.current, share: 0 };
}
