import assert from "node:assert/strict";
import { test } from "node:test";

import { chin, mirrored, outline, points, spine, stepped } from "../../../widgets/easeback/kit/figure/body_outline.js";
import { box, inside } from "../../../widgets/easeback/kit/drawing/shapes.js";

const VIEWS = ["front", "back"];
/** Both halves, closed. */
const shape = (view) => [...stepped(view).flat(), ...mirrored(stepped(view).flat()).reverse()];

test("pairs are read as points", () =>
  assert.deepEqual(points(" 1,2 -3,4.5\n6,7 "), [
    [1, 2],
    [-3, 4.5],
    [6, 7],
  ]));

for (const view of VIEWS) {
  test(`${view}: the left half mirrors the right`, () => {
    const line = outline(view);
    for (const [x, y] of line)
      assert.ok(
        line.some(([left, height]) => left === -x && height === y),
        `${x}, ${y}`,
      );
    assert.equal(line.filter(([x]) => x === 0).length, 2, "crown and crotch are the only points in the middle");
  });

  test(`${view}: an adult of about 7.5 heads, the shoulders wider than the hips`, () => {
    const [left, top, right, bottom] = box(outline(view));
    assert.equal(left, -right);
    assert.equal(top, 0);
    assert.ok(bottom > 740 && bottom < 765);
    const shoulder = outline(view)[14];
    const hips = outline(view)
      .slice(38, 47)
      .map(([x]) => x);
    assert.ok(shoulder[0] > 1.25 * Math.max(...hips) && shoulder[0] < 1.5 * Math.max(...hips));
  });

  test(`${view}: the small steps are the same line, and the line does not cross itself`, () => {
    const steps = stepped(view);
    const half = outline(view).slice(0, steps.length);
    steps.forEach(([first], index) => assert.deepEqual(first.map(Math.round), half[index].map(Math.round)));
    assert.ok(
      steps
        .slice(0, -1)
        .flat()
        .every(([x]) => x > -0.6),
      "no half runs into the other",
    );
  });
}

test("the front and the back have one silhouette but for the feet", () => {
  const [front, back] = VIEWS.map((view) => outline(view).filter(([, y]) => y < 704));
  assert.deepEqual(front, back);
  assert.equal(outline("front").length, outline("back").length);
});

test("the spine goes from the neck to the sacrum, down the middle", () => {
  const line = spine();
  assert.ok(line[0][1] > 100 && line[0][1] < 130 && line.at(-1)[1] > 330);
  line.forEach(([x, y], index) => assert.ok(Math.abs(x) < 4 && (!index || y > line[index - 1][1])));
});

test("spine and chin are the only lines in the shape: no eye, no mouth, no fold", () => {
  for (const point of spine()) assert.ok(inside(shape("back"), point), `${point}`);
  for (const [x, y] of chin()) assert.ok(Math.abs(x) < 26 && y > 90 && y < 112);
});
