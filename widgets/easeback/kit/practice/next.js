// What else there is for who is still tense at the end, by the rule of calm-now, and the way there.
import { nextFor } from "../../care/calm.js";
import { leaning, whatWorked } from "../../care/what_worked.js";
import { lessonsHere } from "../page/lessons.js";

/** @typedef {import("../../care/calm.js").Rule & {name: string, minutes: number}} Other */

/** Minutes that one more practice may take. */
const SOON = "3";
const RULE = { when: [], closes: [], asks: [] };

/** The address of calm-now on this page: in its list, or in the help; none in JupyterLab. */
export const calmHere = () =>
  lessonsHere()["calm-now"]?.href ??
  /** @type {HTMLAnchorElement | null} */ (document.querySelector(".easeback-help [data-way='calm']"))?.href ??
  "";

/**
 * What is worth a try after an exercise, by the rule of calm-now and by what worked for this person.
 * @param {Partial<Other>[]} others rows of calm-now, as a part was given them
 * @param {import("../kept/personal_data.js").PersonalData | null} kept
 * @param {{id: string, kind: string}} exercise the one that has just ended
 * @returns {Other | null}
 */
export function nextAfter(others, kept, exercise) {
  const rules = others.map((rule) => /** @type {Other} */ ({ ...RULE, ...rule }));
  const answers = { feels: kept?.settings["calm-now"]?.feels ?? "tense", minutes: SOON };
  return nextFor(rules, answers, kept?.reasons ?? {}, leaning(whatWorked(kept?.ratings ?? [])), exercise) ?? null;
}

/** The address at which calm-now begins an exercise; "" where it has none. @param {string} calm @param {string} id */
export const startOf = (calm, id) => calm && `${calm.split("#")[0]}#start-${id}`;
