// What a person's answers mean for an exercise. Its equality with its oracle is proved in
// tests/care/test_contraindications.py.
import assert from "node:assert/strict";
import { test } from "node:test";

import { fitFor, insteadFor } from "../../widgets/easeback/care/contraindications.js";

const MOVES = [
  { id: "calf", contraindications: [] },
  { id: "bend", contraindications: ["weak-bones"] },
];

test("a yes keeps a person from an exercise, eases it, or leaves a move out; what was never answered is open", () => {
  const exercise = { contraindications: ["fracture"], precautions: ["pressure"] };
  assert.deepEqual(fitFor(exercise, MOVES, {}), {
    allowed: true,
    gentle: false,
    without: [],
    open: ["fracture", "pressure", "weak-bones"],
  });
  const marks = { fracture: { mark: "no" }, pressure: { mark: "yes" }, "weak-bones": { mark: "yes" } };
  assert.deepEqual(fitFor(exercise, MOVES, marks), { allowed: true, gentle: true, without: ["bend"], open: [] });
  assert.equal(fitFor(exercise, MOVES, { fracture: { mark: "yes" } }).allowed, false);
});

test("instead of an exercise nothing is offered that an answer speaks against", () => {
  const breath = { id: "breath", name: "Breath", lesson: "", contraindications: [], instead: null };
  const chair = { id: "chair", name: "Chair", lesson: "", contraindications: ["ill-for-days"], instead: breath };
  assert.equal(insteadFor(chair, {}), chair);
  assert.equal(insteadFor(chair, { "ill-for-days": { mark: "no" } }), chair);
  assert.equal(insteadFor(chair, { "ill-for-days": { mark: "yes" } }), breath);
  assert.equal(insteadFor({ ...chair, instead: null }, { "ill-for-days": { mark: "yes" } }), null);
  assert.equal(insteadFor(null, {}), null);
});
