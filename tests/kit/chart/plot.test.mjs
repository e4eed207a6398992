import assert from "node:assert/strict";
import { test } from "node:test";

import {
  HIGH,
  WIDE,
  acrossOf,
  dotsOf,
  endsOf,
  pathBetween,
  pathNow,
  pathOf,
  placeOf,
  seen,
  upOf,
} from "../../../widgets/easeback/kit/chart/plot.js";

const time = { from: 0, to: 10 };
const now = { at: [0, 5, 10, 20], values: Float64Array.of(1, 3, 2, 0) };
const ghost = { at: [0, 5, 10, 20], values: Float64Array.of(1, 4, 4, 0) };
const panel = { low: 0, high: 4, rest: 1, now, ghost };

test("time goes from edge to edge, and values from the foot to the top with a little air", () => {
  assert.deepEqual([0, 5, 10].map(acrossOf(time)), [0, WIDE / 2, WIDE]);
  const [foot, top] = [0, 4].map(upOf(panel));
  assert.ok(foot < HIGH && foot > top && top > 0);
});

test("a panel whose values are all one is drawn at its foot, not nowhere", () => {
  assert.ok(Number.isFinite(upOf({ ...panel, low: 2, high: 2 })(2)));
});

test("only the knots in the time shown are drawn, and level stretches without those between", () => {
  const level = { at: [0, 1, 2, 3, 12], values: Float64Array.of(1, 1, 1, 2, 2) };
  assert.deepEqual(seen(level, time), [
    [0, 1],
    [2, 1],
    [3, 2],
  ]);
  assert.deepEqual(seen(now, { from: -5, to: 10 })[0], [-5, 1], "level before the first knot");
});

test("a path goes through its knots, and on beyond the edge back to rest", () => {
  assert.equal(pathOf(now, panel, time).match(/[ML]/g)?.length, 3);
  assert.ok(pathNow(panel, time).endsWith(`H${WIDE + 20}V${upOf(panel)(1)}`));
});

test("the wash of a curve that falls from the start has its corner at rest, outside the panel", () => {
  const falling = { ...panel, rest: 0, now: { at: [0, 5, 10], values: Float64Array.of(4, 2, 1) } };
  const up = upOf(falling);
  assert.ok(pathNow(falling, time).startsWith(`M-20 ${up(0)}V${up(4).toFixed(1)}L0,`));
});

test("between two curves there is something only where they part", () => {
  assert.equal(pathBetween(panel, now, time), "");
  assert.match(pathBetween(panel, ghost, time), /^M/);
});

test("a curve of moments has a dot at each knot in the time shown, level ones too", () => {
  assert.equal(dotsOf(now, panel, time).match(/M/g)?.length, 3);
  assert.equal(dotsOf({ at: [1, 2, 3], values: Float64Array.of(2, 2, 2) }, panel, time).match(/M/g)?.length, 3);
});

test("a moment has its place", () => {
  assert.deepEqual(placeOf(5, 0, panel, time), { left: "50.00%", top: `${upOf(panel)(0).toFixed(2)}%` });
});

test("the name of the upper end goes above it, that of the lower end below", () => {
  assert.equal(endsOf(panel, time).above, "ghost");
  assert.equal(endsOf({ ...panel, now: ghost, ghost: now }, time).above, "now");
  assert.equal(endsOf({ ...panel, ghost: now }, time).above, "now", "with equal ends our own stands above");
  assert.equal(endsOf({ ...panel, ghost: undefined }, time).above, "now");
});
