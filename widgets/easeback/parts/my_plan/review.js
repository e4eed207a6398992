// When the plan is looked at again, and whom the person calls if it does not ease.
import { dayAfter } from "../../care/pacing.js";
import { Choice } from "../../kit/form/form.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { day as dayText } from "../../kit/kept/dates.js";
import { keep, sayOfPlan } from "../../kit/kept/deeds.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { isDay } from "../../kit/kept/plan.js";
import { useWords } from "../../kit/page/part.js";

/** Calm skills are worth a look after two weeks, moving after longer. */
const WEEKS = [2, 4, 12];

/** @param {{plan: import("../../kit/kept/plan.js").Plan, day: string, language: string}} props `day` is today */
export function Review({ plan, day, language }) {
  const t = useWords();
  const beyond = useBeyond();
  const days = WEEKS.map((weeks) => ({ weeks, value: dayAfter(day, 7 * weeks) }));
  return (
    <div class="easeback-my-plan__review">
      {plan.review && plan.review <= day && <p role="note">{t("review-due")}</p>}
      <Choice
        label={t("review-when")}
        value={plan.review || null}
        onChange={(review) => keep(sayOfPlan({ review }))}
        options={days.map(({ weeks, value }) => ({
          value,
          text: t("review-in", { weeks, day: dayText(value, language) }),
        }))}
      />
      <label class="easeback-own-words">
        <span class="easeback-choice__label">{t("review-other")}</span>
        <input
          class="easeback-own-words__place"
          type="date"
          min={day}
          value={plan.review}
          onChange={({ currentTarget: { value } }) => {
            if (value === "" || isDay(value)) keep(sayOfPlan({ review: value }));
          }}
        />
      </label>
      <LongWords
        label={t("call")}
        hint={t("call-hint")}
        lines={1}
        most={LETTERS.line}
        value={plan.call}
        name="call"
        beyond={beyond}
        onInput={(call) => {
          keep(sayOfPlan({ call }));
        }}
      />
    </div>
  );
}
