// The plan for a flare: what is done in its first hour, on its first day, in its first week.
import { Choice } from "../../kit/form/form.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { keep, sayOfPlan } from "../../kit/kept/deeds.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { OWN, SPANS } from "../../kit/kept/plan.js";
import { useWords } from "../../kit/page/part.js";

/** @typedef {Record<string, {id: string, text: string}[]>} Spans what can be done, by span */

/**
 * What is done in a span: as it was chosen, and else the first row.
 * @param {import("../../kit/kept/plan.js").FlareStep} chosen @param {{id: string, text: string}[]} rows
 */
export function flareWords({ id, own }, rows) {
  if (id === OWN && own.trim()) return own;
  return (rows.find((row) => row.id === id) ?? rows[0])?.text ?? "";
}

/** @param {{plan: import("../../kit/kept/plan.js").Plan, spans: Spans}} props */
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
