// The browser's rule of the red flags. Its equality with its oracle is proved in tests/care/test_red_flags.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { adviceFor } from "../../widgets/easeback/care/red_flags.js";

const urgency = ["emergency", "same-day", "routine"];
const flags = [
  { id: "a", action: "routine" },
  { id: "b", action: "emergency" },
  { id: "c", action: "emergency" },
];

test("the most urgent yes comes first, whatever its place in the list", () => {
  assert.deepEqual(adviceFor(flags, urgency, { a: true, c: true }), { action: "emergency", flags: ["c"], also: ["a"] });
});

test("one yes is enough: nobody has to answer the rest first", () => {
  assert.equal(adviceFor(flags, urgency, { a: true }).action, "routine");
});

test("nothing is said while a question is open and no answer is yes", () => {
  assert.equal(adviceFor(flags, urgency, {}).action, "unanswered");
  assert.equal(adviceFor(flags, urgency, { a: false, b: false, c: null }).action, "unanswered");
  assert.equal(adviceFor([], urgency, {}).action, "unanswered");
});

test("all no is 'none today', never 'safe'", () => {
  assert.deepEqual(adviceFor(flags, urgency, { a: false, b: false, c: false }), {
    action: "none-today",
    flags: [],
    also: [],
  });
});

test("an answer to a question that is not there, or an unknown action, is an error and not a no", () => {
  assert.throws(() => adviceFor(flags, urgency, { d: true }), /d/);
  assert.throws(() => adviceFor([{ id: "a", action: "soon" }], urgency, {}), /soon/);
});
