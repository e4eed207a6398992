import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { follow, keep, see } from "../../kit/kept/deeds.js";
import { useErased, useKept } from "../../kit/kept/use_store.js";
import { nameOf } from "../../kit/kept/path.js";
import { addressOf } from "../../kit/page/lessons.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { fits } from "../../care/answers.js";
import { pathFor } from "../../care/guide.js";
import { LookFirst } from "./look_first.js";
import { YourPath } from "./your_path.js";

/**
 * @typedef {{id: string, question: string, answers: {id: string, text: string, welcome: string}[]}} Question
 * @typedef {import("../../care/guide.js").Stop & {file: string}} Stop
 * @typedef {Record<string, string>} Answers
 */

/**
 * Written at each answer. A path begins once every question is answered; without answers there is none.
 * @param {Question[]} questions @param {Stop[]} stops @param {Answers} answers
 * @param {Stop | undefined} [seen] a stop that was visited while the questions were asked
 */
function keepPath(questions, stops, answers, seen) {
  const lessons = questions.every(({ id }) => answers[id]) ? pathFor(stops, answers).map(nameOf) : [];
  keep(follow(answers, lessons), ...(seen ? [see(nameOf(seen))] : []));
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
      <p class="easeback-guide__first" role="status">
        {first && <a href={fileOf(first)}>{t("safety-first")}</a>}
      </p>
      <p class="easeback-guide__place">{t("place", { number, of })}</p>
      <h3 tabIndex={-1} ref={heading}>
        {question.question}
      </h3>
      <div class="easeback-guide__answers">
        {question.answers.map(({ id, text }) => (
          <Button key={question.id + id} pressed={id === chosen} onClick={() => onAnswer(id)}>
            {text}
          </Button>
        ))}
      </div>
      {onBack && (
        <Button kind="plain" onClick={onBack}>
          {t("back")}
        </Button>
      )}
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
              <li key={stop.id}>
                <a href={fileOf(/** @type {Stop} */ (stop))}>{stop.reason}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/**
 * The question whose answers make the most of a difference: most rows name it.
 * @param {Question[]} questions
 * @param {Stop[]} stops
 */
const mainOf = (questions, stops) => {
  const named = (/** @type {Question} */ { id }) =>
    stops.filter(({ when }) => when.some((piece) => piece.startsWith(`${id}.`))).length;
  return [...questions].sort((one, other) => named(other) - named(one))[0];
};

/** The first words for who gave these answers. @param {Question[]} questions @param {Answers} answers */
const welcomeOf = (questions, answers) =>
  questions
    .flatMap((question) => question.answers.filter(({ id }) => id === answers[question.id]))
    .map(({ welcome }) => welcome)
    .find(Boolean) ?? "";

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Guide({ model }) {
  useWords(model);
  const [questions] = useTrait(model, "questions");
  const [stops] = useTrait(model, "stops");
  const [safety] = useTrait(model, "safety");
  const kept = useKept();
  // The question a person went to, or the signs; null: where their answers end.
  const [at, setAt] = useState(/** @type {number | "signs" | null} */ (null));
  const [moved, setMoved] = useState(false); // since the page opened: then the words follow the hand
  const [looked, setLooked] = useState(false); // the signs were looked at since the question before them was answered
  const [round, setRound] = useState(0); // whose ticks they are: a path that is taken away takes them along
  const startAgain = () => {
    setLooked(false);
    setRound((before) => before + 1);
  };
  useErased(() => {
    setAt(null);
    startAgain();
  });
  const answers = kept?.path?.answers ?? {};
  const check = stops.find((/** @type {Stop} */ { place }) => place === "safety-check");
  /** Whether the signs come next, after a question. @param {Question | undefined} asked @param {Answers} given */
  const leadsToSigns = (asked, given) =>
    Boolean(
      asked &&
        check?.when.some((/** @type {string} */ piece) => piece.startsWith(`${asked.id}.`)) &&
        fits(check.when, given),
    );
  // the question that leads to the signs
  const before = questions.findIndex((/** @type {Question} */ one) => leadsToSigns(one, answers));
  const open = questions.findIndex((/** @type {Question} */ { id }) => !answers[id]);
  const place = at ?? (open < 0 ? null : before >= 0 && before === open - 1 && !looked ? "signs" : open);
  const goTo = (/** @type {typeof at} */ next) => {
    setAt(next);
    setMoved(true);
  };
  const after = (/** @type {number} */ number) => goTo(number + 1 < questions.length ? number + 1 : null);
  const takeAway = () => {
    keepPath(questions, stops, {});
    startAgain();
    goTo(0);
  };
  const answer = (/** @type {number} */ number) => (/** @type {string} */ given) => {
    const all = { ...answers, [questions[number].id]: given };
    const asks = leadsToSigns(questions[number], all);
    if (asks) setLooked(false);
    keepPath(questions, stops, all, !asks && looked ? check : undefined);
    if (asks) goTo("signs");
    else after(number);
  };
  const haveLooked = () => {
    setLooked(true);
    keepPath(questions, stops, answers, check);
    after(before);
  };
  const question = typeof place === "number" ? questions[place] : null;
  return (
    <div class="easeback-guide">
      {question && (
        <Ask
          question={question}
          number={Number(place) + 1}
          of={questions.length}
          chosen={answers[question.id]}
          first={before >= 0 && before < Number(place) && !looked ? check : undefined}
          moved={moved}
          onAnswer={answer(Number(place))}
          onBack={place ? () => goTo(before === Number(place) - 1 ? "signs" : Number(place) - 1) : null}
        />
      )}
      <LookFirst
        key={round}
        safety={safety}
        shown={place === "signs"}
        moved={moved}
        onDone={haveLooked}
        onBack={() => goTo(before)}
      />
      {place === null && kept && (
        <YourPath
          stops={/** @type {Stop[]} */ (pathFor(stops, answers))}
          kept={kept}
          addressOf={fileOf}
          welcome={welcomeOf(questions, answers)}
          moved={moved}
          onChange={() => goTo(0)}
          onTakeAway={takeAway}
        />
      )}
      {questions.length > 0 && <Plain question={mainOf(questions, stops)} stops={stops} />}
    </div>
  );
}

export default part(Guide);
