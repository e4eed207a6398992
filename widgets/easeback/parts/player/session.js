// One practice on its page: the start, what to know before, what may be chosen; and the screen it takes once it is
// begun.
import { Before, Begin, Poster } from "./before.js";
import { Choices, Wishes } from "./choices.js";
import { Contraindicated, Reasons } from "./reasons.js";
import { Screen } from "./screen.js";
import { startOrPause } from "./acts.js";
import { BeginUnasked } from "./unasked.js";
import { useSession } from "./use_session.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("./use_session.js").Session} Session */

/** The reasons to be careful, asked before the start. @param {{session: Session}} props */
function Question({ session }) {
  const { exercise, plan, asked, rhythmOf, left } = session;
  const { moves, pattern, patterns } = plan;
  const answered = (/** @type {() => void} */ then) => {
    left.current = true;
    asked.close();
    then();
  };
  return (
    <Reasons
      marks={asked.marks}
      exercise={exercise}
      moves={moves}
      asked={asked.asked}
      pattern={pattern}
      patterns={patterns}
      rhythmOf={rhythmOf}
      onStart={() => answered(() => startOrPause(session, true))}
      onInstead={(id) => answered(() => plan.take(id))}
      onClose={() => answered(() => {})}
    />
  );
}

/**
 * @param {{model: Model, stop: import("preact").ComponentChildren, children?: import("preact").ComponentChildren}}
 *   props `stop` are the rules that are read before; `children` stand under the start
 */
export function Practice({ model, stop, children }) {
  const session = useSession(model);
  const { t, exercise, place, plan, asks, asked, state, ready, said } = session;
  const closed = !asked.asking && !plan.fit.allowed;
  const quiet = !asked.asking && !closed;
  return (
    <div class="easeback-player__practice" data-state={state} data-asks={asks} data-asking={asked.asking} ref={place}>
      <div class="easeback-player__begin">
        {asked.asking && <Question session={session} />}
        {closed && <Contraindicated instead={exercise.instead} onChange={asked.askAgain} />}
        {quiet && (asks ? <Begin session={session} /> : <BeginUnasked session={session} />)}
        {plan.nothing && <p role="status">{t("nothing-left")}</p>}
        {quiet && asks && <Before session={session} />}
        {!asked.asking && children}
        {stop}
        <p class="easeback-player__how">{exercise.how}</p>
        {quiet && asks && <Choices session={session} />}
        {quiet && asks && <Wishes session={session} />}
      </div>
      <Poster session={session} />
      <Screen session={session} stop={stop} />
      <p class="easeback-unseen" role="status">
        {ready ? said : ""}
      </p>
    </div>
  );
}
