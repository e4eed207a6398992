import { useState } from "preact/hooks";
import { Numbers } from "../../kit/chart/chart.js";
import { useSettled } from "../../kit/form/controls.js";
import { Choice, Disclosure } from "../../kit/form/form.js";
import { useErased } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { People } from "./people.js";

/** @typedef {{id: string, step: number, odds: number, low: number, high: number, label: string, who: string, says: string}} Link */

/** The scale of odds runs by doubling, so that half as high and twice as high lie equally far from 1. */
const [LEAST, MOST] = [0.3, 6.5];
const MARKS = [0.5, 1, 2, 4];
/** @param {number} odds */
export const along = (odds) => (100 * Math.log(odds / LEAST)) / Math.log(MOST / LEAST);
/** As one says it: one figure after the point. @param {number} odds */
export const said = (odds) => (Math.round(odds * 10) / 10).toFixed(1);
/** Whether "no link" lies inside the range. @param {Link} link */
export const mayBeNone = ({ low, high }) => low <= 1 && high >= 1;

/** One set of people: the best guess as a dot, and the range that the data fit. @param {{link: Link, shown: boolean}} props */
function Row({ link, shown }) {
  const t = useWords();
  return (
    <li class="easeback-twins__row" data-link={link.id} data-shown={shown} aria-hidden={!shown}>
      <p><strong>{link.label}</strong> <span>{link.who}</span></p>
      <div class="easeback-twins__range" role="img" aria-label={t("range", { odds: said(link.odds), low: said(link.low), high: said(link.high) })}>
        <span class="easeback-twins__bar" style={{ left: `${along(link.low)}%`, right: `${100 - along(link.high)}%` }} />
        <span class="easeback-twins__dot" data-open={mayBeNone(link)} style={{ left: `${along(link.odds)}%` }} />
      </div>
    </li>
  );
}

/** @param {{links: Link[], step: number}} props */
function Scale({ links, step }) {
  const t = useWords();
  return (
    <figure class="easeback-twins__scale" aria-label={t("title")}>
      <div class="easeback-twins__title">{t("title")}</div>
      <div class="easeback-twins__rows">
        <div class="easeback-twins__none" aria-hidden="true"><span style={{ left: `${along(1)}%` }} /></div>
        <ol>
          {links.map((link) => <Row key={link.id} link={link} shown={link.step <= step} />)}
        </ol>
      </div>
      <div class="easeback-twins__axis">
        {MARKS.map((odds) => <span key={odds} data-none={odds === 1} style={{ left: `${along(odds)}%` }}>{t(`odds.${odds}`)}</span>)}
      </div>
    </figure>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Twins({ model }) {
  const t = useWords(model);
  const [links] = useTrait(model, "links");
  const [step, setStep] = useTrait(model, "step");
  const [guess, setGuess] = useState(/** @type {string | null} */ (null));
  useErased(() => setGuess(null));
  const seen = links.filter((/** @type {Link} */ link) => link.step === step);
  const last = Math.max(...links.map((/** @type {Link} */ link) => link.step));
  const says = seen.map((/** @type {Link} */ link) =>
    `${link.label}: ${t("range", { odds: said(link.odds), low: said(link.low), high: said(link.high) })} ${link.says}`);
  const summary = [...says, step === last && guess ? t(`guessed.${guess}`) : "", step === last ? t("wide") : ""].filter(Boolean).join(" ");
  const settled = useSettled(summary);
  return (
    <div class="easeback-twins">
      <div class="easeback-twins__play">
        <div class="easeback-twins__side">
          <Choice label={t("guess")} value={guess} onChange={setGuess}
            options={["stays", "weaker", "gone"].map((value) => ({ value, text: t(`guess.${value}`) }))} />
          <Choice label={t("who")} value={String(step)} onChange={(value) => setStep(Number(value))}
            options={["1", "2", "3"].map((value) => ({ value, text: t(`step.${value}`) }))} />
          <div>
            <People step={step} label={t(`people.${step}`)} />
            <p class="easeback-twins__people-said">{t(`people.${step}`)}</p>
          </div>
        </div>
        <div class="easeback-twins__side">
          <Scale links={links} step={step} />
          <p class="easeback-twins__said" aria-live="polite">{settled}</p>
        </div>
      </div>
      <p class="easeback-model-note">{t("measured")}</p>
      <Disclosure summary={t("numbers.open")}>
        <Numbers caption={t("numbers.caption")} head={[t("numbers.who"), t("numbers.odds"), t("numbers.low"), t("numbers.high")]}
          rows={links.map((/** @type {Link} */ { label, odds, low, high }) => [label, odds, low, high])} />
      </Disclosure>
    </div>
  );
}

export default part(Twins);
