// Soft tones made in the browser: rising to breathe in, falling to breathe out. Silent until someone turns them on.

/** Where the tone starts and ends, in hertz, by the kind of the phase. @type {Record<string, [number, number]>} */
export const PITCHES = {
  in: [196, 294],
  out: [294, 196],
  "hold-in": [294, 294],
  "hold-out": [196, 196],
  tense: [262, 294],
  "let-go": [262, 165],
  step: [247, 247],
  end: [196, 392],
};

/** The loudest moment, of 1; a tone should sit behind a breath, not call it. */
const VOLUME = 0.12;
const SHORT = 0.9;
const LONG = 2.4;

/**
 * @param {{AudioContext?: typeof AudioContext}} [device]
 */
export function makeTones(device = globalThis) {
  /** @type {AudioContext|null} */
  let sound = null;
  return {
    supported: typeof device.AudioContext === "function",

    /** Browsers let sound begin only from a tap: call this in one. */
    wake() {
      try {
        sound ??= device.AudioContext ? new device.AudioContext() : null;
        sound?.resume().catch(() => {});
      } catch {
        sound = null; // no sound on this device: the practice goes on without
      }
    },

    /** @param {string} kind of the phase that begins @param {number} seconds it lasts @param {number} [volume] 0 to 1 */
    cue(kind, seconds, volume = 1) {
      if (!sound || sound.state !== "running") return;
      const [from, to] = PITCHES[kind] ?? PITCHES.step;
      const length = Math.min(seconds, from === to ? SHORT : LONG);
      const now = sound.currentTime;
      const tone = new OscillatorNode(sound, { type: "sine", frequency: from });
      const loudness = new GainNode(sound, { gain: 0 });
      tone.frequency.linearRampToValueAtTime(to, now + length);
      loudness.gain.linearRampToValueAtTime(VOLUME * volume, now + length * 0.3);
      loudness.gain.linearRampToValueAtTime(0, now + length);
      tone.connect(loudness).connect(sound.destination);
      tone.start(now);
      tone.stop(now + length);
    },

    rest() {
      sound?.close().catch(() => {});
      sound = null;
    },
  };
}
