// One honest clock for every exercise. Picture, words, voice and vibration all ask it, so they cannot disagree.
// Where it stands comes from the time source alone, never from counting ticks, so it does not drift.

/**
 * @typedef {"ready"|"countdown"|"playing"|"paused"|"finished"} State
 * @typedef {"start"|"cancel"|"pause"|"resume"|"skip"|"back"|"become"|"finish"|"reset"} Move
 * @typedef {{kind: string, seconds: number, round?: number, [more: string]: any}} Phase
 * @typedef {{now: () => number, after: (milliseconds: number, wake: () => void) => (() => void)}} TimeSource
 *   `now` in milliseconds; `after` calls once and returns how to call it off
 * @typedef {object} Moment
 * @property {State} state
 * @property {string} why what stopped it: "hidden", "away" (the device slept) or ""
 * @property {number} count the number of the 3-2-1 while counting down, else 0
 * @property {number} index which phase, from 0
 * @property {Phase} phase
 * @property {number} into seconds into the phase
 * @property {number} practised seconds really played, pauses left out
 * @property {number} left seconds still to play
 * @property {boolean} whole true when it was played to its own end
 * @typedef {"state"|"phase"|"second"} What
 */

/**
 * From which state to which a move leads. What is not here does not happen.
 * @type {Record<Move, Partial<Record<State, State>>>}
 */
const LEGAL = {
  start: { ready: "countdown" },
  cancel: { countdown: "ready", paused: "ready" },
  pause: { playing: "paused" },
  resume: { paused: "playing" },
  skip: { playing: "playing", paused: "paused" },
  back: { playing: "playing", paused: "paused" },
  become: { ready: "ready", countdown: "countdown", playing: "playing", paused: "paused" },
  finish: { playing: "finished", paused: "finished" },
  reset: { finished: "ready" },
};

const LONGEST_PHASE = 3600;
/** A wake this much later than asked for means that the device slept: nobody practised meanwhile. */
const ASLEEP = 3000;
/** So long (milliseconds) after a phase began, "back" means the one before. */
const JUST_BEGUN = 3000;

/** @type {TimeSource} */
export const browserTime = {
  now: () => performance.now(),
  after(milliseconds, wake) {
    const timer = setTimeout(wake, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** @param {Phase[]} phases @returns {number[]} when each phase ends, in milliseconds from the start */
function endsOf(phases) {
  if (phases.length === 0) throw new RangeError("clock: an exercise needs at least one phase");
  let end = 0;
  return phases.map(({ kind, seconds }, index) => {
    if (!(seconds > 0 && seconds <= LONGEST_PHASE)) {
      throw new RangeError(
        `clock: phase ${index + 1} (${kind}) lasts ${seconds} s; it must be above 0 and at most ${LONGEST_PHASE} s`,
      );
    }
    return (end += Math.round(seconds * 1000));
  });
}

/** @param {Phase[]} phases @returns {boolean} whether a clock would take them */
export function playable(phases) {
  try {
    return endsOf(phases) !== null;
  } catch {
    return false;
  }
}

/**
 * @param {Phase[]} phases what is played, in order
 * @param {{source?: TimeSource, countdown?: number}} [options] `countdown`: seconds counted down before the first phase
 */
export function makeClock(phases, { source = browserTime, countdown = 3 } = {}) {
  let plan = phases;
  let ends = endsOf(phases);
  /** @type {State} */
  let state = "ready";
  let why = "";
  let index = 0;
  let whole = false;
  let place = 0; // milliseconds into the plan, up to `since`
  let practised = 0; // milliseconds really played, up to `since`
  let since = 0; // when `place` was last true; while counting down, when the count began
  let counts = countdown; // seconds of this count; an arrival from another page has a longer one
  let from = { index: 0, practised: 0 }; // where it begins when the count is over
  let callOff = () => {};
  /** @type {Set<(moment: Moment, what: What) => void>} */
  const listeners = new Set();

  const startOf = (/** @type {number} */ phase) => (phase === 0 ? 0 : ends[phase - 1]);
  const total = () => ends[ends.length - 1];

  /** @param {What} what */
  function tell(what) {
    const moment = clock.read();
    for (const listener of [...listeners]) listener(moment, what);
  }

  /** Brings `place` up to now; a count goes on. @param {number} now */
  function settle(now) {
    if (state === "countdown") return;
    if (state === "playing") {
      const played = Math.min(Math.max(0, now - since), total() - place);
      place += played;
      practised += played;
    }
    since = now;
  }

  /** Asks to be woken at the next whole second of the phase, or at its end. */
  function wakeLater() {
    callOff();
    const now = source.now();
    const gone = state === "playing" ? place + now - since - startOf(index) : now - since;
    const end = state === "playing" ? ends[index] - startOf(index) : counts * 1000;
    const next = Math.min(end, (Math.floor(gone / 1000) + 1) * 1000);
    const asked = Math.max(0, next - gone);
    callOff = source.after(asked, () => wake(now + asked));
  }

  /** @param {number} asked when it should have been */
  function wake(asked) {
    const now = source.now();
    if (state === "countdown") {
      if (now - asked > ASLEEP) return void clock.cancel();
      if (now - since >= counts * 1000) return begin();
      tell("second");
      return wakeLater();
    }
    if (now - asked > ASLEEP) {
      settle(asked);
      return stop("away");
    }
    settle(now);
    const before = index;
    while (index < ends.length && place >= ends[index]) index += 1;
    if (index === ends.length) return end(true);
    tell(index === before ? "second" : "phase");
    if (state === "playing") wakeLater();
  }

  function begin() {
    // The countdown may have ended a few milliseconds ago; the first phase starts when it is shown.
    [state, practised, since] = ["playing", from.practised * 1000, source.now()];
    index = Math.min(from.index, plan.length - 1);
    place = startOf(index);
    tell("state");
    tell("phase");
    if (state === "playing") wakeLater();
  }

  /** @param {string} reason */
  function stop(reason) {
    callOff();
    [state, why] = ["paused", reason];
    tell("state");
  }

  /** @param {boolean} played */
  function end(played) {
    callOff();
    index = Math.min(index, ends.length - 1);
    [state, why, whole] = ["finished", "", played];
    tell("state");
  }

  /** @param {number} next the phase that begins now */
  function goTo(next) {
    index = next;
    place = startOf(next);
    tell("phase");
    if (state === "playing") wakeLater();
  }

  /** @param {Move} move */
  function check(move) {
    if (!clock.can(move)) throw new Error(`clock: "${move}" is not possible while "${state}"`);
  }

  const clock = {
    /** @param {Move} move @returns {boolean} */
    can: (move) => LEGAL[move][state] !== undefined,

    /** @returns {Moment} how things are right now; cheap enough for every frame */
    read() {
      const counting = state === "countdown";
      const now = counting || state === "playing" ? source.now() : since;
      const running = state === "playing" ? Math.min(Math.max(0, now - since), ends[index] - place) : 0;
      return {
        state,
        why,
        index,
        whole,
        phase: plan[index],
        count: counting ? Math.max(1, counts - Math.floor((now - since) / 1000)) : 0,
        into: counting || state === "ready" ? 0 : Math.max(0, place + running - startOf(index)) / 1000,
        practised: (practised + running) / 1000,
        left: Math.max(0, total() - place - running) / 1000,
      };
    },

    /** @returns {Phase[]} what it plays, in order */
    phases: () => plan,

    /** @param {(moment: Moment, what: What) => void} listener @returns {() => void} stops listening */
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    /**
     * Counts down and plays: from the first phase, or from where someone left off.
     * @param {{index?: number, practised?: number, count?: number}} [where] seconds that were practised before,
     *   seconds to count
     */
    start({ index: first = 0, practised: before = 0, count = countdown } = {}) {
      check("start");
      counts = count;
      from = { index: Math.max(0, first), practised: before };
      [state, why, since, whole] = ["countdown", "", source.now(), false];
      if (counts <= 0) return begin();
      tell("state");
      wakeLater();
    },

    /** Back to ready, while counting down or in a pause: whoever leaves a pause may go on there later. */
    cancel() {
      check("cancel");
      callOff();
      [state, why, index, place, practised] = ["ready", "", 0, 0, 0];
      tell("state");
    },

    /** @param {string} [reason] */
    pause(reason = "") {
      check("pause");
      settle(source.now());
      stop(reason);
    },

    /** Goes on with the same phase, from its start: nobody can take up a breath in the middle. */
    resume() {
      check("resume");
      [state, why, since] = ["playing", "", source.now()];
      tell("state");
      goTo(index);
    },

    /**
     * On to the next phase for which `fits` holds; finishes when there is none.
     * @param {(phase: Phase) => boolean} [fits]
     */
    skip(fits = () => true) {
      check("skip");
      settle(source.now());
      const next = plan.findIndex((phase, at) => at > index && fits(phase));
      if (next < 0) end(false);
      else goTo(next);
    },

    /**
     * To the start of this phase; from its first moments to the one before for which `fits` holds.
     * @param {(phase: Phase) => boolean} [fits]
     */
    back(fits = () => true) {
      check("back");
      settle(source.now());
      const late = place - startOf(index) > JUST_BEGUN;
      let before = late ? index : index - 1;
      while (before > 0 && !fits(plan[before])) before -= 1;
      goTo(Math.max(0, before));
    },

    /** Plays these phases from now on; what was practised stays counted. @param {Phase[]} next */
    become(next) {
      check("become");
      const nextEnds = endsOf(next); // refuses before anything has changed
      settle(source.now());
      [plan, ends] = [next, nextEnds];
      goTo(0);
    },

    /** Stops here. Finishing early counts. */
    finish() {
      check("finish");
      settle(source.now());
      end(false);
    },

    reset() {
      check("reset");
      [state, index, place, practised, whole] = ["ready", 0, 0, 0, false];
      tell("state");
    },

    /** Falls silent for good. */
    dispose() {
      callOff();
      listeners.clear();
    },
  };
  return clock;
}

/** @typedef {ReturnType<typeof makeClock>} Clock */
