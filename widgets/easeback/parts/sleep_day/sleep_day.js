import { useMemo } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { Body } from "../../kit/figure/body.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Slider } from "../../kit/form/form.js";
import { keep, set } from "../../kit/kept/deeds.js";
import { useKept } from "../../kit/kept/use_store.js";
import { part, useWords } from "../../kit/page/part.js";
import { DAY, GUESSES, USUAL, asleepOf, wakefulOf, curveOf, nightOf, rowsOf, summaryOf } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").State} State */
/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */

const NAMES = ["up", "nap", "bed"];
const UP = [0, 1, 2, 3];
const NAP = [0, 20, 120];
const [EARLIEST, LATEST] = [21, 25];
const TICKS = [0, 5, 11, 17, DAY];
const GUESS = "sleep-day-guess";

/** What differs from the usual day is moved last: it is what was done. @param {Controls} controls */
const inOrder = (controls) =>
  /** @type {(keyof Controls)[]} */ (["bed", "nap", "up"]).sort(
    (a, b) => Number(controls[a] !== USUAL[a]) - Number(controls[b] !== USUAL[b]),
  );

/** Guess first; the guess is then what the picture shows. @param {{onGuess: (controls: Controls) => void}} props */
function Guess({ onGuess }) {
  const t = useWords();
  const held = String(useKept()?.settings[GUESS] ?? "");
  const guess = Object.hasOwn(GUESSES, held) ? held : null;
  const choose = (/** @type {string} */ value) => {
    keep(set(GUESS, value));
    onGuess(GUESSES[value]);
  };
  return (
    <div class="easeback-sleep-day__guess needs-script">
      <Choice
        label={t("guess.label")}
        options={Object.keys(GUESSES).map((value) => ({ value, text: t(`guess.${value}`) }))}
        value={guess}
        onChange={choose}
        stacked
      />
      <p class="easeback-sleep-day__told" aria-live="polite">
        {t(guess ? `told.${guess}` : "told.not")}
      </p>
    </div>
  );
}

/** The day and the night as one line. @param {{table: Table, now: Controls, morning: number}} props */
function Picture({ table, now, morning }) {
  const t = useWords();
  const curve = curveOf(table, now);
  const usual = curveOf(table, USUAL);
  const bed = now.bed - morning;
  const other = JSON.stringify(now) !== JSON.stringify(USUAL);
  return (
    <Chart
      title={t("title")}
      time={{ from: 0, to: DAY }}
      bands={[{ from: bed, to: DAY, tone: "ease" }]}
      ticks={TICKS.map((at) => ({ at, text: t.hour(morning + at) }))}
      lanes={[
        { name: t("lane.asleep"), tone: "ease", spans: asleepOf(curve) },
        { name: t("lane.awake"), tone: "tension", spans: wakefulOf(nightOf(curve, bed)) },
      ]}
      panels={[
        {
          name: t("pressure.name"),
          unit: t("pressure.unit"),
          tone: "ease",
          tall: true,
          low: 0,
          high: 0.85,
          rest: 0,
          restText: t("pressure.low"),
          now: curve,
          ghost: other ? usual : undefined,
        },
      ]}
      legend={[
        { shape: "now", text: t("legend.now") },
        { shape: "ghost", text: t("legend.usual"), hidden: !other },
      ]}
    />
  );
}

/** How sore the same back is after each night, 0 to 1: half is neither tense nor at ease. */
const SORE = { good: 0.56, short: 1 };

/** The same back after a good night and after a short one. */
function Backs() {
  const t = useWords();
  return (
    <div class="easeback-sleep-day__backs" data-picture="still">
      {Object.entries(SORE).map(([night, much]) => (
        <figure class="easeback-sleep-day__back" key={night}>
          <Body view="back" crop="torso" bold tension={{ low_back: much }} label={t(`back.${night}`)} />
          <figcaption>{t(`night.${night}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function SleepDay({ model }) {
  useWords(model);
  return model.get("quiet") ? <Backs /> : <Living model={model} />;
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
function Living({ model }) {
  const t = useWords();
  const packed = model.get("_table");
  const morning = model.get("_morning");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [held, move] = useControls(model, NAMES);
  const state = /** @type {State} */ (held);
  const { now } = state;
  const settled = useSettled(state);
  return (
    <section class="easeback-model easeback-sleep-day">
      <Guess onGuess={(controls) => inOrder(controls).forEach((name) => move(name, controls[name]))} />
      <div class="easeback-model__play">
        <div class="easeback-model__picture">
          <Picture table={table} now={now} morning={morning} />
        </div>
        <div class="easeback-model__controls">
          <Choice
            label={t("up.label")}
            options={UP.map((value) => ({ value: String(value), text: t(`up.${value}`) }))}
            value={String(now.up)}
            onChange={(value) => move("up", Number(value))}
          />
          <Choice
            label={t("nap.label")}
            options={NAP.map((value) => ({ value: String(value), text: t(`nap.${value}`) }))}
            value={String(now.nap)}
            onChange={(value) => move("nap", Number(value))}
          />
          <Slider
            label={t("bed.label")}
            value={now.bed}
            min={EARLIEST}
            max={LATEST}
            step={0.5}
            onInput={(value) => move("bed", value)}
            format={t.hour}
          />
          <Summary at={settled} of={() => summaryOf(t, table, settled, morning)} />
        </div>
      </div>
      <ModelFoot
        at={settled}
        title={t("title")}
        of={() => ({
          caption: t("numbers.caption"),
          head: [t("numbers.way"), t("numbers.fall"), t("numbers.wake")],
          rows: rowsOf(t, table, morning),
        })}
      />
    </section>
  );
}

export default part(SleepDay);
