// One practice from the first look to the last rating: its picture, and the buttons of each of its states.
import { Button } from "../../kit/form/form.js";
import { Choices, Wishes } from "./choices.js";
import { EyesClosed } from "./eyes_closed.js";
import { Picture } from "./picture.js";
import { NotForYou, Reasons } from "./reasons.js";
import { lengthOf } from "./rhythm.js";
import { Slot } from "./slot.js";
import { stageWords } from "./telling.js";
import { dizzy, ease, escaping, press, useSession } from "./use_session.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("./use_session.js").Session} Session */

/** The big button in each state: what it says. */
const BIG = /** @type {const} */ ({
  ready: "start",
  countdown: "cancel",
  playing: "pause",
  paused: "resume",
  finished: "again",
});

/** @type {Record<string, any>} */
const NO_POSES = {};

/** @param {Session} session @returns {string} what kind of exercise it is, as the words of the player tell them apart */
const mannerOf = ({ plan: { pattern, phases } }) =>
  pattern ? "" : phases.some(({ kind }) => kind === "tense") ? "-muscles" : "-steps";

/** The picture, with what it says in each state. @param {{session: Session}} props */
function Stage({ session }) {
  const { model, t, plan, clock, moment, running, still, gentle, pieces, rhythmOf } = session;
  const { pattern, phases, round, wish } = plan;
  const gone = running ? lengthOf(round.slice(0, moment.index % round.length)) + Math.floor(moment.into) : 0;
  const moves = new Set(phases.map(({ move }) => move).filter(Boolean)).size;
  const steps = plan.nothing ? 0 : phases.length;
  return (
    <Picture
      clock={clock}
      moment={moment}
      round={round}
      gone={gone}
      still={still}
      sore={wish.sore}
      poses={model.get("poses") ?? NO_POSES}
      gentle={gentle}
      pieces={pattern ? pieces(pattern) : []}
      label={t(`figure${mannerOf(session)}`, { rhythm: pattern ? rhythmOf(pattern) : "" })}
      {...stageWords(t, moment, pattern, lengthOf(phases), plan.wished, steps, moves, gentle)}
    />
  );
}

/** The reasons to be careful, asked before the start. @param {{session: Session}} props */
function Question({ session: { exercise, plan, asked, rhythmOf, clock, left } }) {
  const { moves, pattern, patterns } = plan;
  const answered = (/** @type {() => void} */ then) => {
    left.current = true;
    asked.setAsking(false);
    then();
  };
  return (
    <Reasons
      marks={asked.marks}
      exercise={exercise}
      moves={moves}
      asked={asked.all}
      pattern={pattern}
      patterns={patterns}
      rhythmOf={rhythmOf}
      onStart={() => answered(() => clock.start())}
      onInstead={(id) => answered(() => plan.take(id))}
      onClose={() => answered(() => {})}
    />
  );
}

/**
 * Easier, back, skip, finish. They have their room from the count of three on, so that nothing moves when the first breath begins.
 * @param {{session: Session}} props
 */
function Row({ session }) {
  const { t, plan, gentler, how, clock, running } = session;
  const { pattern, round, fit, phases } = plan;
  const easier = gentler || (!pattern && !fit.gentle && phases.some((one) => one.easier));
  const begins = pattern ? (/** @type {Phase} */ { kind }) => kind === round[0].kind : undefined;
  return (
    <div class="easeback-player__row" data-shown={running}>
      {easier && (
        <Button onClick={() => ease(session)} pressed={gentler ? undefined : how.softer}>
          {t("easier")}
        </Button>
      )}
      {pattern ? (
        <Button onClick={() => dizzy(session)}>{t("dizzy")}</Button>
      ) : (
        <Button onClick={() => clock.back()}>{t("back")}</Button>
      )}
      <Button onClick={() => clock.skip(begins)}>{t(pattern ? "skip-breath" : "skip-step")}</Button>
      <Button onClick={() => clock.finish()}>{t("finish")}</Button>
    </div>
  );
}

/**
 * @param {{model: Model, stop: import("preact").ComponentChildren, children?: import("preact").ComponentChildren}} props
 *   `stop` are the rules that are always in sight; `children` stand under the start until it is pressed
 */
export function Practice({ model, stop, children }) {
  const session = useSession(model);
  const { t, exercise, place, plan, asked, eyes, clock, state, ready, running, said } = session;
  const question = asked.asking && ready;
  const quiet = ready && !asked.asking;
  const closed = quiet && !plan.fit.allowed;
  const nothing = plan.nothing && ready;
  return (
    <div
      class="easeback-player__practice"
      data-state={state}
      data-asking={question}
      ref={place}
      onKeyDown={escaping(clock)}
    >
      <Stage session={session} />
      <div class="easeback-player__below">
        <Slot session={session} />
        {question && <Question session={session} />}
        {closed && <NotForYou instead={exercise.instead} onChange={() => asked.setAsking(true)} />}
        {nothing && <p role="status">{t("nothing-left")}</p>}
        {quiet && !closed && eyes.closed && <EyesClosed eyes={eyes} />}
        {!question && !closed && (
          <div class="easeback-player__big">
            <Button kind="primary" disabled={nothing} onClick={() => press(session)}>
              {t(BIG[state])}
            </Button>
          </div>
        )}
        {quiet && children}
        {(running || state === "countdown") && <Row session={session} />}
        {stop}
        {quiet && !closed && <Choices session={session} />}
        {(state === "paused" || quiet) && <Wishes session={session} manner={mannerOf(session)} />}
      </div>
      <p class="easeback-unseen" role="status">
        {said}
      </p>
    </div>
  );
}
