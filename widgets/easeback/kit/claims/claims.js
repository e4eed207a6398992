// The cards of claims: what is said, how sure it is, what is not known, and where it comes from. Whoever shows them
// has the words of the claim cards among its own.
import { day } from "../kept/dates.js";
import { Disclosure, FoldsOf } from "../form/form.js";
import { useWords } from "../page/part.js";
import { IconArray } from "./icon_array.js";
import { Certainty } from "./certainty.js";

/**
 * @typedef {{id: string, authors: string, year: number|null, title: string, journal: string, design: string,
 *   verified: string, address: string, link: string}} Reference
 * @typedef {{id: string, of_100: number, label: string}} Group
 * @typedef {{id: string, certainty: string, statement: string, how_sure: string, unknown: string, would_change: string,
 *   checked_on: string, sources: Reference[], against: Reference[], numbers: Group[]}} Claim
 */

/** @param {{references: Reference[], title?: string}} props */
function References({ references, title }) {
  const t = useWords();
  if (!references.length) return null;
  return (
    <>
      {title && <p class="easeback-claim-card__side">{title}</p>}
      <ul class="easeback-claim-card__sources">
        {references.map(({ id, authors, year, title: name, journal, design, verified, address, link }) => (
          <li key={id}>
            {authors}
            {year ? ` (${year})` : ""}. <cite>{name}</cite>
            {/[.?!]$/.test(name) ? " " : ". "}
            {journal && `${journal}. `}
            {design && `${design[0].toUpperCase()}${design.slice(1)}. `}
            {address && (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {link}
              </a>
            )}
            {verified !== "yes" && <span class="easeback-claim-card__care"> {t(verified)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The groups of a study side by side, 100 people each. @param {{groups: Group[]}} props */
function OutOf100({ groups }) {
  const t = useWords();
  return (
    <figure class="easeback-claim-card__numbers">
      <div class="easeback-claim-card__groups" style={{ "--groups": groups.length }}>
        {groups.map(({ id, of_100: count, label }) => (
          <div class="easeback-claim-card__group" key={id}>
            <IconArray count={count} />
            <p>
              <strong>{t("count", { count })}</strong> {label}
            </p>
          </div>
        ))}
      </div>
      <figcaption>{t("people")}</figcaption>
    </figure>
  );
}

/** @param {{groups: Group[]}} props */
function NumbersTable({ groups }) {
  const t = useWords();
  return (
    <table>
      <caption>{t("numbers-table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("group")}</th>
          <th scope="col">{t("of-100")}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ id, of_100: count, label }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param {{claim: Claim, language: string}} props */
function Card({ claim, language }) {
  const t = useWords();
  const divided = claim.against.length > 0;
  return (
    <article class="easeback-claim-card__claim" data-claim={claim.id} data-certainty={claim.certainty}>
      <h3 class="easeback-claim-card__statement">{claim.statement}</h3>
      <p class="easeback-claim-card__sure">
        <Certainty certainty={claim.certainty} /> {t(`shared.certainty.${claim.certainty}`)}
      </p>
      {claim.numbers.length > 0 && <OutOf100 groups={claim.numbers} />}
      <FoldsOf.Provider value={claim.statement}>
        <Disclosure summary={t(claim.numbers.length ? "numbers-sources" : "sources")}>
          <p>{claim.how_sure}</p>
          {claim.unknown && (
            <p>
              <span class="easeback-claim-card__open">{t("unknown")}</span> {claim.unknown}
            </p>
          )}
          {claim.would_change && (
            <p>
              <span class="easeback-claim-card__open">{t("would-change")}</span> {claim.would_change}
            </p>
          )}
          {claim.numbers.length > 0 && <NumbersTable groups={claim.numbers} />}
          {claim.sources.length + claim.against.length > 0 && (
            <p class="easeback-claim-card__note easeback-claim-card__links">{t("link-note")}</p>
          )}
          <References references={claim.sources} title={divided ? t("for") : undefined} />
          <References references={claim.against} title={t("against")} />
          <p class="easeback-claim-card__note">{t("checked", { day: day(claim.checked_on, language) })}</p>
        </Disclosure>
      </FoldsOf.Provider>
    </article>
  );
}

/**
 * Claims one below the other; those beyond the first few stand behind one fold that says how many they are.
 * @param {{claims: Claim[], language: string, shown?: number}} props `shown`: how many stand open
 */
export function Claims({ claims, language, shown = claims.length }) {
  const t = useWords();
  const cards = claims.map((claim) => <Card key={claim.id} claim={claim} language={language} />);
  return (
    <div class="easeback-claim-card">
      {cards.slice(0, shown)}
      {cards.length > shown && (
        <div class="easeback-claim-card__more">
          <Disclosure summary={t("more", { count: cards.length - shown })}>{cards.slice(shown)}</Disclosure>
        </div>
      )}
    </div>
  );
}
