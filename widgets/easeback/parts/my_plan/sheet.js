// The plan on paper: one sheet for the fridge. What was not said has a line to write on.
import { day as dayText } from "../../kit/kept/dates.js";
import { MOST, SPANS } from "../../kit/kept/plan.js";
import { flareWords, ifThenWords, knowsWords, thingWords, whenWords } from "../../kit/kept/plan_words.js";
import { useWords } from "../../kit/page/part.js";

/** Two weeks of days to tick. */
const DAYS = Array.from({ length: 14 }, (_, index) => index);

/**
 * A line of the sheet: what it is, and what was said of it or a place to write.
 * @param {{label: string, said: string}} props
 */
const Line = ({ label, said }) => (
  <p class="easeback-my-plan__line" data-open={!said}>
    <b>{label}</b> {said}
  </p>
);

/**
 * @param {{thing: import("../../kit/kept/plan.js").Thing, rows: import("../../kit/kept/plan_words.js").PlanRows}}
 *   props
 */
function OnPaper({ thing, rows }) {
  const t = useWords();
  const when = whenWords(t, thing);
  return (
    <li>
      <strong>{thingWords(t, thing, rows)}</strong>
      <Line
        label={t("sheet-when")}
        said={when && thing.where ? t("when-where", { when, where: thing.where }) : when || thing.where}
      />
      <Line label={t("sheet-hurdle")} said={ifThenWords(t, thing, rows)} />
      {knowsWords(t, thing) && <p>{knowsWords(t, thing)}</p>}
      <Ticks />
    </li>
  );
}

/** Circles to tick, a day each. */
function Ticks() {
  const t = useWords();
  return (
    <p class="easeback-my-plan__ticks">
      <b>{t("sheet-done")}</b>
      {DAYS.map((day) => (
        <svg viewBox="0 0 16 16" aria-hidden="true" key={day}>
          <circle cx="8" cy="8" r="6.5" />
        </svg>
      ))}
    </p>
  );
}

/**
 * @param {{plan: import("../../kit/kept/plan.js").Plan, rows: import("../../kit/kept/plan_words.js").PlanRows, spans:
 *   import("../../kit/kept/plan_words.js").FlareRows, language: string, place:
 *   import("preact").RefObject<HTMLElement>}} props
 */
export function Sheet({ plan, rows, spans, language, place }) {
  const t = useWords();
  const blank = Array.from({ length: plan.things.length ? 0 : MOST }, (_, index) => index);
  return (
    <section class="easeback-my-plan__sheet" ref={place} aria-label={t("sheet-title")}>
      <h3>{t("sheet-title")}</h3>
      <ol>
        {plan.things.map((thing) => (
          <OnPaper key={thing.thing} thing={thing} rows={rows} />
        ))}
        {blank.map((index) => (
          <li key={index}>
            <Line label={t("sheet-what")} said="" />
            <Line label={t("sheet-when")} said="" />
            <Line label={t("sheet-hurdle")} said="" />
          </li>
        ))}
      </ol>
      <h4>{t("flare")}</h4>
      {SPANS.map((span) => (
        <Line key={span} label={t(`flare.${span}`)} said={flareWords(plan.flare[span], spans[span])} />
      ))}
      <Line label={t("sheet-review")} said={plan.review ? dayText(plan.review, language) : ""} />
      <Line label={t("sheet-call")} said={plan.call} />
      <p>{t("signs")}</p>
    </section>
  );
}
