import assert from "node:assert/strict";
import { test } from "node:test";

import { bodyBetween, bodyOf } from "../../../widgets/easeback/kit/figure/pose.js";
import { arrowOf, frameOf, groundOf, strapOf, thingsOf } from "../../../widgets/easeback/kit/figure/pose_scene.js";
import { solidOf } from "../../../widgets/easeback/kit/figure/solid.js";
import { box } from "../../../widgets/easeback/kit/drawing/shapes.js";
import { ALL, PAIRS, POSES } from "../../support/poses.mjs";

test("an arrow shows the way of the part that leads, long enough to be seen", () => {
  for (const [from, to] of PAIRS) {
    const lines = arrowOf(from, to);
    assert.equal(lines.length, to.leads ? 3 : 0, `${from.id} to ${to.id}`);
    for (const line of lines) assert.ok(!/NaN|undefined/.test(line));
  }
  assert.deepEqual(arrowOf(POSES.sit, POSES.sit), []);
});

test("all of a scene is in its frame, and a strap reaches the foot", () => {
  for (const [from, to] of ALL) {
    const [left, top, width, height] = frameOf([from, to]);
    for (const share of [0, 1]) {
      const { pieces } = solidOf(bodyBetween(from, to, share), to.view);
      for (const { shape } of pieces) {
        const [x1, y1, x2, y2] = box(shape);
        assert.ok(x1 > left && y1 > top && x2 < left + width && y2 < top + height, `${from.id} to ${to.id}`);
      }
    }
    const ground = groundOf(to, [left, top, width, height]);
    const fromAbove = to.view === "above" || to.place === "side";
    assert.equal(ground === "", fromAbove, `${to.id}: seen from above there is a mat and no ground`);
    for (const line of [...thingsOf(to), ...(fromAbove ? [] : [ground])]) assert.match(line, /^M[^N]+$/);
  }
  assert.match(strapOf(bodyOf(POSES["strap-up"])), /^M[^N]+$/);
});
