// Twelve weeks that pass by themselves, once, when a person asks for it.
import { useEffect, useRef, useState } from "preact/hooks";
import { WEEKS } from "./reading.js";

/** Milliseconds that a week takes. */
const WEEK = 900;

/**
 * @param {(week: number) => void} onWeek told of each whole week, and of the end
 * @returns {{moment: number | null, flow: number | null, play: () => void, stop: () => void}} the week as it passes,
 *   and where dots that travel along are; null while nothing plays, and for dots where motion is not wanted
 */
export function usePlay(onWeek) {
  const [moment, setMoment] = useState(/** @type {number | null} */ (null));
  const [still, setStill] = useState(false);
  const frame = useRef(0);

  const stop = () => {
    cancelAnimationFrame(frame.current);
    setMoment(null);
  };
  const play = () => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const began = performance.now();
    let told = 0;
    const pass = () => {
      const week = Math.min(WEEKS, (performance.now() - began) / WEEK);
      const whole = Math.floor(week);
      if (whole !== told) onWeek((told = whole));
      if (week >= WEEKS) return setMoment(null);
      setMoment(calm ? whole : week);
      frame.current = requestAnimationFrame(pass);
    };
    setStill(calm);
    setMoment(0);
    onWeek(0);
    frame.current = requestAnimationFrame(pass);
  };
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return { moment, flow: still ? null : moment, play, stop };
}
