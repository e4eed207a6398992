import { useRef, useState } from "preact/hooks";
import { Button, Choice } from "../../kit/form/form.js";
import { KeptNote, useErased, useKeptInIds } from "../../kit/kept/use_store.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { keep, plan, unplan } from "../../kit/kept/deeds.js";
import { MOMENTS, knowsWords, stepWords, whenWords } from "../../kit/kept/plan.js";
import { BringOne } from "./bring_one.js";

/**
 * @typedef {{id: string, text: string, why: string}} Offered
 * @typedef {import("../../kit/kept/personal_data.js").Step} Step
 */

/**
 * What stands chosen in the form.
 * @typedef {{step: string | null, moment: string | null, own: string}} Chosen
 */

/**
 * The newest step of this lesson in the plan, if there is one.
 * @param {Step[]} steps @param {string} lesson @param {Offered[]} offered
 */
const plannedHere = (steps, lesson, offered) =>
  steps.filter((one) => one.lesson === lesson && offered.some(({ id }) => id === one.step)).at(-1);

/**
 * A step of the plan as it was chosen; nothing when there is none.
 * @param {Step | undefined} kept @param {import("../../kit/page/part.js").Words} t
 * @returns {Chosen}
 */
function chosenBefore(kept, t) {
  if (!kept) return { step: null, moment: null, own: "" };
  const moment = MOMENTS.find((one) => one === kept.moment) ?? null;
  return { step: kept.step, moment, own: moment ? "" : whenWords(t, kept) };
}

/**
 * The plan as it stands, the newest first; nothing while it is empty.
 * @param {{steps: Step[], rows: import("../../kit/kept/plan.js").PlanRows, onTakeOut: (step: Step) => void}} props
 */
function Plan({ steps, rows, onTakeOut }) {
  const t = useWords();
  if (steps.length === 0) return null;
  return (
    <div class="easeback-take-step__plan needs-script">
      <h3>{t("plan")}</h3>
      <ul>
        {steps.map((step) => {
          const text = stepWords(t, step, rows);
          const noted = [whenWords(t, step), knowsWords(t, step)].filter(Boolean);
          return (
            <li key={step.step + step.at}>
              <p>
                {text}
                {noted.map((words) => (
                  <span class="easeback-take-step__quiet" key={words}>
                    {words}
                  </span>
                ))}
              </p>
              <button
                type="button"
                class="easeback-button"
                data-kind="plain"
                aria-label={t("take-out-of", { step: text })}
                onClick={() => onTakeOut(step)}
              >
                {t("take-out")}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function TakeStep({ model }) {
  const t = useWords(model);
  const [offered] = useTrait(model, "steps");
  const [lesson] = useTrait(model, "lesson");
  const ofThisLesson = Object.fromEntries(offered.map((/** @type {Offered} */ { id, text }) => [id, text]));
  const rows = {
    texts: { ...ofThisLesson, ...model.get("texts") },
    exercises: model.get("exercises"),
    moments: model.get("moments"),
  };
  const kept = useKeptInIds(rows);
  const beyond = useBeyond();
  const [draft, setDraft] = useState(/** @type {Chosen | null} */ (null)); // chosen, and not yet in the plan
  const [said, setSaid] = useState("");
  const [missed, setMissed] = useState(false);
  const choices = useRef(/** @type {HTMLDivElement | null} */ (null));
  const planned = plannedHere(kept?.steps ?? [], lesson, offered);
  const chosen = draft ?? chosenBefore(planned, t);
  const { step, moment, own } = chosen;
  const choose = (/** @type {Partial<Chosen>} */ change) => {
    setDraft({ ...chosen, ...change });
    setSaid("");
    if (change.step) setMissed(false);
  };
  useErased(() => {
    setDraft(null);
    setSaid("");
  });
  const put = () => {
    if (!step) {
      setMissed(true);
      setSaid("");
      choices.current?.querySelector("input")?.focus({ preventScroll: true });
      choices.current?.scrollIntoView({ block: "start" });
      return;
    }
    const when = own.trim();
    const who = kept?.steps.find((one) => one.step === step)?.who;
    keep(plan({ step, lesson, ...(when ? { when } : moment && { moment }), ...(who && { who }) }));
    setDraft(null);
    setSaid(t("put-done"));
  };
  const takeOut = (/** @type {Step} */ gone) => {
    keep(unplan(gone));
    if (step === gone.step) setDraft(null);
    setSaid(t("taken-out"));
  };
  return (
    <div class="easeback-take-step">
      <div class="easeback-take-step__place">
        <div class="easeback-take-step__form">
          <div class="easeback-take-step__which" ref={choices}>
            <p class="easeback-take-step__missed" role="alert">
              {missed && t("choose-first")}
            </p>
            <Choice
              label={t("which")}
              stacked
              value={step}
              onChange={(value) => choose({ step: value })}
              options={offered.map((/** @type {Offered} */ { id, text, why }) => ({ value: id, text, hint: why }))}
            />
          </div>
          {step && (
            <>
              <Choice
                label={t("when")}
                value={own.trim() ? null : moment}
                onChange={(value) => choose({ moment: value, own: "" })}
                options={MOMENTS.map((value) => ({ value, text: t(`shared.moment.${value}`) }))}
              />
              <LongWords
                label={t("when-own")}
                lines={1}
                most={LETTERS.line}
                value={own}
                name="when"
                beyond={beyond}
                onInput={(words) => choose({ own: words })}
              />
            </>
          )}
          <Button kind="primary" onClick={put}>
            {t("put")}
          </Button>
          <p class="easeback-take-step__said" role="status">
            {said}
          </p>
        </div>
        <div class="easeback-take-step__plain still-only">
          <p class="easeback-choice__label">{t("which")}</p>
          <ul>
            {offered.map((/** @type {Offered} */ { id, text, why }) => (
              <li key={id}>
                {text} <small>{why}</small>
              </li>
            ))}
          </ul>
          <p class="easeback-take-step__write">{t("write-when")}</p>
          <p class="easeback-take-step__write">{t("write-who")}</p>
        </div>
      </div>
      {planned && !draft && <BringOne step={planned} text={stepWords(t, planned, rows)} key={planned.step} />}
      <Plan steps={[...(kept?.steps ?? [])].reverse()} rows={rows} onTakeOut={takeOut} />
      <KeptNote show={(kept?.steps.length ?? 0) > 0} />
    </div>
  );
}

export default part(TakeStep);
