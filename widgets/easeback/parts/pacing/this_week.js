// The week one is in: the amount of each day, the days it was done, a flare, and the step into the next week.
import { Button, Switch } from "../../kit/form/form.js";
import { MakeRoom, useTakingUp } from "../../kit/form/make_room.js";
import { paceOf, planIn } from "../../kit/kept/plan.js";
import { useKept } from "../../kit/kept/use_store.js";
import { weekday } from "../../kit/kept/dates.js";
import { FLARE_DAYS, WEEK, amountIn, dayAfter, daysBetween, flareFor, isMoreThanABadDay } from "../../care/pacing.js";
import { amountsIn } from "../../kit/page/amounts.js";
import { useWords } from "../../kit/page/part.js";
import { write } from "./page.js";

/** @typedef {import("./page.js").Page} Page */
/** @typedef {import("./page.js").Plan} Plan */

const DONE = "M-9 1C-6 -6 -3 -6 0 1S6 8 9 1";

/**
 * The seven days of the week, on one line; a day that was done is a wave.
 * @param {{page: Page, day: string, language: string}} props
 */
function Days({ page, day, language }) {
  const t = useWords();
  const days = Array.from({ length: WEEK }, (_, index) => dayAfter(page.since, index));
  const mark = (/** @type {string} */ one, /** @type {boolean} */ done) =>
    write(page, (now) => ({ done: [...now.done.filter((other) => other !== one), ...(done ? [one] : [])].sort() }));
  return (
    <fieldset class="easeback-pacing__days needs-script">
      <legend class="easeback-choice__label">{t("days.label")}</legend>
      <div>
        {days.map((one) => (
          <label key={one} data-today={one === day}>
            <input
              type="checkbox"
              checked={page.done.includes(one)}
              disabled={daysBetween(one, day) < 0}
              onChange={(event) => mark(one, event.currentTarget.checked)}
            />
            <svg viewBox="-16 -16 32 32" aria-hidden="true">
              <circle r="13" />
              {page.done.includes(one) && <path class="easeback-line" data-tone="ease" d={DONE} />}
            </svg>
            <span aria-hidden="true">{weekday(one, language, "short")}</span>
            <span class="easeback-unseen">{weekday(one, language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * @param {{page: Page, plan: Plan, day: string, language: string, said: string, onSay: (said: string) => void,
 *   onAnew: () => void, rows: import("../../kit/kept/plan_words.js").PlanRows}} props
 */
export function ThisWeek({ page, plan, day, language, said, onSay, onAnew, rows }) {
  const t = useWords();
  const kept = useKept();
  const whole = kept && planIn(kept);
  const room = useTakingUp(whole); // what is built up is one thing of the plan
  const amountText = amountsIn(t, page.unit);
  const amount = amountText(plan.amount);
  const change = (/** @type {Partial<Page>} */ news, /** @type {string} */ words) => {
    write(page, news);
    onSay(words);
  };
  if (plan.stands === "not-begun") {
    const begin = () => {
      change({ since: day, week: 1, flare: "" }, t("said.begun"));
      room.take(paceOf(page.activity), {}, (came) => came === "later" && onSay(t("said.begun-later")));
    };
    return (
      <div class="easeback-pacing__week">
        <p class="easeback-pacing__amount-now">{t("week.first", { amount })}</p>
        <p>{t("week.same")}</p>
        {isMoreThanABadDay(plan.stairs, page.days) && (
          <p class="easeback-pacing__uneven" role="note">
            {t("uneven", { least: amountText(Math.min(...page.days.map(Number))) })}
          </p>
        )}
        <Button kind="primary" onClick={begin}>
          {t("begin")}
        </Button>
      </div>
    );
  }
  const next = amountText(amountIn(plan.stairs, page.week + 1, plan.goal));
  const { least, most } = flareFor(plan.amount, page.unit);
  const flares = {
    day: weekday(dayAfter(page.flare || day, FLARE_DAYS[1] - 1), language),
    least: amountText(least),
    most: amountText(most),
    amount,
  };
  const over = page.flare !== "" && !plan.flare && daysBetween(page.flare, day) < 2 * WEEK;
  const words = plan.flare
    ? t(least < most ? "flare.on" : "flare.on-small", flares)
    : over
      ? t("flare.over", flares)
      : said;
  return (
    <div class="easeback-pacing__week">
      <p class="easeback-pacing__amount-now">{t("week.now", { week: page.week, amount })}</p>
      <p>{t("week.same")}</p>
      <MakeRoom asked={room.asked} plan={whole} rows={rows} onAnswer={room.answer} />
      <Days page={page} day={day} language={language} />
      <Switch
        label={t("flare.label")}
        hint={t("flare.hint")}
        checked={plan.flare}
        onChange={(on) => change({ flare: on ? day : "" }, on ? "" : t("flare.off", { amount }))}
      />
      <p class="easeback-pacing__said" role="status">
        {words}
      </p>
      {plan.stands !== "on" && (
        <div class="easeback-pacing__next">
          <p>{t(`stands.${plan.stands}`)}</p>
          <div class="easeback-pacing__buttons">
            <Button
              kind="primary"
              onClick={() =>
                change({ week: page.week + 1, since: day }, t("said.next", { week: page.week + 1, amount: next }))
              }
            >
              {t("next", { week: page.week + 1, amount: next })}
            </Button>
            <Button onClick={() => change({ since: day }, t("said.stay", { amount }))}>{t("stay", { amount })}</Button>
            {plan.stands === "away" && <Button onClick={onAnew}>{t("anew")}</Button>}
          </div>
        </div>
      )}
    </div>
  );
}
