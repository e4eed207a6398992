import { useMemo } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { GuessChoice } from "../../kit/chart/guess.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Choice, Slider } from "../../kit/form/form.js";
import { part, useWords } from "../../kit/page/part.js";
import { SideFigure } from "../../kit/figure/side_figure.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { ModelFoot, Summary } from "../../kit/chart/model.js";
import { useMorph } from "./morph.js";
import { HOUR, comfortOf, postureAt, rowsOf, summaryOf, turnsOf } from "./reading.js";

/** @typedef {import("./reading.js").Posture} Posture */

const NAMES = ["first", "every", "person", "minute"];
const POSTURES = ["slump", "upright", "lean", "stand", "guard"];
/** The position that a guess is about. @type {Record<string, string>} */
const CHOSEN = { tall: "upright", back: "lean" };
const EVERY = [0, 30, 20, 10];
const PEOPLE = ["one", "another"];
const TICKS = [0, 10, 20, 30, 40, 50, 60];
const HAND = 1.5;

/**
 * Muscles draw together while the back is held stiff, and on the way there.
 * @param {Posture} posture
 * @param {{from: Posture, share: number}} morph
 */
const stiffnessOf = (posture, { from, share }) => (posture === "guard" ? share : from === "guard" ? 1 - share : 0);

/** The person alone is drawn anew while one posture passes into another. @param {{posture: Posture}} props */
function Person({ posture }) {
  const t = useWords();
  const morph = useMorph(posture);
  return (
    <div class="easeback-sitting-hour__person">
      <SideFigure
        posture={posture}
        {...morph}
        room="both"
        tension={stiffnessOf(posture, morph)}
        label={t("figure", { doing: t(`${posture}.doing`) })}
      />
      <p class="easeback-sitting-hour__posture" aria-hidden="true">
        {t(`${posture}.name`)}
      </p>
    </div>
  );
}

/**
 * Guess first: in which position does comfort last?
 * @param {{now: import("./reading.js").State["now"], move: (name: string, value: any) => void}} props
 */
const Longest = ({ now, move }) => (
  <GuessChoice
    ways={["tall", "back", "none"]}
    onAsk={() => move("every", 0)}
    onShown={(chosen) => {
      move("first", CHOSEN[chosen ?? ""] ?? now.first);
      move("minute", HOUR);
    }}
  />
);

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function SittingHour({ model }) {
  const t = useWords(model);
  const packed = model.get("_table");
  const table = useMemo(() => openLookupTable(packed), [packed]);
  const known = { turns: model.get("_turns"), lasting: model.get("_lasting") };
  const [held, move] = useControls(model, NAMES);
  const state = /** @type {import("./reading.js").State} */ (held);
  const { now } = state;
  const posture = postureAt(known.turns, now);
  const person = useMemo(() => <Person posture={posture} />, [posture]);
  const changes = now.every > 0;
  const settled = useSettled(state);
  /** @param {string} name */
  const moves = (name) => (/** @type {any} */ value) => move(name, value);
  const minutes = (/** @type {number} */ minute) => t("minute.value", { minute });

  return (
    <section class="easeback-model easeback-sitting-hour">
      <div class="easeback-model__play">
        <Longest now={now} move={move} />
        <div class="easeback-model__picture easeback-sitting-hour__picture">
          {person}
          <Chart
            title={t("title")}
            time={{ from: 0, to: HOUR }}
            bands={[]}
            cursor={{ at: now.minute, text: String(now.minute) }}
            ticks={TICKS.map((at) => ({ at, text: at === HOUR ? t("minutes", { minutes: at }) : String(at) }))}
            lanes={[
              {
                name: t("lane.position"),
                tone: "quiet",
                spans: turnsOf(known.turns, now).map(({ from, to, posture: turn }) => ({
                  from: from + HAND / 2,
                  to: to - HAND / 2,
                  text: t(`${turn}.short`),
                })),
              },
            ]}
            panels={[
              {
                name: t("comfort.name"),
                drawn: "comfort",
                unit: t("comfort.unit"),
                tone: "ease",
                tall: true,
                low: 0,
                high: 1,
                rest: 0,
                restText: t("comfort.low"),
                now: comfortOf(table, now),
                ghost: changes ? comfortOf(table, { ...now, every: 0 }) : undefined,
                eased: changes,
                peak: { at: 0, value: 1, text: t("comfort.high") },
              },
            ]}
            legend={[
              { shape: "now", text: t(changes ? "legend.changes" : "legend.stay") },
              { shape: "ghost", text: t("legend.without"), hidden: !changes },
            ]}
          />
        </div>
        <div class="easeback-model__controls">
          <Choice
            label={t("first.label")}
            options={POSTURES.map((value) => ({ value, text: t(`${value}.name`) }))}
            value={now.first}
            onChange={moves("first")}
          />
          <Choice
            label={t("every.label")}
            options={EVERY.map((value) => ({ value: String(value), text: t(`every.${value}`) }))}
            value={String(now.every)}
            onChange={(value) => move("every", Number(value))}
          />
          <Choice
            label={t("person.label")}
            options={PEOPLE.map((value) => ({ value, text: t(`person.${value}`) }))}
            value={now.person}
            onChange={moves("person")}
          />
          <Slider
            label={t("minute.label")}
            value={now.minute}
            min={0}
            max={HOUR}
            onInput={moves("minute")}
            format={minutes}
          />
          <Summary at={settled} of={() => summaryOf(t, table, known, settled)} />
        </div>
      </div>
      <ModelFoot
        at={settled}
        title={t("title")}
        of={() => ({
          caption: t("numbers.caption"),
          head: [t("numbers.minute"), t("numbers.position"), t("comfort.name")],
          rows: rowsOf(t, table, known.turns, settled.now),
        })}
      />
    </section>
  );
}

export default part(SittingHour);
