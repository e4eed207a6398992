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

/** A tone that comes later than this, in milliseconds, would mislead. */
const LATE = 400;
/** A device that has not let sound begin after so many milliseconds holds it back. */
const TO_BEGIN = 1000;

/**
 * A call or a locked screen takes the sound away ("suspended", on iPhones "interrupted"). It is asked for again at
 * each tone, when the page is seen, and in each tap; where asking failed, the next tap begins anew.
 * @param {{AudioContext?: typeof AudioContext, setTimeout?: any}} [device]
 * @param {(held: boolean) => void} [tell] called when tones are found to be held back, and when they sound again
 */
export function makeTones(device = globalThis, tell = () => {}) {
  /** @type {AudioContext|null} */
  let sound = null;
  let stuck = false;
  /** When the last tone was asked for: by our clock and by that of the sound. */
  let last = { ours: -Infinity, its: -1 };

  function rest() {
    if (sound) sound.onstatechange = null;
    sound?.close().catch(() => {});
    [sound, stuck] = [null, false];
  }
  const running = () => sound?.state === "running";

  /** @returns {Promise<void>} */
  async function resume() {
    if (!sound || running()) return;
    try {
      await sound.resume();
    } catch {
      stuck = true;
    }
  }

  function open() {
    try {
      sound = device.AudioContext ? new device.AudioContext() : null;
      if (sound)
        sound.onstatechange = () => {
          if (running()) tell(false);
        };
    } catch {
      sound = null; // no sound on this device: the practice goes on without
    }
  }

  /** @param {AudioContext} to @param {string} kind @param {number} seconds @param {number} volume */
  function play(to, kind, seconds, volume) {
    const [from, until] = PITCHES[kind] ?? PITCHES.step;
    const length = Math.min(seconds, from === until ? SHORT : LONG);
    const now = to.currentTime;
    const tone = new OscillatorNode(to, { type: "sine", frequency: from });
    const loudness = new GainNode(to, { gain: 0 });
    tone.frequency.linearRampToValueAtTime(until, now + length);
    loudness.gain.linearRampToValueAtTime(VOLUME * volume, now + length * 0.3);
    loudness.gain.linearRampToValueAtTime(0, now + length);
    tone.connect(loudness).connect(to.destination);
    tone.start(now);
    tone.stop(now + length);
  }

  return {
    supported: typeof device.AudioContext === "function",

    /** Browsers let sound begin only from a tap: call this in one. */
    wake() {
      if (stuck || sound?.state === "closed") rest();
      if (!sound) open();
      void resume();
    },

    /** The page is seen again. */
    resume,

    /**
     * @param {string} kind of the phase that begins
     * @param {number} seconds it lasts
     * @param {number} [volume] 0 to 1
     */
    async cue(kind, seconds, volume = 1) {
      const asked = performance.now();
      const here = sound;
      if (here && running()) {
        // After a call a sound may say that it runs while its time stands still.
        if (here.currentTime === last.its && asked - last.ours > TO_BEGIN) {
          stuck = true;
          tell(true);
        }
        last = { ours: asked, its: here.currentTime };
        return play(here, kind, seconds, volume);
      }
      (device.setTimeout ?? setTimeout)(() => {
        if (!running()) tell(true);
      }, TO_BEGIN);
      await resume();
      if (here && here === sound && running() && performance.now() - asked <= LATE) play(here, kind, seconds, volume);
    },

    rest,
  };
}
