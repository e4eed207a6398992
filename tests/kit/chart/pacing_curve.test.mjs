// The line of a plan: which weeks it shows, and where it runs. tests/parts/test_pacing_example.py holds it to the rule.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stairsFor } from "../../../widgets/easeback/care/pacing.js";
import { curveOf, weeksShown } from "../../../widgets/easeback/kit/chart/pacing_curve.js";
import { valueAt } from "../../../widgets/easeback/kit/chart/lookup_table.js";

const stairs = /** @type {any} */ (stairsFor([180, 220, 200], "metres"));
const plan = { stairs, week: 3, goal: 300, flare: false };
const range = (/** @type {number} */ from, /** @type {number} */ to) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

test("the weeks lead up to the goal, twelve at most, and the week one is in is among them", () => {
  assert.deepEqual(weeksShown(1, null), range(1, 8));
  assert.deepEqual(weeksShown(1, 8), range(1, 8));
  assert.deepEqual(weeksShown(9, null), range(1, 10));
  assert.deepEqual(weeksShown(3, 1), range(1, 4));
  assert.deepEqual(weeksShown(1, 40), range(1, 12));
  assert.deepEqual(weeksShown(20, 40), range(17, 28));
  assert.deepEqual(weeksShown(40, 40), range(30, 41));
});

test("the line is level in a week, slopes between two, and stays at its goal", () => {
  const line = curveOf(plan, range(1, 10));
  assert.equal(valueAt(line, 0.5), 160);
  assert.equal(valueAt(line, 1.5), 180);
  assert.equal(Math.round(valueAt(line, 1)), 170);
  assert.equal(valueAt(line, 9.5), 300);
});

test("a flare dips in its own week and in no other", () => {
  const line = curveOf({ ...plan, flare: true }, range(1, 10));
  assert.equal(valueAt(line, 2.5), 160);
  assert.equal(valueAt(line, 2.9), 200);
  assert.equal(valueAt(line, 1.5), 180);
  assert.equal(valueAt(line, 3.5), 220);
});
