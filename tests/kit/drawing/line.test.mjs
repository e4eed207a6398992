import assert from "node:assert/strict";
import { test } from "node:test";

import { around, dense, stretch, through } from "../../../widgets/easeback/kit/drawing/line.js";

const from = { from: 0, to: 100, level: 50, height: 10 };

test("a tense stretch is a tight zigzag: it turns at every point", () => {
  const heights = stretch({ ...from, tense: true }).map(([, y]) => y - 50);
  for (let index = 1; index < heights.length; index++) assert.ok(heights[index] * heights[index - 1] < 0);
});

test("an eased stretch is a wide wave: it crosses its level as often as its waves say", () => {
  const heights = stretch({ ...from, tense: false, waves: 2, points: 101 }).map(([, y]) => y - 50);
  const crossings = heights.filter((height, index) => index && height * heights[index - 1] < 0).length;
  assert.equal(crossings, 4);
});

test("both have the same points from left to right, so that one can pass into the other", () => {
  const across = (tense) => stretch({ ...from, tense }).map(([x]) => x);
  assert.deepEqual(across(true), across(false));
  assert.equal(across(true).at(0), 0);
  assert.equal(across(true).at(-1), 100);
});

test("a stretch never leaves its height, and fades as it is told", () => {
  const points = stretch({ ...from, tense: true, fade: (share) => 1 - share });
  assert.ok(points.every(([, y]) => Math.abs(y - 50) <= 10));
  assert.equal(points.at(-1)?.[1], 50);
});

test("the line goes through the first and the last point, and is curves only", () => {
  const path = through([
    [0, 0],
    [10, 20],
    [30, 5],
    [40, 0],
  ]);
  assert.match(path, /^M0,0C/);
  assert.match(path, /,40,0$/);
  assert.doesNotMatch(path, /L|NaN/);
});

const RING = [
  [0, 0],
  [50, -20],
  [100, 0],
  [80, 60],
  [20, 70],
];

test("a closed line has no end and no corners", () => {
  const path = around(RING);
  assert.match(path, /^M50,-20C/);
  assert.match(path, /Z$/);
  assert.doesNotMatch(path, /L|NaN/);
});

test("small steps: a list for each point, which starts with that point and leads to the next", () => {
  const steps = dense(RING, 4);
  assert.equal(steps.length, RING.length);
  steps.forEach((step, index) => {
    assert.equal(step.length, 4);
    step[0].forEach((value, axis) => assert.ok(Math.abs(value - RING[index][axis]) < 1e-9));
    const next = RING[(index + 1) % RING.length];
    const left = step.map(([x, y]) => Math.hypot(next[0] - x, next[1] - y));
    assert.ok(left.at(-1) < left[0]);
  });
});
