// What no case of the table says; the cases themselves are walked in tests/care/test_lengths.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inLength, inMetres } from "../../widgets/easeback/care/lengths.js";

test("finer than anyone types it is rounded, and metres never", () => {
  assert.equal(inLength(inMetres(2.123456, "yards"), "yards"), 2.1);
  assert.equal(inLength(2.123456, "metres"), 2.123456);
  assert.equal(inMetres(2.123456, "metres"), 2.123456);
});

test("nothing walked is nothing in every length", () => {
  for (const length of /** @type {const} */ (["metres", "yards", "feet"])) assert.equal(inLength(0, length), 0);
});
