import { useState } from "preact/hooks";
import { Button, Choice, OwnWords } from "../../kit/form.js";
import { KeptNote, now, useKept } from "../../kit/kept.js";
import { part, useTrait, useWords } from "../../kit/part.js";
import { openStore } from "../../kit/store.js";

/**
 * @typedef {{id: string, text: string, why: string}} Offered
 * @typedef {import("../../kit/document.js").Step} Step
 */

const MOMENTS = ["morning", "midday", "evening", "hard"];

/** The plan as it stands, the newest first. @param {{steps: Step[], texts: Record<string, string>, onTakeOut: (step: Step) => void}} props */
function Plan({ steps, texts, onTakeOut }) {
  const t = useWords();
  return (
    <div class="easeback-take-step__plan needs-script">
      <h3>{t("plan")}</h3>
      {steps.length === 0 && <p class="easeback-take-step__quiet">{t("plan-empty")}</p>}
      <ul>
        {steps.map((step) => {
          const text = texts[step.step] ?? step.text ?? step.step;
          return (
            <li key={step.step + step.at}>
              <p>{text}{step.when && <span class="easeback-take-step__quiet">{step.when}</span>}</p>
              <button type="button" class="easeback-button" data-kind="plain" aria-label={t("take-out-of", { step: text })}
                onClick={() => onTakeOut(step)}>{t("take-out")}</button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** @param {{model: import("../../kit/part.js").Model}} props */
export function TakeStep({ model }) {
  const t = useWords(model);
  const [offered] = useTrait(model, "steps");
  const [lesson] = useTrait(model, "lesson");
  const [texts] = useTrait(model, "texts");
  const kept = useKept();
  const [step, setStep] = useState(/** @type {string | null} */ (null));
  const [moment, setMoment] = useState(/** @type {string | null} */ (null));
  const [own, setOwn] = useState("");
  const [said, setSaid] = useState("");
  const put = () => {
    if (!step) return setSaid(t("choose-first"));
    const when = own.trim() || (moment ? t(`when-${moment}`) : "");
    openStore().update((document) => ({
      ...document,
      // The words are kept beside the id, so that a plan can be read where the course has changed.
      steps: [...document.steps.filter((one) => one.step !== step), { step, lesson, when, text: texts[step], at: now() }],
    }));
    setSaid(t("put-done"));
  };
  const takeOut = (/** @type {Step} */ gone) => {
    openStore().update((document) => ({
      ...document,
      steps: document.steps.filter((one) => one.step !== gone.step || one.at !== gone.at),
    }));
    setSaid(t("taken-out"));
  };
  return (
    <div class="easeback-take-step">
      <div class="easeback-take-step__place">
        <div class="easeback-take-step__form">
          <Choice label={t("which")} stacked value={step} onChange={setStep}
            options={offered.map((/** @type {Offered} */ { id, text, why }) => ({ value: id, text, hint: why }))} />
          <Choice label={t("when")} value={own.trim() ? null : moment}
            onChange={(value) => { setMoment(value); setOwn(""); }}
            options={MOMENTS.map((value) => ({ value, text: t(`when-${value}`) }))} />
          <OwnWords label={t("when-own")} value={own} onInput={setOwn} />
          <Button kind="primary" onClick={put}>{t("put")}</Button>
          <p class="easeback-take-step__said" role="status">{said}</p>
        </div>
        <div class="easeback-take-step__plain still-only">
          <p class="easeback-choice__label">{t("which")}</p>
          <ul>{offered.map((/** @type {Offered} */ { id, text, why }) => <li key={id}>{text} <small>{why}</small></li>)}</ul>
          <p class="easeback-take-step__write">{t("write-when")}</p>
        </div>
      </div>
      <Plan steps={[...(kept?.steps ?? [])].reverse()} texts={texts} onTakeOut={takeOut} />
      <KeptNote show={(kept?.steps.length ?? 0) > 0} />
    </div>
  );
}

export default part(TakeStep);
