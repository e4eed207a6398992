// Finding a question by some of its words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { found } from "../../../widgets/easeback/kit/form/search.js";

const entries = [
  { id: "scan", texts: ["Do I need a scan?", "Not as a routine.", "MRI, X-ray"] },
  { id: "sleep", texts: ["I sleep badly. Does it matter?", "Schläf"] },
  { id: "chair", texts: ["Which chair or bed is best?", "Tokyo 東京"] },
];
const ids = (typed) => found(entries, typed).map(({ id }) => id);

test("nothing typed finds all, in their order", () => {
  assert.deepEqual(ids(""), ["scan", "sleep", "chair"]);
  assert.deepEqual(ids("  ?!"), ["scan", "sleep", "chair"]);
});

test("a question is found while one types, by the beginnings of its words in any order", () => {
  assert.deepEqual(ids("sca"), ["scan"]);
  assert.deepEqual(ids("best bed"), ["chair"]);
  assert.deepEqual(ids("mri"), ["scan"]);
});

test("every word must be there", () => {
  assert.deepEqual(ids("scan bed"), []);
});

test("case, marks and signs make no difference, in any script", () => {
  assert.deepEqual(ids("SCHLAF"), ["sleep"]);
  assert.deepEqual(ids("x-RAY"), ["scan"]);
  assert.deepEqual(ids("東京"), ["chair"]);
});

test("what looks like a pattern is only text", () => {
  assert.deepEqual(ids(".*"), ["scan", "sleep", "chair"]);
  assert.deepEqual(ids("(sleep"), ["sleep"]);
});
