// Whether a row fits what a person answered; tests/care/test_answers.py compares it with its oracle.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fits } from "../../widgets/easeback/care/answers.js";

test("a row that names nothing fits everyone", () => {
  assert.ok(fits([], {}) && fits([], { wish: "sleep" }));
});

test("of each question that is named, one of the answers that are named must have been given", () => {
  assert.ok(fits(["wish.sleep", "wish.move", "since.long"], { wish: "move", since: "long" }));
  assert.ok(!fits(["wish.sleep", "since.long"], { wish: "sleep" }));
  assert.ok(!fits(["wish.sleep"], { wish: "toString" }));
});
