import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { playable } from "../../kit/clock.js";
import { Button, Rating } from "../../kit/form.js";
import { part, useTrait, useWords } from "../../kit/part.js";
import { breath, easierThan, hasHold, lengthOf, rounds } from "../../kit/rhythm.js";
import { Picture, showWhole } from "./picture.js";
import { useChannels, useClock, useRecord } from "./practice.js";
import { ChannelSwitches, HoldCare, Rhythms, Settings } from "./setup.js";

/** @typedef {import("../../kit/part.js").Model} Model */
/** @typedef {import("../../kit/part.js").Words} Words */
/** @typedef {import("../../kit/clock.js").Phase} Phase */
/** @typedef {import("../../kit/clock.js").Moment} Moment */
/** @typedef {import("../../kit/rhythm.js").Rhythm} Rhythm */
/** @typedef {import("../../kit/rhythm.js").Pattern} Pattern */

/** The big button in each state: what it says and which move it makes. */
const BIG = /** @type {const} */ ({
  ready: "start", countdown: "cancel", playing: "pause", paused: "resume", finished: "again",
});

/** @param {number} seconds @returns {string} as a clock shows it */
const clockFace = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** @param {Words} t @param {number} practised @returns {string} a length of time in words */
function lengthInWords(t, practised) {
  const [minutes, seconds] = [Math.floor(practised / 60), Math.floor(practised % 60)];
  if (minutes === 0) return t("seconds", { seconds });
  if (seconds > 0) return t("minutes-seconds", { minutes, seconds });
  return minutes === 1 ? t("one-minute") : t("minutes", { minutes });
}

/**
 * What a lesson offers, and what the person makes of it. Their choice stays here: Python has no need to know.
 * @param {Model} model @param {string} name @returns {[any, (value: any) => void]}
 */
function useOffered(model, name) {
  const [offered] = useTrait(model, name);
  const [taken, take] = useState(offered);
  useEffect(() => take(offered), [offered]);
  return [taken, take];
}

/** True when the device asks for no motion. */
function useStill() {
  const [still, setStill] = useState(false);
  useEffect(() => {
    const wish = matchMedia("(prefers-reduced-motion: reduce)");
    const follow = () => setStill(wish.matches);
    follow();
    wish.addEventListener("change", follow);
    return () => wish.removeEventListener("change", follow);
  }, []);
  return still;
}

/** @param {{model: Model}} props */
export function Player({ model }) {
  const t = useWords(model);
  const exercise = model.get("exercise");
  /** @type {Pattern[]} */
  const patterns = model.get("patterns");
  const steps = model.get("steps");
  const sound = patterns.length > 0 ? patterns.every((pattern) => playable(breath(pattern))) : playable(steps);
  return (
    <section class="easeback-player" aria-label={exercise.name}>
      <h3 class="easeback-player__name">{exercise.name}</h3>
      {sound ? <Practice model={model} /> : <StepsToRead t={t} steps={steps} />}
      {sound && steps.length > 0 && (
        <ol class="easeback-player__paper">{steps.map((/** @type {Phase} */ { cue, say }) => <li key={cue}>{cue}. {say}</li>)}</ol>
      )}
      <ul class="easeback-player__stop">
        {exercise.not_now.length > 0 && <li>{t("not-now", { reasons: exercise.not_now.join(" ") })}</li>}
        {exercise.stop.map((/** @type {string} */ rule) => <li key={rule}>{rule}</li>)}
      </ul>
    </section>
  );
}

/** @param {{t: Words, steps: Phase[]}} props */
const StepsToRead = ({ t, steps }) => (
  <div>
    <p role="status">{t("broken")}</p>
    <ol>{steps.map(({ cue, say }) => <li key={cue}>{cue}. {say}</li>)}</ol>
  </div>
);

/** @param {{model: Model}} props */
function Practice({ model }) {
  const t = useWords(model);
  const [exercise, steps, exclusions, limits] = ["exercise", "steps", "exclusions", "limits"].map((name) => model.get(name));
  /** @type {Pattern[]} */
  const patterns = model.get("patterns");
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  const result = useRef(/** @type {HTMLDivElement|null} */ (null));

  const [chosen, setChosen] = useOffered(model, "pattern");
  const [minutes, setMinutes] = useOffered(model, "minutes");
  const [own, setOwn] = useState(() => /** @type {Rhythm} */ (patterns.find((one) => !hasHold(one)) ?? patterns[0]));
  const [holding, setHolding] = useState(/** @type {"ask"|"asking"|"fine"} */ ("ask"));
  const [before, setBefore] = useState(/** @type {number|null} */ (null));
  const [after, setAfter] = useState(/** @type {number|null} */ (null));
  const [channels, setChannels] = useState({ voice: false, tones: false, vibration: false });
  const [said, setSaid] = useState("");
  const [help, setHelp] = useState(false);
  const still = useStill();

  const { in_s, hold_in_s, out_s, hold_out_s } = own ?? {};
  /** @type {Pattern|undefined} */
  const pattern = useMemo(() => patterns.find(({ id }) => id === chosen) ?? (patterns.length === 0 ? undefined : {
    id: "own", in_s, hold_in_s, out_s, hold_out_s, max_cycles: null, name: t("own"), purpose: t("own-purpose"), care: t("own-care"),
    exclusions: hold_in_s || hold_out_s ? exclusions.map((/** @type {{id: string}} */ { id }) => id) : [],
  }), [chosen, in_s, hold_in_s, out_s, hold_out_s]);
  const round = useMemo(() => (pattern ? breath(pattern) : steps), [pattern]);
  const phases = useMemo(() => rounds(round, minutes * 60, pattern?.max_cycles), [round, minutes]);

  const { clock, moment } = useClock(phases);
  const { state, phase } = moment;
  const running = state === "playing" || state === "paused";
  const record = useRecord(exercise.id);

  const cueOf = (/** @type {Phase} */ one) => one.cue ?? t(`phase.${one.kind}`);
  const pieces = (/** @type {Rhythm} */ rhythm) => breath(rhythm).map(({ kind, seconds }) => t(`short.${kind}`, { seconds }));
  const rhythmOf = (/** @type {Rhythm} */ rhythm) => pieces(rhythm).join(", ");
  const { awake, voiceReady, vibrates, wakeTones } = useChannels(clock, model.get("language"), channels, (one) => one.say || cueOf(one));

  const lengthDone = (/** @type {Moment} */ { whole, practised }) =>
    t(whole ? "done-whole" : "done-early", { time: lengthInWords(t, practised) });
  const within = useRef(false);
  const now = useRef({ record, cueOf, lengthDone });
  now.current = { record, cueOf, lengthDone };
  useEffect(() => clock.listen((news, what) => {
    const { record: kept, cueOf: cue, lengthDone: done } = now.current;
    if (news.state === "playing" && what === "phase") setSaid(t("spoken", { cue: cue(news.phase), seconds: news.phase.seconds }));
    if (what !== "state") return;
    within.current = Boolean(place.current?.contains(document.activeElement));
    if (news.state === "countdown") setSaid(t("get-ready"));
    if (news.state === "paused") setSaid(t("paused"));
    if (news.state === "finished") setSaid(done(news));
    if (["playing", "paused", "finished"].includes(news.state)) {
      kept.keep({ seconds: Math.floor(news.practised), finished: news.whole });
    }
  }), [clock]);

  const gentler = pattern && easierThan(pattern, patterns);
  const left = useRef(false);
  const asking = holding === "asking" && state === "ready";
  const take = (/** @type {string} */ id) => {
    setChosen(id);
    if (id !== "own") setOwn(patterns.find((one) => one.id === id) ?? own);
  };
  // What was pressed may be gone now: the keyboard goes on at the big button.
  useEffect(() => {
    const big = /** @type {HTMLElement|null|undefined} */ (left.current && place.current?.querySelector(".easeback-player__big button"));
    if (!big) return;
    big.focus();
    left.current = false;
  }, [asking, gentler]);
  useEffect(() => {
    if (state === "countdown") showWhole(place.current?.querySelector(".easeback-player__stage"), still);
    // “Finish” is gone. Who came by keyboard goes on at the result, with the rating next; who was elsewhere stays there.
    if (state === "finished" && within.current) result.current?.focus({ preventScroll: true });
    // The help stands in every page of the course, and not in JupyterLab.
    if (state === "finished") setHelp(Boolean(document.getElementById("help-now")));
  }, [state]);

  const start = () => {
    wakeTones();
    clock.start();
  };
  const press = () => {
    if (state === "ready" && pattern?.exclusions?.length && holding !== "fine") setHolding("asking");
    else if (state === "ready") start();
    else if (state === "countdown") clock.cancel();
    else if (state === "playing") clock.pause();
    else if (state === "paused") clock.resume();
    else {
      setBefore(null);
      setAfter(null);
      record.renew();
      clock.reset();
    }
  };
  const ease = () => {
    if (!gentler) return;
    left.current = !easierThan(gentler, patterns);
    setChosen(gentler.id);
    clock.become(rounds(breath(gentler), moment.left, gentler.max_cycles));
    setSaid(t("now-easier", { rhythm: rhythmOf(gentler) }));
  };
  const escape = (/** @type {KeyboardEvent} */ event) => {
    const move = (/** @type {const} */ (["pause", "cancel"])).find((one) => clock.can(one));
    if (event.key !== "Escape" || !move) return;
    event.stopPropagation(); // it means the practice now, not the presentation around it
    clock[move]();
  };
  const manner = pattern ? "" : steps.some((/** @type {Phase} */ { kind }) => kind === "tense") ? "-muscles" : "-steps";
  const skip = () => clock.skip(pattern ? ({ kind }) => kind === round[0].kind : undefined);

  const goneOfRound = running ? lengthOf(round.slice(0, moment.index % round.length)) + Math.floor(moment.into) : 0;
  return (
    <div class="easeback-player__practice" data-state={state} ref={place} onKeyDown={escape}>
      <Picture clock={clock} moment={moment} round={round} gone={goneOfRound} still={still}
        label={t(`figure${manner}`, { rhythm: pattern ? rhythmOf(pattern) : "" })} pieces={pattern ? pieces(pattern) : []}
        {...stageWords(t, moment, pattern, lengthOf(phases), minutes * 60, phases.length, cueOf)} />
      <div class="easeback-player__below">
        <div class="easeback-player__slot">
          {state === "ready" && !asking && (
            <>
              <Rating label={t("rate-before")} low={t("rate-low")} high={t("rate-high")} value={before}
                onChange={(value) => { setBefore(value); record.keep({ before: value }); }} />
              <p class="easeback-player__last">{lastTime(t, record.last) || (before === null && t("optional"))}</p>
            </>
          )}
          {(running || state === "countdown") && (
            <p class="easeback-player__status">
              <span role="timer">{t("left", { time: clockFace(Math.ceil(moment.left)) })}</span>
              {running && <span>{pattern ? t("round", { round: phase.round ?? 1 }) : t("step", { step: moment.index + 1, steps: phases.length })}</span>}
              {!awake && <span>{t("dark")}</span>}
            </p>
          )}
          {state === "paused" && moment.why && <p>{t(`why-${moment.why}`)}</p>}
          <p class="easeback-player__how">{exercise.how}</p>
          {state === "finished" && (
            <div class="easeback-player__result" role="group" aria-label={t("done")} tabIndex={-1} ref={result}>
              <p>{lengthDone(moment)}</p>
              <Rating label={t("rate-after")} low={t("rate-low")} high={t("rate-high")} value={after}
                onChange={(value) => { setAfter(value); record.keep({ after: value }); }} />
              <p class="easeback-player__last" role="status">
                {before !== null && after !== null ? change(t, before, after) : after === null && t("optional")}
                {before !== null && after !== null && after - before >= 2 && (
                  <> {t("after-more")} {help && <a href="#help-now">{t("help")}</a>}</>
                )}
              </p>
            </div>
          )}
          {record.problem && <p class="easeback-player__last" role="status">{t(`not-kept-${record.problem}`)}</p>}
          {!record.problem && state === "finished" && <p class="easeback-player__last">{t("kept")}</p>}
        </div>
        {asking && pattern
          ? <HoldCare exclusions={exclusions.filter((/** @type {{id: string}} */ { id }) => pattern.exclusions?.includes(id))}
              instead={patterns.find((one) => !hasHold(one))} rhythmOf={rhythmOf} onNone={() => { left.current = true; setHolding("fine"); start(); }}
              onInstead={(id) => { left.current = true; take(id); setHolding("ask"); }} />
          : <div class="easeback-player__big"><Button kind="primary" onClick={press}>{t(BIG[state])}</Button></div>}
        {(running || state === "countdown") && (
          // It has its room from the count of three on, so that nothing moves when the first breath begins.
          <div class="easeback-player__row" data-shown={running}>
            {gentler && <Button onClick={ease}>{t("easier")}</Button>}
            <Button onClick={skip}>{t(pattern ? "skip-breath" : "skip-step")}</Button>
            <Button onClick={() => clock.finish()}>{t("finish")}</Button>
          </div>
        )}
        {(state === "paused" || (state === "ready" && !asking)) && (
          <Settings>
            {state === "ready" && pattern && (
              <Rhythms patterns={patterns} pattern={pattern} onPattern={take} own={own} onOwn={setOwn} limits={limits}
                lengths={model.get("lengths")} minutes={minutes} onMinutes={setMinutes} />
            )}
            <ChannelSwitches manner={manner} channels={channels} onChange={setChannels} voiceReady={voiceReady} vibrates={vibrates} />
          </Settings>
        )}
      </div>
      <p class="easeback-unseen" role="status">{said}</p>
    </div>
  );
}

/**
 * @param {Words} t @param {Moment} moment @param {Pattern|undefined} pattern @param {number} length in seconds
 * @param {number} wished seconds that were chosen; whole breaths may take a little longer or shorter
 * @param {number} steps @param {(phase: Phase) => string} cueOf
 * @returns {{cue: string, count: string, more?: string}} what stands in the picture
 */
function stageWords(t, moment, pattern, length, wished, steps, cueOf) {
  const { state, phase, into, count } = moment;
  const minutes = Math.max(0.5, Math.round(length / 30) / 2);
  if (state === "ready") return { cue: pattern?.name ?? t("steps", { steps }), count: t(Math.round(length) === wished ? "for" : "about", { minutes }) };
  if (state === "countdown") return { cue: t("get-ready"), count: String(count) };
  if (state === "finished") return { cue: t("done"), count: "" };
  const seconds = pattern ? Math.min(Math.floor(into) + 1, Math.ceil(phase.seconds)) : Math.ceil(phase.seconds - Math.floor(into));
  return { cue: state === "paused" ? t("paused") : cueOf(phase), count: String(seconds), more: pattern ? undefined : phase.say };
}

/** @param {Words} t @param {import("../../kit/document.js").Rating|null} last */
function lastTime(t, last) {
  const [before, after] = [last?.before ?? null, last?.after ?? null];
  if (before !== null && after !== null) return t("last-both", { before, after });
  if (before !== null) return t("last-before", { before });
  return after !== null ? t("last-after", { after }) : "";
}

/** @param {Words} t @param {number} before @param {number} after */
function change(t, before, after) {
  if (after === before) return t("change-same", { before, after });
  return t(after < before ? "change-less" : "change-more", { before, after });
}

export default part(Player);
