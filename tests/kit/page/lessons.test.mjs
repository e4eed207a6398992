// The list of lessons on a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, lessonsHere } from "../../../widgets/easeback/kit/page/lessons.js";

/** An entry of the page's list, as far as it is looked at. */
const entry = (slug, link, minutes, numbered = false) => ({
  hasAttribute: () => numbered,
  getAttribute: () => slug,
  querySelector: (piece) => (piece === "a" ? link : minutes && { textContent: minutes }),
});

test("the page's own list tells title, address, length, and whether it is in the order", () => {
  const page = {
    querySelectorAll: () => [
      entry("the-loop", { href: "/en/the-loop", textContent: "The loop" }, "3 min", true),
      entry("bare", { href: "/b", textContent: "Bare" }),
      entry("x", null),
      entry("", {}),
    ],
  };
  assert.deepEqual(lessonsHere(page), {
    "the-loop": { href: "/en/the-loop", title: "The loop", minutes: "3 min", numbered: true },
    bare: { href: "/b", title: "Bare", minutes: "", numbered: false },
  });
});

test("a lesson's file leads to its page where the page lists it, else to the file", () => {
  const page = { querySelectorAll: () => [entry("stress-signals", { href: "/en/stress-signals", textContent: "" })] };
  assert.equal(addressOf("03-stress-signals.ipynb#try-it", page), "/en/stress-signals#try-it");
  assert.equal(addressOf("03-stress-signals.ipynb", page), "/en/stress-signals");
  assert.equal(addressOf("99-not-yet.ipynb", page), "99-not-yet.ipynb");
  assert.equal(addressOf("03-stress-signals.ipynb"), "03-stress-signals.ipynb"); // the renderer has no page
});
