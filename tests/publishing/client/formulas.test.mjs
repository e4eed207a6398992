import { test } from "node:test";
import assert from "node:assert/strict";
import { pieces } from "../../../widgets/easeback/publishing/client/formulas.js";

const formulas = (/** @type {string} */ text) =>
  pieces(text)
    .filter(({ latex }) => latex)
    .map(({ latex }) => latex);

test("money is no formula", () => {
  for (const text of ["$20 and $30", "It costs $20 and **not** $30", "$6, or 7$", "a \\$5 b$", "$ 5 $"]) {
    assert.deepEqual(formulas(text), [], text);
  }
});

test("formulas stand between the words around them, in their order", () => {
  assert.deepEqual(pieces("So $x^2$, $$y$$."), [
    { text: "So " },
    { latex: "x^2", block: false },
    { text: ", " },
    { latex: "y", block: true },
    { text: "." },
  ]);
});
