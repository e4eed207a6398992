import { useState } from "preact/hooks";
import { Numbers } from "../../kit/chart/chart.js";
import { useSettled } from "../../kit/form/controls.js";
import { Choice, Disclosure } from "../../kit/form/form.js";
import { useErased } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { People } from "./people.js";

/**
 * @typedef {{id: string, step: number, odds: number, low: number, high: number, label: string, who: string, says:
 *   string}} Association
 */

/** The scale of odds runs by doubling, so that half as high and twice as high lie equally far from 1. */
const [LEAST, MOST] = [0.3, 6.5];
const MARKS = [0.5, 1, 2, 4];
/** @param {number} odds */
export const along = (odds) => (100 * Math.log(odds / LEAST)) / Math.log(MOST / LEAST);
/**
 * As one says it: one figure after the point.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {number} odds
 */
export const said = (t, odds) => t.number(Math.round(odds * 10) / 10, 1);
/** Whether no association at all lies inside the range. @param {Association} association */
export const mayBeNone = ({ low, high }) => low <= 1 && high >= 1;

/**
 * One set of people: the best guess as a dot, and the range that the data fit.
 * @param {{association: Association, shown: boolean}} props
 */
function Row({ association, shown }) {
  const t = useWords();
  return (
    <li class="easeback-twin-study__row" data-association={association.id} data-shown={shown} aria-hidden={!shown}>
      <p>
        <strong>{association.label}</strong> <span>{association.who}</span>
      </p>
      <div
        class="easeback-twin-study__range"
        role="img"
        aria-label={t("range", {
          odds: said(t, association.odds),
          low: said(t, association.low),
          high: said(t, association.high),
        })}
      >
        <span
          class="easeback-twin-study__bar"
          style={{ left: `${along(association.low)}%`, right: `${100 - along(association.high)}%` }}
        />
        <span
          class="easeback-twin-study__dot"
          data-open={mayBeNone(association)}
          style={{ left: `${along(association.odds)}%` }}
        />
      </div>
    </li>
  );
}

/** @param {{associations: Association[], step: number}} props */
function Scale({ associations, step }) {
  const t = useWords();
  return (
    <figure class="easeback-twin-study__scale" aria-label={t("title")}>
      <div class="easeback-twin-study__title">{t("title")}</div>
      <div class="easeback-twin-study__rows">
        <div class="easeback-twin-study__none" aria-hidden="true">
          <span style={{ left: `${along(1)}%` }} />
        </div>
        <ol>
          {associations.map((association) => (
            <Row key={association.id} association={association} shown={association.step <= step} />
          ))}
        </ol>
      </div>
      <div class="easeback-twin-study__axis">
        {MARKS.map((odds) => (
          <span key={odds} data-none={odds === 1} style={{ left: `${along(odds)}%` }}>
            {t(`odds.${odds}`)}
          </span>
        ))}
      </div>
    </figure>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function TwinStudy({ model }) {
  const t = useWords(model);
  const [associations] = useTrait(model, "associations");
  const [step, setStep] = useTrait(model, "step");
  const [guess, setGuess] = useState(/** @type {string | null} */ (null));
  useErased(() => setGuess(null));
  const seen = associations.filter((/** @type {Association} */ association) => association.step === step);
  const last = Math.max(...associations.map((/** @type {Association} */ association) => association.step));
  const says = seen.flatMap((/** @type {Association} */ { label, odds, low, high, says }) => [
    t("range-of", { who: label, odds: said(t, odds), low: said(t, low), high: said(t, high) }),
    says,
  ]);
  const summary = t.sentences([
    ...says,
    step === last && guess ? t(`guessed.${guess}`) : "",
    step === last ? t("wide") : "",
  ]);
  const settled = useSettled(summary);
  return (
    <div class="easeback-twin-study">
      <div class="easeback-twin-study__play">
        <div class="easeback-twin-study__side">
          <Choice
            label={t("guess")}
            value={guess}
            onChange={setGuess}
            options={["stays", "weaker", "gone"].map((value) => ({ value, text: t(`guess.${value}`) }))}
          />
          <Choice
            label={t("who")}
            value={String(step)}
            onChange={(value) => setStep(Number(value))}
            options={["1", "2", "3"].map((value) => ({ value, text: t(`step.${value}`) }))}
          />
          <div>
            <People step={step} label={t(`people.${step}`)} />
            <p class="easeback-twin-study__people-said">{t(`people.${step}`)}</p>
          </div>
        </div>
        <div class="easeback-twin-study__side">
          <Scale associations={associations} step={step} />
          <p class="easeback-twin-study__said" aria-live="polite">
            {settled}
          </p>
        </div>
      </div>
      <p class="easeback-model-note">{t("measured")}</p>
      <Disclosure summary={t("numbers.open")}>
        <Numbers
          caption={t("numbers.caption")}
          head={[t("numbers.who"), t("numbers.odds"), t("numbers.low"), t("numbers.high")]}
          rows={associations.map((/** @type {Association} */ { label, odds, low, high }) => [label, odds, low, high])}
        />
      </Disclosure>
    </div>
  );
}

export default part(TwinStudy);
