// Where no script runs, and on paper: every question with room to answer it.
import { useWords } from "../../kit/page/part.js";
import { askedOn, choicesOn, endsOn } from "../../kit/kept/check_in_words.js";

/** @typedef {import("../../care/check_in.js").Screen} Screen */

/** How a screen is answered with a pen. @param {{screen: Screen}} props */
function ByHand({ screen }) {
  const ends = endsOn(screen);
  if (ends)
    return (
      <span class="easeback-check-in__numbers">
        {ends.low}{" "}
        {Array.from({ length: 11 }, (_, number) => number).map((number) => (
          <span key={number}>{number}</span>
        ))}{" "}
        {ends.high}
      </span>
    );
  const choices = choicesOn(screen);
  if (!choices.length) return <span class="easeback-check-in__line">{screen.question.hint}</span>;
  return (
    <span class="easeback-check-in__boxes">
      {choices.map(({ value, text }) => (
        <span key={value}>{text}</span>
      ))}
    </span>
  );
}

/** @param {{screens: Screen[]}} props */
export function Plain({ screens }) {
  const t = useWords();
  return (
    <div class="easeback-check-in__plain">
      <p>{t("on-paper")}</p>
      <ol>
        {screens.map((screen, index) => (
          <li key={screen.name}>
            {screen.measure?.intro && screens[index - 1]?.measure !== screen.measure && <p>{screen.measure.intro}</p>}
            <span class="easeback-check-in__asked">{askedOn(screen)}</span> <ByHand screen={screen} />
          </li>
        ))}
      </ol>
    </div>
  );
}
