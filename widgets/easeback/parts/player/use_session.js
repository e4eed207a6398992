// What one practice knows and does: its plan and its clock, what is asked, eased, rated, said and kept.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useKept } from "../../kit/kept/use_store.js";
import { useWords } from "../../kit/page/part.js";
import { ARRIVING_S, takeArrival } from "../../kit/playing/arrival.js";
import { breath, easierThan, lengthOf } from "./rhythm.js";
import { useEyesClosed } from "./eyes_closed.js";
import { usePlan } from "./plan.js";
import { useChannels, useClock, useLeftOff, usePracticeLog, useSlides, useStill } from "./practice.js";
import { useMarks } from "./reasons.js";
import { useNext } from "../../kit/practice/practice_screen.js";
import { announcer, lengthDone, spoken } from "./telling.js";
import { NOT_LEFT, unwritten, useSoundHere } from "./unasked.js";
import { pictureFor } from "./which_picture.js";

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
  const [asking, setAsking] = useState(/** @type {"" | "open" | "all"} */ (""));
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
  const open = all.filter((/** @type {Named} */ { id }) => unheeded(id));
  return {
    marks,
    asking: asking !== "",
    // What was answered for another practice is not asked again, unless one wants to change it.
    asked: asking === "all" ? all : open,
    ask: () => setAsking("open"),
    askAgain: () => setAsking("all"),
    close: () => setAsking(""),
    all,
    open,
    answered: all.length > 0 && all.every((/** @type {Named} */ { id }) => heeded(id)),
  };
}

/**
 * What is told aloud to who cannot see, and kept, whenever the practice goes on.
 * @param {{t: Words, clock: Clock, record: ReturnType<typeof usePracticeLog>, leftOff: ReturnType<typeof useLeftOff>,
 *   before: number|null, gentle: boolean}} session
 */
function useTold({ t, clock, record, leftOff, before, gentle }) {
  const [said, say] = useState("");
  const [announced] = useState(() => announcer(t));
  const now = useRef({ record, leftOff, before, gentle });
  now.current = { record, leftOff, before, gentle };
  useEffect(
    () =>
      clock.listen((news, what) => {
        const { phase, state } = news;
        if (state === "playing" && what === "phase")
          say(announced(spoken(t, phase, now.current.gentle), phase.seconds));
        if (what !== "state") return;
        if (state === "countdown") say(t("get-ready"));
        if (state === "paused") say(t("paused"));
        if (state === "finished") say(lengthDone(t, news));
        if (["playing", "paused", "finished"].includes(state)) {
          now.current.record.keep({ seconds: Math.floor(news.practised), finished: news.whole });
        }
        keepPlace(news, now.current);
      }),
    [clock],
  );
  return { said, say };
}

/**
 * A pause, asked for or not, may be the last that this page hears of a person: from there they can go on later.
 * @param {import("../../kit/playing/clock.js").Moment} moment
 * @param {{record: ReturnType<typeof usePracticeLog>, leftOff: ReturnType<typeof useLeftOff>, before: number|null}}
 *   kept
 */
function keepPlace({ state, index, practised }, { record, leftOff, before }) {
  if (state === "paused") leftOff.leave({ at: record.begunAt(), index, practised: Math.floor(practised), before });
  if (state === "finished" || state === "countdown") leftOff.forget();
}

/**
 * Where the keyboard goes on when what was pressed is gone.
 * @param {{place: Place, result: Place, state: string}} session
 * @param {unknown[]} gone what takes a pressed button away when it changes
 */
function useAttention({ place, result, state }, gone) {
  const left = useRef(false);
  const was = useRef(state);
  useLayoutEffect(() => {
    const came = was.current !== "ready" && state === "ready"; // the screen is given back: on where one began
    const big = /** @type {HTMLElement|null|undefined} */ (
      (left.current || came) && place.current?.querySelector(`${state === "ready" ? "" : "dialog "}${BIG}`)
    );
    was.current = state;
    if (!big) return;
    big.focus({ preventScroll: true });
    left.current = false;
  }, [...gone, state]);
  useLayoutEffect(() => {
    // “Finish” is gone: the keyboard goes on at the result, with the rating next.
    if (state === "finished") result.current?.focus({ preventScroll: true });
  }, [state]);
  return left;
}

/** The one button that starts, pauses and goes on. */
const BIG = ".easeback-player__big button";

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

/**
 * Who came by a link that begins is counted in, a little longer: what to look out for stands there meanwhile. A
 * player inside another part is told by that.
 * @param {Model} model @param {Clock} clock @param {ReturnType<typeof useAsked>} asked
 */
function useArrival(model, clock, asked) {
  const [arrived, setArrived] = useState(false);
  const known = useKept() !== null; // what was answered before is not asked again
  useEffect(() => {
    if (!known || !(model.get("passing") ? model.get("arriving") : takeArrival() !== null)) return;
    setArrived(true);
    if (asked.open.length) asked.ask();
    else if (clock.can("start")) clock.start({ count: ARRIVING_S });
  }, [known]);
  useEffect(() => clock.listen(({ state }) => state !== "countdown" && setArrived(false)), [clock]);
  return arrived;
}

/** @type {Record<string, any>} */
const NO_POSES = {};

/**
 * What kind of practice it is, as the words of the player tell them apart, and what shows it.
 * @param {Model} model @param {Plan} plan
 */
function looksOf(model, { pattern, phases, round }) {
  const poses = model.get("poses") ?? NO_POSES;
  const manner = pattern ? "" : phases.some(({ kind }) => kind === "tense") ? "-muscles" : "-steps";
  return { poses, manner, picture: pictureFor(model.get("exercise").kind, Boolean(pattern), round, poses) };
}

/** @param {Model} model */
export function useSession(model) {
  const t = useWords(model);
  const exercise = model.get("exercise");
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  const result = useRef(/** @type {HTMLDivElement|null} */ (null));

  const asks = model.get("asks") !== false;
  const plan = usePlan(model);
  const asked = useAsked(model, plan);
  const how = useHow(model);
  const gentle = how.softer || plan.fit.gentle;
  const [chosen, setChannels] = useSoundHere(asks);
  const eyes = useEyesClosed(plan, chosen);
  const still = useStill();
  const { clock, moment } = useClock(plan.phases);
  useSlides(clock, place);
  const { state } = moment;
  const log = usePracticeLog(exercise.id, how.begun?.at);
  const record = asks ? log : unwritten(log);
  const whereLeft = useLeftOff({
    exercise: exercise.id,
    phases: plan.phases.length,
    seconds: Math.round(lengthOf(plan.phases)),
  });
  const leftOff = asks ? whereLeft : NOT_LEFT;
  const sound = useChannels(clock, model.get("language"), eyes.channels, (phase) => spoken(t, phase, gentle));
  useEffect(() => eyes.setVoices(sound.voices), [sound.voices]);

  const { said, say } = useTold({ t, clock, record, leftOff, before: how.before, gentle });
  const gentler = plan.pattern && easierThan(plan.pattern, plan.patterns);
  const left = useAttention({ place, result, state }, [asked.asking, gentler]);
  const turn = (/** @type {Channels} */ turned) => {
    eyes.setQuiet(eyes.closed && !turned.voice && !turned.tones);
    setChannels(turned);
    sound.unlock(turned);
  };
  const rhythms = rhythmsIn(t);
  const looks = looksOf(model, plan);
  const label = t(`figure${looks.manner}`, { rhythm: plan.pattern ? rhythms.rhythmOf(plan.pattern) : "" });
  return {
    model,
    t,
    exercise,
    place,
    result,
    plan,
    asks,
    asked,
    how,
    gentle,
    eyes,
    still,
    clock,
    moment,
    state,
    record,
    leftOff,
    sound,
    said,
    say,
    gentler,
    left,
    turn,
    label,
    arrived: useArrival(model, clock, asked),
    next: useNext(model, t),
    ...looks,
    ...rhythms,
    ready: state === "ready",
    running: state === "playing" || state === "paused",
  };
}

/** @typedef {ReturnType<typeof useSession>} Session */
