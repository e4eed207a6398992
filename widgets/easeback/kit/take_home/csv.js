// Practices and plan as tables (CSV, RFC 4180) that a spreadsheet, pandas and R open. No cell of them is a formula to
// a spreadsheet. Needs no DOM.
import { csvFormatRows } from "d3-dsv";
import { FORMULA, PLAN_COLUMNS, PRACTICE_COLUMNS } from "./copies.js";

/** @typedef {import("../kept/personal_data.js").PersonalData} PersonalData */

/** By this mark a spreadsheet knows the letters as UTF-8. */
const MARK = "\uFEFF";
/** @param {unknown} value */
const cell = (value) => {
  const text = value === null || value === undefined ? "" : String(value);
  return typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
};
/** @param {string[]} head @param {unknown[][]} rows */
const table = (head, rows) => `${MARK}${csvFormatRows([head, ...rows.map((row) => row.map(cell))])}\r\n`;

/**
 * The practices that are kept.
 * @param {PersonalData["ratings"]} ratings @param {(exercise: string) => string} nameOf an exercise @returns {string}
 */
export const practicesCsv = (ratings, nameOf) =>
  table(
    PRACTICE_COLUMNS,
    ratings.map(({ exercise, at, before, after, seconds, finished }) => [
      exercise,
      nameOf(exercise),
      at,
      before,
      after,
      seconds,
      finished ? "yes" : "no",
    ]),
  );

/**
 * What was said of a plan.
 * @param {PersonalData["plan"]} said @param {(thing: string) => string} nameOf a thing @returns {string}
 */
export const planCsv = (said, nameOf) =>
  table(
    PLAN_COLUMNS,
    Object.entries(said).map(([name, { value, at }]) => {
      const [thing, field] = name.includes("/") ? name.split("/") : ["", name];
      const isNumber = typeof value === "number";
      return [thing, thing && nameOf(thing), field, isNumber ? "" : value, isNumber ? value : "", at];
    }),
  );
