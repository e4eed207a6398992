// A phone or a laptop that a test holds in its hand: its voice and its tones behave as engines have been seen to
// behave.

/** Time that stands still until a test lets it pass. */
function makeTime() {
  let [now, timers] = [0, /** @type {{at: number, act: () => void}[]} */ ([])];
  return {
    setTimeout: (act, wait) => {
      const timer = { at: now + wait, act };
      timers.push(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      timers = timers.filter((one) => one !== timer);
    },
    waiting: () => timers.length,
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((one) => one !== next);
        now = next.at;
        next.act();
      }
      now = end;
    },
  };
}

export const voice = (name, lang, more = {}) => ({ name, lang, localService: true, default: false, ...more });

/**
 * @param {{voices?: any[], tapFirst?: boolean, refuses?: string, throws?: boolean, longest?: number}} [how]
 *   `tapFirst`: as on an iPhone, it drops what is said before something was said in a tap, without a word; `refuses`:
 *   the fault it answers with; `longest`: letters after which its engine stops
 */
export function phone({
  voices = [voice("Sam", "en-GB")],
  tapFirst = false,
  refuses = "",
  throws = false,
  longest = Infinity,
} = {}) {
  const time = makeTime();
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  let [inTap, unlocked, queue] = [false, !tapFirst, /** @type {any[]} */ ([])];
  const made = {
    ...time,
    document: page,
    /** What is heard, as "voice/language: words". @type {string[]} */
    heard: [],
    /** How often it was told to be silent. */
    hushed: 0,
    voices,
    /** What happens in here happens in a tap. @param {() => void} act */
    tap(act) {
      inTap = true;
      act();
      inTap = false;
    },
    /** All that is waiting is said. */
    saysAll() {
      for (const one of queue.splice(0)) {
        made.heard.push(`${one.voice.name}/${one.lang}: ${one.text.slice(0, longest)}`);
        one.onstart?.({});
        one.onend?.({});
      }
    },
    SpeechSynthesisUtterance: class {
      constructor(/** @type {string} */ text) {
        this.text = text;
      }
    },
    speechSynthesis: Object.defineProperties(
      Object.assign(new EventTarget(), {
        paused: false,
        getVoices: () => made.voices,
        resume() {
          this.paused = false;
        },
        cancel() {
          made.hushed += 1;
          for (const one of queue.splice(0)) one.onerror?.({ error: "interrupted" });
        },
        speak(/** @type {any} */ one) {
          if (throws) throw new Error("not now");
          if (!unlocked && !inTap) return;
          unlocked = true;
          if (!one.text) return;
          if (refuses) one.onerror?.({ error: refuses });
          else if (!this.paused) queue.push(one);
        },
      }),
      { speaking: { get: () => queue.length > 0 }, pending: { get: () => queue.length > 1 } },
    ),
  };
  return made;
}

/**
 * A device that writes down each tone: from, to, loudest, length.
 * @param {{state?: string, resumes?: "at once"|"in a tap"|"never"}} [how]
 */
export function toneDevice({ state = "running", resumes = "at once" } = {}) {
  const time = makeTime();
  let inTap = false;
  globalThis.OscillatorNode = /** @type {any} */ (
    class {
      constructor(_, { frequency }) {
        this.tone = { from: frequency };
        made.heard.push(this.tone);
        this.frequency = {
          linearRampToValueAtTime: (to) => {
            this.tone.to = to;
          },
        };
      }
      connect(next) {
        next.tone = this.tone;
        return next;
      }
      start(at) {
        this.tone.at = at;
      }
      stop(at) {
        this.tone.length = at - this.tone.at;
      }
    }
  );
  globalThis.GainNode = /** @type {any} */ (
    class {
      constructor() {
        this.gain = {
          linearRampToValueAtTime: (value) => {
            this.values = [...(this.values ?? []), value];
          },
        };
      }
      connect() {
        this.tone.volumes = this.values;
      }
    }
  );
  const made = {
    ...time,
    /** @type {any[]} */ heard: [],
    /** @type {any[]} */ contexts: [],
    resumes,
    tap(act) {
      inTap = true;
      act();
      inTap = false;
    },
    /** A call takes the sound away, or the device does. @param {string} kind */
    takes(kind) {
      made.contexts.at(-1).state = kind;
    },
    AudioContext: class {
      state = state;
      currentTime = 10;
      onstatechange = () => {};
      constructor() {
        made.contexts.push(this);
      }
      async resume() {
        if (made.resumes === "never" || (made.resumes === "in a tap" && !inTap)) throw new Error("InvalidStateError");
        this.state = "running";
        this.onstatechange();
      }
      async close() {
        made.heard.push("closed");
      }
    },
  };
  return made;
}
