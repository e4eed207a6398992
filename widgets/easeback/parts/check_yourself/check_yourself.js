import { useRef } from "preact/hooks";
import { Button, Choice, Disclosure } from "../../kit/form/form.js";
import { KeptNote, useKept } from "../../kit/kept/use_store.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { answer, keep } from "../../kit/kept/deeds.js";

/**
 * @typedef {{id: string, text: string, why: string}} Answer
 * @typedef {{id: string, question: string, best: string, answers: Answer[]}} Question
 */

/** Written at each answer. */
const give = (/** @type {string} */ question, /** @type {string} */ given) => keep(answer(question, given));

/** @param {{question: Question, chosen: string}} props */
function Asked({ question, chosen }) {
  const t = useWords();
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const answer = question.answers.find((one) => one.id === chosen);
  const again = () => {
    give(question.id, "");
    place.current?.querySelector("input")?.focus();
  };
  return (
    <div class="easeback-check-yourself__question" ref={place} data-question={question.id}>
      <div class="easeback-check-yourself__place">
        <Choice
          label={question.question}
          stacked
          value={answer ? answer.id : null}
          onChange={(id) => give(question.id, id)}
          options={question.answers.map(({ id, text }) => ({ value: id, text }))}
        />
        <div class="easeback-check-yourself__plain still-only">
          <p class="easeback-choice__label">{question.question}</p>
          <ul>
            {question.answers.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      </div>
      <div class="easeback-check-yourself__said" role="status" data-best={answer && answer.id === question.best}>
        {answer && <p>{answer.why}</p>}
      </div>
      {answer && (
        <Button kind="plain" onClick={again}>
          {t("again")}
        </Button>
      )}
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function CheckYourself({ model }) {
  const t = useWords(model);
  const [questions] = useTrait(model, "questions");
  const [lesson] = useTrait(model, "lesson");
  const kept = useKept();
  const beyond = useBeyond();
  const own = `${lesson}.own-words`;
  const chosen = (/** @type {string} */ name) => kept?.answers[name]?.answer ?? "";
  // The first question is asked at once; all others, and the one for own words, stand behind one fold.
  const asked = questions.map((/** @type {Question} */ question) => (
    <Asked key={question.id} question={question} chosen={chosen(question.id)} />
  ));
  return (
    <div class="easeback-check-yourself">
      <p class="easeback-check-yourself__hint needs-script">{t("help")}</p>
      {asked.slice(0, 1)}
      <div class="easeback-check-yourself__others">
        <Disclosure summary={t("others", { count: asked.length })}>
          {asked.slice(1)}
          <div class="easeback-check-yourself__question">
            <LongWords
              label={t("own-words")}
              hint={t("own-words-hint")}
              value={chosen(own)}
              name={own}
              beyond={beyond}
              onInput={(words) => {
                give(own, words);
              }}
              disabled={kept === null}
            />
            <KeptNote show={chosen(own) !== ""} />
          </div>
          <div class="easeback-check-yourself__every-answer">
            <Disclosure summary={t("every-answer")}>
              {questions.map((/** @type {Question} */ { id, question, answers }) => (
                <div class="easeback-check-yourself__every" key={id}>
                  <p>
                    <strong>{question}</strong>
                  </p>
                  <dl>
                    {answers.map((/** @type {Answer} */ one) => (
                      <div key={one.id}>
                        <dt>{one.text}</dt>
                        <dd>{one.why}</dd>
                      </div>
                    ))}
                  </dl>
                </div>
              ))}
            </Disclosure>
          </div>
        </Disclosure>
      </div>
    </div>
  );
}

export default part(CheckYourself);
