// Twelve weeks that pass by themselves, once, when a person asks for it.
import { useEffect, useState } from "preact/hooks";
import { WEEKS } from "./reading.js";

/** Milliseconds that a week takes. */
const WEEK = 900;

/**
 * @param {(week: number) => void} onWeek told of each whole week, and of the end
 * @returns {{moment: number | null, play: () => void, stop: () => void}} the week as it passes; null while nothing plays
 */
export function usePlay(onWeek) {
  const [moment, setMoment] = useState(/** @type {number | null} */ (null));
  const playing = moment !== null;
  useEffect(() => {
    if (!playing) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let [frame, began, told] = [0, performance.now(), 0];
    const pass = (/** @type {number} */ now) => {
      const week = Math.min(WEEKS, Math.max(0, now - began) / WEEK);
      const whole = Math.floor(week);
      if (whole !== told) onWeek(told = whole);
      if (week >= WEEKS) return setMoment(null);
      setMoment(still ? whole : week);
      frame = requestAnimationFrame(pass);
    };
    frame = requestAnimationFrame(pass);
    return () => cancelAnimationFrame(frame);
  }, [playing]);
  return {
    moment,
    play: () => { onWeek(0); setMoment(0); },
    stop: () => setMoment(null),
  };
}
