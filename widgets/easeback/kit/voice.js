// The device's own voice reads the cues. Silent until someone turns it on.
// Only a voice that lives on the device may speak: an online voice would send the words to another host.

/**
 * @typedef {{supported: boolean, ready: () => boolean, names: () => string[], whenKnown: (listener: () => void) => (() => void),
 *   speak: (text: string, how?: {name?: string, volume?: number}) => boolean, hush: () => void}} Voice
 */

/**
 * @param {string} language of the words, for example "en"
 * @param {{speechSynthesis?: SpeechSynthesis, SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance}} [device]
 * @returns {Voice}
 */
export function makeVoice(language, device = globalThis) {
  const { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance } = device;
  const wanted = language.toLowerCase();

  /** @returns {SpeechSynthesisVoice[]} the voices of this device for the language; the device's first choice first */
  function fitting() {
    const all = (speech?.getVoices() ?? []).filter((voice) =>
      voice.localService && voice.lang.toLowerCase().replace("_", "-").split("-")[0] === wanted.split("-")[0]);
    return [...all.filter((voice) => voice.default), ...all.filter((voice) => !voice.default)];
  }

  return {
    supported: Boolean(speech && Utterance),

    /** True when there is a voice that may speak. */
    ready: () => fitting().length > 0,

    /** The names of the voices a person can choose from. */
    names: () => [...new Set(fitting().map(({ name }) => name))],

    /** Devices learn their voices a moment after the page opens. */
    whenKnown(listener) {
      speech?.addEventListener?.("voiceschanged", listener);
      return () => speech?.removeEventListener?.("voiceschanged", listener);
    },

    /** Says this now; what was still being said gives way. False when no voice may speak. A voice that is gone is the first one. */
    speak(text, { name, volume = 1 } = {}) {
      const voice = fitting().find((one) => one.name === name) ?? fitting()[0];
      if (!speech || !Utterance || !voice || !text) return false;
      try {
        speech.cancel();
        const utterance = new Utterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.9;
        utterance.volume = volume;
        speech.speak(utterance);
        return true;
      } catch {
        return false; // a device that refuses to speak must not stop the practice
      }
    },

    hush() {
      try {
        speech?.cancel();
      } catch {
        // it was silent anyway
      }
    },
  };
}
