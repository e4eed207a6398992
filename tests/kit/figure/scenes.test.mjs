import assert from "node:assert/strict";
import { test } from "node:test";

import { scenesOf } from "../../../widgets/easeback/kit/figure/scenes.js";
import { POSES } from "../../support/poses.mjs";

test("each phase shows where one comes from and goes to; a rest and a phase without a pose stay", () => {
  const phases = [
    { order: 1 },
    { pose: "lie", order: 2 },
    { pose: "knee-to-chest", side: "left", order: 3 },
    { pose: "lie", order: 0 },
    { pose: "gone", order: 4 },
  ];
  const scenes = scenesOf(phases, POSES);
  assert.deepEqual(
    scenes.map(({ from, to }) => [from.id, to.id]),
    [
      ["lie", "lie"],
      ["lie", "lie"],
      ["lie", "knee-to-chest"],
      ["knee-to-chest", "knee-to-chest"],
      ["knee-to-chest", "knee-to-chest"],
    ],
  );
  assert.equal(scenes[2].to.leads, "far_knee");
  assert.deepEqual(scenesOf([{ order: 1 }], {}), [null]);
});

test("a move in a new place begins where it will end, and is seen from its own side", () => {
  const move = (pose) => ({ pose, move: "rolls", side: "right", order: 1 });
  const scenes = scenesOf(
    [
      { pose: "lie", order: 1 },
      move("knees-side"),
      move("knees-side"),
      move("knees-middle"),
      { pose: "sit", order: 2 },
    ],
    POSES,
  );
  assert.deepEqual(scenes.map(({ from, to }) => [from.id, to.id]).slice(1), [
    ["knees-middle", "knees-side"],
    ["knees-side", "knees-side"],
    ["knees-side", "knees-middle"],
    ["sit", "sit"],
  ]);
});
