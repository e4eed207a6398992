// The plan for a flare: what is done in its first hour, on its first day, in its first week.
import { Choice } from "../../kit/form/form.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { keep, sayOfPlan } from "../../kit/kept/deeds.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { OWN, SPANS } from "../../kit/kept/plan.js";
import { useWords } from "../../kit/page/part.js";

/** @param {{plan: import("../../kit/kept/plan.js").Plan, spans:
 *   import("../../kit/kept/plan_words.js").FlareRows}} props */
export function Flare({ plan, spans }) {
  const t = useWords();
  const beyond = useBeyond();
  return (
    <div class="easeback-my-plan__flare">
      <p>{t("flare-how")}</p>
      {SPANS.map((span) => {
        const { id, own } = plan.flare[span];
        return (
          <div key={span}>
            <Choice
              label={t(`flare.${span}`)}
              stacked
              value={id || null}
              onChange={(next) => keep(sayOfPlan({ flare: { [span]: { id: next, own } } }))}
              options={[
                ...spans[span].map((row) => ({ value: row.id, text: row.text })),
                { value: OWN, text: t("flare-own") },
              ]}
            />
            {id === OWN && (
              <LongWords
                label={t("flare-own-label")}
                lines={1}
                most={LETTERS.line}
                value={own}
                name={`flare/${span}`}
                beyond={beyond}
                onInput={(words) => {
                  keep(sayOfPlan({ flare: { [span]: { id: OWN, own: words } } }));
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
