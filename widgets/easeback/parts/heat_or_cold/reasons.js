// Reasons to leave a pack out. What lasts is remembered and can be changed; what is so only now is asked each time.
import { useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { keep, mark } from "../../kit/kept/deeds.js";
import { usePromise } from "../../kit/kept/use_store.js";
import { useWords } from "../../kit/page/part.js";

/** @typedef {{id: string, text: string, lasts: boolean}} Reason */
/** @typedef {Record<string, boolean|null>} Answers yes or no; null: not answered */

/** @param {string[]} ids @param {"yes"|"no"} word */
const tell = (ids, word) => keep(mark("reasons", Object.fromEntries(ids.map((id) => [id, word]))));

/**
 * The answers as they stand, and how they change.
 * @param {Reason[]} reasons @param {Record<string, {mark: string}>} marks what is kept of those that last
 */
export function useAnswers(reasons, marks) {
  const [ticked, setTicked] = useState(/** @type {string[]} */ ([]));
  const [sure, setSure] = useState(false);
  /** @type {Answers} */
  const answers = Object.fromEntries(
    reasons.map(({ id, lasts }) => {
      if (lasts) return [id, marks[id]?.mark === "yes" ? true : marks[id]?.mark === "no" && sure ? false : null];
      return [id, ticked.includes(id) ? true : sure ? false : null];
    }),
  );
  return {
    answers,
    sure,
    /** @param {Reason} reason @param {boolean} yes */
    tick({ id, lasts }, yes) {
      if (lasts) tell([id], yes ? "yes" : "no");
      else setTicked(yes ? [...ticked, id] : ticked.filter((other) => other !== id));
    },
    /** Everything that is not ticked is not true. */
    settle() {
      tell(
        reasons.filter(({ id, lasts }) => lasts && marks[id]?.mark !== "yes").map(({ id }) => id),
        "no",
      );
      setSure(true);
    },
    forget() {
      setTicked([]);
      setSure(false);
    },
  };
}

/**
 * @param {{reasons: Reason[], title: string, answers: Answers, disabled: boolean, onTick: (reason: Reason, yes:
 *   boolean) => void}} props
 */
function Group({ reasons, title, answers, disabled, onTick }) {
  return (
    <fieldset class="easeback-heat-or-cold__group" disabled={disabled}>
      <legend>{title}</legend>
      {reasons.map((reason) => (
        <label key={reason.id} class="easeback-heat-or-cold__reason">
          <input
            class="needs-script"
            type="checkbox"
            checked={answers[reason.id] === true}
            onChange={(event) => onTick(reason, event.currentTarget.checked)}
          />
          <span>{reason.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/**
 * One calm list. Reasons that last and were answered before are folded.
 * @param {{reasons: Reason[], marks: Record<string, {mark: string}>, state: ReturnType<typeof useAnswers>, ready:
 *   boolean, disabled: boolean}} props `ready` once it is known what is kept
 */
export function Reasons({ reasons, marks, state, ready, disabled }) {
  const t = useWords();
  const promise = usePromise();
  const { answers, sure, tick, settle } = state;
  const lasting = reasons.filter(({ lasts }) => lasts);
  // Whether they are folded is settled at the start, so that nothing folds away under a finger.
  const [known, setKnown] = useState(/** @type {boolean|null} */ (null));
  if (known === null && ready) setKnown(lasting.every(({ id }) => ["yes", "no"].includes(marks[id]?.mark)));
  const yes = lasting.filter(({ id }) => marks[id]?.mark === "yes");
  const some = Object.values(answers).some(Boolean);
  const long = (
    <Group reasons={lasting} title={t("reasons.lasting")} answers={answers} disabled={disabled} onTick={tick} />
  );
  return (
    <div class="easeback-heat-or-cold__reasons">
      <h3>{t("reasons.title")}</h3>
      <Group
        reasons={reasons.filter(({ lasts }) => !lasts)}
        title={t("reasons.now")}
        answers={answers}
        disabled={disabled}
        onTick={tick}
      />
      {known ? (
        <details class="easeback-disclosure">
          <summary>
            {yes.length
              ? t("reasons.told", { reasons: t.sentences(yes.map(({ text }) => text)) })
              : t("reasons.told-none")}
          </summary>
          <div class="easeback-disclosure__inside">{long}</div>
        </details>
      ) : (
        long
      )}
      <div class="easeback-heat-or-cold__settle">
        <Button kind={sure ? "quiet" : "primary"} pressed={sure} disabled={disabled} onClick={settle}>
          {t(some ? "reasons.some" : "reasons.none")}
        </Button>
        <p class="easeback-heat-or-cold__small">{promise("reasons.kept")}</p>
      </div>
    </div>
  );
}
