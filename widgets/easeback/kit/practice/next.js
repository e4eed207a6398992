// What else there is for who is still tense at the end, by the rule of calm-now, and the way there.
import { useEffect, useState } from "preact/hooks";
import { nextFor } from "../../care/calm.js";
import { leaning, whatWorked } from "../../care/what_worked.js";
import { useKept } from "../kept/use_store.js";
import { lessonsHere } from "../page/lessons.js";

/** @typedef {import("../../care/calm.js").Rule & {name: string, minutes: number}} Other */

/** Minutes that one more practice may take. */
const SOON = "3";
const RULE = { when: [], closes: [], asks: [] };

/** The address of calm-now on this page: in its list, or in the help; none in JupyterLab. */
const calmHere = () =>
  lessonsHere()["calm-now"]?.href ??
  /** @type {HTMLAnchorElement | null} */ (document.querySelector(".easeback-help [data-way='calm']"))?.href ??
  "";

/**
 * @param {import("../page/part.js").Model} model @param {import("../page/part.js").Words} t
 * @returns {import("./reward.js").Next | null}
 */
export function useNext(model, t) {
  const kept = useKept();
  const [calm, setCalm] = useState("");
  useEffect(() => setCalm(model.get("passing") ? location.pathname + location.search : calmHere()), []);
  const rules = /** @type {Other[]} */ (
    (model.get("others") ?? []).map((/** @type {Other} */ rule) => ({ ...RULE, ...rule }))
  );
  const answers = { feels: kept?.settings["calm-now"]?.feels ?? "tense", minutes: SOON };
  const worked = leaning(whatWorked(kept?.ratings ?? []));
  const next = nextFor(rules, answers, kept?.reasons ?? {}, worked, model.get("exercise"));
  return (
    next && {
      name: next.name,
      hint: t("about", { minutes: next.minutes }),
      href: calm && `${calm.split("#")[0]}#start-${next.id}`,
    }
  );
}
