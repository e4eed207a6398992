// The line over a day: a wish touches no moment, a plan meets one, and goes round what comes between.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, hurdleLine, lineOf } from "../../../widgets/easeback/parts/wish_and_plan/day_line.js";

/** The heights of the points a path goes through. */
const heights = (path) => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=[A-Z]|$)/g)].map(([, , y]) => Number(y));
const highest = (path) => Math.min(...heights(path));

test("a wish stays above the day from its beginning to its end", () => {
  assert.ok(heights(lineOf("wish")).every((y) => y < DAY.level - 30));
});

test("a plan begins and ends on the day and rises once; round a hurdle it rises higher than that stands", () => {
  for (const way of ["plan", "rain"]) {
    const all = heights(lineOf(way));
    assert.deepEqual([all[0], all.at(-1)], [DAY.level, DAY.level]);
  }
  const top = Math.min(...[...hurdleLine().matchAll(/ (-?[\d.]+)/g)].map(([, y]) => Number(y)));
  assert.ok(highest(lineOf("plan")) > top - 20);
  assert.ok(highest(lineOf("rain")) < top);
});
