// The list of lessons on a page, and where a person's path goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, lessonsHere, nameOf, nextStop, wasAt } from "../../widgets/easeback/kit/lessons.js";

const early = "2026-11-20T08:00:00.000Z";
const late = "2026-11-21T08:00:00.000Z";
const path = (lessons, at = early) => ({ answers: {}, lessons, at });

/** An entry of the page's list, as far as it is looked at. */
const entry = (slug, link, minutes) => ({
  getAttribute: () => slug,
  querySelector: (piece) => (piece === "a" ? link : minutes && { textContent: minutes }),
});

test("the page's own list tells title, address and length", () => {
  const page = { querySelectorAll: () => [entry("calm-now", { href: "/en/calm-now", textContent: "Calm now" }, "3 min"), entry("bare", { href: "/b", textContent: "Bare" }), entry("x", null), entry("", {})] };
  assert.deepEqual(lessonsHere(page), {
    "calm-now": { href: "/en/calm-now", title: "Calm now", minutes: "3 min" },
    bare: { href: "/b", title: "Bare", minutes: "" },
  });
});

test("a stop is called by its lesson and its place", () => {
  assert.equal(nameOf({ lesson: "index", place: "safety-check" }), "index#safety-check");
  assert.equal(nameOf({ lesson: "calm-now", place: "" }), "calm-now");
});

test("a path goes on after the lesson one is on, and comes back to what was passed over", () => {
  const kept = { progress: { b: { done: early } }, path: path(["a", "b", "c"]) };
  assert.equal(nextStop(kept), "a");
  assert.equal(nextStop(kept, "a"), "c");
  assert.equal(nextStop(kept, "c"), "a");
  assert.equal(nextStop(kept, "elsewhere"), "a");
});

test("where all is seen, and where there is no path, nothing comes next", () => {
  assert.equal(nextStop({ progress: { a: { done: early } }, path: path(["a"]) }), null);
  assert.equal(nextStop({ progress: {}, path: path(["a"]) }, "a"), null);
  assert.equal(nextStop({ progress: {}, path: null }), null);
});

test("opened is not yet seen, and the safety check counts only since the path was asked for", () => {
  assert.equal(wasAt("a", { progress: { a: { opened: early } }, path: path(["a"]) }), false);
  const looked = { "index#safety-check": { done: early }, a: { done: early } };
  assert.equal(wasAt("index#safety-check", { progress: looked, path: path([], early) }), true);
  assert.equal(wasAt("index#safety-check", { progress: looked, path: path([], late) }), false);
  assert.equal(wasAt("a", { progress: looked, path: path([], late) }), true);
});

test("a lesson's file leads to its page where the page lists it, else to the file", () => {
  const page = { querySelectorAll: () => [entry("stress-signals", { href: "/en/stress-signals", textContent: "" })] };
  assert.equal(addressOf("03-stress-signals.ipynb#try-it", page), "/en/stress-signals#try-it");
  assert.equal(addressOf("03-stress-signals.ipynb", page), "/en/stress-signals");
  assert.equal(addressOf("99-not-yet.ipynb", page), "99-not-yet.ipynb");
  assert.equal(addressOf("03-stress-signals.ipynb"), "03-stress-signals.ipynb"); // the renderer has no page
});
