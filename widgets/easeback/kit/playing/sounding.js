// Voice, tones and vibration of one part, as a hook: silent until turned on, unlocked in a tap, and never silent
// without a word.
import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../page/part.js";
import { makeTones } from "./tones.js";
import { makeVibration } from "./vibration.js";
import { makeVoice } from "./speech.js";

/** @typedef {import("./sound.js").Channels} Channels */
/** @typedef {import("./speech.js").Silence} Silence */
/** @typedef {{voice: Silence, tones: boolean}} Silent what is turned on and does not sound: `tones` are held back */
/**
 * @typedef {{voice: import("./speech.js").Voice, tones: ReturnType<typeof makeTones>, vibration: ReturnType<typeof
 *   makeVibration>}} Kit
 */

/**
 * @param {string} language of the words @param {Channels} on what a person turned on
 */
export function useSounding(language, on) {
  const kit = useRef(/** @type {Kit|null} */ (null));
  const now = useRef(on);
  now.current = on;
  const [voices, setVoices] = useState(/** @type {string[]|null} */ (null));
  const [vibrates, setVibrates] = useState(true);
  const [silent, setSilent] = useState(/** @type {Silent} */ ({ voice: "", tones: false }));
  const silence = useRef(silent);
  silence.current = silent;

  /**
   * Lets what is turned on sound from now on. Devices allow it only in a tap: call this in the handler of one, before
   * anything is awaited.
   * @param {Channels} [turned] on in this very tap; what was on before when left out
   */
  const unlock = (turned = now.current) => {
    if (turned.voice) kit.current?.voice.unlock();
    if (turned.tones) kit.current?.tones.wake();
    setSilent({ voice: "", tones: false });
  };

  useEffect(() => {
    const voice = makeVoice(language, globalThis, (why) =>
      setSilent((held) => (held.voice === why ? held : { ...held, voice: why })),
    );
    const tones = makeTones(globalThis, (held) =>
      setSilent((before) => (before.tones === held ? before : { ...before, tones: held })),
    );
    kit.current = { voice, tones, vibration: makeVibration() };
    setVibrates(kit.current.vibration.supported);
    const forget = voice.whenKnown(setVoices);
    const seen = () => {
      if (document.visibilityState === "visible") void tones.resume();
    };
    // Who was told that a tap helps may tap anywhere.
    const tapped = () => {
      if (silence.current.voice || silence.current.tones) unlock();
    };
    document.addEventListener("visibilitychange", seen);
    document.addEventListener("click", tapped);
    return () => {
      forget();
      document.removeEventListener("visibilitychange", seen);
      document.removeEventListener("click", tapped);
      voice.hush();
      tones.rest();
    };
  }, [language]);

  return {
    voices,
    vibrates,
    silent,
    unlock,
    /** Asks for the tones again after a pause: in a tap where there is one. */
    goOn: () => {
      if (now.current.tones) kit.current?.tones.wake();
    },
    /**
     * By all that is turned on.
     * @param {string} kind of what begins
     * @param {number} seconds it lasts
     * @param {string} [words] to say
     */
    cue(kind, seconds, words = "") {
      const { voice, tones, vibration, speaker, volume } = now.current;
      if (voice) kit.current?.voice.speak(words, { name: speaker, volume });
      if (tones) void kit.current?.tones.cue(kind, seconds, volume);
      if (vibration) kit.current?.vibration.cue(kind);
    },
    /** Lets a person hear what they choose. @param {string} words @param {Channels} as */
    hear: (words, { speaker, volume }) => {
      kit.current?.voice.speak(words, { name: speaker, volume });
    },
    hush() {
      kit.current?.voice.hush();
      kit.current?.vibration.rest();
    },
  };
}

/**
 * Why what is turned on does not sound, and what helps; nothing while all is well.
 * @param {{silent: Silent, on: Channels}} props
 */
export function WhySilent({ silent, on }) {
  const t = useWords();
  return (
    <p class="easeback-why-silent" role="status">
      {on.voice && silent.voice && <span>{t(`shared.silent.voice-${silent.voice}`)} </span>}
      {on.tones && silent.tones && <span>{t("shared.silent.tones")}</span>}
    </p>
  );
}
