// The browser's scores. Their equality with their oracle is proved in tests/care/test_measures.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { levelsOf, scoreOf, strongest } from "../../widgets/easeback/care/measures.js";

const pairs = {
  id: "pairs",
  score: "sum",
  items: [
    { id: "a", part: "worry" },
    { id: "b", part: "worry" },
    { id: "c", part: "mood" },
  ],
  bands: [
    { part: "", least: 0, most: 4, level: "none" },
    { part: "", least: 5, most: 9, level: "severe" },
    { part: "worry", least: 3, most: 6, level: "tell-someone" },
  ],
};

test("a part has a score of its own, as soon as it is answered", () => {
  assert.equal(scoreOf(pairs, { a: 1, b: 2 }, "worry"), 3);
  assert.equal(scoreOf(pairs, { a: 1, b: 2 }), null);
  assert.deepEqual(levelsOf(pairs, { a: 1, b: 2 }), [["worry", "tell-someone"]]);
});

test("nought is an answer", () => {
  assert.equal(scoreOf(pairs, { a: 0, b: 0, c: 0 }), 0);
  assert.deepEqual(levelsOf(pairs, { a: 0, b: 0, c: null }), []);
});

test("a mean is of the questions and not of the range", () => {
  assert.equal(scoreOf({ ...pairs, score: "mean" }, { a: 10, b: 0, c: 2 }), 4);
});

test("what a whole measure says is told without its cut-offs", () => {
  const levels = levelsOf(pairs, { a: 3, b: 3, c: 3 });
  assert.equal(strongest(levels, ["none", "severe"]), "severe");
  assert.equal(strongest([["", "tell-someone"]], ["none", "severe"]), "");
});

test("an unknown part or question is an error and not a nought", () => {
  assert.throws(() => scoreOf(pairs, {}, "sleep"), /sleep/);
  assert.throws(() => scoreOf(pairs, { sleep: 1 }), /sleep/);
});
