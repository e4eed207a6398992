import assert from "node:assert/strict";
import { test } from "node:test";

import { box, dots, fromLine, grown, inside, turn } from "../../../widgets/easeback/kit/drawing/shapes.js";

const SQUARE = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];
/** An L, whose inner corner is the hard place. */
const CORNER = [
  [0, 0],
  [100, 0],
  [100, 40],
  [40, 40],
  [40, 100],
  [0, 100],
];

test("inside and outside are told apart", () => {
  assert.ok(inside(SQUARE, [50, 50]));
  assert.ok(!inside(SQUARE, [150, 50]));
  assert.ok(inside(CORNER, [20, 90]));
  assert.ok(!inside(CORNER, [70, 70]));
});

test("the distance is to the nearest side, not to its endless line", () => {
  assert.equal(fromLine(SQUARE, [50, -7]), 7);
  assert.equal(fromLine(SQUARE, [103, 104]), 5);
  assert.equal(fromLine(SQUARE, [50, 90]), 10);
});

test("the box holds the shape; the turn tells which way round it is drawn", () => {
  assert.deepEqual(box(CORNER), [0, 0, 100, 100]);
  assert.equal(turn(SQUARE), 20000);
  assert.equal(turn([...SQUARE].reverse()), -20000);
});

for (const [name, shape] of Object.entries({ square: SQUARE, corner: CORNER, reversed: [...CORNER].reverse() })) {
  test(`${name}: more room lies all around it, less room all inside`, () => {
    for (const point of grown(shape, 8)) {
      assert.ok(!inside(shape, point));
      assert.ok(fromLine(shape, point) <= 12, "not far away, even where a corner is rounded");
    }
    const small = grown(shape, -6);
    assert.ok(small.length > 10);
    for (const point of small) assert.ok(inside(shape, point));
  });
}

test("the grown shape is about as much larger as it was told", () => {
  const area = (shape) => Math.abs(turn(shape)) / 2;
  assert.ok(area(grown(SQUARE, 8)) > 112 ** 2 && area(grown(SQUARE, 8)) <= 116 ** 2);
  assert.ok(area(grown(SQUARE, -6)) < 90 ** 2 && area(grown(SQUARE, -6)) > 84 ** 2);
});

test("dots fill a shape evenly, stay inside, and are the same each time", () => {
  const found = dots(CORNER);
  assert.deepEqual(found, dots(CORNER));
  for (const point of found) assert.ok(inside(CORNER, point));
  const quarter = (left, top) =>
    found.filter(([x, y]) => x >= left && x < left + 40 && y >= top && y < top + 40).length;
  assert.ok(quarter(0, 0) > 15);
  assert.ok(Math.abs(quarter(0, 0) - quarter(60, 0)) < 10);
});
