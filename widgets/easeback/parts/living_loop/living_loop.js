import { useEffect, useMemo, useState } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { useGuess } from "../../kit/chart/guess.js";
import { useControls, useSettled } from "../../kit/form/controls.js";
import { Button, Slider, Switch } from "../../kit/form/form.js";
import { part, useWords } from "../../kit/page/part.js";
import { openLookupTable } from "../../kit/chart/lookup_table.js";
import { NumbersFold, Summary } from "../../kit/chart/model.js";
import { Evidence } from "./evidence.js";
import { sits } from "./guess.js";
import { Calmer, inWeeks, ticksOf } from "./calmer.js";
import { usePlay } from "./play.js";
import { DOINGS, LIFE, WEEKS, changed, curveOf, levelsOf, rowsOf, summaryOf, unchanged, waysIn } from "./reading.js";
import { Rope } from "./rope.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").Path} Path */
/** @typedef {import("./reading.js").Model} Loop */

const LEAST = { stress: 0, sleep: 0, activity: 2, worry: 0 };
/** From so many ways on a person has seen that there is more than one. */
const SEVERAL = 3;

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function LivingLoop({ model }) {
  const t = useWords(model);
  const packed = model.get("_table");
  const loop = useMemo(
    () =>
      /** @type {Loop} */ ({ table: openLookupTable(packed), start: model.get("_start"), does: model.get("_does") }),
    [packed],
  );
  const [held, move] = useControls(model, [...LIFE, ...DOINGS, "week"]);
  const now = /** @type {Controls} */ (held.now);
  const { moment, flow, play, stop } = usePlay((week) => move("week", week));
  const [open, setOpen] = useState(/** @type {Path | null} */ (null));
  const levels = levelsOf(loop, now, moment ?? now.week);
  const toggle = (/** @type {Path} */ path) => setOpen(open === path ? null : path);

  const quiet = model.get("quiet");
  const settled = /** @type {Controls} */ (useSettled(held).now);
  /** @param {string} name */
  const moves = (name) => (/** @type {any} */ value) => {
    stop();
    move(name, value);
  };
  const back = () => {
    for (const [name, value] of Object.entries({ ...unchanged(loop), week: WEEKS })) moves(name)(value);
  };

  const [guessed, onGuessed] = useGuess();
  const picture = (
    <div class="easeback-model__picture">
      <Rope levels={levels} open={open} flow={flow} onOpen={toggle} />
    </div>
  );
  const evidence = open && (
    <Evidence
      path={open}
      claims={model.get("_claims")[open]}
      language={model.get("language")}
      file={model.get("_lessons")[open]}
      onClose={() => setOpen(null)}
    />
  );
  const note = (
    <p class="easeback-model-note">
      {t("shared.model")} {t("note")}
    </p>
  );
  if (quiet)
    return (
      <section class="easeback-model easeback-living-loop" data-quiet>
        {picture}
        {evidence}
        {note}
      </section>
    );
  return (
    <section class="easeback-model easeback-living-loop" data-changed={changed(loop, now).length > 0}>
      <div class="easeback-model__play">
        {loop.start.stress > 0 && (
          <Calmer loop={loop} guessed={guessed} onGuessed={onGuessed} move={(name, value) => moves(name)(value)} />
        )}
        {picture}
        {evidence}
        <div class="easeback-model__controls">
          <div class="easeback-living-loop__time">
            <Slider
              label={t("week.label")}
              value={now.week}
              min={0}
              max={WEEKS}
              format={(week) => t("week.value", { week })}
              onInput={moves("week")}
            />
            <div class="easeback-living-loop__do">
              <Button kind="plain" onClick={moment === null ? play : stop}>
                {t(moment === null ? "play" : "pause")}
              </Button>
              <Button kind="plain" disabled={!changed(loop, now).length} onClick={back}>
                {t("back-to-start")}
              </Button>
            </div>
          </div>
          <PainOverTime loop={loop} now={now} week={moment ?? now.week} guess={sits(loop, now) ? guessed.line : null} />
          {LIFE.map((name) => (
            <Slider
              label={t(`${name}.label`)}
              value={now[name]}
              min={LEAST[name]}
              max={10}
              format={(value) => t(`${name}.${value < 4 ? "little" : value < 8 ? "some" : "much"}`)}
              onInput={moves(name)}
              key={name}
            />
          ))}
          <fieldset class="easeback-living-loop__doing">
            <legend class="easeback-choice__label">{t("doing.label")}</legend>
            {DOINGS.map((name) => (
              <Switch label={t(`${name}.label`)} checked={now[name]} onChange={moves(name)} key={name} />
            ))}
          </fieldset>
          <div class="easeback-living-loop__words">
            {!quiet && <Summary at={settled} of={() => summaryOf(t, loop, settled)} />}
            <Found loop={loop} now={settled} />
          </div>
        </div>
      </div>
      {!quiet && (
        <NumbersFold
          at={settled}
          of={() => ({
            caption: t("numbers.caption"),
            head: ["week", "pain", "stress", "alarm", "still"].map((name) => t(`numbers.${name}`)),
            rows: rowsOf(loop, settled),
          })}
        />
      )}
      {note}
    </section>
  );
}

/**
 * Pain over the twelve weeks, beside what it would be if nothing changed.
 * @param {{loop: Loop, now: Controls, week: number,
 *   guess: import("../../kit/chart/lookup_table.js").Curve | null}} props
 */
function PainOverTime({ loop, now, week, guess }) {
  const t = useWords();
  const [low, high] = useMemo(() => {
    const still = unchanged(loop);
    const ends = [
      { ...still, stress: 0, sleep: 10, activity: 10, worry: 0 },
      { ...still, stress: 10, sleep: 0, activity: 2, worry: 10 },
    ];
    return ends.map((setting) => {
      const { values } = curveOf(loop, setting, "pain");
      return values[values.length - 1];
    });
  }, [loop]);
  const ghost = inWeeks(curveOf(loop, unchanged(loop), "pain"));
  return (
    <Chart
      title={t("chart.title")}
      time={{ from: 0, to: WEEKS }}
      bands={[]}
      lanes={[]}
      ticks={ticksOf(t)}
      legend={[
        { shape: "now", text: t("chart.now") },
        { shape: "ghost", text: t("chart.ghost") },
        ...(guess ? [{ shape: /** @type {const} */ ("guess"), text: t("shared.guess.yours") }] : []),
      ]}
      cursor={{ at: week, text: t("week.value", { week: Math.floor(week) }) }}
      panels={[
        {
          name: t("chart.pain"),
          unit: "",
          tone: "tension",
          low: low - 0.3,
          high,
          rest: low - 0.3,
          restText: "",
          now: inWeeks(curveOf(loop, now, "pain")),
          ghost,
          guess,
        },
      ]}
    />
  );
}

/** The ways in a person has found so far; what is found stays found. @param {{loop: Loop, now: Controls}} props */
function Found({ loop, now }) {
  const t = useWords();
  const [found, setFound] = useState(/** @type {string[]} */ ([]));
  useEffect(() => {
    const fresh = waysIn(loop, now).filter((way) => !found.includes(way));
    if (fresh.length) setFound([...found, ...fresh]);
  }, [loop, now]);
  const ways = t.list(found.map((way) => t(`way.${way}`)));
  return (
    <p class="easeback-living-loop__found" role="status">
      {found.length ? t(`found.${found.length >= SEVERAL ? "several" : "few"}`, { ways }) : t("found.none")}
    </p>
  );
}

export default part(LivingLoop);
