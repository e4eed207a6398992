import { useMemo, useState } from "preact/hooks";
import { Body } from "../../kit/figure/body.js";
import { Chart } from "../../kit/chart/chart.js";
import { useGuess } from "../../kit/chart/guess.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Slider } from "../../kit/form/form.js";
import { part, useWords } from "../../kit/page/part.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { sits } from "./guess.js";
import {
  HOURS,
  STARTS,
  UNTIL,
  bareOf,
  clockTime,
  curveOf,
  heightsOf,
  minuteOf,
  minutesBelow,
  rowsOf,
  spansOf,
  summaryOf,
  tightAt,
} from "./reading.js";
import { RestLine } from "./rest_line.js";
import { Slowly } from "./slowly.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {import("./reading.js").Day} Day */
/** @typedef {ReturnType<typeof curveOf>} Curve */
/** @typedef {(name: string, value: any) => void} Move */

const NAMES = ["day", "breaks", "length", "recovery", "place", "minute"];
const HOUR_MARKS = [8, 10, 12, 14, 16, 18];
/** Groups that can be tapped, and those that follow the day where it is felt. */
const GROUPS = ["neck", "shoulders", "upper_back", "mid_back", "low_back", "buttocks"];
const FOLLOWS = { low_back: ["low_back"], shoulders: ["neck", "shoulders"] };

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function WorkingDay({ model }) {
  const t = useWords(model);
  const [packed, day] = [model.get("_table"), model.get("_day")];
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const [state, move] = useControls(model, NAMES);
  const now = /** @type {Controls} */ (state.now);
  const [group, setGroup] = useState(/** @type {string} */ (now.place));
  const [guessed, onGuessed] = useGuess();
  const guess = sits(now) ? guessed.line : null;
  const longest = useMemo(() => most(table, day), [table]);
  const [curve, bare] = useMemo(
    () => [curveOf(table, now), bareOf(table, now)],
    [table, now.day, now.breaks, now.length, now.recovery],
  );

  // What is read rather than watched waits until the hand rests; until then Preact skips it.
  const settled = /** @type {Controls} */ (useSettled(state).now);

  return (
    <section class="easeback-model easeback-working-day">
      <div class="easeback-model__play">
        <Slowly table={table} day={day} now={now} guessed={guessed} onGuessed={onGuessed} move={move} />
        <div class="easeback-model__picture easeback-working-day__picture">
          <Back t={t} now={now} tight={tightAt(curve, now.minute, day)} group={group} onGroup={setGroup} />
          <div class="easeback-working-day__day">
            <TheDay t={t} day={day} now={now} curve={curve} bare={bare} guess={guess} move={move} />
            <RestLine
              name={t("rest.name")}
              minutes={minutesBelow(curve, day.near)}
              most={longest}
              text={(minutes) => t("minutes", { minutes })}
            />
          </div>
        </div>
        <Controlled t={t} now={now} move={move} onPlace={setGroup}>
          <Summary at={settled} of={() => summaryOf(t, table, settled, day)} />
        </Controlled>
      </div>
      <ModelFoot
        at={settled}
        of={() => ({
          caption: t("numbers.caption"),
          head: [t("numbers.time"), t("legend.now"), t("legend.ghost")],
          rows: rowsOf(t, table, settled),
        })}
      />
    </section>
  );
}

/**
 * The back, tight where the day is felt, and what is said of the group of muscles that was tapped.
 * @param {{t: Words, now: Controls, tight: number, group: string, onGroup: (group: string) => void}} props
 */
const Back = ({ t, now, tight, group, onGroup }) => (
  <div class="easeback-working-day__body">
    <Body
      view="back"
      crop="torso"
      bold
      label={t("body")}
      part={GROUPS}
      focus={group}
      names={(name) => t(`group.${name}.name`)}
      onChoose={onGroup}
      tension={Object.fromEntries(FOLLOWS[now.place].map((name) => [name, tight]))}
    />
    <div class="easeback-working-day__group" aria-live="polite">
      <strong>{t(`group.${group}.name`)}</strong>
      <p>{t(`group.${group}.text`)}</p>
    </div>
  </div>
);

/**
 * The day as a curve, with its hard hours, and the hours in which a break may be put.
 * @param {{t: Words, day: Day, now: Controls, curve: Curve, bare: Curve, guess: Curve | null, move: Move}} props
 */
function TheDay({ t, day, now, curve, bare, guess, move }) {
  const spans = spansOf(now, day);
  /** @param {number} hour */
  const place = (hour) => (/** @type {boolean} */ taken) =>
    move("breaks", (/** @type {number[]} */ breaks) =>
      HOURS.filter((each) => (each === hour ? taken : breaks.includes(each))),
    );
  const slots = HOURS.map((hour) => ({
    at: minuteOf(hour),
    name: t("break", { time: t(`hour.${hour}`) }),
    taken: now.breaks.includes(hour),
    onChange: place(hour),
  }));
  return (
    <Chart
      title={t("title")}
      time={{ from: 0, to: UNTIL }}
      bands={[...spans.hard, ...spans.breaks.map((span) => ({ ...span, tone: "ease" }))]}
      ticks={HOUR_MARKS.map((hour) => ({ at: minuteOf(hour), text: t(`hour.${hour}`) }))}
      cursor={{ at: now.minute, text: clockTime(t, now.minute) }}
      lanes={[
        { name: t("lane.hard"), drawn: "hard-moments", tone: "tension", spans: spans.hard },
        { name: t("lane.breaks"), drawn: "breaks", tone: "ease", note: t("lane.tap"), spans: [], slots },
      ]}
      panels={[
        {
          name: t(`tension.${now.place}`),
          drawn: "tension",
          unit: t("tension.unit"),
          tone: "tension",
          tall: true,
          ...heightsOf(day),
          rest: day.rest,
          restText: "",
          now: curve,
          ghost: bare,
          eased: true,
          guess,
        },
      ]}
      legend={[
        { shape: "now", text: t("legend.now") },
        { shape: "rest", text: t("legend.rest") },
        { shape: "ghost", text: t("legend.ghost"), hidden: now.breaks.length === 0 },
        ...(guess ? [{ shape: /** @type {const} */ ("guess"), text: t("shared.guess.yours") }] : []),
      ]}
    />
  );
}

/**
 * What a person turns, and under it what is said.
 * @param {{t: Words, now: Controls, move: Move, onPlace: (place: string) => void, children:
 *   import("preact").ComponentChildren}} props
 */
function Controlled({ t, now, move, onPlace, children }) {
  /** @param {string} name */
  const moves = (name) => (/** @type {any} */ value) => move(name, value);
  /** @param {string} name @param {(string | number)[]} values */
  const options = (name, values) => values.map((value) => ({ value: String(value), text: t(`${name}.${value}`) }));
  /** @param {string} place */
  const feel = (place) => {
    move("place", place);
    onPlace(place);
  };
  return (
    <div class="easeback-model__controls">
      <Slider
        label={t("minute.label")}
        value={now.minute}
        min={0}
        max={UNTIL}
        step={5}
        onInput={moves("minute")}
        format={(minute) => clockTime(t, minute)}
      />
      <Choice
        label={t("recovery.label")}
        options={options("recovery", ["quick", "slow"])}
        value={now.recovery}
        onChange={moves("recovery")}
      />
      <Choice
        label={t("length.label")}
        options={options("length", [5, 10, 20])}
        value={String(now.length)}
        onChange={(value) => move("length", Number(value))}
        disabled={now.breaks.length === 0}
      />
      <Choice
        label={t("day.label")}
        options={options("day", ["few", "spread", "close"])}
        value={now.day}
        onChange={moves("day")}
      />
      <Choice
        label={t("place.label")}
        options={options("place", ["low_back", "shoulders"])}
        value={now.place}
        onChange={feel}
      />
      {children}
    </div>
  );
}

/**
 * The longest rest that any setting gives.
 * @param {import("../../kit/chart/lookup_table.js").Table} table
 * @param {import("./reading.js").Day} day
 */
const most = (table, day) =>
  minutesBelow(
    curveOf(table, { day: "few", recovery: "quick", length: 20, breaks: HOURS, place: "low_back", minute: STARTS }),
    day.near,
  );

export default part(WorkingDay);
