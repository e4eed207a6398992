// The browser's rules. Their equality with the Python rules is proved in tests/care/test_red_flags.py and tests/care/test_guide.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { adviceFor, pathFor } from "../../widgets/easeback/care/rules.js";

const urgency = ["emergency", "same-day", "routine"];
const flags = [{ id: "a", action: "routine" }, { id: "b", action: "emergency" }, { id: "c", action: "emergency" }];

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
  assert.deepEqual(adviceFor(flags, urgency, { a: false, b: false, c: false }), { action: "none-today", flags: [], also: [] });
});

test("an answer to a question that is not there, or an unknown action, is an error and not a no", () => {
  assert.throws(() => adviceFor(flags, urgency, { d: true }), /d/);
  assert.throws(() => adviceFor([{ id: "a", action: "soon" }], urgency, {}), /soon/);
});

const stop = (id, lesson, when = [], place = "") => ({ id, lesson, place, when, reason: "" });

test("a stop belongs to a path when each question it names has one of the answers it names", () => {
  const stops = [stop("a", "a", ["wish.sleep", "wish.move"]), stop("b", "b", ["wish.sleep", "since.long"]), stop("c", "c")];
  const ids = (answers) => pathFor(stops, answers).map(({ id }) => id);
  assert.deepEqual(ids({}), ["c"]);
  assert.deepEqual(ids({ wish: "move" }), ["a", "c"]);
  assert.deepEqual(ids({ wish: "sleep", since: "long" }), ["a", "b", "c"]);
});

test("no lesson comes twice, but a place on it may come beside it", () => {
  const stops = [stop("a", "index", [], "safety-check"), stop("b", "x"), stop("c", "x"), stop("d", "index")];
  assert.deepEqual(pathFor(stops, {}).map(({ id }) => id), ["a", "b", "d"]);
});
