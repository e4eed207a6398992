import { useEffect, useState } from "preact/hooks";
import { found } from "../../kit/form/search.js";
import { useSettled } from "../../kit/form/controls.js";
import { Disclosure, OwnWords } from "../../kit/form/form.js";
import { addressOf, lessonsHere } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/**
 * @typedef {import("../../kit/claims/claims.js").Claim} Claim
 * @typedef {{id: string, question: string, answer: string, also: string, claims: Claim[], file: string, lesson:
 *   string}} Question
 */

/** What an answer rests on: how sure we are, and each source with its link. @param {{claim: Claim}} props */
function RestsOn({ claim }) {
  const t = useWords();
  const sources = [...claim.sources, ...claim.against];
  return (
    <div class="easeback-common-questions__claim" data-claim={claim.id}>
      <p>
        {claim.statement} <strong>{t(`shared.certainty.${claim.certainty}`)}</strong>
      </p>
      {sources.length > 0 && (
        <ul>
          {sources.map(({ id, authors, year, address, link }) => (
            <li key={id}>
              {year ? t("source", { authors, year: String(year) }) : authors}{" "}
              <a href={address} target="_blank" rel="noopener noreferrer">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** @param {{asked: Question, title: string}} props `title`: of the lesson that goes on, where it is known */
function Answer({ asked, title }) {
  const t = useWords();
  return (
    <Disclosure summary={asked.question}>
      <p class="easeback-common-questions__answer">{asked.answer}</p>
      {asked.claims.map((claim) => (
        <RestsOn key={claim.id} claim={claim} />
      ))}
      {asked.file && (
        <p>
          <a href={addressOf(asked.file)}>{title ? t("go-on", { lesson: title }) : t("go-on-there")}</a>
        </p>
      )}
    </Disclosure>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function CommonQuestions({ model }) {
  const t = useWords(model);
  const [questions] = useTrait(model, "questions");
  const [typed, setTyped] = useState("");
  const [titles, setTitles] = useState(/** @type {Record<string, {title: string}>} */ ({}));
  useEffect(() => setTitles(lessonsHere()), []);
  /** @type {{asked: Question, texts: string[]}[]} */
  const entries = questions.map((/** @type {Question} */ asked) => ({
    asked,
    texts: [asked.question, asked.answer, asked.also],
  }));
  const hits = found(entries, typed);
  const count = useSettled(hits.length); // said once the hand rests, not at every letter
  const shown = new Set(hits.map(({ asked }) => asked.id));
  return (
    <div class="easeback-common-questions">
      <OwnWords label={t("search")} hint={t("search-hint")} value={typed} onInput={setTyped} />
      <p class="easeback-common-questions__count" role="status">
        {typed.trim() && (count ? t("found", { count }) : t("none"))}
      </p>
      <ul class="easeback-common-questions__list">
        {questions.map((/** @type {Question} */ asked) => (
          <li key={asked.id} data-question={asked.id} hidden={!shown.has(asked.id)}>
            <Answer asked={asked} title={titles[asked.lesson]?.title ?? ""} />
          </li>
        ))}
      </ul>
      <p class="easeback-common-questions__team">{t("team")}</p>
    </div>
  );
}

export default part(CommonQuestions);
