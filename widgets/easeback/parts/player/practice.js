// The one clock of a practice, what follows it (voice, tones, vibration, screen), and what is kept of it.
import { useEffect, useRef, useState } from "preact/hooks";
import { makeAwake } from "../../kit/awake.js";
import { makeClock } from "../../kit/clock.js";
import { stopWhenHidden } from "../../kit/hidden.js";
import { makeTones } from "../../kit/tones.js";
import { makeVibration } from "../../kit/vibration.js";
import { makeVoice } from "../../kit/voice.js";

export { useRecord } from "../../kit/record.js";
export { useSetting, useSound } from "../../kit/kept.js";

/** @typedef {import("../../kit/clock.js").Phase} Phase */
/** @typedef {import("../../kit/clock.js").Clock} Clock */
/** @typedef {import("../../kit/sound.js").Channels} Channels */

/** @param {unknown} value */
export const isNames = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");

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
    if (clock.read().state === "ready") {
      clock.become(phases);
      setMoment(clock.read());
    }
  }, [clock, phases, moment.state === "ready"]);
  return { clock, moment };
}

/**
 * On a wall: who turns to another slide, or stops the practice, is not played to any longer.
 * @param {Clock} clock @param {import("preact").RefObject<HTMLElement>} place
 */
export function useSlides(clock, place) {
  useEffect(() => {
    const stop = (/** @type {string} */ why) => {
      if (clock.can("pause")) clock.pause(why);
      else if (clock.can("cancel")) clock.cancel();
      else return false;
      return true;
    };
    const turned = () => { if (place.current?.offsetParent === null) stop("hidden"); };
    const stopped = (/** @type {Event} */ event) => { if (stop("")) event.preventDefault(); };
    document.addEventListener("easeback:slide", turned);
    document.addEventListener("easeback:stop", stopped);
    return () => {
      document.removeEventListener("easeback:slide", turned);
      document.removeEventListener("easeback:stop", stopped);
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
  const [kit, setKit] = useState(/** @type {ReturnType<typeof makeKit>|null} */ (null));
  const [awake, setAwake] = useState(true);
  const [voices, setVoices] = useState(/** @type {string[]|null} */ (null));
  const now = useRef({ on, say });
  now.current = { on, say };

  useEffect(() => {
    const made = makeKit(language, setAwake);
    setKit(made);
    setVoices(made.voice.names());
    const forget = made.voice.whenKnown(() => setVoices(made.voice.names()));
    const stop = clock.listen(({ state, phase }, what) => {
      const { on: use, say: words } = now.current;
      if (what === "phase" && state === "playing") {
        if (use.voice) made.voice.speak(words(phase), { name: use.speaker, volume: use.volume });
        if (use.tones) made.tones.cue(phase.kind, phase.seconds, use.volume);
        if (use.vibration) made.vibration.cue(phase.kind);
      }
      if (what !== "state") return;
      if (state === "playing") return void made.awake.keep();
      if (state === "countdown") return;
      made.awake.letGo();
      made.voice.hush();
      made.vibration.rest();
      if (state !== "finished") return;
      if (use.tones) made.tones.cue("end", 3, use.volume);
      if (use.vibration) made.vibration.cue("end");
    });
    return () => {
      stop();
      forget();
      made.awake.letGo();
      made.voice.hush();
      made.tones.rest();
    };
  }, [clock, language]);
  /** Lets a person hear what they choose. @param {string} words @param {Channels} as */
  const hear = (words, { speaker, volume }) => kit?.voice.speak(words, { name: speaker, volume });
  return { awake, voices, vibrates: kit?.vibration.supported ?? true, wakeTones: () => kit?.tones.wake(), hear };
}

/** @param {string} language @param {(kept: boolean) => void} tell */
const makeKit = (language, tell) => ({
  voice: makeVoice(language), tones: makeTones(), vibration: makeVibration(), awake: makeAwake(tell),
});
