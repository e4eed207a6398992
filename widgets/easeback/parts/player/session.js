// One practice from the first look to the last rating: its states, its buttons, and where the keyboard goes on.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { printCard } from "../../kit/form/print_card.js";
import { Button, Rating } from "../../kit/form/form.js";
import { useKeeping, usePromise } from "../../kit/kept/use_store.js";
import { useWords } from "../../kit/page/part.js";
import { WhySilent } from "../../kit/playing/sounding.js";
import { breath, easierThan, lengthOf, rounds } from "./rhythm.js";
import { EyesClosed, useEyesClosed } from "./eyes_closed.js";
import { Forms, Moves, SorePlaces } from "./forms.js";
import { Picture, showWhole } from "./picture.js";
import { usePlan } from "./plan.js";
import { useChannels, useClock, usePracticeLog, useSlides, useSound, useStill } from "./practice.js";
import { NotForYou, Reasons, useMarks } from "./reasons.js";
import { ChannelSwitches, Rhythms, Settings } from "./setup.js";
import { announcer, change, clockFace, lastTime, lengthDone, progress, spoken, stageWords, told } from "./telling.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("../../kit/playing/clock.js").Moment} Moment */
/** @typedef {import("./rhythm.js").Rhythm} Rhythm */

/** The big button in each state: what it says and which move it makes. */
const BIG = /** @type {const} */ ({
  ready: "start", countdown: "cancel", playing: "pause", paused: "resume", finished: "again",
});

/** @type {Record<string, any>} */
const NO_POSES = {};

/**
 * @param {{model: Model, stop: import("preact").ComponentChildren, children?: import("preact").ComponentChildren}} props `stop` are the
 *   rules that are always in sight; `children` stand under the start until it is pressed
 */
export function Practice({ model, stop, children }) {
  const t = useWords(model);
  const [exercise, exclusions] = ["exercise", "exclusions"].map((name) => model.get(name));
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  const result = useRef(/** @type {HTMLDivElement|null} */ (null));

  const plan = usePlan(model);
  const { patterns, pattern, phases, round, rows, moves, fit, wish } = plan;
  const marks = useMarks();
  const [asking, setAsking] = useState(false);
  const [softer, setSofter] = useState(false);
  const [smaller, setSmaller] = useState(false);
  const gentle = softer || fit.gentle;
  const [begun] = useState(() => /** @type {import("../../kit/kept/personal_data.js").Rating|null} */ (model.get("begun") ?? null));
  const [before, setBefore] = useState(begun?.before ?? null);
  const [after, setAfter] = useState(/** @type {number|null} */ (null));
  const [chosen, setChannels] = useSound();
  const eyes = useEyesClosed(plan, chosen);
  const { channels } = eyes;
  const [said, setSaid] = useState("");
  const still = useStill();

  const { clock, moment } = useClock(phases);
  useSlides(clock, place);
  const { state } = moment;
  const running = state === "playing" || state === "paused";
  const ready = state === "ready";
  const record = usePracticeLog(exercise.id, begun?.at);
  const [keeping, promise] = [useKeeping(), usePromise()];
  const unable = keeping === "full" || keeping === "forbidden";

  const pieces = (/** @type {Rhythm} */ rhythm) => breath(rhythm).map(({ kind, seconds }) => t(`short.${kind}`, { seconds }));
  const rhythmOf = (/** @type {Rhythm} */ rhythm) => pieces(rhythm).join(", ");
  const sound = useChannels(clock, model.get("language"), channels, (phase) => spoken(t, phase, gentle));
  useEffect(() => eyes.setVoices(sound.voices), [sound.voices]);

  const within = useRef(false);
  const [announced] = useState(() => announcer(t));
  const now = useRef({ record, gentle });
  now.current = { record, gentle };
  useEffect(() => clock.listen((news, what) => {
    if (news.state === "playing" && what === "phase") setSaid(announced(spoken(t, news.phase, now.current.gentle), news.phase.seconds));
    if (what !== "state") return;
    within.current = Boolean(place.current?.contains(document.activeElement));
    if (news.state === "countdown") setSaid(t("get-ready"));
    if (news.state === "paused") setSaid(t("paused"));
    if (news.state === "finished") setSaid(lengthDone(t, news));
    if (["playing", "paused", "finished"].includes(news.state)) {
      now.current.record.keep({ seconds: Math.floor(news.practised), finished: news.whole });
    }
  }), [clock]);

  const gentler = pattern && easierThan(pattern, patterns);
  const easier = gentler || (!pattern && !fit.gentle && phases.some((one) => one.easier));
  const left = useRef(false);
  // What was pressed may be gone now: the keyboard goes on at the big button.
  useLayoutEffect(() => {
    const big = /** @type {HTMLElement|null|undefined} */ (left.current && place.current?.querySelector(".easeback-player__big button"));
    if (!big) return;
    big.focus();
    left.current = false;
  }, [asking, gentler, state]);
  useLayoutEffect(() => {
    if (state === "countdown") showWhole(place.current?.querySelector(".easeback-player__stage"), still);
    // “Finish” is gone. Who came by keyboard goes on at the result, with the rating next; who was elsewhere stays there.
    if (state === "finished" && within.current) result.current?.focus({ preventScroll: true });
  }, [state]);

  const heeded = (/** @type {string} */ id) => ["yes", "no"].includes(marks[id]?.mark);
  const holds = pattern?.exclusions ?? [];
  const toAsk = (/** @type {boolean} */ again) => exclusions.filter((/** @type {{id: string}} */ { id }) =>
    (again || !heeded(id) || holds.some((hold) => marks[hold]?.mark === "yes"))
    && (holds.includes(id) || exercise.exclusions.includes(id) || exercise.gentle_for.includes(id) || moves.some((move) => move.exclusions.includes(id))));
  const start = () => clock.start();
  const turn = (/** @type {import("../../kit/playing/sound.js").Channels} */ turned) => {
    eyes.setQuiet(eyes.closed && !turned.voice && !turned.tones);
    setChannels(turned);
    sound.unlock(turned);
  };
  const press = () => {
    if (ready && toAsk(false).length) setAsking(true);
    else if (ready) start();
    else if (state === "countdown") clock.cancel();
    else if (state === "playing") clock.pause();
    else if (state === "paused") clock.resume();
    else {
      setBefore(null);
      setAfter(null);
      setSofter(false);
      setSmaller(false);
      record.renew();
      clock.reset();
    }
  };
  const answered = (/** @type {() => void} */ then) => {
    left.current = true;
    setAsking(false);
    then();
  };
  const takeGentler = () => {
    if (!gentler) return;
    left.current = !easierThan(gentler, patterns);
    plan.ease(gentler.id);
    clock.become(rounds(breath(gentler), moment.left, gentler.max_cycles));
  };
  // Too much air makes dizzy: first as usual, then smaller and without any hold.
  const dizzy = () => {
    if (clock.can("pause")) clock.pause("dizzy");
    takeGentler();
    left.current = true;
    setSmaller(true);
    setSaid(t("why-dizzy"));
  };
  const ease = () => {
    if (gentler) {
      takeGentler();
      setSaid(t("now-easier", { rhythm: rhythmOf(gentler) }));
      return;
    }
    setSofter(!softer);
    const { cue, say } = told(t, moment.phase, !softer);
    setSaid(t(softer ? "now-usual" : "now-softer", { say: say || cue }));
    if (channels.voice) sound.hear(say || cue, channels);
  };
  const escape = (/** @type {KeyboardEvent} */ event) => {
    const move = (/** @type {const} */ (["pause", "cancel"])).find((one) => clock.can(one));
    if (event.key !== "Escape" || !move) return;
    event.stopPropagation(); // it means the practice now, not the presentation around it
    clock[move]();
  };
  const manner = pattern ? "" : phases.some(({ kind }) => kind === "tense") ? "-muscles" : "-steps";
  const begins = pattern ? (/** @type {Phase} */ { kind }) => kind === round[0].kind : undefined;
  const closed = ready && !asking && !fit.allowed;
  const goneOfRound = running ? lengthOf(round.slice(0, moment.index % round.length)) + Math.floor(moment.into) : 0;
  return (
    <div class="easeback-player__practice" data-state={state} data-asking={asking && ready} ref={place} onKeyDown={escape}>
      <Picture clock={clock} moment={moment} round={round} gone={goneOfRound} still={still} sore={wish.sore} poses={model.get("poses") ?? NO_POSES} gentle={gentle}
        label={t(`figure${manner}`, { rhythm: pattern ? rhythmOf(pattern) : "" })} pieces={pattern ? pieces(pattern) : []}
        {...stageWords(t, moment, pattern, lengthOf(phases), plan.wished, plan.nothing ? 0 : phases.length, new Set(phases.map(({ move }) => move).filter(Boolean)).size, gentle)} />
      <div class="easeback-player__below">
        <div class="easeback-player__slot">
          {ready && !asking && (
            <>
              <Rating label={t("rate-before")} low={t("rate-low")} high={t("rate-high")} value={before}
                onChange={(value) => { setBefore(value); record.keep({ before: value }); }} />
              <p class="easeback-player__last">{lastTime(t, record.last) || (before === null && t("optional"))}</p>
            </>
          )}
          {(running || state === "countdown") && (
            <p class="easeback-player__status">
              <span role="timer">{t("left", { time: clockFace(Math.ceil(moment.left)) })}</span>
              {running && <span>{progress(t, moment, Boolean(pattern), phases.length)}</span>}
              {!sound.awake && <span>{t("dark")}</span>}
            </p>
          )}
          <WhySilent silent={sound.silent} on={channels} />
          {state === "paused" && moment.why && <p>{t(`why-${moment.why}`)}</p>}
          <p class="easeback-player__how">{smaller ? t("smaller") : gentle && exercise.gentle ? exercise.gentle : exercise.how}</p>
          {state === "finished" && (
            <Result t={t} moment={moment} before={before} after={after} place={result}
              onAfter={(value) => { setAfter(value); record.keep({ after: value }); }} />
          )}
          {unable && <p class="easeback-player__last" role="status">{t(`not-kept-${keeping}`)}</p>}
          {!unable && state === "finished" && <p class="easeback-player__last">{promise("kept")}</p>}
        </div>
        {asking && ready && (
          <Reasons marks={marks} exercise={exercise} moves={moves} asked={toAsk(true)} pattern={pattern} patterns={patterns} rhythmOf={rhythmOf}
            onStart={() => answered(start)} onInstead={(id) => answered(() => plan.take(id))} onClose={() => answered(() => {})} />
        )}
        {closed && <NotForYou instead={exercise.instead} onChange={() => setAsking(true)} />}
        {plan.nothing && ready && <p role="status">{t("nothing-left")}</p>}
        {ready && !asking && !closed && eyes.closed && <EyesClosed eyes={eyes} />}
        {!(asking && ready) && !closed && (
          <div class="easeback-player__big"><Button kind="primary" disabled={plan.nothing && ready} onClick={press}>{t(BIG[state])}</Button></div>
        )}
        {ready && !asking && children}
        {(running || state === "countdown") && (
          // It has its room from the count of three on, so that nothing moves when the first breath begins.
          <div class="easeback-player__row" data-shown={running}>
            {easier && <Button onClick={ease} pressed={gentler ? undefined : softer}>{t("easier")}</Button>}
            {pattern ? <Button onClick={dizzy}>{t("dizzy")}</Button> : <Button onClick={() => clock.back()}>{t("back")}</Button>}
            <Button onClick={() => clock.skip(begins)}>{t(pattern ? "skip-breath" : "skip-step")}</Button>
            <Button onClick={() => clock.finish()}>{t("finish")}</Button>
          </div>
        )}
        {stop}
        {ready && !asking && !closed && (
          <Forms rows={rows} wish={wish} refused={plan.refused} onLength={plan.setLength} onWay={plan.setWay} />
        )}
        {ready && !asking && !closed && rows.steps.some((/** @type {{regions: string[]}} */ { regions }) => regions.length) && (
          <SorePlaces sore={wish.sore} skip={wish.skipSore} onSkip={plan.setSkipSore} />
        )}
        {ready && !asking && !closed && moves.length > 1 && (
          <Moves moves={moves} order={plan.order} without={plan.without} closed={fit.without} onOrder={plan.setOrder} onWithout={plan.setWithout} />
        )}
        {ready && !asking && !closed && toAsk(true).length > 0 && toAsk(true).every((/** @type {{id: string}} */ { id }) => heeded(id)) && (
          <p><Button kind="plain" onClick={() => setAsking(true)}>{t("change-reasons")}</Button></p>
        )}
        {(state === "paused" || (ready && !asking)) && (
          <Settings>
            {ready && pattern && (
              <Rhythms patterns={patterns} pattern={pattern} onPattern={plan.take} own={plan.own} onOwn={plan.setOwn} limits={plan.limits}
                lengths={model.get("lengths")} minutes={plan.minutes} onMinutes={plan.setMinutes} />
            )}
            <ChannelSwitches manner={manner} channels={channels} onChange={turn} voices={sound.voices} vibrates={sound.vibrates}
              onHear={(as) => sound.hear(t("voice-sample"), as)} />
            {ready && <Button onClick={() => printCard(place.current?.closest(".easeback-player"))}>{t("card")}</Button>}
          </Settings>
        )}
      </div>
      <p class="easeback-unseen" role="status">{said}</p>
    </div>
  );
}

/**
 * What was done, and how it is now.
 * @param {{t: import("../../kit/page/part.js").Words, moment: Moment, before: number|null, after: number|null,
 *   place: import("preact").RefObject<HTMLDivElement>, onAfter: (value: number) => void}} props
 */
function Result({ t, moment, before, after, place, onAfter }) {
  // The help stands in every page of the course, and not in JupyterLab.
  const [help, setHelp] = useState(false);
  useEffect(() => setHelp(Boolean(document.getElementById("help-now"))), []);
  return (
    <div class="easeback-player__result" role="group" aria-label={t("done")} tabIndex={-1} ref={place}>
      <p>{lengthDone(t, moment)}</p>
      <Rating label={t("rate-after")} low={t("rate-low")} high={t("rate-high")} value={after} onChange={onAfter} />
      <p class="easeback-player__last" role="status">
        {before !== null && after !== null ? change(t, before, after) : after === null && t("optional")}
        {before !== null && after !== null && after - before >= 2 && (
          <> {t("after-more")} {help && <a href="#help-now">{t("help")}</a>}</>
        )}
      </p>
    </div>
  );
}
