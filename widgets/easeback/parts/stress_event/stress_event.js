import { useMemo } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { useGuess } from "../../kit/chart/guess.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Disclosure, Slider, Switch } from "../../kit/form/form.js";
import { part, useWords } from "../../kit/page/part.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { NumbersFold, Summary } from "../../kit/chart/model.js";
import { Group } from "./group.js";
import { sits } from "./guess.js";
import { Longer, ticksOf } from "./longer.js";
import {
  QUANTITIES,
  comparedWith,
  curvesOf,
  fullRise,
  peakOf,
  rowsOf,
  spansOf,
  summaryOf,
  timeOf,
  topsOf,
} from "./reading.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").Quantity} Quantity */
/** @typedef {import("./reading.js").State} State */
/** @typedef {import("./reading.js").Table} Table */
/** @typedef {import("./reading.js").Curve} Curve */
/** @typedef {import("../../kit/page/part.js").Words} Words */

const NAMES = ["length", "strength", "events", "rest", "breathing", "breathing_from", "recovery"];
const TONE = /** @type {const} */ ({ adrenaline: "alarm", heart_rate: "alarm", muscle: "tension", cortisol: "alarm" });
/** What the words of a lesson call each line. */
const DRAWN = { adrenaline: "fast-signal", heart_rate: "heart", muscle: "muscles", cortisol: "slow-signal" };
const DECIMALS = { adrenaline: 1, heart_rate: 0, muscle: 1, cortisol: 1 };
const MINUTES = {
  one: [0, 5, 10, 15, 20, 30, 45, 60, 90, 120],
  several: [0, 15, 30, 45, 60, 90, 120, 150, 180, 210, 240, 270, 300],
};

/**
 * The muscles have no measured scale, so their line must not look as if it had: it fills less than half of its panel.
 */
const ROOM = { adrenaline: 1, heart_rate: 1, muscle: 2.4, cortisol: 1 };

/**
 * What slow breathing does is a guess: its peaks get no figure, and its table no decimals.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {boolean} guessed
 */
const writtenAs = (t, guessed) => (/** @type {Quantity} */ name, /** @type {number} */ value) =>
  t.number(value, guessed ? 0 : DECIMALS[name]);

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function StressEvent({ model }) {
  const t = useWords(model);
  const packed = model.get("_table");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [held, move] = useControls(model, NAMES);
  const state = /** @type {State} */ (held);
  // What is read or opened rather than watched waits until the hand rests; until then Preact skips these two.
  const settled = useSettled(state);
  const [guessed, onGuessed] = useGuess();
  const start = useMemo(() => /** @type {Controls} */ ({ ...state.now }), []);
  return (
    <section class="easeback-model easeback-stress-event">
      <div class="easeback-model__play">
        <Longer table={table} start={start} guessed={guessed} onGuessed={onGuessed} move={move} />
        <div class="easeback-model__picture">
          <Event t={t} table={table} state={state} guess={sits(state.now, start) ? guessed.line : null} />
        </div>
        <Controlled t={t} now={state.now} move={move}>
          <Summary at={settled} of={() => summaryOf(t, table, settled)} />
        </Controlled>
      </div>
      <More model={model} table={table} settled={settled} />
      <p class="easeback-model-note">
        {t("shared.model")} {t("note")}
      </p>
    </section>
  );
}

/**
 * One panel for each thing the body does, from rest to its highest.
 * @param {Words} t @param {Table} table @param {State} state @param {Controls|null|undefined} other what it is
 *   compared with
 * @param {ReturnType<typeof topsOf>} tops
 * @param {Curve | null} guess of the slow signal
 */
function panelsOf(t, table, { now }, other, tops, guess) {
  const curves = curvesOf(table, now);
  const ghosts = other && curvesOf(table, other);
  const guessed = spansOf(now).breathing.length > 0;
  const written = writtenAs(t, false);
  return QUANTITIES.map((name) => {
    const [curve, ghost] = [curves[name], ghosts?.[name]];
    const [rest, peak] = [curve.values[0], peakOf(curve)];
    const top = Math.max(tops[name], ghost ? peakOf(ghost).value : 0);
    const said =
      name === "muscle"
        ? { rest: t("muscle.rest"), peak: t("muscle.peak") }
        : { rest: written(name, rest), peak: guessed ? "" : written(name, peak.value) };
    return {
      name: t(`${name}.name`),
      drawn: DRAWN[name],
      unit: t(`${name}.unit`),
      tone: TONE[name],
      tall: name === "cortisol",
      low: rest,
      high: rest + ROOM[name] * (top - rest),
      rest,
      restText: said.rest,
      restLast: name === "muscle",
      now: curve,
      ghost,
      eased: easedBy(now, other),
      peak: { ...peak, text: said.peak },
      guess: name === "cortisol" ? guess : undefined,
    };
  });
}

/** Whether slow breathing is what was added. @param {Controls} now @param {Controls|null|undefined} other */
const easedBy = (now, other) => Boolean(other && now.breathing && !other.breathing);

/**
 * What the body does in a moment of stress, as curves over the minutes.
 * @param {{t: Words, table: Table, state: State, guess: Curve | null}} props
 */
function Event({ t, table, state, guess }) {
  const { now } = state;
  const other = comparedWith(state, table);
  const tops = useMemo(() => topsOf(table, now), [table, now.events, now.recovery]);
  const spans = spansOf(now);
  const guessed = spans.breathing.length > 0;
  return (
    <Chart
      title={t("title")}
      time={timeOf(now)}
      ticks={ticksOf(t, now)}
      bands={spans.events}
      panels={panelsOf(t, table, state, other, tops, guess)}
      lanes={[
        { name: t("lane.event"), drawn: "hard-moment", tone: "tension", spans: spans.events },
        {
          name: t("lane.breathing"),
          drawn: "slow-breathing",
          tone: "ease",
          spans: spans.breathing,
          note: t(guessed ? "lane.guess" : now.breathing ? "lane.late" : "lane.off"),
        },
      ]}
      legend={[
        { shape: "now", text: t("legend.now") },
        { shape: "rest", text: t("legend.rest") },
        { shape: "ghost", text: t(easedBy(now, other) ? "legend.without" : "legend.before"), hidden: !other },
        ...(guess ? [{ shape: /** @type {const} */ ("guess"), text: t("shared.guess.yours") }] : []),
      ]}
    />
  );
}

/**
 * What a person turns, and under it what is said.
 * @param {{t: Words, now: Controls, move: (name: string, value: any) => void, children:
 *   import("preact").ComponentChildren}} props
 */
function Controlled({ t, now, move, children }) {
  /** @param {string} name */
  const moves = (name) => (/** @type {any} */ value) => move(name, value);
  /** @param {string} name @param {string[]} values */
  const options = (name, values) => values.map((value) => ({ value, text: t(`${name}.${value}`) }));
  const inMinutes = (/** @type {number} */ minutes) => t("minutes", { minutes });
  return (
    <div class="easeback-model__controls">
      <Slider
        label={t("length.label")}
        value={now.length}
        min={5}
        max={30}
        step={5}
        onInput={moves("length")}
        format={inMinutes}
      />
      <Slider
        label={t("strength.label")}
        value={now.strength}
        min={1}
        max={10}
        onInput={moves("strength")}
        format={(strength) => t("strength.value", { strength })}
      />
      <Choice
        label={t("events.label")}
        options={options("events", ["1", "2", "3"])}
        value={String(now.events)}
        onChange={(value) => move("events", Number(value))}
      />
      <Slider
        label={t("rest.label")}
        value={now.rest}
        min={15}
        max={75}
        step={15}
        onInput={moves("rest")}
        format={inMinutes}
        disabled={now.events === 1}
      />
      <Switch label={t("breathing.label")} checked={now.breathing} onChange={moves("breathing")} />
      <Slider
        label={t("breathing_from.label")}
        value={now.breathing_from}
        min={0}
        max={25}
        step={5}
        onInput={moves("breathing_from")}
        format={(minute) => t("breathing_from.value", { minute })}
        disabled={!now.breathing}
      />
      <Choice
        label={t("recovery.label")}
        options={options("recovery", ["quick", "slow"])}
        value={now.recovery}
        onChange={moves("recovery")}
      />
      {children}
    </div>
  );
}

/**
 * What a person may open: the numbers, and how different people are.
 * @param {{model: import("../../kit/page/part.js").Model, table: import("./reading.js").Table, settled: State}} props
 */
function More({ model, table, settled }) {
  const t = useWords(model);
  const { now } = settled;
  const curves = useMemo(() => curvesOf(table, now), [table, settled]);
  const guessed = spansOf(now).breathing.length > 0;
  const share = (peakOf(curves.cortisol).value - curves.cortisol.values[0]) / fullRise(table).cortisol;
  return (
    <NumbersFold
      at={settled}
      of={() => ({
        caption: t(guessed ? "numbers.guess" : "numbers.caption"),
        head: [t("axis"), ...QUANTITIES.map((name) => t(`${name}.short`))],
        rows: rowsOf(curves, MINUTES[now.events > 1 ? "several" : "one"], writtenAs(t, guessed)),
      })}
    >
      <Disclosure summary={t("group.open")}>
        <Group group={model.get("_group")} share={share} />
      </Disclosure>
    </NumbersFold>
  );
}

export default part(StressEvent);
