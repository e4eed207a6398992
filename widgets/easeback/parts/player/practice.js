// The one clock of a practice, what follows it (voice, tones, vibration, screen), and what is kept of it.
import { useEffect, useRef, useState } from "preact/hooks";
import { makeWakeLock } from "../../kit/playing/wake_lock.js";
import { makeClock } from "../../kit/playing/clock.js";
import { stopWhenHidden } from "../../kit/playing/pause_when_hidden.js";
import { isLeftOff, isOpen } from "../../kit/kept/left_off.js";
import { useSetting } from "../../kit/kept/use_store.js";
import { useSounding } from "../../kit/playing/sounding.js";

export { usePracticeLog } from "../../kit/kept/practice_log.js";
export { useSetting, useSound } from "../../kit/kept/use_store.js";

/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("../../kit/playing/clock.js").Clock} Clock */
/** @typedef {import("../../kit/playing/sound.js").Channels} Channels */

/** @param {unknown} value */
export const isNames = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");

/** @typedef {import("../../kit/kept/left_off.js").LeftOff} LeftOff */

const LEFT_OFF = "left-off";

/**
 * Keeps where someone leaves a practice, and offers it where the same one would be played.
 * @param {{exercise: string, phases: number, seconds: number}} practice as it would be played now
 * @returns {{open: LeftOff | null, leave: (where: Omit<LeftOff, "exercise" | "phases" | "seconds" | "left">) => void,
 *   forget: () => void}}
 */
export function useLeftOff(practice) {
  const [kept, keep] = useSetting(LEFT_OFF, /** @type {LeftOff | null} */ (null), isLeftOff);
  return {
    open: isOpen(kept, practice, Date.now()) ? kept : null,
    leave: (where) => keep({ ...practice, ...where, left: new Date().toISOString() }),
    forget: () => kept && keep(null),
  };
}

/** True when the device asks for no motion. */
export function useStill() {
  const [still, setStill] = useState(false);
  useEffect(() => {
    const wish = matchMedia("(prefers-reduced-motion: reduce)");
    const follow = () => setStill(wish.matches);
    follow();
    wish.addEventListener("change", follow);
    return () => wish.removeEventListener("change", follow);
  }, []);
  return still;
}

/**
 * @param {Phase[]} phases
 */
export function useClock(phases) {
  const [clock] = useState(() => makeClock(phases));
  const [moment, setMoment] = useState(() => clock.read());
  useEffect(() => {
    const stop = clock.listen((next) => setMoment(next));
    const letGo = stopWhenHidden(clock, document);
    return () => {
      stop();
      letGo();
      clock.dispose();
    };
  }, [clock]);
  useEffect(() => {
    // A reason that was told in the very tap that starts may leave a move out: the count plays what is left.
    if (["ready", "countdown"].includes(clock.read().state)) {
      clock.become(phases);
      setMoment(clock.read());
    }
  }, [clock, phases, moment.state === "ready"]);
  return { clock, moment };
}

/**
 * On a wall: who turns to another slide is not played to any longer.
 * @param {Clock} clock @param {import("preact").RefObject<HTMLElement>} place
 */
export function useSlides(clock, place) {
  useEffect(() => {
    const turned = () => {
      if (place.current?.offsetParent !== null) return;
      if (clock.can("pause")) clock.pause("hidden");
      if (clock.can("cancel")) clock.cancel();
    };
    document.addEventListener("easeback:slide", turned);
    // Escape means what plays, which answers it by itself, and not the talk around it.
    const asked = (/** @type {Event} */ event) => clock.read().state !== "ready" && event.preventDefault();
    document.addEventListener("easeback:stop", asked);
    return () => {
      document.removeEventListener("easeback:slide", turned);
      document.removeEventListener("easeback:stop", asked);
    };
  }, [clock]);
}

/**
 * The channels beside picture and words. All silent until turned on.
 * @param {Clock} clock
 * @param {string} language
 * @param {Channels} on
 * @param {(phase: Phase) => string} say what the voice says when a phase begins
 */
export function useChannels(clock, language, on, say) {
  const sound = useSounding(language, on);
  const [wakeLock, setWakeLock] = useState(true);
  const now = useRef({ say, sound });
  now.current = { say, sound };

  useEffect(() => {
    const screen = makeWakeLock(setWakeLock);
    const stop = clock.listen(({ state, phase }, what) => {
      const { say: words, sound: to } = now.current;
      if (what === "phase" && state === "playing") to.cue(phase.kind, phase.seconds, words(phase));
      if (what !== "state") return;
      if (state === "countdown" || state === "playing") {
        // Both begin in a tap, also after a pause; whether the screen stays on is known before the first step.
        if (state === "countdown") to.unlock();
        else to.goOn();
        return void screen.keep();
      }
      screen.letGo();
      to.hush();
      if (state === "finished") to.cue("end", 3);
    });
    return () => {
      stop();
      screen.letGo();
    };
  }, [clock, language]);
  return { ...sound, wakeLock };
}
