// The exercises of a plan go home with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { exercisesIn } from "../../../widgets/easeback/kit/take_home/at_home.js";
import { PLAN, blank } from "./plans.mjs";

const rows = {
  played: { "breathe-daily": "slow-breathing", "walk-a-little": "short-walk", "warm-kit": "warm-pack" },
  players: { "slow-breathing": {}, "short-walk": {}, "body-scan": {} },
};

test("each exercise that a plan names goes along once, in the plan's order", () => {
  const things = ["walk-a-little", "breathe-daily", "again-slow-breathing"].map((thing) => blank({ thing }));
  const later = [blank({ thing: "again-body-scan" })];
  assert.deepEqual(exercisesIn({ ...PLAN, things, later }, rows), ["short-walk", "slow-breathing", "body-scan"]);
});

test("what the course cannot play, or no longer has, does not", () => {
  const things = ["warm-kit", "again-gone", "own-1", "constructor", "again-constructor"].map((thing) =>
    blank({ thing }),
  );
  assert.deepEqual(exercisesIn({ ...PLAN, things, later: [] }, rows), []);
});
