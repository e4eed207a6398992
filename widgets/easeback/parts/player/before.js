// Before it plays: the start with its sound, a rating that may be left out, and a still picture of what comes.
import { Button, Rating } from "../../kit/form/form.js";
import { useKeeping } from "../../kit/kept/use_store.js";
import { ratedBy } from "../../kit/practice/reward.js";
import { lengthOf } from "./rhythm.js";
import { EyesOpen } from "./eyes_closed.js";
import { Picture } from "./picture.js";
import { SoundChoice } from "./sound_choice.js";
import { lastTime, notKept, whatComes } from "./telling.js";
import { goOn, startOrPause } from "./acts.js";

/** @typedef {import("./use_session.js").Session} Session */

/** What comes, in a few words: its rhythm or its moves, and how long it takes. @param {{session: Session}} props */
function What({ session: { t, plan } }) {
  const { pattern, phases, nothing, wished } = plan;
  return <p class="easeback-player__what">{nothing ? t("nothing") : whatComes(t, pattern, phases, wished)}</p>;
}

/** The first thing under the name. @param {{session: Session}} props */
export function Begin({ session }) {
  const { t, plan, leftOff, eyes } = session;
  const { open } = leftOff;
  return (
    <>
      <div class="easeback-player__big">
        {open && (
          <Button kind="primary" onClick={() => goOn(session)}>
            {t("go-on", { step: open.index + 1, steps: open.phases })}
          </Button>
        )}
        <Button kind={open ? "quiet" : "primary"} disabled={plan.nothing} onClick={() => startOrPause(session)}>
          {t(open ? "begin-again" : "start")}
        </Button>
      </div>
      <SoundChoice session={session} />
      {eyes.closed && <EyesOpen eyes={eyes} />}
      <What session={session} />
    </>
  );
}

/** How it is before; the start does not wait for it. @param {{session: Session}} props */
export function Before({ session: { t, exercise, how, record } }) {
  const { before, setBefore } = how;
  const keeping = useKeeping();
  const rate = (/** @type {number} */ value) => {
    setBefore(value);
    record.keep({ before: value });
  };
  return (
    <div class="easeback-player__before">
      <Rating
        label={t(ratedBy("rate-before", exercise.rating))}
        low={t("rate-low")}
        high={t("rate-high")}
        value={before}
        onChange={rate}
      />
      <p class="easeback-player__last">
        {before === null ? lastTime(t, record.last) || t("optional") : notKept(t, keeping)}
      </p>
    </div>
  );
}

/**
 * What will be seen, standing still: on the page, on paper and where there is no script.
 * @param {{session: Session}} props
 */
export function Poster({ session }) {
  const { clock, plan, poses, picture, label, pieces } = session;
  const { round, pattern, wish } = plan;
  return (
    <div class="easeback-player__poster" data-picture={picture}>
      <Picture
        kind={picture}
        clock={clock}
        moment={{ ...AT_REST, phase: round[0], left: lengthOf(round) }}
        round={round}
        still
        sore={wish.sore}
        poses={poses}
        gentle={false}
        label={label}
        pieces={pattern ? pieces(pattern) : []}
      />
    </div>
  );
}

/** @type {Omit<import("../../kit/playing/clock.js").Moment, "phase" | "left">} */
const AT_REST = { state: "ready", why: "", count: 0, index: 0, into: 0, practised: 0, whole: false };
