import { useMemo } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { openLookupTable, valueAt } from "../../kit/chart/lookup_table.js";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { Body } from "../../kit/figure/body.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Slider } from "../../kit/form/form.js";
import { keep, set } from "../../kit/kept/deeds.js";
import { useKept } from "../../kit/kept/use_store.js";
import { part, useWords } from "../../kit/page/part.js";
import { DOES, MINUTES, TIMES, curveOf, levelOf, rowsOf, summaryOf, tensionOf } from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").State} State */
/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */

const NAMES = ["does", "time", "minute"];
const TICKS = [0, 10, 20, MINUTES];
const GUESS = "panic-wave-guess";
const GUESSES = ["rises", "sinks", "stops"];
const FELT = ["head", "chest", "breath", "belly", "back", "hands"];
const VIEWS = /** @type {const} */ (["front", "back"]);

/** What becomes of panic if one stays? The guess stands beside what the picture shows. */
function Guess() {
  const t = useWords();
  const held = String(useKept()?.settings[GUESS] ?? "");
  const guess = GUESSES.includes(held) ? held : null;
  return (
    <div class="easeback-panic-wave__guess needs-script">
      <Choice
        label={t("guess.label")}
        options={GUESSES.map((value) => ({ value, text: t(`guess.${value}`) }))}
        value={guess}
        onChange={(value) => keep(set(GUESS, value))}
        stacked
      />
      <p class="easeback-panic-wave__told" aria-live="polite">
        {t(guess ? `told.${guess}` : "told.not")}
      </p>
    </div>
  );
}

/** Where it is felt, from both sides. @param {{alarm: number}} props */
function Bodies({ alarm }) {
  const t = useWords();
  const level = t(`level.${levelOf(alarm)}`);
  return (
    <figure class="easeback-panic-wave__bodies">
      {VIEWS.map((view) => (
        <Body
          key={view}
          view={view}
          crop="torso"
          bold
          tension={tensionOf(view, alarm)}
          label={t(`figure.${view}`, { level })}
        />
      ))}
    </figure>
  );
}

/** The wave of this time beside that of the first. @param {{table: Table, now: Controls}} props */
function Wave({ table, now }) {
  const t = useWords();
  const later = now.time > 1;
  return (
    <Chart
      title={t("title")}
      time={{ from: 0, to: MINUTES }}
      bands={[]}
      cursor={{ at: now.minute, text: String(now.minute) }}
      ticks={TICKS.map((at) => ({ at, text: at === MINUTES ? t.amount(at, "minute") : String(at) }))}
      lanes={[]}
      panels={[
        {
          name: t("alarm.name"),
          unit: t("alarm.unit"),
          tone: "alarm",
          tall: true,
          low: 0,
          high: 1,
          rest: 0,
          restText: t("alarm.low"),
          restLast: true,
          now: curveOf(table, now),
          ghost: later ? curveOf(table, now, { time: 1 }) : undefined,
          eased: later,
        },
      ]}
      legend={[
        { shape: "now", text: t("legend.now") },
        { shape: "ghost", text: t("legend.first"), hidden: !later },
      ]}
    />
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function PanicWave({ model }) {
  useWords(model);
  return model.get("quiet") ? <Quiet /> : <Living model={model} />;
}

/** The body in a full alarm, and what is felt where. */
function Quiet() {
  const t = useWords();
  return (
    <div class="easeback-panic-wave__quiet" data-picture="still">
      <Bodies alarm={1} />
      <ul>
        {FELT.map((place) => (
          <li key={place}>{t(`felt.${place}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
function Living({ model }) {
  const t = useWords();
  const packed = model.get("_table");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [held, move] = useControls(model, NAMES);
  const state = /** @type {State} */ (held);
  const { now } = state;
  const settled = useSettled(state);
  /** @param {string} name */
  const moves = (name) => (/** @type {any} */ value) => move(name, value);
  return (
    <section class="easeback-model easeback-panic-wave">
      <Guess />
      <div class="easeback-model__play">
        <div class="easeback-model__picture easeback-panic-wave__picture">
          <Bodies alarm={valueAt(curveOf(table, now), now.minute)} />
          <Wave table={table} now={now} />
        </div>
        <div class="easeback-model__controls">
          <Slider
            label={t("minute.label")}
            value={now.minute}
            min={0}
            max={MINUTES}
            onInput={moves("minute")}
            format={(minute) => t.amount(minute, "minute")}
          />
          <Choice
            label={t("does.label")}
            options={DOES.map((value) => ({ value, text: t(`does.${value}`) }))}
            value={now.does}
            onChange={moves("does")}
          />
          <Slider
            label={t("time.label")}
            value={now.time}
            min={1}
            max={TIMES}
            onInput={moves("time")}
            format={(time) => t("time.value", { time })}
          />
          <Summary at={settled} of={() => summaryOf(t, table, settled)} />
        </div>
      </div>
      <ModelFoot
        at={settled}
        title={t("title")}
        of={() => ({
          caption: t("numbers.caption"),
          head: [t("numbers.time"), ...DOES.map((does) => t(`does.${does}`))],
          rows: rowsOf(t, table, settled.now),
        })}
      />
    </section>
  );
}

export default part(PanicWave);
