// A high or a worse rating is always answered; tests/care/test_how_it_went.py walks the table of its cases.
import assert from "node:assert/strict";
import { test } from "node:test";

import { answerTo } from "../../widgets/easeback/care/how_it_went.js";

test("whatever was before, a rating of 7 or more names help, and so does one that rose by 2 or more", () => {
  for (let after = 0; after <= 10; after += 1) {
    for (const before of [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const worse = before !== null && after - before >= 2;
      assert.equal(answerTo(before, after).care, after >= 7 || worse, `${before} to ${after}`);
    }
  }
});
