// A page shows a group its slides as long as its root says so.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { isPresenting } from "../../../widgets/easeback/kit/page/presenting.js";

afterEach(() => {
  delete globalThis.document;
});

for (const [dataset, shown] of [
  [{ presenting: "" }, true],
  [{ present: "notes" }, false],
  [{}, false],
]) {
  test(`${JSON.stringify(dataset)} is ${shown ? "" : "not "}a group`, () => {
    globalThis.document = { documentElement: { dataset } };
    assert.equal(isPresenting(), shown);
  });
}
