// Vibration: each kind of phase feels different, and a device that cannot is no trouble.
import assert from "node:assert/strict";
import { test } from "node:test";

import { CUES, makeVibration } from "../../../widgets/easeback/kit/playing/vibration.js";

const device = () => {
  const felt = [];
  return {
    felt,
    vibrate: (pattern) => {
      felt.push(pattern);
      return true;
    },
  };
};

test("breathing in, breathing out and holding feel different", () => {
  const phone = device();
  const made = makeVibration(phone);
  for (const kind of ["in", "out", "hold-in"]) assert.equal(made.cue(kind), true);
  assert.equal(new Set(phone.felt.map(String)).size, 3);
});

test("tightening and letting go feel different", () => {
  const phone = device();
  const made = makeVibration(phone);
  for (const kind of ["tense", "let-go"]) made.cue(kind);
  assert.ok(phone.felt[0].length > 3 && phone.felt[1].length === 1);
});

test("a cue is over long before the shortest phase is", () => {
  for (const [kind, pattern] of Object.entries(CUES)) {
    if (kind !== "end") assert.ok(pattern.reduce((sum, part) => sum + part, 0) < 1000, kind);
  }
});

test("a tap is felt as one short touch, shorter than any other cue", () => {
  const length = (pattern) => pattern.reduce((sum, part) => sum + part, 0);
  assert.equal(CUES.tap.length, 1);
  for (const [kind, pattern] of Object.entries(CUES))
    if (kind !== "tap") assert.ok(length(CUES.tap) < length(pattern), kind);
});

test("a phase without a cue of its own feels like a step", () => {
  const phone = device();
  makeVibration(phone).cue("see");
  assert.deepEqual(phone.felt, [CUES.step]);
});

test("rest ends what still vibrates", () => {
  const phone = device();
  makeVibration(phone).rest();
  assert.deepEqual(phone.felt, [[]]);
});

test("no vibration, or a refusal, does not disturb the practice", () => {
  assert.deepEqual([makeVibration({}).supported, makeVibration({}).cue("in")], [false, false]);
  const refusing = makeVibration({
    vibrate: () => {
      throw new Error("not allowed");
    },
  });
  assert.deepEqual([refusing.supported, refusing.cue("in")], [true, false]);
});
