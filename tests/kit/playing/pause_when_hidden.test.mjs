// A practice that nobody can see waits, and goes on only when it is asked to.
import assert from "node:assert/strict";
import { test } from "node:test";

import { makeClock } from "../../../widgets/easeback/kit/playing/clock.js";
import { stopWhenHidden } from "../../../widgets/easeback/kit/playing/pause_when_hidden.js";
import { fakeTime } from "../../support/time.mjs";

const LETTERS = [
  { kind: "in", seconds: 4 },
  { kind: "hold-in", seconds: 2 },
  { kind: "out", seconds: 6 },
];

/** A page that can be hidden and shown. */
function fakePage() {
  const page = new EventTarget();
  page.visibilityState = "visible";
  page.turn = (to) => {
    page.visibilityState = to;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  return page;
}

test("a hidden page stops it; shown again it waits, and goes on with the same phase", () => {
  const time = fakeTime();
  const page = fakePage();
  const clock = makeClock(LETTERS, { source: time });
  stopWhenHidden(clock, page);
  clock.start();
  time.pass(3 + 4 + 1);
  page.turn("hidden");
  assert.deepEqual([clock.read().state, clock.read().why], ["paused", "hidden"]);
  time.pass(600);
  page.turn("visible");
  assert.deepEqual([clock.read().state, clock.read().practised], ["paused", 5]);
  clock.resume();
  assert.deepEqual([clock.read().phase.kind, clock.read().why], ["hold-in", ""]);
});

test("hidden while counting down it goes back to ready", () => {
  const time = fakeTime();
  const page = fakePage();
  const clock = makeClock(LETTERS, { source: time });
  const letGo = stopWhenHidden(clock, page);
  clock.start();
  time.pass(1);
  page.turn("hidden");
  assert.equal(clock.read().state, "ready");
  assert.equal(time.waiting(), 0);
  letGo();
  clock.start();
  page.turn("hidden");
  assert.equal(clock.read().state, "countdown");
});
