// Who left a practice is offered to go on there: for the same practice, and not for long.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isOpen } from "../../../widgets/easeback/kit/kept/left_off.js";

const NOW = Date.parse("2026-11-20T10:00:00.000Z");
const PRACTICE = { exercise: "gentle-back", phases: 20, seconds: 240 };
const LEFT = {
  ...PRACTICE,
  at: "2026-11-20T09:50:00.000Z",
  left: "2026-11-20T09:55:00.000Z",
  index: 3,
  practised: 40,
  before: 6,
};

test("a practice that was left a moment ago is open", () => {
  assert.equal(isOpen(LEFT, PRACTICE, NOW), true);
});

for (const [name, kept, practice] of [
  ["nothing was left", null, PRACTICE],
  ["another exercise was left", { ...LEFT, exercise: "body-scan" }, PRACTICE],
  ["it would be played in another length now", LEFT, { ...PRACTICE, seconds: 480 }],
  ["it has other steps now", LEFT, { ...PRACTICE, phases: 21 }],
  ["it was left hours ago", { ...LEFT, left: "2026-11-20T07:59:00.000Z" }, PRACTICE],
  ["the clock of the device was set back", { ...LEFT, left: "2026-11-20T11:00:00.000Z" }, PRACTICE],
  ["its time makes no sense", { ...LEFT, left: "soon" }, PRACTICE],
]) {
  test(`nothing is offered when ${name}`, () => {
    assert.equal(isOpen(kept, practice, NOW), false);
  });
}
