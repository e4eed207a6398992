import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { bringPlan, keep } from "../../kit/kept/deeds.js";
import { comesIn, planIn, saidBy } from "../../kit/kept/plan.js";
import { thingWords } from "../../kit/kept/plan_words.js";
import { KeptNote, useErased, useKept } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { planInLink, speaksOfPlan } from "../../kit/take_home/read_link.js";
import { Preview } from "../../kit/take_home/preview.js";

/** @typedef {import("../../kit/kept/plan.js").Plan} Plan */

/** Whether all that one plan says is said by another. @param {Plan} one @param {Plan} other */
function isIn(one, other) {
  const [said, there] = [saidBy(one), saidBy(other)];
  return Object.entries(said).every(([name, value]) => there[name] === value);
}

/**
 * What of the plan here is newer than the link, so that it stays: as a person calls it, each once.
 * @param {import("../../kit/page/words.js").Words} t @param {string[]} stays names under which it is kept
 * @param {Plan} here @param {import("../../kit/kept/plan_words.js").PlanRows} rows
 */
function newerWords(t, stays, here, rows) {
  const things = [...here.things, ...here.later];
  const words = stays.map((name) => {
    const [thing, field] = name.split("/");
    if (field === undefined) return t(`newer-${name.startsWith("flare") ? "flare" : name}`);
    return thingWords(t, things.find((one) => one.thing === thing) ?? { thing }, rows);
  });
  return [...new Set(words)];
}

/** Takes the plan out of the address: loading the page anew does not ask again. */
const forget = () => history.replaceState(history.state, "", location.href.replace(/#.*$/s, ""));

/** What the address of the page carries now, and again when it changes. */
function useArrived() {
  const [arrived, setArrived] = useState(/** @type {ReturnType<typeof planInLink> | null} */ (null));
  useEffect(() => {
    const look = () => setArrived(speaksOfPlan(location.hash) ? planInLink(location.hash) : null);
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  return /** @type {const} */ ([arrived, () => setArrived(null)]);
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function PlanInLink({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "plan_rows");
  const [flare] = useTrait(model, "flare");
  const [language] = useTrait(model, "language");
  const kept = useKept();
  const [arrived, settle] = useArrived();
  const [said, setSaid] = useState("");
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useErased(() => setSaid(""));
  useLayoutEffect(() => {
    if (!arrived && !said) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }, [arrived, said]);
  const end = (/** @type {string} */ words) => {
    forget();
    settle();
    setSaid(words);
  };
  if (!kept || (!arrived && !said)) return null;
  const plan = arrived?.plan;
  const here = plan && isIn(plan, planIn(kept));
  const stays = plan ? newerWords(t, comesIn(kept.plan, plan, arrived.made).stays, planIn(kept), rows) : [];
  const bring = () => {
    if (plan) keep(bringPlan(plan, arrived.made));
    end(t("brought"));
  };
  return (
    <div class="easeback-plan-in-link needs-script" ref={place} tabIndex={-1} role="group" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {arrived?.fault && <p role="status">{t(`fault.${arrived.fault}`)}</p>}
      {arrived?.fault && (
        <Button kind="plain" onClick={() => end(t("closed"))}>
          {t("close")}
        </Button>
      )}
      {plan && <Preview plan={plan} rows={rows} flare={flare} language={language} />}
      {plan && <p>{t(here ? "here" : "ask")}</p>}
      {stays.length > 0 && <p>{t("newer")}</p>}
      {stays.length > 0 && (
        <ul>
          {stays.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {plan && (
        <div class="easeback-plan-in-link__do">
          {!here && (
            <Button kind="primary" onClick={bring}>
              {t("bring")}
            </Button>
          )}
          <Button onClick={() => end(t("closed"))}>{t(here ? "close" : "leave")}</Button>
        </div>
      )}
      {said && !arrived && <p role="status">{said}</p>}
      {said && !arrived && <KeptNote show={said === t("brought")} />}
    </div>
  );
}

export default part(PlanInLink);
