import assert from "node:assert/strict";
import { test } from "node:test";

import { fibre, toneOf } from "../../../widgets/easeback/kit/drawing/muscle.js";

const DOWN = [
  [10, 20],
  [10, 90],
];
const swings = (tension) => fibre(DOWN, tension).map(([x]) => x - 10);
const turns = (tension) =>
  swings(tension)
    .slice(1)
    .filter((off, index) => off * swings(tension)[index] < 0).length;

test("a muscle begins and ends where its run does, however tense", () => {
  for (const tension of [0, 0.3, 0.5, 0.77, 1]) {
    const line = fibre(DOWN, tension);
    assert.deepEqual([line[0], line.at(-1)], DOWN);
    assert.ok(
      line.every(([, y], index) => !index || y > line[index - 1][1]),
      "it never turns back",
    );
  }
});

test("more tension makes more turns and wider ones: a shape, not a colour alone", () => {
  assert.ok(turns(0) >= 3 && turns(0) <= 6);
  assert.ok(turns(1) > 2 * turns(0));
  assert.ok(turns(0.5) > turns(0) && turns(0.5) < turns(1));
  const widest = (tension) => Math.max(...swings(tension).map(Math.abs));
  assert.ok(widest(1) > 1.8 * widest(0));
});

test("it draws together evenly: the same from both ends", () => {
  for (const tension of [0, 0.4, 1]) {
    const off = swings(tension);
    off.forEach((each, index) => assert.ok(Math.abs(each - off[off.length - 1 - index]) < 1e-9));
  }
});

test("in a small picture the swings are wider, and tight ones longer", () => {
  for (const tension of [0, 1]) {
    const widest = (line) => Math.max(...line.map(([x]) => Math.abs(x - 10)));
    assert.ok(widest(fibre(DOWN, tension, 1.7)) > 1.5 * widest(fibre(DOWN, tension)));
  }
  assert.ok(fibre(DOWN, 1, 1.7).length < fibre(DOWN, 1).length);
  assert.equal(fibre(DOWN, 0, 1.7).length, fibre(DOWN, 0).length);
});

test("it follows a run in any direction", () => {
  const line = fibre(
    [
      [0, 0],
      [30, 40],
    ],
    1,
  );
  for (const [x, y] of line) assert.ok(Math.abs(0.8 * x - 0.6 * y) < 3.9);
  assert.ok(
    fibre(
      [
        [0, 0],
        [4, 0],
      ],
      0,
    ).every((point) => point.every(Number.isFinite)),
    "a short one too",
  );
});

test("ease and tension keep their own colours but for the way between", () => {
  assert.deepEqual([0, 0.3, 0.5, 0.7, 1].map(toneOf), ["0%", "0%", "50%", "100%", "100%"]);
});
