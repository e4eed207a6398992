// What a person takes along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { copyText } from "../../../widgets/easeback/kit/kept/files.js";

test("a text is copied whole", async () => {
  const copied = [];
  const browser = {
    clipboard: {
      writeText: async (text) => {
        copied.push(text);
      },
    },
  };
  assert.equal(await copyText("x".repeat(10_000), browser), true);
  assert.deepEqual(copied, ["x".repeat(10_000)]);
});

for (const [story, browser] of [
  ["there is no clipboard", {}],
  [
    "the browser forbids it",
    {
      clipboard: {
        writeText: async () => {
          throw new Error("NotAllowedError");
        },
      },
    },
  ],
]) {
  test(`${story}: it says so and nothing breaks`, async () => {
    assert.equal(await copyText("a text", browser), false);
  });
}
