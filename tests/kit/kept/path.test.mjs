// Where a person's path goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { goOnAt, lessonBefore, nameOf, nextStop, wasAt } from "../../../widgets/easeback/kit/kept/path.js";

const early = "2026-11-20T08:00:00.000Z";
const late = "2026-11-21T08:00:00.000Z";
const path = (lessons, at = early) => ({ answers: {}, lessons, at });

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

test("who comes back goes on along the path, else where they stopped, else after what they finished", () => {
  const order = ["a", "b", "c"];
  const none = { progress: {}, path: null };
  assert.equal(goOnAt(none, order), null);
  assert.equal(goOnAt({ progress: { "calm-now": { opened: late } }, path: null }, order), null);
  assert.equal(goOnAt({ progress: { a: { opened: early }, b: { opened: late } }, path: null }, order), "b");
  assert.equal(goOnAt({ progress: { b: { opened: early, done: late } }, path: null }, order), "c");
  assert.equal(goOnAt({ progress: { c: { opened: early, done: late } }, path: null }, order), "a");
  assert.equal(goOnAt({ progress: { a: { opened: late } }, path: path(["index#help-now", "c", "a"]) }, order), "c");
  const all = Object.fromEntries(order.map((lesson) => [lesson, { opened: early, done: late }]));
  assert.equal(goOnAt({ progress: all, path: null }, order), null);
});

test("the lesson before is one that was read: the nearest before this one, on its path or in the order", () => {
  const order = ["a", "b", "c", "d"];
  const read = (...lessons) => Object.fromEntries(lessons.map((one) => [one, { opened: early }]));
  assert.equal(lessonBefore({ progress: read("d"), path: null }, "d", order), null, "nothing was read before it");
  assert.equal(lessonBefore({ progress: read("a", "d"), path: null }, "d", order), "a", "b and c were not read");
  assert.equal(lessonBefore({ progress: read("a", "c"), path: null }, "b", order), "a", "c comes later");
  const kept = { progress: read("a", "c", "d"), path: path(["index#safety-check", "d", "a", "b"]) };
  assert.equal(lessonBefore(kept, "a", order), "d", "on a path its own order counts");
  assert.equal(lessonBefore(kept, "d", order), null, "a place of the start page is no lesson");
  assert.equal(lessonBefore(kept, "c", order), "a", "beside the path the order of the course counts");
  assert.equal(lessonBefore(kept, "calm-now", order), null, "a page outside the order has none");
});
