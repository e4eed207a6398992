import { playable } from "../../kit/playing/clock.js";
import { FoldsOf } from "../../kit/form/form.js";
import { Speaking, part, useWords } from "../../kit/page/part.js";
import { OnPaper, ReasonsOnPaper } from "./on_paper.js";
import { breath } from "./rhythm.js";
import { Practice } from "./session.js";
import { StopRules } from "../../kit/practice/stop_rules.js";
import { roundly } from "../../kit/page/amounts.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/page/part.js").Words} Words */

/**
 * @param {{model: Model, heading?: "h2" | "h3", children?: import("preact").ComponentChildren}} props
 *   `heading` is the level of its name: the second where it stands right under the title of its page
 */
export function Player({ model, heading: Heading = "h3", children }) {
  const t = useWords(model);
  const exercise = model.get("exercise");
  /** @type {import("./rhythm.js").Pattern[]} */
  const patterns = model.get("patterns");
  const steps = model.get("steps");
  const stop = <StopRules exercise={exercise} />;
  const sound = patterns.length > 0 ? patterns.every((pattern) => playable(breath(pattern))) : playable(steps);
  // A lesson may hold one exercise twice, short and long.
  const time = t.duration(roundly(model.get("minutes") * 60));
  const about = patterns.length ? t("lasting", { exercise: exercise.name, time }) : exercise.name;
  const alone = model.get("handout") === false;
  return (
    <section class="easeback-player" aria-label={about} data-handout={alone ? "named" : undefined}>
      <Heading class="easeback-player__name">{exercise.name}</Heading>
      {alone && <p class="easeback-player__alone">{t("alone", { exercise: exercise.name, card: t("card") })}</p>}
      <FoldsOf.Provider value={about}>
        {sound ? (
          <Practice model={model} stop={stop}>
            {children}
          </Practice>
        ) : (
          <StepsToRead t={t} steps={steps} />
        )}
      </FoldsOf.Provider>
      {sound && steps.length > 0 && <OnPaper t={t} model={model} />}
      {sound && <ReasonsOnPaper t={t} model={model} />}
      {!sound && stop}
    </section>
  );
}

/**
 * A player inside another part, which has the words of the player among its traits.
 * @param {{model: Model, heading?: "h2" | "h3", children?: import("preact").ComponentChildren}} props `model` may be
 *   any object that gives the traits of a Player; `children` stand under its start, as long as it is not played
 */
export function EmbeddedPlayer({ model, heading, children }) {
  return (
    <Speaking words={model.get("words")}>
      <Player model={model} heading={heading}>
        {children}
      </Player>
    </Speaking>
  );
}

/** @param {{t: Words, steps: {cue: string, say: string}[]}} props */
const StepsToRead = ({ t, steps }) => (
  <div>
    <p role="status">{t("broken")}</p>
    <ol>
      {steps.map(({ cue, say }) => (
        <li key={cue}>{t("shared.step-to-read", { cue, say })}</li>
      ))}
    </ol>
  </div>
);

export default part(Player);
