// Tables go out and come back in as they were, and no cell is a formula. What pandas reads `test_csv.py` proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { saidOf } from "../../../widgets/easeback/kit/take_home/copies.js";
import { planCsv, practicesCsv } from "../../../widgets/easeback/kit/take_home/csv.js";
import { copyInCsv } from "../../../widgets/easeback/kit/take_home/read_csv.js";
import { PLAN, RATINGS } from "./plans.mjs";

const named = (id) => `Name of ${id}`;
const at = "2026-11-30T08:00:00.000Z";
const back = (text) => {
  const { document, kind } = sift(copyInCsv(text));
  assert.equal(kind, null);
  return document;
};

test("practices come back in as they were", () => {
  assert.deepEqual(back(practicesCsv(RATINGS, named)).ratings, RATINGS);
});

test("a plan comes back in as it was, word by word", () => {
  const said = saidOf({ review: { value: "", at } }, PLAN);
  assert.deepEqual(back(planCsv(said, named)).plan, said);
});

test("a number that is a person's own words stays words", () => {
  const said = { call: { value: "112", at }, "own-1/own": { value: "7", at }, "own-1/sure": { value: 7, at } };
  assert.deepEqual(back(planCsv(said, named)).plan, said);
});

test("no cell begins as a formula, whatever a person wrote, and each comes back as it was", () => {
  const hostile = ["=1+1", "+49 30 1", "-2", "@SUM(A1)", "\tx", "\r=1", "'=1", "''=1", "'quoted'", "=cmd|'/C calc'!A0"];
  const said = Object.fromEntries(hostile.map((value, index) => [`own-${index}/own`, { value, at }]));
  const text = planCsv(said, (thing) => `=HYPERLINK("${thing}")`);
  assert.doesNotMatch(text, /(,|\r\n)"?[=+\-@\t\r]/);
  assert.deepEqual(back(text).plan, said);
});
