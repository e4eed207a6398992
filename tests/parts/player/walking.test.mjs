// A walk goes on: one knee, then the other.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isWalk, walkShare } from "../../../widgets/easeback/parts/player/walking.js";

const STEP = { place: "feet", leads: "far_knee" };

test("only who is on their feet with a knee lifted walks, and only where there is time for it", () => {
  assert.equal(isWalk(STEP, 30), true);
  assert.equal(isWalk(STEP, 3), false);
  assert.equal(isWalk({ ...STEP, place: "seat" }, 30), false);
  assert.equal(isWalk({ ...STEP, leads: "hand" }, 30), false);
});

test("a walk comes and goes between both steps", () => {
  const shares = Array.from({ length: 57 }, (_, at) => walkShare(at / 10));
  assert.equal(walkShare(0), 0);
  assert.ok(Math.max(...shares) > 0.99);
  assert.ok(shares.filter((share) => share < 0.01).length >= 2);
});
