// The guide's rule; tests/care/test_guide.py walks the table of its cases.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathFor } from "../../widgets/easeback/care/guide.js";

const stop = (id, lesson, when = [], place = "") => ({ id, lesson, place, when, reason: "" });

test("a stop belongs to a path when each question it names has one of the answers it names", () => {
  const stops = [
    stop("a", "a", ["wish.sleep", "wish.move"]),
    stop("b", "b", ["wish.sleep", "since.long"]),
    stop("c", "c"),
  ];
  const ids = (answers) => pathFor(stops, answers).map(({ id }) => id);
  assert.deepEqual(ids({}), ["c"]);
  assert.deepEqual(ids({ wish: "move" }), ["a", "c"]);
  assert.deepEqual(ids({ wish: "sleep", since: "long" }), ["a", "b", "c"]);
});

test("no lesson comes twice, but a place on it may come beside it", () => {
  const stops = [stop("a", "index", [], "safety-check"), stop("b", "x"), stop("c", "x"), stop("d", "index")];
  assert.deepEqual(
    pathFor(stops, {}).map(({ id }) => id),
    ["a", "b", "d"],
  );
});
