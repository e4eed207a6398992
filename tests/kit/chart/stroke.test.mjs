import assert from "node:assert/strict";
import { test } from "node:test";

import { BLANK, COLUMNS, drawn, isWhole, lineOf } from "../../../widgets/easeback/kit/chart/stroke.js";

const TIME = { from: -10, to: 110 };
const same = (up) => up;
/** A stroke through places, as a finger moves from each to the next. */
const stroke = (...places) =>
  places.slice(1).reduce((held, [across, up], index) => {
    const [x, y] = places[index];
    return drawn(held, { across: x, up: y }, { across, up });
  }, BLANK);
const at = (line, share) => line.values[Math.round(share * COLUMNS)];

test("a fast finger leaves no gaps: between two places every column is filled", () => {
  const held = stroke([0, 0], [1, 1]);
  assert.ok(held.every((up) => up !== null));
  assert.ok(Math.abs(held[COLUMNS / 2] - 0.5) < 1e-9);
});

test("who goes back draws over what was there, and the rest stays", () => {
  const held = stroke([0, 0.2], [1, 0.2], [0.5, 0.8]);
  assert.ok(held[COLUMNS] === 0.2 && Math.abs(held[COLUMNS / 2] - 0.8) < 1e-9 && held[0] === 0.2);
});

test("a finger beyond the edges stays on the chart", () => {
  const held = drawn(BLANK, { across: -3, up: 0 }, { across: 4, up: 1 });
  assert.equal(held.length, COLUMNS + 1);
});

const WHOLE = [
  ["nothing", [], false],
  [
    "a tap at the right edge",
    [
      [0.98, 0.5],
      [0.98, 0.6],
    ],
    false,
  ],
  [
    "the first half",
    [
      [0, 0.1],
      [0.5, 0.9],
    ],
    false,
  ],
  [
    "from the left edge to the right one",
    [
      [0, 0],
      [1, 0.5],
    ],
    true,
  ],
  [
    "from where the moment begins nearly to the end",
    [
      [0.2, 0],
      [0.9, 0.5],
    ],
    true,
  ],
  [
    "drawn from right to left",
    [
      [1, 0.5],
      [0.1, 0],
    ],
    true,
  ],
  [
    "two pieces with a gap",
    [
      [0, 0.1],
      [0.4, 0.5],
    ],
    false,
  ],
];
for (const [name, places, whole] of WHOLE)
  test(`${name} is ${whole ? "" : "not yet "}a guess`, () => {
    assert.equal(isWhole(places.length ? stroke(...places) : BLANK), whole);
  });

test("a line goes over the whole time: level from its end on, and from where all lines set out", () => {
  const line = lineOf(stroke([0.25, 0.6], [0.9, 0.6]), TIME, same, 0);
  assert.deepEqual([line.at[0], line.at[COLUMNS]], [TIME.from, TIME.to]);
  assert.ok(line.values.every(Number.isFinite));
  assert.ok(at(line, 0) < 0.05 && Math.abs(at(line, 0.6) - 0.6) < 1e-9 && Math.abs(at(line, 1) - 0.6) < 1e-9);
});

test("the gap between two pieces is bridged", () => {
  const held = drawn(stroke([0, 0], [0.25, 0]), { across: 0.75, up: 1 }, { across: 1, up: 1 });
  assert.ok(isWhole(held));
  assert.ok(Math.abs(at(lineOf(held, TIME, same, 0), 0.5) - 0.5) < 0.05);
});

test("a trembling hand draws a calm line that keeps its heights", () => {
  const trembling = BLANK.map((_, column) => 0.5 + (column % 2 ? 0.1 : -0.1));
  const line = lineOf(trembling, TIME, same, 0.5);
  assert.ok(line.values.every((value) => Math.abs(value - 0.5) < 0.05));
  const hill = lineOf(stroke([0, 0], [0.5, 1], [1, 0]), TIME, same, 0);
  assert.ok(Math.max(...hill.values) > 0.95);
});

test("heights are told in the unit of the chart", () => {
  const line = lineOf(stroke([0, 0.5], [1, 0.5]), TIME, (up) => 10 + 4 * up, 10);
  assert.ok(line.values.every((value) => Math.abs(value - 12) < 1e-9));
});
