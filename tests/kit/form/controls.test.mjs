// A simulator knows what its controls were before a move, however many steps the move had.
import assert from "node:assert/strict";
import { test } from "node:test";

import { afterMoving } from "../../../widgets/easeback/kit/form/controls.js";

const START = { now: { length: 15, strength: 7 }, before: null, touched: null };

test("one long drag is one change: before is what was there when it began", () => {
  let state = START;
  for (const length of [20, 25, 30]) state = afterMoving(state, { length }, false);
  assert.deepEqual(state, { now: { length: 30, strength: 7 }, before: START.now, touched: "length" });
});

test("another control, or a hand that has rested, begins a new change", () => {
  const dragged = afterMoving(START, { length: 30 }, false);
  assert.deepEqual(afterMoving(dragged, { strength: 9 }, false).before, { length: 30, strength: 7 });
  assert.deepEqual(afterMoving(dragged, { length: 5 }, true).before, { length: 30, strength: 7 });
});

test("the last position wins, and a move that moves nothing changes nothing", () => {
  const moved = afterMoving(START, { length: 20, strength: 3 }, false);
  assert.deepEqual([moved.now, moved.touched], [{ length: 20, strength: 3 }, "strength"]);
  assert.deepEqual(afterMoving(START, {}, false).now, START.now);
});
