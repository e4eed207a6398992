// While it plays: the practice has the screen. One picture, one sentence, what comes next, and a pause.
import { Button } from "../../kit/form/form.js";
import { useKeeping, usePromise } from "../../kit/kept/use_store.js";
import { isPresenting } from "../../kit/page/presenting.js";
import { PracticeScreen, Quiet, WayAlong, useHelp } from "../../kit/practice/practice_screen.js";
import { Reward } from "../../kit/practice/reward.js";
import { WhySilent } from "../../kit/playing/sounding.js";
import { Sounds } from "./choices.js";
import { reasonsToRead } from "./on_paper.js";
import { Picture } from "./picture.js";
import { lengthOf } from "./rhythm.js";
import { SoundChoice } from "./sound_choice.js";
import { clockFace, lengthDone, notKept, progress, stageWords } from "./telling.js";
import { back, done, dizzy, ease, pauseFor, startOrPause } from "./acts.js";
import { beginsMove, longest, moveName, nextIn, placeIn, shareDone } from "./whereabouts.js";

/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("./use_session.js").Session} Session */

/** The big button in each state: what it says. */
const BIG = /** @type {Record<string, string>} */ ({ countdown: "cancel", playing: "pause", paused: "resume" });

/** The picture, and in it the words of a breath, which the water lifts. @param {{session: Session}} props */
function Stage({ session }) {
  const { clock, moment, plan, still, gentle, poses, picture, label, pieces } = session;
  const { pattern, round, wish } = plan;
  const { cue, count } = wordsNow(session);
  return (
    <div class="easeback-player__stage" data-picture={picture} data-kind={moment.phase.kind}>
      <Picture
        kind={picture}
        clock={clock}
        moment={moment}
        round={round}
        still={still}
        sore={wish.sore}
        poses={poses}
        gentle={gentle}
        label={label}
        pieces={pattern ? pieces(pattern) : []}
      >
        {pattern && <p class="easeback-player__cue">{cue}</p>}
        {count && (
          <p class="easeback-player__count" aria-hidden="true">
            {count}
          </p>
        )}
      </Picture>
    </div>
  );
}

/**
 * What stands on the screen now: before it begins how it goes, then the sentence of each step.
 * @param {Session} session
 */
function wordsNow({ t, moment, plan, gentle, how, exercise }) {
  const words = stageWords(t, moment, plan.pattern, gentle);
  if (moment.state === "countdown")
    return { ...words, say: gentle && exercise.gentle ? exercise.gentle : exercise.how };
  return plan.pattern ? { ...words, say: how.smaller ? t("smaller") : "" } : words;
}

/** The name of the move, its sentence, and what comes next. @param {{session: Session}} props */
function Told({ session }) {
  const { t, exercise, clock, moment, plan, state, gentle } = session;
  const { pattern, moves, rows } = plan;
  const phases = clock.phases();
  const { cue, say } = wordsNow(session);
  const name = moment.phase.notice || state !== "playing" ? "" : moveName(moment.phase, rows.moves);
  const why = state === "paused" && moment.why ? t(`why-${moment.why}`) : "";
  const room = pattern ? "" : longest([...phases.map((one) => (gentle && one.easier) || one.say || ""), exercise.how]);
  return (
    <div class="easeback-player__told">
      {!pattern && <h2 class="easeback-player__cue">{name || cue}</h2>}
      <p class="easeback-player__say" data-room={room}>
        <span>{why || say}</span>
      </p>
      {!pattern && (
        <p class="easeback-player__next">{state === "countdown" ? "" : nextIn(t, phases, moment.index, moves)}</p>
      )}
    </div>
  );
}

/** Easier, back, skip, finish. @param {{session: Session}} props */
function Row({ session }) {
  const { t, plan, gentler, how, clock, running } = session;
  const { pattern, round, fit, phases } = plan;
  const easier = gentler || (!pattern && !fit.gentle && phases.some((one) => one.easier));
  const begins = pattern ? (/** @type {Phase} */ { kind }) => kind === round[0].kind : beginsMove(clock.phases());
  return (
    <div class="easeback-player__row" inert={!running}>
      {easier && (
        <Button kind="plain" onClick={() => ease(session)} pressed={gentler ? undefined : how.softer}>
          {t("easier")}
        </Button>
      )}
      {pattern ? (
        <Button kind="plain" onClick={() => dizzy(session)}>
          {t("dizzy")}
        </Button>
      ) : (
        <Button kind="plain" onClick={() => clock.back(begins)}>
          {t("back")}
        </Button>
      )}
      <Button kind="plain" onClick={() => clock.skip(begins)}>
        {t(pattern ? "skip-breath" : "skip-step")}
      </Button>
      <Button kind="plain" onClick={() => clock.finish()}>
        {t("finish")}
      </Button>
    </div>
  );
}

/** The time, for who asks. @param {{session: Session}} props */
const Time = ({ session: { t, clock, moment, plan } }) => (
  <>
    <span role="timer">{t("left", { time: clockFace(Math.ceil(moment.left)) })}</span>{" "}
    {moment.state !== "countdown" && <span>{progress(t, moment, Boolean(plan.pattern), clock.phases().length)}</span>}
  </>
);

/**
 * When to stop, in one line: all of it one tap away, and so is the number to call. The rules are open while it counts
 * for those who could not read them before.
 * @param {{session: Session, stop: import("preact").ComponentChildren}} props
 */
function Care({ session: { t, model, exercise, state, arrived, asks }, stop }) {
  const group = isPresenting();
  const help = useHelp();
  const urgent = exercise.urgent && t(`urgent.${exercise.urgent}`);
  return (
    <div class="easeback-practice__care">
      <Quiet
        kind="care"
        open={(arrived || group || !asks) && state === "countdown"}
        summary={t(`stop-short.${exercise.kind}`)}
      >
        {group && reasonsToRead(t, model).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {stop}
      </Quiet>
      {urgent && (help ? <a href="#help-now">{urgent}</a> : <span>{urgent}</span>)}
    </div>
  );
}

/** @param {{session: Session, stop: import("preact").ComponentChildren}} props */
function Playing({ session, stop }) {
  const { t, plan, moment, state, eyes, sound } = session;
  return (
    <>
      <Stage session={session} />
      <Told session={session} />
      <div class="easeback-practice__foot">
        <WayAlong share={shareDone(moment, lengthOf(plan.phases))} told={<Time session={session} />} />
        <WhySilent silent={sound.silent} on={eyes.channels} />
        <div class="easeback-player__big" data-first>
          <Button kind="primary" onClick={() => startOrPause(session)}>
            {t(BIG[state])}
          </Button>
        </div>
        <div class="easeback-player__beside">
          {state === "countdown" && !sound.wakeLock && <p class="easeback-player__last">{t("dark")}</p>}
          <Row session={session} />
        </div>
        <Care session={session} stop={stop} />
      </div>
    </>
  );
}

/** @param {{session: Session, kept: string}} props `kept`: what becomes of the ratings, as a sentence */
function End({ session, kept }) {
  const { t, exercise, moment, how, record, result, next, asks } = session;
  const rate = (/** @type {number} */ value) => {
    how.setAfter(value);
    record.keep({ after: value });
  };
  return (
    <Reward
      done={lengthDone(t, moment)}
      seconds={moment.practised}
      before={how.before}
      after={how.after}
      onAfter={rate}
      next={next}
      rating={exercise.rating}
      asks={asks}
      onDone={() => done(session)}
      place={result}
    >
      {asks && <p class="easeback-player__last">{kept}</p>}
    </Reward>
  );
}

/** @param {{session: Session, stop: import("preact").ComponentChildren}} props */
export function Screen({ session, stop }) {
  const { t, exercise, plan, clock, moment, state, picture, ready, running, said } = session;
  const finished = state === "finished";
  const [keeping, promise] = [useKeeping(), usePromise()];
  return (
    <PracticeScreen
      open={!ready}
      name={exercise.name}
      state={state}
      picture={finished ? "end" : picture}
      fills={!finished && picture === "wave"}
      kind={running ? moment.phase.kind : undefined}
      where={running && !plan.pattern ? placeIn(t, clock.phases(), moment.index) : exercise.name}
      tools={
        !finished && (
          <Quiet kind="tools" summary={t("sound")}>
            <SoundChoice session={session} />
            <Sounds session={session} />
          </Quiet>
        )
      }
      said={ready ? "" : said}
      onBack={() => back(session)}
      onSpace={() => startOrPause(session)}
      onHelp={() => pauseFor(session, "help")}
    >
      {finished ? (
        <End session={session} kept={notKept(t, keeping) || promise("kept")} />
      ) : (
        !ready && <Playing session={session} stop={stop} />
      )}
    </PracticeScreen>
  );
}
