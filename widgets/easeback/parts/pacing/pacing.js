import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { printCard } from "../../kit/form/print_card.js";
import { Numbers } from "../../kit/chart/chart.js";
import { useSettled } from "../../kit/form/controls.js";
import { Care } from "../../kit/form/care.js";
import { Button, Choice, Disclosure } from "../../kit/form/form.js";
import { today } from "../../kit/kept/dates.js";
import { KeptNote, StaysNote, useErased, useKeptInIds, useLength } from "../../kit/kept/use_store.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { readUnit } from "../../kit/kept/lengths.js";
import { DAYS, PACES, UNITS, problemWith, stairsFor } from "../../care/pacing.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { StairsChart } from "../../kit/chart/pacing_chart.js";
import { Amount } from "./amount.js";
import { inUnit, lastTouched, pageFrom, planOf, takeOut, write } from "./page.js";
import { Plain } from "./plain.js";
import { amountWith, rowsOf, summaryOf, weeksOf } from "./reading.js";
import { ThisWeek } from "./this_week.js";

/** @typedef {import("./page.js").Offered} Offered */
/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./page.js").Plan} Plan */
/** @typedef {import("../../care/pacing.js").Unit} Unit */

const COUNT = Array.from({ length: DAYS }, (_, index) => index);
const SEVEN = Array.from({ length: 7 }, (_, index) => index);

/**
 * The unit, and the three measured days.
 * @param {{page: Page, units: import("../../care/pacing.js").Unit[], measure: string, disabled: boolean}} props
 */
function Measured({ page, units, measure, disabled }) {
  const t = useWords();
  const change = (/** @type {any} */ unit) => {
    if (unit !== page.unit) write(page, (now) => inUnit(now, unit));
  };
  const open = COUNT.filter((index) => page.days[index] === null);
  return (
    <>
      {units.length > 1 && (
        <Choice
          label={t("unit.label")}
          value={page.unit}
          disabled={disabled}
          onChange={change}
          options={units.map((unit) => ({ value: unit, text: t(`unit.${unit}`) }))}
        />
      )}
      <p class="easeback-pacing__how">
        {measure} {t("measure.more")}
      </p>
      <div class="easeback-pacing__measured">
        {COUNT.map((index) => (
          <Amount
            key={`${page.activity}/${page.unit}/${index}`}
            label={t("measure.day", { day: index + 1 })}
            unit={page.unit}
            value={page.days[index]}
            disabled={disabled}
            problem={(value) => problemWith([value, value, value], page.unit)}
            onChange={(value) =>
              write(page, (now) => ({ days: COUNT.map((other) => (other === index ? value : now.days[other])) }))
            }
          />
        ))}
      </div>
      <p class="easeback-pacing__open" role="status">
        {open.length > 0 &&
          open.length < DAYS &&
          t("measure.open", { days: t.list(open.map((index) => t.number(index + 1))) })}
      </p>
    </>
  );
}

/** The weeks on paper, with a place to mark each day. @param {{rows: (string | number)[][]}} props */
function PaperWeeks({ rows }) {
  const t = useWords();
  return (
    <table class="easeback-pacing__paper">
      <thead>
        <tr>
          {["table.week", "table.each", "table.flare", "table.done"].map((key) => (
            <th scope="col" key={key}>
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([week, ...others]) => (
          <tr key={week}>
            <th scope="row">{week}</th>
            {others.map((other, index) => (
              <td key={index}>{other}</td>
            ))}
            <td>
              {SEVEN.map((day) => (
                <svg viewBox="0 0 16 16" aria-hidden="true" key={day}>
                  <circle cx="8" cy="8" r="6.5" />
                </svg>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param {{page: Page, plan: Plan, name: string}} props */
function Weeks({ page, plan, name }) {
  const t = useWords();
  const amount = amountWith(t, page);
  const rows = rowsOf(t, page, plan);
  const summary = useSettled(summaryOf(t, page, plan));
  const paces = PACES.map(
    (pace) => /** @type {import("../../care/pacing.js").Stairs} */ (stairsFor(page.days, page.unit, pace)),
  );
  const isChoice = paces.some(({ rise, every }) => rise !== paces[0].rise || every !== paces[0].every);
  return (
    <>
      <StairsChart
        plan={plan}
        weeks={weeksOf(plan)}
        title={t("chart.title", { activity: name })}
        each={t("table.each")}
        unit=""
        goalText={t("chart.goal")}
        weekText={(week) => t("chart.week", { week })}
        amountText={amount}
      />
      <p class="easeback-pacing__summary" aria-live="polite">
        {summary}
      </p>
      <PaperWeeks rows={rows} />
      {isChoice && (
        <Choice
          label={t("pace.label")}
          value={String(page.pace)}
          onChange={(pace) => write(page, { pace: Number(pace) })}
          options={PACES.map((pace, index) => ({
            value: String(pace),
            text: t(index ? "pace.more" : "pace.little", { amount: amount(paces[index].rise) }),
          }))}
        />
      )}
      <Amount
        key={`${page.activity}/${page.unit}/goal`}
        label={t("goal.label")}
        unit={page.unit}
        value={page.goal}
        problem={(value) => problemWith([value, value, value], page.unit)}
        onChange={(goal) => write(page, { goal })}
      />
      <Disclosure summary={t("table.open")}>
        <Numbers caption={t("table.caption")} head={[t("table.week"), t("table.each"), t("table.flare")]} rows={rows} />
      </Disclosure>
    </>
  );
}

/** What the person calls their own thing. @param {{page: Page, beyond: ReturnType<typeof useBeyond>}} props */
function OwnName({ page, beyond }) {
  const t = useWords();
  return (
    <LongWords
      label={t("own.label")}
      lines={1}
      most={LETTERS.line}
      value={page.own}
      name="own"
      beyond={beyond}
      onInput={(own) => write(page, { own })}
    />
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Pacing({ model }) {
  const t = useWords(model);
  const [offered] = useTrait(model, "activities");
  const [stop] = useTrait(model, "stop");
  const [language] = useTrait(model, "language");
  const [countries] = useTrait(model, "countries");
  const [plans] = useTrait(model, "plan_rows");
  const kept = useKeptInIds(plans);
  const length = useLength(countries);
  const beyond = useBeyond();
  const [chosen, setChosen] = useState(/** @type {string | null} */ (null));
  const [said, setSaid] = useState("");
  const [begun, setBegun] = useState(0); // how often the days were measured anew
  const form = useRef(/** @type {HTMLDivElement | null} */ (null));
  const card = useRef(/** @type {HTMLElement | null} */ (null));
  useErased(() => {
    setChosen(null);
    setSaid("");
  });
  useLayoutEffect(() => {
    if (begun) form.current?.querySelector(/** @type {"input"} */ (".easeback-pacing__measured input"))?.focus();
  }, [begun]);
  const day = today();
  const known = (kept?.pacing ?? []).filter(
    ({ activity }) => activity === "own" || offered.some((/** @type {Offered} */ { id }) => id === activity),
  );
  const activity = chosen ?? lastTouched(known);
  const row = offered.find((/** @type {Offered} */ { id }) => id === activity);
  const units = row?.units ?? UNITS;
  const page =
    activity === null
      ? null
      : pageFrom(
          known.find((one) => one.activity === activity),
          activity,
          units,
          length,
        );
  const plan = page && planOf(page, day);
  const name = page?.own.trim() || row?.name || t("own.a-thing");
  const every = /** @type {string[]} */ ([...new Set(offered.flatMap((/** @type {Offered} */ one) => one.ask_first))]);
  const care = <Care askFirst={row ? row.ask_first : every} stop={stop} />;
  const anew = () => {
    if (page) write(page, { days: [null, null, null], since: "", week: 1, flare: "" });
    setBegun(begun + 1);
  };
  const erase = () => {
    if (page) takeOut(page);
    setChosen(activity);
    form.current?.querySelector("input")?.focus();
  };
  const measured = page && (
    <Measured
      page={page}
      units={units.map((/** @type {Unit} */ unit) => readUnit(unit, length))}
      measure={row?.measure ?? t("own.measure")}
      disabled={kept === null}
    />
  );
  return (
    <div class="easeback-pacing" data-planned={Boolean(plan)}>
      <div class="easeback-pacing__place">
        <div class="easeback-pacing__form" ref={form}>
          <StaysNote />
          <Choice
            label={t("which")}
            value={activity}
            disabled={kept === null}
            onChange={(next) => {
              setChosen(next);
              setSaid("");
            }}
            options={[
              ...offered.map((/** @type {Offered} */ one) => ({ value: one.id, text: one.name })),
              { value: "own", text: t("own") },
            ]}
          />
          {page?.activity === "own" && <OwnName page={page} beyond={beyond} />}
          {page?.since && plan ? (
            <Disclosure
              summary={t("measure.again", {
                days: t.list(page.days.map((day) => t.number(Number(day)))),
                unit: t(`unit.${page.unit}`),
              })}
            >
              {measured}
            </Disclosure>
          ) : (
            measured
          )}
        </div>
        <Plain offered={offered} />
      </div>
      {page && plan ? (
        <section class="easeback-pacing__plan" ref={card} aria-label={t("plan", { activity: name })}>
          <h3>{t("plan", { activity: name })}</h3>
          <ThisWeek {...{ page, plan, day, language, said, rows: plans }} onSay={setSaid} onAnew={anew} />
          <Weeks page={page} plan={plan} name={name} />
          {care}
          <div class="easeback-pacing__buttons">
            <Button onClick={() => printCard(card.current)}>{t("print")}</Button>
            <Button kind="plain" onClick={erase}>
              {t("erase")}
            </Button>
          </div>
        </section>
      ) : (
        care
      )}
      <p class="easeback-model-note">{t("note")}</p>
      <KeptNote show={known.length > 0} told />
    </div>
  );
}

export default part(Pacing);
