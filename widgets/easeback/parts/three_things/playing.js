// While one looks for the things it has the screen, as every practice has; and the end is the reward.
import { Button } from "../../kit/form/form.js";
import { usePromise } from "../../kit/kept/use_store.js";
import { Speaking, useWords } from "../../kit/page/part.js";
import { PracticeScreen, Quiet, useNext } from "../../kit/practice/practice_screen.js";
import { Reward } from "../../kit/practice/reward.js";
import { donePhrase } from "./reading.js";
import { Thing } from "./screens.js";

/** @typedef {import("./three_things.js").Walk} Walk */
/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("preact").ComponentChildren} Children */

/** What the screen calls the states of the walk. */
const STATES = /** @type {const} */ ({ ready: "ready", going: "playing", done: "finished" });

/**
 * One thing: what to look for, the ring to tap, how far along, and the ways out.
 * @param {{walk: Walk, cue: string, say: string, rings: Children, stop: Children, short: string}} props `short`: when
 *   to stop, in one line
 */
function OneThing({ walk, cue, say, rings, stop, short }) {
  const t = useWords();
  const { screens, at, manner, written } = walk;
  const screen = screens[at];
  return (
    <>
      <div class="easeback-three-things__stage" data-manner={manner}>
        <Thing
          screen={screen}
          manner={manner}
          word={written[screen.from] ?? ""}
          onWord={(word) => walk.write(screen.from, word)}
          onNext={walk.next}
        />
      </div>
      <div class="easeback-three-things__told">
        <h2 class="easeback-three-things__cue">{cue}</h2>
        <p>{say}</p>
      </div>
      <div class="easeback-practice__foot">
        {rings}
        <div class="easeback-three-things__row">
          <Button kind="plain" onClick={walk.back}>
            {t("back")}
          </Button>
          <Button kind="plain" onClick={walk.finishEarly}>
            {t("finish")}
          </Button>
        </div>
        <Quiet kind="care" summary={short}>
          {stop}
        </Quiet>
      </div>
    </>
  );
}

/**
 * @param {{model: Model, walk: Walk, done: string, kept: Children, place:
 *   import("preact").RefObject<HTMLDivElement>}} props
 */
function End({ model, walk, done, kept, place }) {
  const t = useWords();
  return (
    <Reward
      done={done}
      seconds={walk.seconds()}
      before={walk.before}
      after={walk.after}
      onAfter={walk.rateAfter}
      next={useNext(model, t)}
      onDone={walk.again}
      place={place}
    >
      {kept}
    </Reward>
  );
}

/**
 * @param {{model: Model, walk: Walk, words: {cue: string, say: string} | null, rings: Children, stop: Children,
 *   place: import("preact").RefObject<HTMLDivElement>}} props
 */
export function Playing({ model, walk, words, rings, stop, place }) {
  const t = useWords();
  const promise = usePromise();
  const { state, at, screens, things, written } = walk;
  const [name, spoken] = [model.get("exercise").name, model.get("practice_words")];
  const done = donePhrase(t, screens[at - 1]?.to ?? 0, things.length);
  const wrote = Object.values(written).filter((word) => word.trim());
  const back = () => {
    if (state === "done") walk.again();
    else walk.leave();
    return false;
  };
  const kept = (
    <>
      {wrote.length > 0 && <p>{t("wrote", { words: t.list(wrote) })}</p>}
      <p class="easeback-three-things__quiet">{promise("shared.kept")}</p>
    </>
  );
  return (
    <Speaking words={spoken}>
      <PracticeScreen
        open={state !== "ready"}
        name={name}
        state={STATES[state]}
        picture={state === "done" ? "end" : "tap"}
        where={name}
        said={words ? t("spoken", { ...words, at: at + 1, all: screens.length }) : state === "done" ? done : ""}
        onBack={back}
        onSpace={() => {}}
        onHelp={() => {}}
      >
        {words && (
          <Speaking words={model.get("words")}>
            <OneThing walk={walk} {...words} rings={rings} stop={stop} short={spoken["stop-short"]} />
          </Speaking>
        )}
        {state === "done" && <End model={model} walk={walk} done={done} kept={kept} place={place} />}
      </PracticeScreen>
    </Speaking>
  );
}
