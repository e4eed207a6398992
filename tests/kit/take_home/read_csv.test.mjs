// A table is read whatever spreadsheet wrote it anew, and nothing of another program is taken for one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { saidOf } from "../../../widgets/easeback/kit/take_home/copies.js";
import { copyInCsv } from "../../../widgets/easeback/kit/take_home/read_csv.js";
import { PLAN } from "./plans.mjs";

const at = "2026-11-30T08:00:00.000Z";
const back = (text) => {
  const { document, kind } = sift(copyInCsv(text));
  assert.equal(kind, null);
  return document;
};

test("a table that a spreadsheet wrote anew is read: semicolons, tabs, no mark, other columns first", () => {
  const said = saidOf({}, { ...PLAN, things: [], later: [], call: "Ada; or, Bo" });
  for (const between of [";", "\t"]) {
    const rows = Object.entries(said).map(([field, { value, at }]) => ["x", at, "", `"${value}"`, field, "", ""]);
    const head = ["mine", "at", "number", "words", "field", "name", "thing"];
    const text = [head, ...rows].map((row) => row.join(between)).join("\n");
    assert.deepEqual(back(text).plan, said);
  }
});

test("a file of another program is none of ours", () => {
  for (const text of ["", "a,b\n1,2", "{}", "\u0000\u0001", '"', "exercise,at", "thing;field"])
    assert.equal(copyInCsv(text), null, text);
});

test("hostile names are data, and reach nothing", () => {
  const text = `thing,name,field,words,number,at\n__proto__,,polluted,yes,,${at}\n,,constructor,yes,,${at}\n`;
  const { document } = sift(copyInCsv(text));
  assert.deepEqual(Object.keys(document.plan), []);
  assert.equal({}.polluted, undefined);
});
