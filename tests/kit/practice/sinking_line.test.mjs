// The line of a practice sinks from the rating before to the one after.
import assert from "node:assert/strict";
import { test } from "node:test";

import { HEIGHT, WIDTH, levelOf, sinkingLine } from "../../../widgets/easeback/kit/practice/sinking_line.js";

/** The points of a path, without those that only bend it. */
const pointsOf = ({ path }) =>
  path
    .slice(1)
    .split("C")
    .map((piece) => piece.split(",").map(Number).slice(-2));

/** How often a line turns between two shares of its way. */
function turns(line, from, to) {
  const heights = pointsOf(line)
    .filter(([x]) => x >= from * WIDTH && x <= to * WIDTH)
    .map(([, y]) => y);
  return heights.filter(
    (y, at) => at > 0 && at < heights.length - 1 && (y - heights[at - 1]) * (heights[at + 1] - y) < 0,
  ).length;
}

test("a higher rating lies higher", () => {
  for (let rating = 1; rating <= 10; rating += 1) assert.ok(levelOf(rating) < levelOf(rating - 1));
});

for (const [before, after] of [
  [7, 4],
  [10, 0],
  [2, 1],
]) {
  test(`from ${before} to ${after} it sinks, tight at first and wide at the end`, () => {
    const line = sinkingLine(before, after);
    assert.ok(line.start[1] < line.end[1]);
    assert.ok(turns(line, 0.08, 0.33) > turns(line, 0.6, 0.92));
  });
}

test("where nothing has changed both ends stand at one height, and where it rose the end is higher", () => {
  assert.ok(Math.abs(sinkingLine(5, 5).start[1] - sinkingLine(5, 5).end[1]) < 6);
  assert.ok(sinkingLine(3, 8).end[1] < sinkingLine(3, 8).start[1]);
});

test("without a rating before, only the end has a number", () => {
  assert.equal(sinkingLine(null, 8).start, null);
});

test("every line and its numbers stay in the picture", () => {
  for (let before = 0; before <= 10; before += 1) {
    for (let after = 0; after <= 10; after += 1) {
      const line = sinkingLine(before, after);
      for (const [x, y] of [...pointsOf(line), line.start, line.end]) {
        assert.ok(x >= 0 && x <= WIDTH && y >= 20 && y <= HEIGHT, `${before} to ${after}: ${x}, ${y}`);
      }
    }
  }
});
