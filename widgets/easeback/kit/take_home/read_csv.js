// A table of ours (CSV) as a copy that a device takes back, also one that a spreadsheet has written anew. Needs no DOM.
import { dsvFormat } from "d3-dsv";
import { FORMULA, LONG_AGO, PLAN_COLUMNS, PRACTICE_COLUMNS, copyOf } from "./copies.js";

/** Spreadsheets of many countries write a semicolon where they read a comma. */
const BETWEEN = [",", ";", "\t"];

/** @param {string} text */
const uncelled = (text) => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);

/**
 * The copy in a table of ours, wherever a spreadsheet has put its columns. What else stands in the file is passed
 * over; a file that is none of ours gives null.
 * @param {string} text @returns {string | null}
 */
export function copyInCsv(text) {
  const bare = text.replace(/^\uFEFF/, "");
  for (const between of BETWEEN) {
    const [head = [], ...rows] = dsvFormat(between).parseRows(bare);
    const records = rows.map((row) => (/** @type {string} */ column) => uncelled(row[head.indexOf(column)] ?? ""));
    const has = (/** @type {string[]} */ columns) => columns.every((column) => head.includes(column));
    if (has(PRACTICE_COLUMNS)) return copyOf({ ratings: records.map(practiceIn), plan: {} });
    if (has(PLAN_COLUMNS)) return copyOf({ ratings: [], plan: Object.fromEntries(records.map(saidIn)) });
  }
  return null;
}

/** @param {string} text */
const numberIn = (text) => (text === "" || Number.isNaN(Number(text)) ? null : Number(text));

/** @param {(column: string) => string} cellOf */
const practiceIn = (cellOf) => ({
  exercise: cellOf("exercise"),
  at: cellOf("at"),
  before: numberIn(cellOf("before")),
  after: numberIn(cellOf("after")),
  seconds: numberIn(cellOf("seconds")) ?? 0,
  finished: cellOf("finished") === "yes",
});

/** @param {(column: string) => string} cellOf @returns {[string, import("../kept/personal_data.js").Said]} */
function saidIn(cellOf) {
  const name = [cellOf("thing"), cellOf("field")].filter(Boolean).join("/");
  return [name, { value: numberIn(cellOf("number")) ?? cellOf("words"), at: cellOf("at") || LONG_AGO }];
}
