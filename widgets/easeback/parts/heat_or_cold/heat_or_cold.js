import { useState } from "preact/hooks";
import { Choice } from "../../kit/form/form.js";
import { KeptNote, useErased, useKept } from "../../kit/kept/use_store.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { useSound } from "../../kit/kept/use_store.js";
import { warmthFor } from "../../care/heat_and_cold.js";
import { Advice, HowTo } from "./advice.js";
import { PackPicture } from "./drawing.js";
import { Reasons, useAnswers } from "./reasons.js";
import { useCalls, useRun } from "./run.js";
import { Start, Timer } from "./timer.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/**
 * @typedef {{id: string, name: string, prepare: string[], bad_skin: string, least_min: number, most_min: number,
 *   limit_min: number, gap_h: number|null, a_day: number|null, reasons: string[], stop: string[]} &
 *   import("../../care/practice.js").Rows} Pack
 * @typedef {{id: string, text: string, hint: string, means: string[]}} State
 */

/**
 * What a person reads on paper, and where there is no script.
 * @param {{states: State[], rules: import("./advice.js").Rule[], packs: Pack[]}} props
 */
function OnPaper({ states, rules, packs }) {
  const t = useWords();
  return (
    <div class="easeback-heat-or-cold__paper">
      <p>
        <strong>{t("paper.reasons")}</strong> {t("fever")}
      </p>
      <p class="easeback-choice__label">{t("paper.title")}</p>
      <dl>
        {states.map(({ id, text }) => (
          <div key={id}>
            <dt>{text}</dt>
            <dd>{rules.find(({ states: some }) => !some.length || some.includes(id))?.advice}</dd>
          </div>
        ))}
      </dl>
      <div class="easeback-heat-or-cold__packs">
        {packs.map((pack) => (
          <div key={pack.id}>
            <HowTo pack={pack} />
            <p>{t.sentences([t("paper.stop"), ...pack.stop])}</p>
          </div>
        ))}
      </div>
    </div>
  );
}

/** @param {{model: Model}} props */
export function HeatOrCold({ model }) {
  const [quiet] = useTrait(model, "quiet");
  return quiet ? <PackPicture /> : <Chooser model={model} />;
}

/** @param {{model: Model}} props */
function Chooser({ model }) {
  const t = useWords(model);
  const [packs, reasons, states, rules, files, language] = [
    "packs",
    "reasons",
    "states",
    "rules",
    "files",
    "language",
  ].map((name) => model.get(name));
  const kept = useKept();
  const marks = kept?.reasons ?? {};
  const state = useAnswers(reasons, marks);
  const [now, setNow] = useState(/** @type {string|null} */ (null));
  const [wished, setWished] = useState(/** @type {string|null} */ (null));
  const runs = useRun(packs);
  const forget = () => {
    state.forget();
    setNow(null);
    setWished(null);
    runs.done();
  };
  useErased(forget);
  const [sound] = useSound();
  const calls = useCalls(runs.late ? null : runs.moment, language, sound, spoken(t, runs));

  const {
    rule: id,
    offers,
    against,
  } = warmthFor(
    Object.fromEntries(packs.map((/** @type {Pack} */ pack) => [pack.id, pack.reasons])),
    Object.fromEntries(states.map((/** @type {State} */ one) => [one.id, one.means])),
    rules,
    now,
    state.answers,
  );
  const rule = rules.find((/** @type {{id: string}} */ one) => one.id === id);
  const pack = packs.find(
    (/** @type {Pack} */ one) => one.id === (wished && offers.includes(wished) ? wished : offers[0]),
  );
  const busy = Boolean(runs.run ?? runs.last);
  /** @type {Record<string, string>} */
  const texts = Object.fromEntries([
    ...states.flatMap((/** @type {State} */ { means, text }) => means.map((reason) => [reason, text])),
    ...reasons.map((/** @type {{id: string, text: string}} */ one) => [one.id, one.text]),
  ]);
  return (
    <div class="easeback-heat-or-cold">
      <Reasons reasons={reasons} marks={marks} state={state} ready={kept !== null} disabled={busy} />
      {state.answers.fever && (
        <p class="easeback-heat-or-cold__alarm" role="alert">
          {t("fever")} <HelpLink words={t("help")} />
        </p>
      )}
      <div class="easeback-heat-or-cold__place">
        {!(busy && now === null) && (
          <Choice
            label={t("now")}
            stacked
            value={now}
            onChange={setNow}
            disabled={busy}
            options={states.map((/** @type {State} */ { id: value, text, hint }) => ({ value, text, hint }))}
          />
        )}
        <div class="still-only easeback-heat-or-cold__plain">
          <p class="easeback-choice__label">{t("now")}</p>
          <ul>
            {states.map((/** @type {State} */ one) => (
              <li key={one.id}>{one.text}</li>
            ))}
          </ul>
        </div>
      </div>
      <div class="easeback-heat-or-cold__answer needs-script">
        {(rule || !busy) && <Advice rule={rule} against={against} packs={packs} texts={texts} files={files} />}
        {offers.length > 1 && (
          <Choice
            label={t("which")}
            value={pack?.id ?? null}
            onChange={setWished}
            disabled={busy}
            options={offers.map((offered) => ({
              value: offered,
              text: packs.find((/** @type {Pack} */ one) => one.id === offered)?.name ?? offered,
            }))}
          />
        )}
        {(runs.pack ?? pack) && <HowTo pack={/** @type {Pack} */ (runs.pack ?? pack)} />}
        {pack && !busy && (
          <Start key={pack.id} pack={pack} runs={runs} uses={kept?.ratings ?? []} calls={calls} language={language} />
        )}
        <Timer runs={runs} language={language} files={files} calls={calls} />
        <KeptNote show={Object.keys(marks).length > 0} told />
      </div>
      <OnPaper states={states} rules={rules} packs={packs} />
    </div>
  );
}

/**
 * What the voice says: what to do now.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {ReturnType<typeof useRun>} runs
 */
const spoken = (t, { moment }) =>
  moment?.state === "look" ? t.sentences([t("look.title"), moment.phase.say]) : t("over.title");

export default part(HeatOrCold);
