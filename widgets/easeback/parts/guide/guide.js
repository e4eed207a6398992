import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form.js";
import { now, useErased, useKept } from "../../kit/kept.js";
import { addressOf, nameOf } from "../../kit/lessons.js";
import { part, useTrait, useWords } from "../../kit/part.js";
import { pathFor } from "../../kit/rules.js";
import { openStore } from "../../kit/store.js";
import { YourPath } from "./your_path.js";

/**
 * @typedef {{id: string, question: string, answers: {id: string, text: string}[]}} Question
 * @typedef {import("../../kit/rules.js").Stop & {file: string}} Stop
 * @typedef {Record<string, string>} Answers
 */

/** Written at each answer. A path begins once every question is answered; without answers there is none.
 * @param {Question[]} questions @param {Stop[]} stops @param {Answers} answers */
function keep(questions, stops, answers) {
  const lessons = questions.every(({ id }) => answers[id]) ? pathFor(stops, answers).map(nameOf) : [];
  openStore().update((document) => ({ ...document, path: { answers, lessons, at: now() } }));
}

/** The address of a stop: a place on this very page, or the file of a lesson. @param {Stop} stop */
const fileOf = ({ lesson, place, file }) => (lesson === "index" && place ? `#${place}` : addressOf(file));

/**
 * One question; an answer leads on to the next.
 * @param {{question: Question, number: number, of: number, chosen: string, first: Stop | undefined, moved: boolean,
 *   onAnswer: (answer: string) => void, onBack: (() => void) | null}} props
 */
function Ask({ question, number, of, chosen, first, moved, onAnswer, onBack }) {
  const t = useWords();
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useLayoutEffect(() => {
    if (moved) heading.current?.focus(); // the button that was pressed is gone
  }, [question.id, moved]);
  return (
    <div class="easeback-guide__ask" role="group" aria-label={question.question}>
      <p class="easeback-guide__first" role="status">{first && <a href={fileOf(first)}>{t("safety-first")}</a>}</p>
      <p class="easeback-guide__place">{t("place", { number, of })}</p>
      <h3 tabIndex={-1} ref={heading}>{question.question}</h3>
      <div class="easeback-guide__answers">
        {question.answers.map(({ id, text }) => (
          <Button key={question.id + id} pressed={id === chosen} onClick={() => onAnswer(id)}>{text}</Button>
        ))}
      </div>
      {onBack && <Button kind="plain" onClick={onBack}>{t("back")}</Button>}
    </div>
  );
}

/** Where no script runs: each wish with the lessons that fit it. @param {{question: Question, stops: Stop[]}} props */
function Plain({ question, stops }) {
  return (
    <div class="easeback-guide__plain">
      {question.answers.map(({ id, text }) => (
        <div key={id}>
          <h3>{text}</h3>
          <ul>
            {pathFor(stops, { [question.id]: id }).map((stop) => (
              <li key={stop.id}><a href={fileOf(/** @type {Stop} */ (stop))}>{stop.reason}</a></li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The question whose answers make the most of a difference: most rows name it. @param {Question[]} questions @param {Stop[]} stops */
const mainOf = (questions, stops) => {
  const named = (/** @type {Question} */ { id }) => stops.filter(({ when }) => when.some((piece) => piece.startsWith(`${id}.`))).length;
  return [...questions].sort((one, other) => named(other) - named(one))[0];
};

/** @param {{model: import("../../kit/part.js").Model}} props */
export function Guide({ model }) {
  const t = useWords(model);
  const [questions] = useTrait(model, "questions");
  const [stops] = useTrait(model, "stops");
  const kept = useKept();
  const [at, setAt] = useState(/** @type {number | null} */ (null)); // the question a person went to
  const [moved, setMoved] = useState(false); // since the page opened: then the words follow the hand
  useErased(() => setAt(null));
  const answers = kept?.path?.answers ?? {};
  const open = questions.findIndex((/** @type {Question} */ { id }) => !answers[id]);
  const number = at ?? (open < 0 ? null : open);
  const goTo = (/** @type {number | null} */ question) => {
    setAt(question);
    setMoved(true);
  };
  const takeAway = () => {
    keep(questions, stops, {});
    goTo(0);
  };
  const answer = (/** @type {string} */ id) => (/** @type {string} */ given) => {
    const all = { ...answers, [id]: given };
    keep(questions, stops, all);
    const next = Number(number) + 1;
    goTo(next < questions.length ? next : null);
  };
  const question = number === null ? null : questions[number];
  const safety = pathFor(stops, answers)[0];
  return (
    <div class="easeback-guide">
      {question && (
        <Ask question={question} number={Number(number) + 1} of={questions.length} chosen={answers[question.id]}
          first={safety?.place === "safety-check" ? /** @type {Stop} */ (safety) : undefined} moved={moved}
          onAnswer={answer(question.id)} onBack={number ? () => goTo(number - 1) : null} />
      )}
      {!question && kept && (
        <YourPath stops={/** @type {Stop[]} */ (pathFor(stops, answers))} kept={kept} addressOf={fileOf} moved={moved}
          onChange={() => goTo(0)} onTakeAway={takeAway} />
      )}
      {questions.length > 0 && <Plain question={mainOf(questions, stops)} stops={stops} />}
    </div>
  );
}

export default part(Guide);
