// One question of the check-in, with what stands before it and room for the answer. Each answer is kept at once.
import { Button, Choice, Rating } from "../../kit/form/form.js";
import { LongWords } from "../../kit/form/long_words.js";
import { Speaking, useWords } from "../../kit/page/part.js";
import { isGiven } from "../../care/check_in.js";
import { First } from "./page.js";
import { SoreFigure } from "../player/sore_figure.js";
import { askedOn, choicesOn, endsOn } from "../../kit/kept/check_in_words.js";

/** @typedef {import("../../care/check_in.js").Screen} Screen */
/** @typedef {import("../../care/check_in.js").Given} Given */

/**
 * The choices, and what comes first for who gave this one.
 * @param {{screen: Screen, given: Given | undefined, onGive: (given: Given) => void}} props
 */
function OneOf({ screen, given, onGive }) {
  const choices = choicesOn(screen);
  const first = choices.find(({ value }) => value === given)?.first;
  return (
    <>
      <Choice
        label={askedOn(screen)}
        hideLabel
        stacked
        value={given === undefined ? null : String(given)}
        options={choices.map(({ value, text }) => ({ value: String(value), text }))}
        onChange={(chosen) => onGive(choices.find(({ value }) => String(value) === chosen)?.value ?? chosen)}
      />
      <p class="easeback-check-in__first" role="status">
        {first && <First place={first} />}
      </p>
    </>
  );
}

/**
 * @param {{screen: Screen, given: Given | undefined, sore: string[], places: Record<string, string>, regions:
 *   Record<string, string>, at: string | null, beyond: import("../../kit/form/long_words.js").Beyond, disabled:
 *   boolean, onGive: (given: Given | null) => string}} props `places` are the words of the figure
 */
function Answer({ screen, given, sore, places, regions, at, beyond, disabled, onGive }) {
  const t = useWords();
  const { question } = screen;
  const ends = endsOn(screen);
  if (ends)
    return (
      <Rating
        label={askedOn(screen)}
        hideLabel
        {...ends}
        value={typeof given === "number" ? given : null}
        onChange={onGive}
      />
    );
  if (question.kind === "words")
    return (
      <LongWords
        label={askedOn(screen)}
        hint={question.hint}
        value={typeof given === "string" ? given : ""}
        name={`${at}/${screen.name}`}
        beyond={beyond}
        disabled={disabled}
        onInput={(text) => `${onGive(text || null)}/${screen.name}`}
      />
    );
  if (question.kind === "places")
    return (
      <div class="easeback-check-in__places">
        <Speaking words={places}>
          <SoreFigure sore={sore} />
        </Speaking>
        <p role="status">
          {sore.length > 0 && t("where", { regions: t.list(sore.map((one) => regions[one] ?? one)) })}
        </p>
      </div>
    );
  return <OneOf screen={screen} given={given} onGive={onGive} />;
}

/**
 * @param {Parameters<typeof Answer>[0] & {heading: import("preact").RefObject<HTMLHeadingElement>, onTakeBack: () =>
 *   void}} props
 */
export function OneScreen({ heading, onTakeBack, ...props }) {
  const t = useWords();
  const { screen, given } = props;
  const { question, measure } = screen;
  return (
    <>
      <h3 class="easeback-check-in__question" tabIndex={-1} ref={heading}>
        {measure?.intro && <span class="easeback-check-in__intro">{measure.intro}</span>} {askedOn(screen)}
      </h3>
      {question.kind === "places" && question.hint && <p class="easeback-check-in__hint">{question.hint}</p>}
      <Answer key={screen.name} {...props} />
      {isGiven(given) && question.kind !== "words" && question.kind !== "places" && (
        <p class="easeback-check-in__back">
          <Button kind="plain" onClick={onTakeBack}>
            {t("take-back")}
          </Button>
        </p>
      )}
    </>
  );
}
