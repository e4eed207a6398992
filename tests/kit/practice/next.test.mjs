// Who is still tense at the end of a practice is offered one more, as calm-now would, and the way there.
import assert from "node:assert/strict";
import { test } from "node:test";

import { nextAfter, startOf } from "../../../widgets/easeback/kit/practice/next.js";
import { empty } from "../../../widgets/easeback/kit/kept/personal_data.js";

const BREATH = { id: "breath", exercise: "slow-breathing", kind: "breathing", order: 1, name: "A breath", minutes: 3 };
const FEET = { id: "feet", exercise: "feet-and-hands", kind: "grounding", order: 2, name: "Feet", minutes: 1 };
const SCAN = { id: "scan", exercise: "body-scan", kind: "grounding", order: 0, when: ["feels.sore"], minutes: 3 };

/** The row that is offered after an exercise. */
const after = (id, kind, kept = null, others = [SCAN, BREATH, FEET]) => nextAfter(others, kept, { id, kind })?.id;

test("another kind of exercise is tried, never the one that has just ended", () => {
  assert.equal(after("slow-breathing", "breathing"), "feet");
  assert.equal(after("feet-and-hands", "grounding"), "breath");
  assert.equal(after("slow-breathing", "breathing", null, [BREATH]), undefined);
});

test("what a person told calm-now counts here too, and so does a reason against it", () => {
  const sore = { ...empty(), settings: { "calm-now": { feels: "sore" } } };
  assert.equal(after("slow-breathing", "breathing", sore), "scan");
  const rows = [BREATH, { ...FEET, closes: ["recent-surgery"] }];
  const told = { ...empty(), reasons: { "recent-surgery": { mark: "yes", at: "2026-11-30T10:00:00Z" } } };
  assert.equal(after("body-scan", "breathing", told, rows), "breath");
});

test("the way there begins the practice at once; where there is no calm-now there is none", () => {
  assert.equal(startOf("/en/calm-now#main-message", "feet"), "/en/calm-now#start-feet");
  assert.equal(startOf("/en/calm-now?present", "feet"), "/en/calm-now?present#start-feet");
  assert.equal(startOf("", "feet"), "");
});
