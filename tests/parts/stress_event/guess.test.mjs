import assert from "node:assert/strict";
import { test } from "node:test";

import { LONG, SHORT, after, before, sits, waysOf } from "../../../widgets/easeback/parts/stress_event/guess.js";

const START = { length: 20, strength: 7, events: 2, rest: 30, breathing: true, breathing_from: 5, recovery: "slow" };

test("only the length changes between before and after, and what else was set at the start stays", () => {
  const [from, to] = [before(START), after(START)];
  assert.deepEqual(to, { ...from, length: LONG });
  assert.equal(from.length, SHORT);
  assert.deepEqual([from.strength, from.recovery, from.events, from.breathing], [7, "slow", 1, false]);
});

test("the guess stands in the model only while the model stands where it was about", () => {
  assert.equal(sits(after(START), START), true);
  for (const change of [{ length: 25 }, { strength: 8 }, { events: 3 }, { breathing: true }])
    assert.equal(sits({ ...after(START), ...change }, START), false, JSON.stringify(change));
});

test("a line that follows the moment at once is at its top when the moment ends, and at rest soon after", () => {
  const truth = { at: [-9, 0, 40, 120], values: Float64Array.of(6, 6, 12, 7) };
  const line = waysOf(truth, truth)["at-once"];
  const knot = line.at.indexOf(LONG);
  assert.equal(line.values[knot], 12);
  assert.deepEqual([line.values[0], line.values[knot + 1]], [6, 6]);
});
