import assert from "node:assert/strict";
import { test } from "node:test";

import { chained, fewer, joined, outline, shaped, smooth } from "../../../widgets/easeback/kit/drawing/outline.js";
import { box, fromLine, inside } from "../../../widgets/easeback/kit/drawing/shapes.js";

const RING = [
  [40, 50, 30],
  [120, 60, 18],
];

test("the skin of circles is as far away as it is", () => {
  const far = chained(RING);
  assert.equal(far(40, 50), -30);
  assert.equal(Math.round(far(0, 50)), 10);
  assert.equal(Math.round(far(158, 60)), 20, "past the second circle");
  assert.ok(far(80, 55) < -20 && far(80, 120) > 30);
  assert.equal(
    chained([
      [0, 0, 30],
      [5, 0, 4],
    ])(40, 0),
    10,
    "a circle in a circle is the larger one",
  );
});

test("a closed shape is as far away as it is, far away at least roughly", () => {
  const square = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ];
  const far = shaped(square);
  assert.equal(far(50, 10), -10);
  assert.equal(far(110, 50), 10);
  assert.ok(far(200, 50) >= 100);
});

test("two shapes in one flow into one another and are never smaller than each alone", () => {
  const [a, b] = [
    chained([
      [0, 0, 20],
      [0, 60, 20],
    ]),
    chained([
      [10, 0, 20],
      [80, 0, 20],
    ]),
  ];
  const both = joined([a, b], 14);
  for (let x = -40; x < 120; x += 7)
    for (let y = -40; y < 90; y += 7) assert.ok(both(x, y) <= Math.min(a(x, y), b(x, y)) + 1e-9);
  assert.ok(both(24, 24) < Math.min(a(24, 24), b(24, 24)) - 1, "the corner between them is filled");
});

test("the line goes once round the shape and lies on its skin", () => {
  const far = chained(RING);
  const ring = outline(far, [40, 0], 4);
  for (const [x, y] of smooth(ring)) assert.ok(Math.abs(far(x, y)) < 0.5, `${x},${y}`);
  const [left, top, right, bottom] = box(ring);
  assert.deepEqual(
    [left, top, right, bottom].map((edge) => Math.round(edge / 2) * 2),
    [10, 20, 138, 80],
  );
  for (const [x, y] of RING) assert.ok(inside(ring, [x, y]));
  assert.ok(Math.hypot(ring[0][0] - ring.at(-1)[0], ring[0][1] - ring.at(-1)[1]) < 8, "it closes");
});

test("where nothing is, there is no line", () => {
  assert.deepEqual(
    outline(() => 5, [0, 0], 4),
    [],
  );
});

test("fewer points are the same line", () => {
  const wave = Array.from({ length: 200 }, (_, x) => [x, 20 * Math.sin(x / 20)]);
  const few = fewer(wave);
  assert.ok(few.length < 60);
  assert.deepEqual([few[0], few.at(-1)], [wave[0], wave.at(-1)]);
  for (const point of wave) assert.ok(fromLine([...few, ...[...few].reverse()], point) < 0.51);
});
