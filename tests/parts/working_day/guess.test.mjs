import assert from "node:assert/strict";
import { test } from "node:test";

import { TIME, before, gapsOf, sits, waysOf } from "../../../widgets/easeback/parts/working_day/guess.js";

const DAY = { hard: { close: [265, 290, 315, 340] }, hard_length: 15, rest: 1, load: 1.4, near: 1.1, full: 4 };
const NOW = { day: "spread", breaks: [10, 14], length: 10, recovery: "slow", place: "low_back", minute: 345 };

test("the gaps lie between the hard moments, and all of it is in the time that is drawn", () => {
  const { moments, gaps } = gapsOf(DAY);
  assert.deepEqual(gaps, [
    { from: 280, to: 290 },
    { from: 305, to: 315 },
    { from: 330, to: 340 },
  ]);
  assert.ok(moments.every(({ from, to }) => from > TIME.from && to < TIME.to));
});

test("the guess begins at one day, whatever was set before; where it is felt stays", () => {
  assert.deepEqual(before(NOW), { ...NOW, day: "close", breaks: [12], recovery: "quick" });
  assert.equal(sits({ ...before(NOW), recovery: "slow" }), true);
  assert.equal(sits(before(NOW)), false);
  assert.equal(sits({ ...before(NOW), recovery: "slow", breaks: [] }), false);
});

test("who thinks that one gets used to it draws each moment lower, and work never below its load", () => {
  const at = [250, 270, 285, 295, 310, 320, 335, 345, 400];
  const quick = { at, values: Float64Array.of(1.4, 3.2, 1.4, 3.2, 1.4, 3.2, 1.4, 3.2, 1.4) };
  const { looser } = waysOf(quick, quick, DAY);
  const tops = [1, 3, 5, 7].map((knot) => looser.values[knot]);
  assert.ok(tops.every((top, index) => index === 0 || top < tops[index - 1]));
  assert.ok([...looser.values].every((value) => value >= 1.4));
});
