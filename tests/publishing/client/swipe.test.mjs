// A stroke to the side turns a card; scrolling up and down does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { strokeOf } from "../../../widgets/easeback/publishing/client/swipe.js";

test("a finger to the left leads on, one to the right leads back", () => {
  assert.equal(strokeOf(-80, 5), 1);
  assert.equal(strokeOf(80, -5), -1);
});

test("a short move, and one that goes down as far as across, is no stroke", () => {
  assert.equal(strokeOf(-40, 0), 0);
  assert.equal(strokeOf(-80, 60), 0);
  assert.equal(strokeOf(0, -200), 0);
});
