import { trendOf } from "../../care/diary.js";
import { Certainty } from "../../kit/claims/certainty.js";
import { Disclosure, FoldsOf } from "../../kit/form/form.js";
import { entriesIn } from "../../kit/kept/diary.js";
import { useKept, useToday } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/** @typedef {import("../../kit/claims/claims.js").Claim} Claim */
/** @typedef {{id: string, outcome: string, better: string, claims: Claim[]}} Outcome */

/** What is known of an outcome, and what that rests on. @param {{claim: Claim}} props */
function Known({ claim }) {
  const t = useWords();
  return (
    <div class="easeback-five-outcomes__claim" data-claim={claim.id}>
      <p>{claim.statement}</p>
      <p class="easeback-five-outcomes__sure">
        <Certainty certainty={claim.certainty} /> {t(`shared.certainty.${claim.certainty}`)}
      </p>
      <FoldsOf.Provider value={claim.statement}>
        <Disclosure summary={t("rests-on")}>
          <p>{claim.how_sure}</p>
          {claim.unknown && <p>{claim.unknown}</p>}
          <ul>
            {[...claim.sources, ...claim.against].map(({ id, authors, year, address, link }) => (
              <li key={id}>
                {year ? t("source", { authors, year: String(year) }) : authors}{" "}
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </FoldsOf.Provider>
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function FiveOutcomes({ model }) {
  const t = useWords(model);
  const [outcomes] = useTrait(model, "outcomes");
  const kept = useKept();
  const today = useToday();
  const entries = kept && today ? entriesIn(kept) : [];
  return (
    <ol class="easeback-five-outcomes">
      {outcomes.map((/** @type {Outcome} */ outcome) => {
        const { change } = trendOf(entries, outcome, today || "1970-01-01");
        return (
          <li key={outcome.id} data-outcome={outcome.id} data-change={change}>
            <h3>{outcome.outcome}</h3>
            {change !== "none" && <p class="easeback-five-outcomes__own">{t(`change.${change}`)}</p>}
            {outcome.claims.map((claim) => (
              <Known key={claim.id} claim={claim} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

export default part(FiveOutcomes);
