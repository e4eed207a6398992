import assert from "node:assert/strict";
import { test } from "node:test";

import { h } from "../../../widgets/node_modules/preact/dist/preact.mjs";

import { still } from "../../../widgets/easeback/kit/page/server_render.js";

test("a view becomes HTML from the traits alone, and what it shows is escaped", () => {
  const View = ({ model }) => h("p", null, model.get("name"));
  assert.equal(still(View, JSON.stringify({ name: "<b>" })), "<p>&lt;b></p>");
});

test("a binary trait arrives byte for byte, whatever its length", () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 89 + length) % 256);
    const View = ({ model }) => {
      const { buffer } = model.get("packed");
      return h("i", null, [...new Uint8Array(buffer)].join(" "));
    };
    const text = Buffer.from(bytes).toString("base64");
    assert.equal(still(View, "{}", { packed: text }), `<i>${[...bytes].join(" ")}</i>`);
  }
});

test("no host answers a still: what a view asks of it does nothing", () => {
  const View = ({ model }) => {
    model.on("change:x", () => {});
    model.set("x", 2);
    model.save_changes();
    return h("b", null, model.get("x"));
  };
  assert.equal(still(View, '{"x": 1}'), "<b>1</b>");
});
