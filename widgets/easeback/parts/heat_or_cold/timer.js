// The timer of a pack: it starts here, asks for the skin, and says when it comes off. It needs an answer, so that
// nobody sleeps on.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { moment as written } from "../../kit/kept/dates.js";
import { Button, Choice, Rating, Switch } from "../../kit/form/form.js";
import { againFrom, looksOf } from "./pack_clock.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { useWords } from "../../kit/page/part.js";
import { phasesFor } from "../../care/practice.js";
import { useSound } from "../../kit/kept/use_store.js";
import { WhySilent } from "../../kit/playing/sounding.js";
import { LessonLink } from "./advice.js";
import { TimeLine } from "./drawing.js";
import { rate, useCalls } from "./run.js";

/** @typedef {import("./heat_or_cold.js").Pack} Pack */
/** @typedef {ReturnType<typeof import("./run.js").useRun>} Runs */

/** @param {number} seconds as a clock shows it, never a second too early */
const face = (seconds) => `${Math.floor(Math.ceil(seconds) / 60)}:${String(Math.ceil(seconds) % 60).padStart(2, "0")}`;

/** What calls: asked in sight, because eyes may be closed. @param {{calls: ReturnType<typeof useCalls>}} props */
function Channels({ calls }) {
  const t = useWords();
  const [sound, setSound] = useSound();
  const turn = (/** @type {Partial<import("../../kit/playing/sound.js").Channels>} */ change) => {
    setSound({ ...sound, ...change });
    calls.unlock({ ...sound, ...change });
  };
  const silent = !sound.tones && !sound.vibration && !(sound.voice && calls.speaks);
  return (
    <div class="easeback-heat-or-cold__calls" role="group" aria-label={t("call.title")}>
      <p class="easeback-choice__label">{t("call.title")}</p>
      <Switch label={t("call.tones")} checked={sound.tones} onChange={(tones) => turn({ tones })} />
      {calls.vibrates && (
        <Switch label={t("call.vibration")} checked={sound.vibration} onChange={(vibration) => turn({ vibration })} />
      )}
      {calls.speaks && <Switch label={t("call.voice")} checked={sound.voice} onChange={(voice) => turn({ voice })} />}
      <p class="easeback-heat-or-cold__small" role="status">
        {t(silent ? "call.none" : "call.some")}
      </p>
      <p class="easeback-heat-or-cold__small">{t("call.note")}</p>
      <WhySilent silent={calls.silent} on={sound} />
    </div>
  );
}

/**
 * @param {{pack: Pack, runs: Runs, uses: import("../../kit/kept/personal_data.js").Rating[], calls: ReturnType<typeof
 *   useCalls>, language: string}} props
 */
export function Start({ pack, runs, uses, calls, language }) {
  const t = useWords();
  const lengths = pack.variants.filter(({ of }) => of === "length");
  const [length, setLength] = useState(lengths[0]?.id ?? "");
  const [before, setBefore] = useState(/** @type {number|null} */ (null));
  const wait = againFrom(pack, uses, Date.now());
  const start = () => {
    calls.unlock();
    runs.begin(pack, length, before);
  };
  if (wait) {
    return (
      <p class="easeback-heat-or-cold__wait" role="status">
        {t(`again.${wait.why}`, {
          pack: pack.name,
          time: written(new Date(wait.at).toISOString(), language),
          times: pack.a_day ?? "",
        })}
      </p>
    );
  }
  return (
    <div class="easeback-heat-or-cold__start">
      <Choice
        label={t("length")}
        value={length}
        onChange={setLength}
        options={lengths.map(({ id, name, hint }) => ({ value: id, text: name, hint }))}
      />
      <Channels calls={calls} />
      <Rating label={t("rate-before")} low={t("rate-low")} high={t("rate-high")} value={before} onChange={setBefore} />
      <div class="easeback-heat-or-cold__big">
        <Button kind="primary" onClick={start}>
          {t("start")}
        </Button>
      </div>
    </div>
  );
}

/**
 * The pack is on, or has to come off.
 * @param {{runs: Runs, calls: ReturnType<typeof useCalls>, language: string}} props
 */
function On({ runs, calls, language }) {
  const t = useWords();
  const [sound] = useSound();
  const { run, pack, moment, late } = runs;
  if (!run || !pack || !moment) return null;
  const { state, why, phase, left, next, gone, total } = moment;
  const { looks } = looksOf(phasesFor(pack, { length: run.length }));
  if (state === "over") {
    return (
      <div class="easeback-heat-or-cold__over" data-late={late}>
        <p class="easeback-heat-or-cold__call">{t(late ? "over.late" : "over.title")}</p>
        <p>{late ? t("over.ended", { time: written(run.ended ?? "", language) }) : t(`over.${why}`)}</p>
        <p>
          {t("over.skin-help")} <HelpLink words={t("help")} />
        </p>
        {!late && <WhySilent silent={calls.silent} on={sound} />}
        <div class="easeback-heat-or-cold__big">
          <Button kind="primary" onClick={runs.off}>
            {t("over.off")}
          </Button>
        </div>
      </div>
    );
  }
  const asking = state === "look";
  return (
    <>
      <p class="easeback-heat-or-cold__call">
        {asking ? t("look.title") : t("on.look", { time: next > 0 ? face(next) : face(left) })}
      </p>
      <p class="easeback-heat-or-cold__say">{phase.say}</p>
      <TimeLine gone={gone} total={total} looks={looks} looked={run.looked} />
      <p class="easeback-heat-or-cold__small" role="timer">
        {asking ? t("look.wait", { time: face(next) }) : t("on.off", { time: face(left) })}
      </p>
      {asking && (
        <div class="easeback-heat-or-cold__answers">
          <Button kind="primary" onClick={runs.fine}>
            {t("look.fine")}
          </Button>
          <Button onClick={runs.bad}>{t("look.bad", { signs: pack.bad_skin })}</Button>
        </div>
      )}
      <Button kind={asking ? "plain" : "quiet"} onClick={runs.off}>
        {t("take-off")}
      </Button>
      <ul class="easeback-heat-or-cold__small">
        {pack.stop.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <WhySilent silent={calls.silent} on={sound} />
      {!calls.wakeLock && <p class="easeback-heat-or-cold__small">{t("dark")}</p>}
    </>
  );
}

/**
 * What a screen reader hears once for each change.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Runs} runs
 * @param {boolean} off
 */
function said(t, { pack, moment, late }, off) {
  if (!moment || !pack) return off ? t("off.title") : "";
  if (moment.state === "look") return t.sentences([t("look.title"), moment.phase.say]);
  if (moment.state === "over") return late ? t("over.late") : t.sentences([t("over.title"), t(`over.${moment.why}`)]);
  return t("on.title", { pack: pack.name });
}

/** @param {{runs: Runs, language: string, files: Record<string, string>, calls: ReturnType<typeof useCalls>}} props */
export function Timer({ runs, language, files, calls }) {
  const t = useWords();
  const { last } = runs;
  const [after, setAfter] = useState(/** @type {number|null} */ (null));
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  const state = runs.moment?.state ?? (last ? "off" : "");
  useLayoutEffect(() => {
    setAfter(null);
    if (!state || !place.current) return;
    // What was pressed is gone: the keyboard goes on where the next thing is said. Who reads elsewhere stays there.
    const here = document.activeElement;
    if (here === document.body || place.current.contains(here)) place.current.focus({ preventScroll: true });
    const { top, bottom } = place.current.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight;
    if (seen || state === "on") place.current.scrollIntoView({ block: state === "on" ? "start" : "nearest" });
  }, [state]);
  return (
    <section
      class="easeback-heat-or-cold__timer"
      aria-label={t("timer")}
      data-state={state}
      tabIndex={-1}
      ref={place}
      hidden={!state}
    >
      <On runs={runs} calls={calls} language={language} />
      {state === "off" && last && (
        <>
          <p class="easeback-heat-or-cold__call">{t("off.title")}</p>
          <p>
            {t("off.move")} <LessonLink file={files["posture-and-movement"]} word="else.move" />
          </p>
          <Rating
            label={t("rate-after")}
            low={t("rate-low")}
            high={t("rate-high")}
            value={after}
            onChange={(value) => {
              setAfter(value);
              rate(last, value);
            }}
          />
          <Button onClick={runs.done}>{t("off.done")}</Button>
        </>
      )}
      <p class="easeback-unseen" role="status">
        {said(t, runs, state === "off")}
      </p>
    </section>
  );
}
