// What one practice knows and does: its plan and its clock, what is asked, eased, rated, said and kept.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../../kit/page/part.js";
import { breath, easierThan, rounds } from "./rhythm.js";
import { useEyesClosed } from "./eyes_closed.js";
import { showWhole } from "./picture.js";
import { usePlan } from "./plan.js";
import { useChannels, useClock, usePracticeLog, useSlides, useSound, useStill } from "./practice.js";
import { useMarks } from "./reasons.js";
import { announcer, lengthDone, spoken, told } from "./telling.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {import("../../kit/playing/clock.js").Clock} Clock */
/** @typedef {import("../../kit/playing/sound.js").Channels} Channels */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./rhythm.js").Rhythm} Rhythm */
/** @typedef {import("preact").RefObject<HTMLDivElement>} Place */
/** @typedef {{id: string}} Named */

/**
 * Which reasons to be careful are asked before this start, and which were answered.
 * @param {Model} model @param {Plan} plan
 */
function useAsked(model, { pattern, moves }) {
  const [exercise, contraindications] = ["exercise", "contraindications"].map((name) => model.get(name));
  const marks = useMarks();
  const [asking, setAsking] = useState(false);
  const holds = pattern?.contraindications ?? [];
  const heeded = (/** @type {string} */ id) => ["yes", "no"].includes(marks[id]?.mark);
  const unheeded = (/** @type {string} */ id) => !heeded(id) || holds.some((hold) => marks[hold]?.mark === "yes");
  const lists = [
    holds,
    exercise.contraindications,
    exercise.precautions,
    ...moves.map((move) => move.contraindications),
  ];
  const all = contraindications.filter((/** @type {Named} */ { id }) => lists.some((list) => list.includes(id)));
  return {
    marks,
    asking,
    setAsking,
    all,
    open: all.filter((/** @type {Named} */ { id }) => unheeded(id)),
    answered: all.length > 0 && all.every((/** @type {Named} */ { id }) => heeded(id)),
  };
}

/**
 * What is told aloud to who cannot see, and kept, whenever the practice goes on.
 * @param {{t: Words, clock: Clock, place: Place, record: ReturnType<typeof usePracticeLog>, gentle: boolean}} session
 */
function useTold({ t, clock, place, record, gentle }) {
  const [said, say] = useState("");
  const [announced] = useState(() => announcer(t));
  const within = useRef(false);
  const now = useRef({ record, gentle });
  now.current = { record, gentle };
  useEffect(
    () =>
      clock.listen((news, what) => {
        const { phase, state } = news;
        if (state === "playing" && what === "phase")
          say(announced(spoken(t, phase, now.current.gentle), phase.seconds));
        if (what !== "state") return;
        within.current = Boolean(place.current?.contains(document.activeElement));
        if (state === "countdown") say(t("get-ready"));
        if (state === "paused") say(t("paused"));
        if (state === "finished") say(lengthDone(t, news));
        if (["playing", "paused", "finished"].includes(state)) {
          now.current.record.keep({ seconds: Math.floor(news.practised), finished: news.whole });
        }
      }),
    [clock],
  );
  return { said, say, within };
}

/**
 * Where the keyboard goes on when what was pressed is gone.
 * @param {{place: Place, result: Place, within: {current: boolean}, state: string, still: boolean}} session
 * @param {unknown[]} gone what takes a pressed button away when it changes
 */
function useAttention({ place, result, within, state, still }, gone) {
  const left = useRef(false);
  useLayoutEffect(() => {
    const big = /** @type {HTMLElement|null|undefined} */ (
      left.current && place.current?.querySelector(".easeback-player__big button")
    );
    if (!big) return;
    big.focus();
    left.current = false;
  }, [...gone, state]);
  useLayoutEffect(() => {
    if (state === "countdown") showWhole(place.current?.querySelector(".easeback-player__stage"), still);
    // “Finish” is gone. Who came by keyboard goes on at the result, with the rating next; who was elsewhere stays there.
    if (state === "finished" && within.current) result.current?.focus({ preventScroll: true });
  }, [state]);
  return left;
}

/** How it was before and is after, and whether it is done the softer or the smaller way. @param {Model} model */
function useHow(model) {
  const [begun] = useState(
    () => /** @type {import("../../kit/kept/personal_data.js").Rating|null} */ (model.get("begun") ?? null),
  );
  const [before, setBefore] = useState(begun?.before ?? null);
  const [after, setAfter] = useState(/** @type {number|null} */ (null));
  const [softer, setSofter] = useState(false);
  const [smaller, setSmaller] = useState(false);
  const renew = () => {
    setBefore(null);
    setAfter(null);
    setSofter(false);
    setSmaller(false);
  };
  return { begun, before, setBefore, after, setAfter, softer, setSofter, smaller, setSmaller, renew };
}

/**
 * A breath in words: its pieces, and all of it in one line.
 * @param {Words} t
 */
function rhythmsIn(t) {
  const pieces = (/** @type {Rhythm} */ rhythm) =>
    breath(rhythm).map(({ kind, seconds }) => t(`short.${kind}`, { seconds }));
  return { pieces, rhythmOf: (/** @type {Rhythm} */ rhythm) => t.list(pieces(rhythm)) };
}

/** @param {Model} model */
export function useSession(model) {
  const t = useWords(model);
  const exercise = model.get("exercise");
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  const result = useRef(/** @type {HTMLDivElement|null} */ (null));

  const plan = usePlan(model);
  const asked = useAsked(model, plan);
  const how = useHow(model);
  const gentle = how.softer || plan.fit.gentle;
  const [chosen, setChannels] = useSound();
  const eyes = useEyesClosed(plan, chosen);
  const still = useStill();
  const { clock, moment } = useClock(plan.phases);
  useSlides(clock, place);
  const { state } = moment;
  const record = usePracticeLog(exercise.id, how.begun?.at);
  const sound = useChannels(clock, model.get("language"), eyes.channels, (phase) => spoken(t, phase, gentle));
  useEffect(() => eyes.setVoices(sound.voices), [sound.voices]);

  const { said, say, within } = useTold({ t, clock, place, record, gentle });
  const gentler = plan.pattern && easierThan(plan.pattern, plan.patterns);
  const left = useAttention({ place, result, within, state, still }, [asked.asking, gentler]);
  const turn = (/** @type {Channels} */ turned) => {
    eyes.setQuiet(eyes.closed && !turned.voice && !turned.tones);
    setChannels(turned);
    sound.unlock(turned);
  };
  return {
    model,
    t,
    exercise,
    place,
    result,
    plan,
    asked,
    how,
    gentle,
    eyes,
    still,
    clock,
    moment,
    state,
    record,
    sound,
    said,
    say,
    gentler,
    left,
    turn,
    ...rhythmsIn(t),
    ready: state === "ready",
    running: state === "playing" || state === "paused",
  };
}

/** @typedef {ReturnType<typeof useSession>} Session */

/** What the big button does in each state. @param {Session} session */
export function press({ clock, state, ready, asked, how, record }) {
  if (ready && asked.open.length) asked.setAsking(true);
  else if (ready) clock.start();
  else if (state === "countdown") clock.cancel();
  else if (state === "playing") clock.pause();
  else if (state === "paused") clock.resume();
  else {
    how.renew();
    record.renew();
    clock.reset();
  }
}

/** A rhythm that asks less, from the next breath on. @param {Session} session */
function takeGentler({ gentler, left, plan, clock, moment }) {
  if (!gentler) return;
  left.current = !easierThan(gentler, plan.patterns);
  plan.ease(gentler.id);
  clock.become(rounds(breath(gentler), moment.left, gentler.max_cycles));
}

/** Too much air makes dizzy: first as usual, then smaller and without any hold. @param {Session} session */
export function dizzy(session) {
  const { clock, left, how, say, t } = session;
  if (clock.can("pause")) clock.pause("dizzy");
  takeGentler(session);
  left.current = true;
  how.setSmaller(true);
  say(t("why-dizzy"));
}

/** A gentler rhythm, or the softer words of each step and back. @param {Session} session */
export function ease(session) {
  const { t, gentler, rhythmOf, how, moment, eyes, sound, say } = session;
  if (gentler) {
    takeGentler(session);
    say(t("now-easier", { rhythm: rhythmOf(gentler) }));
    return;
  }
  how.setSofter(!how.softer);
  const step = told(t, moment.phase, !how.softer);
  const words = step.say || step.cue;
  say(t(how.softer ? "now-usual" : "now-softer", { say: words }));
  if (eyes.channels.voice) sound.hear(words, eyes.channels);
}

/** Escape means the practice now, not the presentation around it. @param {Clock} clock */
export const escaping = (clock) => (/** @type {KeyboardEvent} */ event) => {
  const move = /** @type {const} */ (["pause", "cancel"]).find((one) => clock.can(one));
  if (event.key !== "Escape" || !move) return;
  event.stopPropagation();
  clock[move]();
};
