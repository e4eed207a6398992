// The one exercise for this minute; tests/care/test_calm.py compares every combination with the reference.
import assert from "node:assert/strict";
import { test } from "node:test";

import { offersFor } from "../../widgets/easeback/care/calm.js";

const rule = (id, order, more = {}) => ({ id, order, when: [], exercise: id, closes: [], asks: [], ...more });
const offered = (rules, answers = {}, marks = {}, worked = {}) =>
  offersFor(rules, answers, marks, worked).map(({ id }) => id);

test("the first row that fits is offered first, and a row for everyone is always there", () => {
  const rules = [rule("scan", 1, { when: ["feels.sore"] }), rule("breath", 2)];
  assert.deepEqual(offered(rules, { feels: "sore" }), ["scan", "breath"]);
  assert.deepEqual(offered(rules, { feels: "tense" }), ["breath"]);
  assert.deepEqual(offered(rules), ["breath"]);
});

test("a yes to a reason against it takes an exercise away", () => {
  const rules = [rule("muscles", 1, { closes: ["fracture"] }), rule("breath", 2)];
  assert.deepEqual(offered(rules, {}, { fracture: { mark: "yes" } }), ["breath"]);
  assert.deepEqual(offered(rules, {}, { fracture: { mark: "no" } }), ["muscles", "breath"]);
});

test("what can begin at once comes before what asks first", () => {
  const rules = [rule("muscles", 1, { asks: ["fracture"] }), rule("breath", 2)];
  assert.deepEqual(offered(rules), ["breath", "muscles"]);
  assert.deepEqual(offered(rules, {}, { fracture: { mark: "no" } }), ["muscles", "breath"]);
});

test("what worked before decides between equals only", () => {
  const rules = [rule("a", 1), rule("b", 1), rule("c", 2)];
  assert.deepEqual(offered(rules, {}, {}, { b: 1, c: 1 }), ["b", "a", "c"]);
});

test("no exercise is offered twice", () => {
  assert.deepEqual(offered([rule("short", 1, { exercise: "scan" }), rule("long", 2, { exercise: "scan" })]), ["short"]);
});
