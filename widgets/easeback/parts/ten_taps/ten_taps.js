import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Button, Choice, Rating, Slider } from "../../kit/form/form.js";
import { useErased, useKept } from "../../kit/kept/use_store.js";
import { part, useWords } from "../../kit/page/part.js";
import { keep, set } from "../../kit/kept/deeds.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { NumbersFold, Summary } from "../../kit/chart/model.js";
import { makeVibration } from "../../kit/playing/vibration.js";
import { Pad, useLed } from "./pad.js";
import { curvesOf, rangeOf, summaryOf, turnWord } from "./reading.js";
import { TAPS, nearestPace, tapped, usualGap } from "./tempo.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").Done} Done */
/** @typedef {"guess" | "tap" | "see"} Stage */

const STAGES = /** @type {Stage[]} */ (["guess", "tap", "see"]);
const PACES = ["1", "2", "3", "5"];
const TIME = { from: 0, to: TAPS - 1 };
const GUESS = "ten-taps-guess";
/** @type {Done} */
const SET = { way: "set", gap: null };

/** @param {number | null} guess written at once, as every answer is */
const keepGuess = (guess) => keep(set(GUESS, guess));

/**
 * Both curves, and where the guess was.
 * @param {{curves: {calm: any, loud: any}, guess: number | null, first: number}} props
 */
function Picture({ curves, guess, first }) {
  const t = useWords();
  const { low, high } = rangeOf(first, guess);
  const panel = {
    name: t("strength.name"),
    unit: t("strength.unit"),
    tone: /** @type {const} */ ("alarm"),
    tall: true,
    low,
    high,
    dots: true,
    rest: first,
    restText: t("legend.first"),
    now: curves.loud,
    ghost: curves.calm,
    peak: guess === null ? undefined : { at: TAPS - 1, value: guess, text: "" },
  };
  return (
    <Chart
      title={t("title")}
      time={TIME}
      bands={[]}
      lanes={[]}
      panels={[panel]}
      ticks={[0, 3, 6, 9].map((at) => ({ at, text: t("tap", { tap: at + 1 }) }))}
      legend={[
        { shape: "now", text: t("legend.loud") },
        { shape: "ghost", text: t("legend.calm") },
        { shape: "peak", text: t("guess.mark"), hidden: guess === null },
      ]}
    />
  );
}

/** Guess, tap, see: where one is. @param {{stage: Stage}} props */
function Way({ stage }) {
  const t = useWords();
  return (
    <ol class="easeback-ten-taps__way needs-script">
      {STAGES.map((name) => (
        <li aria-current={name === stage ? "step" : undefined} key={name}>
          {t(`stage.${name}`)}
        </li>
      ))}
    </ol>
  );
}

/** How strong will the last tap feel? @param {{guess: number | null, first: number, onGo: () => void}} props */
function Guess({ guess, first, onGo }) {
  const t = useWords();
  return (
    <>
      <Rating
        label={t("guess.label", { first })}
        low={t("guess.low")}
        high={t("guess.high")}
        value={guess}
        onChange={keepGuess}
      />
      <Button kind={guess === null ? "quiet" : "primary"} onClick={onGo}>
        {t(guess === null ? "guess.skip" : "guess.go")}
      </Button>
    </>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function TenTaps({ model }) {
  const t = useWords(model);
  const packed = model.get("_table");
  const first = model.get("_first");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [held, move] = useControls(model, ["gap", "loud"]);
  const now = /** @type {Controls} */ (held.now);
  const [stage, setStage] = useState(/** @type {Stage} */ ("guess"));
  const [times, setTimes] = useState(/** @type {number[]} */ ([]));
  const [led, setLed] = useState(/** @type {number | null} */ (null));
  const [done, setDone] = useState(SET);
  const vibration = useMemo(() => makeVibration(), []);
  const shown = useRef(/** @type {HTMLDivElement | null} */ (null));
  const guess = /** @type {number | null} */ (useKept()?.settings[GUESS] ?? null);

  const begin = (/** @type {Stage} */ next, /** @type {number | null} */ pace = null) => {
    setTimes([]);
    setLed(pace);
    setStage(next);
  };
  const see = (/** @type {Done} */ how) => {
    setLed(null);
    setDone(how);
    setStage("see");
  };
  const tap = (/** @type {number} */ time) => {
    vibration.cue("tap");
    const row = tapped(times, time);
    setTimes(row);
    if (row.length < TAPS) return;
    const gap = /** @type {number} */ (usualGap(row));
    move("gap", nearestPace(gap, table.axes.gap.values));
    see({ way: "own", gap });
  };
  const set = (/** @type {string} */ name, /** @type {number} */ value) => {
    move(name, value);
    see(name === "gap" ? SET : done);
  };
  useLed(
    led,
    () => {
      vibration.cue("tap");
      setTimes((row) => [...row, row.length]);
    },
    (whole) => (whole ? see(SET) : begin("tap")),
  );
  useErased(() => begin("guess"));
  useLayoutEffect(() => {
    // the pad is gone: who pressed it with a key goes on at what it led to
    if (stage === "see" && times.length >= TAPS) shown.current?.focus({ preventScroll: true });
  }, [stage]);

  const curves = curvesOf(table, now);
  const said = useSettled(summaryOf(t, table, now, done, guess));
  const live = stage === "see";
  return (
    <section class="easeback-model easeback-yours easeback-ten-taps">
      <div class="easeback-model__play">
        <div class="easeback-model__picture">
          <Way stage={stage} />
          <div class="easeback-ten-taps__place">
            <div class={live ? "" : "still-only"} ref={shown} tabIndex={-1}>
              <Picture curves={curves} guess={guess} first={first} />
            </div>
            {!live && (
              <div class="easeback-ten-taps__stage needs-script">
                {stage === "guess" ? (
                  <Guess guess={guess} first={first} onGo={() => begin("tap")} />
                ) : (
                  <>
                    <Pad count={times.length} led={led !== null} onTap={tap} />
                    <Button kind="plain" onClick={() => see(SET)}>
                      {t("pad.show")}
                    </Button>
                  </>
                )}
              </div>
            )}
          </div>
        </div>
        <div class="easeback-model__controls">
          <div class="easeback-ten-taps__again">
            <Button onClick={() => begin("tap", led === null ? now.gap : null)}>
              {t(led === null ? "lead" : "stop")}
            </Button>
            <Button onClick={() => begin("tap")} disabled={stage !== "see"}>
              {t("again")}
            </Button>
          </div>
          <Choice
            label={t("gap.label")}
            options={PACES.map((value) => ({ value, text: t(`gap.${value}`) }))}
            value={String(now.gap)}
            onChange={(value) => set("gap", Number(value))}
            disabled={led !== null}
          />
          <Slider
            label={t("loud.label")}
            value={now.loud}
            min={0}
            max={10}
            onInput={(value) => set("loud", value)}
            format={(value) => t(`turn.${turnWord(value)}`)}
            disabled={led !== null}
          />
          <Summary at={live ? said : null} of={() => (live ? said : <span class="still-only">{said}</span>)} />
        </div>
      </div>
      <NumbersFold
        at={said}
        of={() => ({
          caption: t("numbers.caption"),
          head: [t("numbers.tap"), t("legend.calm"), t("legend.loud")],
          rows: [...curves.calm.values].map((value, tap) => [
            tap + 1,
            t.number(value, 1),
            t.number(curves.loud.values[tap], 1),
          ]),
        })}
      />
      <p class="easeback-model-note">
        {t("not-pain")} {t("shared.model")} {t("note")}
      </p>
    </section>
  );
}

export default part(TenTaps);
