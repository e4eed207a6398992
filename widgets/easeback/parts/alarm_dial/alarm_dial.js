import { useEffect, useMemo, useRef } from "preact/hooks";
import { GuessChoice } from "../../kit/chart/guess.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Button, Slider } from "../../kit/form/form.js";
import { part, useWords } from "../../kit/page/part.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { DIAL, START, VIEW, marksAt, pathIn, pathOut, pointerAt } from "./drawing.js";
import { useMessage } from "./message.js";
import { CAUSES, MOST, levelOf, loudnessOf, loudnessWord, stepWord, summaryOf } from "./reading.js";

/** @typedef {import("./reading.js").State} State */
/** @typedef {import("./reading.js").Cause} Cause */

/** Milliseconds between two steps of a slider that a button leads down: slow enough to see the dial turn. */
const STEP = 70;

/** @param {{loudness: number[], level: number}} props */
function Picture({ loudness, level }) {
  const t = useWords();
  const word = loudnessWord(level);
  const said = t("figure", { out: t(`loud.${word}`) });
  const message = useMessage(loudness[loudness.length - 1]);
  return (
    <figure class="easeback-alarm-dial__figure" aria-label={t("title")}>
      <div class="easeback-alarm-dial__title">{t("title")}</div>
      <div class="easeback-alarm-dial__drawing">
        <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} role="img" aria-label={said}>
          <circle class="easeback-alarm-dial__touch" cx={START} cy={DIAL.y} r="8" />
          <path class="easeback-line" d={pathIn} ref={message.coming} />
          <path
            class="easeback-line"
            data-drawn="message"
            data-tone="alarm"
            d={pathOut(loudness)}
            ref={message.going}
          />
          {marksAt(level).map(({ full, ...dot }) => (
            <circle class="easeback-alarm-dial__mark" data-full={full} {...dot} key={dot.cx} />
          ))}
          <path
            class="easeback-line easeback-alarm-dial__pointer"
            data-drawn="dial"
            data-tone="alarm"
            d={pointerAt(level)}
          />
          <circle class="easeback-alarm-dial__hub" cx={DIAL.x} cy={DIAL.y} r="6" />
          <circle class="easeback-alarm-dial__message" data-sent="false" ref={message.dot} />
        </svg>
        <button
          type="button"
          class="easeback-alarm-dial__send needs-script"
          aria-label={t("send")}
          onClick={message.send}
          style={{ left: `${(100 * START) / VIEW.width}%`, top: `${(100 * DIAL.y) / VIEW.height}%` }}
        />
      </div>
      <div class="easeback-alarm-dial__names" aria-hidden="true">
        <p>
          <strong>{t("in.name")}</strong> {t("in.word")}
        </p>
        <p class="easeback-alarm-dial__scale">
          <span>{t("dial.soft")}</span>
          <strong>{t("dial.name")}</strong>
          <span>{t("dial.loud")}</span>
        </p>
        <p>
          <strong>{t("out.name")}</strong> {t(`loud.${word}`)}
        </p>
      </div>
    </figure>
  );
}

/**
 * Two ways to move a cause: a hand, which wins, and a button that leads it down to calm step by step, so that the
 * dial is seen to turn.
 * @param {(name: string, value: number) => void} move
 */
function useHands(move) {
  const timers = useRef(/** @type {Partial<Record<Cause, ReturnType<typeof setTimeout>>>} */ ({}));
  const letGo = (/** @type {Cause} */ cause) => clearTimeout(timers.current[cause]);
  useEffect(() => () => CAUSES.forEach(letGo), []);
  const down = (/** @type {Cause} */ cause, /** @type {number} */ value) => {
    move(cause, value);
    if (value > 0) timers.current[cause] = setTimeout(() => down(cause, value - 1), STEP);
  };
  return {
    set: (/** @type {Cause} */ cause, /** @type {number} */ value) => {
      letGo(cause);
      move(cause, value);
    },
    ease: (/** @type {Cause} */ cause, /** @type {number} */ from) => {
      letGo(cause);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (from > 0) down(cause, still ? 0 : from - 1);
    },
  };
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function AlarmDial({ model }) {
  const t = useWords(model);
  const packed = model.get("_table");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [held, move] = useControls(model, CAUSES);
  const state = /** @type {State} */ (held);
  const { now } = state;
  const hands = useHands(move);
  const said = useSettled(summaryOf(t, table, state));
  return (
    <section class="easeback-model easeback-yours easeback-alarm-dial">
      <div class="easeback-model__play">
        <GuessChoice
          ways={["same", "louder", "softer"]}
          onAsk={() => move("stress", 0)}
          onShown={() => move("stress", MOST)}
        />
        <div class="easeback-model__picture">
          <Picture loudness={loudnessOf(table, now)} level={levelOf(table, now)} />
        </div>
        <div class="easeback-model__controls">
          {CAUSES.map((cause) => (
            <Slider
              key={cause}
              label={t(`${cause}.label`)}
              value={now[cause]}
              min={0}
              max={MOST}
              onInput={(value) => hands.set(cause, value)}
              format={(value) => t(`${cause}.${stepWord(value)}`)}
            />
          ))}
          <div class="easeback-alarm-dial__down needs-script" role="group" aria-label={t("down.label")}>
            <span>{t("down.label")}</span>
            {CAUSES.map((cause) => (
              <Button key={cause} onClick={() => hands.ease(cause, now[cause])}>
                {t(`${cause}.down`)}
              </Button>
            ))}
          </div>
          <Summary at={said} of={() => said} />
        </div>
      </div>
      <ModelFoot
        at={t}
        summary={t("ways.open")}
        of={() => ({
          caption: t("ways.caption"),
          head: [t("ways.what"), t("ways.up"), t("ways.down")],
          rows: CAUSES.map((cause) => [t(`${cause}.label`), t(`${cause}.up`), t(`${cause}.down`)]),
        })}
      />
    </section>
  );
}

export default part(AlarmDial);
