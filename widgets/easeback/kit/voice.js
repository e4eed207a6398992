// The device's own voice reads the cues. Silent until someone turns it on.
// Only a voice that lives on the device may speak: an online voice would send the words to another host.

/**
 * @typedef {{supported: boolean, ready: () => boolean, whenKnown: (listener: () => void) => (() => void),
 *   speak: (text: string) => boolean, hush: () => void}} Voice
 */

/**
 * @param {string} language of the words, for example "en"
 * @param {{speechSynthesis?: SpeechSynthesis, SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance}} [device]
 * @returns {Voice}
 */
export function makeVoice(language, device = globalThis) {
  const { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance } = device;
  const wanted = language.toLowerCase();

  /** @returns {SpeechSynthesisVoice|undefined} a voice of this device for the language; the device's first choice first */
  function own() {
    const fitting = (speech?.getVoices() ?? []).filter((voice) =>
      voice.localService && voice.lang.toLowerCase().replace("_", "-").split("-")[0] === wanted.split("-")[0]);
    return fitting.find((voice) => voice.default) ?? fitting[0];
  }

  return {
    supported: Boolean(speech && Utterance),

    /** True when there is a voice that may speak. */
    ready: () => own() !== undefined,

    /** Devices learn their voices a moment after the page opens. */
    whenKnown(listener) {
      speech?.addEventListener?.("voiceschanged", listener);
      return () => speech?.removeEventListener?.("voiceschanged", listener);
    },

    /** Says this now; what was still being said gives way. False when no voice may speak. */
    speak(text) {
      const voice = own();
      if (!speech || !Utterance || !voice || !text) return false;
      try {
        speech.cancel();
        const utterance = new Utterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.9;
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
