// The device's own voice reads the cues. Silent until someone turns it on.
// Only a voice that lives on the device may speak: an online voice would send the words to another host.

/**
 * What keeps a voice silent: the device holds it back until a tap, or there is none for these words. Empty when it
 * speaks.
 * @typedef {""|"held"|"none"} Silence
 * @typedef {{supported: boolean, ready: () => boolean, names: () => string[], whenKnown: (listener: (names: string[])
 *   => void) => (() => void), unlock: () => void, speak: (text: string, how?: {name?: string, volume?: number}) =>
 *   boolean, hush: () => void}} Voice
 */

/** Letters in one go: engines have been seen to stop after some 15 seconds or 200 letters. */
export const AT_ONCE = 150;
/**
 * Milliseconds between two looks for voices, and after how long without any we say that there is none. Some devices
 * never call.
 */
const LOOKS = { soon: 250, patience: 3000, later: 2000, end: 60_000 };
/** A voice that has not begun after so many milliseconds, and is not about to, was held back. */
const TO_BEGIN = 2000;
/** Faults that only mean that the next words came first. */
const GAVE_WAY = ["canceled", "interrupted"];

/**
 * A text in pieces that no engine cuts off: whole sentences where they fit, else up to a comma, else whole words.
 * @param {string} text @param {number} [most] letters
 * @returns {string[]}
 */
export function pieces(text, most = AT_ONCE) {
  const words = text.trim();
  if (words.length <= most) return words ? [words] : [];
  const start = words.slice(0, most + 1);
  const cut =
    [/^.*[.!?…](?=\s)/su, /^.*[,;:–](?=\s)/su, /^.*(?=\s)/su]
      .map((end) => end.exec(start)?.[0].length ?? 0)
      .find(Boolean) ?? most;
  return [words.slice(0, cut), ...pieces(words.slice(cut), most)];
}

/**
 * @param {SpeechSynthesisUtterance[]} words @param {(silence: Silence) => void} tell when they are held back, or heard
 * @returns {() => boolean} whether they were heard
 */
function listenTo(words, tell) {
  let begun = false;
  for (const one of words) {
    one.onstart = one.onend = () => {
      begun = true;
      tell("");
    };
    one.onerror = ({ error }) => {
      if (!GAVE_WAY.includes(error)) tell("held");
    };
  }
  return () => begun;
}

/**
 * @param {string} language of the words, for example "en"
 * @param {{speechSynthesis?: SpeechSynthesis, SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance, document?:
 *   any, setTimeout?: any, clearTimeout?: any}} [device]
 * @param {(silence: Silence) => void} [tell] called when the voice is found silent, and when it is heard again
 * @returns {Voice}
 */
export function makeVoice(language, device = globalThis, tell = () => {}) {
  const { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance, document } = device;
  const after = (/** @type {() => void} */ act, /** @type {number} */ wait) =>
    (device.setTimeout ?? setTimeout)(act, wait);
  const forgetIt = (/** @type {any} */ timer) => (device.clearTimeout ?? clearTimeout)(timer);
  const base = (/** @type {string} */ tag) => tag.toLowerCase().replace("_", "-").split("-")[0];
  /**
   * What is being said. Browsers forget words that nobody holds, and fall silent in the middle.
   * @type {SpeechSynthesisUtterance[]}
   */
  let saying = [];
  /** @type {() => void} */
  let look = () => {};

  /** @returns {SpeechSynthesisVoice[]} the voices of this device for the language; the device's first choice first */
  function fitting() {
    const all = (speech?.getVoices() ?? []).filter(
      (voice) => voice.localService && base(voice.lang) === base(language),
    );
    return [...all.filter((voice) => voice.default), ...all.filter((voice) => !voice.default)];
  }
  /** The names of the voices a person can choose from. */
  const names = () => [...new Set(fitting().map(({ name }) => name))];

  const busy = () => Boolean(speech?.speaking || speech?.pending);
  function hush() {
    saying = [];
    try {
      if (busy()) speech?.cancel();
    } catch {
      // it was silent anyway
    }
  }

  /** Says when these words were held back, or heard. @param {SpeechSynthesisUtterance[]} words */
  const watch = (words) => {
    const heard = listenTo(words, tell);
    after(() => {
      if (!heard() && saying === words && speech?.speaking === false && speech.pending === false) tell("held");
    }, TO_BEGIN);
  };

  return {
    supported: Boolean(speech && Utterance),

    /** True when there is a voice that may speak. */
    ready: () => fitting().length > 0,
    names,

    /**
     * Devices learn their voices a moment after the page opens, and some do not say when: we listen, and look again
     * and again. The names are empty only after some patience, and even then a voice that comes later is told.
     */
    whenKnown(listener) {
      let [waited, known, timer] = [0, "", /** @type {any} */ (null)];
      look = () => {
        const found = names();
        if (!found.length && speech && waited < LOOKS.patience) return;
        if (known === JSON.stringify(found)) return;
        known = JSON.stringify(found);
        listener(found);
      };
      const lookOn = () => {
        look();
        if (!speech || known.length > 2 || waited >= LOOKS.end) return;
        const wait = waited < LOOKS.patience ? LOOKS.soon : LOOKS.later;
        timer = after(() => {
          waited += wait;
          lookOn();
        }, wait);
      };
      const now = () => look();
      speech?.addEventListener?.("voiceschanged", now);
      document?.addEventListener("visibilitychange", now);
      lookOn();
      return () => {
        forgetIt(timer);
        speech?.removeEventListener?.("voiceschanged", now);
        document?.removeEventListener("visibilitychange", now);
        look = () => {};
      };
    },

    /** iPhones let a page speak only after it has spoken in a tap: call this in one. Nothing is heard. */
    unlock() {
      look();
      if (!speech || !Utterance || busy()) return;
      const voice = fitting()[0];
      if (!voice && speech.getVoices().length) return; // there are voices, and none that may speak
      try {
        if (speech.paused) speech.resume();
        const nothing = new Utterance("");
        if (voice) nothing.voice = voice;
        speech.speak(nothing);
      } catch {
        // the first words will tell whether it can speak
      }
    },

    /**
     * Says this now; what was still being said gives way. False when no voice may speak. A voice that is gone is the
     * first one.
     */
    speak(text, { name, volume = 1 } = {}) {
      look();
      const voice = fitting().find((one) => one.name === name) ?? fitting()[0];
      if (!text) return false;
      if (!speech || !Utterance || !voice) {
        tell("none");
        return false;
      }
      try {
        hush();
        if (speech.paused) speech.resume(); // a call or a locked screen leaves it so
        const words = pieces(text).map((piece) =>
          Object.assign(new Utterance(piece), { voice, lang: voice.lang, rate: 0.9, volume }),
        );
        saying = words;
        watch(words);
        words.forEach((one) => speech.speak(one));
        return true;
      } catch {
        tell("held");
        return false; // a device that refuses to speak must not stop the practice
      }
    },

    hush,
  };
}
