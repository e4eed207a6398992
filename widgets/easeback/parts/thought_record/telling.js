// What a record says when it is read again: its pieces in order, what changed, and all of it as a text.
import { moment } from "../../kit/kept/dates.js";
import { numberIn, textIn, thoughtIn } from "../../kit/kept/thoughts.js";

/** @typedef {import("../../kit/kept/personal_data.js").Thought} Thought */
/** @typedef {import("../../kit/kept/thoughts.js").Row} Row */
/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {{piece: string, label: string, text: string}} Told */

/** The two numbers that are given twice: before, and after. */
const TWICE = { belief: "belief_after", strength: "strength_after" };

/**
 * How a number compares with the one before; nothing where one of them is missing.
 * @param {Thought | null} page
 * @param {"belief" | "strength"} piece
 * @param {Words} t
 */
export function changed(page, piece, t) {
  const [before, after] = [numberIn(page, piece, 100), numberIn(page, TWICE[piece], 100)];
  if (before === null || after === null) return "";
  return t(`changed.${piece}-${after === before ? "same" : after < before ? "less" : "more"}`, { before, after });
}

/**
 * What was written and rated, in the order of the steps.
 * @param {Thought} page
 * @param {Row[]} rows
 * @param {Words} t
 * @returns {Told[]}
 */
export function told(page, rows, t) {
  const number = (/** @type {string} */ piece, /** @type {number} */ most) => {
    const value = numberIn(page, piece, most);
    return value === null ? "" : t(`of-${most}`, { value });
  };
  /** @type {[string, string][]} */
  const pieces = [
    ["situation", textIn(page, "situation")],
    ["tension", number("tension", 10)],
    ["where", textIn(page, "where")],
    ["own", thoughtIn(page, rows)],
    ["belief", number("belief", 100)],
    ["feeling", textIn(page, "feeling")],
    ["strength", number("strength", 100)],
    ["for", textIn(page, "for")],
    ["against", textIn(page, "against")],
    ["kinder", textIn(page, "kinder")],
    ["belief_after", number("belief_after", 100)],
    ["strength_after", number("strength_after", 100)],
    ["tryout", textIn(page, "tryout")],
  ];
  return pieces
    .filter(([, text]) => text.trim())
    .map(([piece, text]) => ({ piece, text: text.trim(), label: t(`short.${piece}`) }));
}

/**
 * The record as a plain text, to send to oneself or to show.
 * @param {Thought} page
 * @param {Row[]} rows
 * @param {string} language
 * @param {Words} t
 */
export function asText(page, rows, language, t) {
  const lines = told(page, rows, t).map(({ label, text }) => `${label}\n${text}`);
  return [t("page"), moment(page.at, language), "", lines.join("\n\n"), "", t("text-foot"), ""].join("\n");
}

/** A name for its file, by the day it was begun. @param {Thought} page */
export const fileName = ({ at }) =>
  `easeback-thought-${String(at)
    .slice(0, 10)
    .replace(/[^\d-]/g, "")}.txt`;
