// An address leads to what it names, and one that nobody can read leads nowhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { askedPlace } from "../../../widgets/easeback/publishing/client/asked_place.js";

const page = { getElementById: (id) => ({ id }), querySelector: (selector) => ({ selector }) };

test("a name leads to its place, in letters of any script", () => {
  assert.deepEqual(askedPlace("#try-it", page), { id: "try-it" });
  assert.deepEqual(askedPlace("#%C3%BCben", page), { id: "üben" });
});

test("a plan leads to the part that reads it", () => {
  assert.match(askedPlace("#plan=3.x", page).selector, /plan_in_link/);
});

test("no name, and one that is broken, lead nowhere", () => {
  for (const hash of ["", "#", "#100%", "#%E0%A4"]) assert.equal(askedPlace(hash, page), null);
});
