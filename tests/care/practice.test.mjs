// What is played for one person; tests/care/test_practice.py compares every variant of every exercise with the
// reference.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isSore, phasesFor } from "../../widgets/easeback/care/practice.js";

const step = (order, phase, more) => ({
  order,
  phase,
  seconds: 5,
  move: "",
  variants: [],
  regions: [],
  sore: null,
  pose: "",
  cue: `Cue ${order}`,
  say: "",
  easier: "",
  ...more,
});
const move = (id, more) => ({ id, reps: 1, sides: "", rest_s: 0, contraindications: [], name: id, ...more });
const ROWS = {
  steps: [
    step(1, "ready"),
    step(2, "tense", { move: "calf", regions: ["calf"] }),
    step(3, "let-go", { move: "calf", regions: ["calf"] }),
    step(4, "hold", { move: "bend", pose: "bent" }),
    step(5, "end"),
  ],
  moves: [move("calf", { sides: "each", rest_s: 2 }), move("bend", { reps: 2, contraindications: ["weak-bones"] })],
  variants: [],
};
const told = (wish) =>
  phasesFor(ROWS, wish)
    .map(({ kind, side }) => [kind, side].filter(Boolean).join(" "))
    .join(", ");

test("a side carries its regions, its words and its rests", () => {
  assert.equal(told(), "ready, tense right, let-go right, rest left, tense left, let-go left, hold, hold, end");
  const [, right] = phasesFor(ROWS);
  assert.deepEqual([right.regions, right.cue, right.order], [["right_calf"], "Cue 2", 2]);
});

test("what is sore is noticed, on its own side only", () => {
  assert.equal(
    told({ sore: ["left_calf"] }),
    "ready, tense right, let-go right, rest left, notice left, let-go left, hold, hold, end",
  );
  assert.ok(isSore("calf", "left", ["calf"]) && !isSore("calf", "right", ["left_calf"]));
});

test("of a group that is sore in one place, that place is named", () => {
  const steps = [step(1, "tense", { regions: ["chest", "belly", "low_back"] })];
  const [noticed] = phasesFor({ steps, moves: [], variants: [] }, { sore: ["low_back"] });
  assert.deepEqual(
    [noticed.kind, noticed.sore, noticed.regions],
    ["notice", ["low_back"], ["chest", "belly", "low_back"]],
  );
  const [, left] = phasesFor(ROWS, { sore: ["left_calf"] }).filter(({ kind }) => kind === "notice" || kind === "tense");
  assert.deepEqual(left.sore, ["left_calf"]);
});

test("moves can change places and be left out", () => {
  assert.equal(told({ order: ["bend"], sore: ["calf"], skipSore: true }), "ready, hold, hold, end");
  assert.equal(told({ without: ["calf", "bend"] }), "ready, end");
});

test("a name of an order that no move has counts for nothing", () => {
  assert.equal(told({ order: ["gone", "toString"] }), told());
});
