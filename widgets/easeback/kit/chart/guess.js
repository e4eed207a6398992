// Guess before you turn: a question, a line drawn by hand or chosen, and then the model's own line beside it. It takes
// the place of the model meanwhile, is no test, can be left at any moment, and nothing of it is kept.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button, Options } from "../form/form.js";
import { useErased } from "../kept/use_store.js";
import { useName, useWords } from "../page/part.js";
import { valueUp } from "./plot.js";
import { BLANK, drawn, isWhole, lineOf } from "./stroke.js";

/** @typedef {import("./lookup_table.js").Curve} Curve */
/** @typedef {{value: string, text: string, line?: Curve}} Way one of the choices, and the line it stands for */
/**
 * @typedef {object} Guessed
 * @property {"closed" | "ask" | "shown"} stage `shown` once the model's own line stands beside the guess
 * @property {Curve | null} line the guess, once there is one
 * @property {string | null} chosen the way it was chosen, null where it was drawn
 */
/** @typedef {(change: Partial<Guessed>) => void} OnGuessed */
/**
 * @typedef {object} Plane what is drawn on
 * @property {number} low value at its foot
 * @property {number} high value at its top
 * @property {import("./plot.js").Span} time
 * @property {number} begin value at which the line sets out
 */
/** @typedef {{guess: Curve | null, shown: boolean, pad: import("./chart.js").PadOf | undefined}} Drawing what a chart
 *   is given while a guess is made: the line so far, and whether the model's own stands beside it */
/**
 * @typedef {object} Question
 * @property {string} question
 * @property {Way[]} ways
 * @property {Plane} [plane] where the guess can also be drawn
 * @property {(drawing: Drawing) => import("preact").ComponentChildren} [children] the chart, where there is one
 * @property {(guessed: Guessed) => string} said of what was guessed
 * @property {() => void} onAsk takes the model to where the question begins
 * @property {(chosen: string | null) => void} onShown turns it, told which way was chosen
 */

/** @type {Guessed} */
const NONE = { stage: "closed", line: null, chosen: null };

/**
 * A guess, for as long as the page stands.
 * @returns {[Guessed, OnGuessed]}
 */
export function useGuess() {
  const [guessed, setGuessed] = useState(NONE);
  useErased(() => setGuessed(NONE));
  return [guessed, (change) => setGuessed((held) => ({ ...held, ...change }))];
}

/** @param {Question & {guessed: Guessed, onGuessed: OnGuessed}} props */
export function Guess({ guessed, onGuessed, ...question }) {
  const t = useWords();
  const { stage, line } = guessed;
  const place = useFocusAt(stage);
  const ask = () => {
    question.onAsk();
    onGuessed({ stage: "ask", line: null, chosen: null });
  };
  return (
    <div class="easeback-guess" data-stage={stage} ref={place}>
      {stage === "closed" ? (
        <Button onClick={ask}>{t(line || guessed.chosen ? "shared.guess.again" : "shared.guess.begin")}</Button>
      ) : (
        <Asked {...question} guessed={guessed} onGuessed={onGuessed} onAgain={ask} />
      )}
    </div>
  );
}

/** @param {Question & {guessed: Guessed, onGuessed: OnGuessed, onAgain: () => void}} props */
function Asked({ guessed, onGuessed, question, ways, plane, said, children, onAgain, onShown }) {
  const [t, name] = [useWords(), useName()];
  const { stage, line, chosen } = guessed;
  const shown = stage === "shown";
  /** @param {Partial<Guessed>} made */
  const show = (made) => {
    onShown(made.chosen === undefined ? chosen : made.chosen);
    onGuessed({ ...made, stage: "shown" });
  };
  const [sofar, pad] = useHand(plane, (made) => show({ line: made, chosen: null }));
  // With arrow keys a choice is looked at before it is made, so it is shown as a line first.
  const choose = (/** @type {string} */ value) =>
    onGuessed({ chosen: value, line: ways.find((way) => way.value === value)?.line ?? null });
  return (
    <fieldset class="easeback-guess__ask" data-by-hand={Boolean(plane)}>
      <legend class="easeback-guess__question" tabIndex={-1}>
        {question}
      </legend>
      {children?.({ guess: sofar ?? line, shown, pad: shown ? undefined : pad })}
      <div class="easeback-guess__words">
        <p class="easeback-guess__said" aria-live="polite">
          {shown ? said(guessed) : ""}
        </p>
        {!shown && plane && <p class="easeback-guess__or needs-script">{t("shared.guess.or")}</p>}
        {!shown && <Options name={name} options={ways} value={chosen} onChange={choose} />}
        <div class="easeback-guess__do">
          {(shown || line || chosen) && (
            <Button kind="primary" onClick={shown ? () => onGuessed({ stage: "closed" }) : () => show({})}>
              {t(shown ? "shared.guess.turn" : "shared.guess.show")}
            </Button>
          )}
          <Button kind="plain" onClick={shown ? onAgain : () => onGuessed({ stage: "closed" })}>
            {t(shown ? "shared.guess.again" : "shared.guess.skip")}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

/**
 * What a hand has drawn so far, and the pad it draws on.
 * @param {Plane | undefined} plane @param {(line: Curve) => void} onLine told of a line that is whole
 * @returns {[Curve | null, import("./chart.js").PadOf | undefined]}
 */
function useHand(plane, onLine) {
  const t = useWords();
  // Many moves can come between two frames: the stroke itself is held apart from what is on show.
  const stroke = useRef(BLANK);
  const [shown, show] = useState(BLANK);
  if (!plane) return [null, undefined];
  const curve = () => lineOf(stroke.current, plane.time, valueUp(plane), plane.begin);
  const begun = shown !== BLANK;
  const set = (/** @type {import("./stroke.js").Stroke} */ next) => {
    stroke.current = next;
    show(next);
  };
  const pad = {
    text: t(begun ? "shared.guess.go-on" : "shared.guess.draw"),
    onDraw: (/** @type {import("./stroke.js").Place} */ from, /** @type {import("./stroke.js").Place} */ to) =>
      set(drawn(stroke.current, from, to)),
    onLift: () => {
      if (!isWhole(stroke.current)) return;
      onLine(curve());
      set(BLANK);
    },
  };
  return [begun ? curve() : null, pad];
}

/**
 * Whoever opens or leaves a guess with a key goes on there: at the question, or at the button that opens it again.
 * @param {Guessed["stage"]} stage
 */
function useFocusAt(stage) {
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const before = useRef(stage);
  useLayoutEffect(() => {
    if (stage !== before.current && stage !== "shown") {
      const to = /** @type {HTMLElement | null | undefined} */ (place.current?.querySelector("legend, button"));
      to?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: "nearest" });
    }
    before.current = stage;
  }, [stage]);
  return place;
}

/**
 * A guess that is chosen and not drawn: the model itself is the answer, and a sentence for each choice.
 * @param {Pick<Question, "onAsk" | "onShown"> & {ways: string[]}} props `ways` by name: `guess.way.NAME` is the choice,
 *   `guess.said.NAME` what is said of it
 */
export function GuessChoice({ ways, onAsk, onShown }) {
  const t = useWords();
  const [guessed, onGuessed] = useGuess();
  return (
    <Guess
      guessed={guessed}
      onGuessed={onGuessed}
      onAsk={onAsk}
      onShown={onShown}
      question={t("guess.question")}
      ways={ways.map((value) => ({ value, text: t(`guess.way.${value}`) }))}
      said={({ chosen }) => (chosen ? t(`guess.said.${chosen}`) : "")}
    />
  );
}
