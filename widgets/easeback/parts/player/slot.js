// What stands under the picture: a rating before, the time that is left while it plays, the result after it.
import { Rating } from "../../kit/form/form.js";
import { useKeeping, usePromise } from "../../kit/kept/use_store.js";
import { WhySilent } from "../../kit/playing/sounding.js";
import { Result } from "./result.js";
import { clockFace, lastTime, progress } from "./telling.js";

/** @typedef {import("./use_session.js").Session} Session */

/** @param {{session: Session}} props */
function Before({
  session: {
    t,
    how: { before, setBefore },
    record,
  },
}) {
  const rate = (/** @type {number} */ value) => {
    setBefore(value);
    record.keep({ before: value });
  };
  return (
    <>
      <Rating label={t("rate-before")} low={t("rate-low")} high={t("rate-high")} value={before} onChange={rate} />
      <p class="easeback-player__last">{lastTime(t, record.last) || (before === null && t("optional"))}</p>
    </>
  );
}

/** @param {{session: Session}} props */
function Status({ session: { t, moment, running, plan, sound } }) {
  return (
    <p class="easeback-player__status">
      <span role="timer">{t("left", { time: clockFace(Math.ceil(moment.left)) })}</span>
      {running && <span>{progress(t, moment, Boolean(plan.pattern), plan.phases.length)}</span>}
      {!sound.awake && <span>{t("dark")}</span>}
    </p>
  );
}

/** @param {{session: Session}} props */
export function Slot({ session }) {
  const { t, exercise, asked, how, gentle, eyes, moment, state, ready, running, sound } = session;
  const [keeping, promise] = [useKeeping(), usePromise()];
  const unable = keeping === "full" || keeping === "forbidden";
  const usual = gentle && exercise.gentle ? exercise.gentle : exercise.how;
  return (
    <div class="easeback-player__slot">
      {ready && !asked.asking && <Before session={session} />}
      {(running || state === "countdown") && <Status session={session} />}
      <WhySilent silent={sound.silent} on={eyes.channels} />
      {state === "paused" && moment.why && <p>{t(`why-${moment.why}`)}</p>}
      <p class="easeback-player__how">{how.smaller ? t("smaller") : usual}</p>
      {state === "finished" && <Result session={session} />}
      {unable && (
        <p class="easeback-player__last" role="status">
          {t(`not-kept-${keeping}`)}
        </p>
      )}
      {!unable && state === "finished" && <p class="easeback-player__last">{promise("kept")}</p>}
    </div>
  );
}
