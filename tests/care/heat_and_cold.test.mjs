// The browser's rule of heat and cold. Its equality with the Python rule is proved in tests/care/test_heat_and_cold.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { warmthFor } from "../../widgets/easeback/care/heat_and_cold.js";

const packs = { warm: ["fever", "swelling"], cool: ["fever", "white-fingers"] };
const states = { swollen: ["swelling"], tight: [] };
const rules = [
  { id: "cool-or-rest", states: ["swollen"], offers: ["cool"] },
  { id: "both", states: ["tight"], offers: ["warm", "cool"] },
  { id: "warm-only", states: [], offers: ["warm"] },
  { id: "ask", states: [], offers: [] },
];
const none = { fever: false, "white-fingers": false };
const said = (state, reasons) => warmthFor(packs, states, rules, state, reasons).rule;

test("the first rule that fits and offers nothing against a reason is the advice", () => {
  assert.equal(said("tight", none), "both");
  assert.equal(said("tight", { ...none, "white-fingers": true }), "warm-only");
  assert.equal(said("swollen", none), "cool-or-rest");
  assert.equal(said("swollen", { ...none, "white-fingers": true }), "ask");
});

test("a reason against both needs no other answer; else nothing is said before all are answered", () => {
  assert.equal(said("tight", { fever: true }), "ask");
  assert.equal(said("tight", { fever: false }), "unanswered");
  assert.equal(said(null, none), "unanswered");
});

test("it says which reasons are against what", () => {
  assert.deepEqual(warmthFor(packs, states, rules, "swollen", { ...none, fever: true }).against, {
    warm: ["fever", "swelling"],
    cool: ["fever"],
  });
});

test("what is not a row is an error and not a no", () => {
  assert.throws(() => said("tight", { ...none, chills: true }), /chills/);
  assert.throws(() => said("stiff", none), /stiff/);
  assert.throws(() => warmthFor(packs, states, rules.slice(0, 1), "tight", none), /no rule/);
});
