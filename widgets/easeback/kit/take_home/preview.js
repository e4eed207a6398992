// What a plan holds, before it goes or comes in: in the words of the plan's own page.
import { day as dayText } from "../kept/dates.js";
import { SPANS } from "../kept/plan.js";
import { flareWords, ifThenWords, thingWords, whenWords } from "../kept/plan_words.js";
import { useWords } from "../page/part.js";

/** @typedef {import("../kept/plan_words.js").PlanRows} PlanRows */
/** @typedef {import("../kept/plan_words.js").FlareRows} FlareRows */

/**
 * When and where a thing is done, what may get in the way and the way round it; each a sentence, none where nothing
 * was said. @param {import("../page/words.js").Words} t @param {import("../kept/plan.js").Thing} thing @param
 * {PlanRows} rows
 */
export function detailsOf(t, thing, rows) {
  const when = whenWords(t, thing);
  return [
    when && thing.where ? t("when-where", { when, where: thing.where }) : when || thing.where,
    ifThenWords(t, thing, rows),
  ].filter(Boolean);
}

/** @param {{list: import("../kept/plan.js").Thing[], rows: PlanRows}} props */
function Things({ list, rows }) {
  const t = useWords();
  return (
    <ul>
      {list.map((thing) => (
        <li key={thing.thing}>
          <strong>{thingWords(t, thing, rows)}</strong>
          {detailsOf(t, thing, rows).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/**
 * @param {{plan: import("../kept/plan.js").Plan, rows: PlanRows, flare: FlareRows, language: string}} props
 */
export function Preview({ plan, rows, flare, language }) {
  const t = useWords();
  const spans = SPANS.filter((span) => plan.flare[span].id);
  const { later, review, call } = plan;
  return (
    <div class="easeback-plan-preview">
      {plan.things.length > 0 && <Things list={plan.things} rows={rows} />}
      {later.length > 0 && <p>{t("later", { count: later.length })}</p>}
      {later.length > 0 && <Things list={later} rows={rows} />}
      {(spans.length > 0 || review || call) && (
        <dl>
          {spans.map((span) => (
            <div key={span}>
              <dt>{t(`flare.${span}`)}</dt>
              <dd>{flareWords(plan.flare[span], flare[span])}</dd>
            </div>
          ))}
          {review && (
            <div>
              <dt>{t("sheet-review")}</dt>
              <dd>{dayText(review, language)}</dd>
            </div>
          )}
          {call && (
            <div>
              <dt>{t("sheet-call")}</dt>
              <dd>{call}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}
