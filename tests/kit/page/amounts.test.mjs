// Amounts of a plan, as the language writes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountsIn, isUnit, roundly } from "../../../widgets/easeback/kit/page/amounts.js";
import { wordsFrom } from "../../../widgets/easeback/kit/page/words.js";

const t = wordsFrom({ "shared.steps": "{amount} steps" }, "en");

test("an amount, and what lies between two, are written with their unit", () => {
  assert.equal(amountsIn(t, "metres")(180), t.amount(180, "meter"));
  assert.equal(amountsIn(t, "minutes")(4, 6), t.range(4, 6, "minute"));
  assert.notEqual(amountsIn(t, "minutes")(4, 6), amountsIn(t, "minutes")(4));
  assert.equal(amountsIn(t, "metres")(180, 180), amountsIn(t, "metres")(180));
  assert.equal(amountsIn(t, "steps")(80), "80 steps");
  assert.equal(amountsIn(t, "yards")(200), "200 yd");
  assert.equal(amountsIn(t, "feet")(600), "600 ft");
});

test("a unit that no plan has is known as such", () => {
  assert.deepEqual(["steps", "minutes", "metres", "toString", undefined].map(isUnit), [true, true, true, false, false]);
});

test("a length is told in whole minutes from a minute on", () => {
  assert.deepEqual([0, 17, 59, 60, 89, 90, 192].map(roundly), [0, 17, 59, 60, 60, 120, 180]);
});
