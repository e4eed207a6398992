import assert from "node:assert/strict";
import { test } from "node:test";

import { GROUND, bodyBetween, bodyOf } from "../../../widgets/easeback/kit/figure/pose.js";
import { shapeOf } from "../../../widgets/easeback/kit/figure/pose_shape.js";
import { box, inside, turn } from "../../../widgets/easeback/kit/drawing/shapes.js";
import { ALL, POSES, apart } from "../../support/poses.mjs";

test("nobody floats and nobody sinks", () => {
  for (const [from, to] of ALL)
    for (const share of [0, 0.5, 1]) {
      if (to.view === "above") continue;
      const shape = shapeOf(bodyBetween(from, to, share), "side", apart(from) || apart(to));
      const low = Math.max(
        ...[shape.whole, ...[...shape.behind, ...shape.before].map((limb) => limb.shape)].map((line) => box(line)[3]),
      );
      assert.ok(Math.abs(low - GROUND) < 16, `${from.id} to ${to.id} at ${share}: ${low}`);
    }
});

test("the line goes round the whole person: head, spine and the near leg lie in it", () => {
  for (const [from, to] of ALL)
    for (const share of [0, 0.35, 0.7]) {
      const body = bodyBetween(from, to, share);
      const { whole, spine } = shapeOf(body, to.view, false);
      assert.ok(whole.length > 50 && Math.abs(turn(whole)) > 60000, `${from.id} to ${to.id}`);
      for (const point of spine) assert.ok(inside(whole, point), `${from.id} to ${to.id} at ${share}: ${point}`);
      const { knee, end } = body.legs[0];
      for (const [x, y, z] of [knee, end])
        assert.ok(inside(whole, to.view === "above" ? [x, z] : [x, y]), `${from.id} to ${to.id}`);
    }
});

test("a breath makes the belly round", () => {
  const room = (name) => Math.abs(turn(shapeOf(bodyOf(POSES[name]), "side", false).whole));
  assert.ok(room("lie-breath") > room("lie-soft") + 2000);
  assert.ok(room("sit-breath") > room("sit-soft") + 2000);
});

test("limbs are open where they join the body, and a fold is drawn where one lies on the other", () => {
  const { before, behind, folds } = shapeOf(bodyOf(POSES["knee-to-chest"]), "side", true);
  for (const { shape, lines } of [...before, ...behind]) {
    assert.ok(lines.length >= 1 && lines.flat().length < shape.length + 4);
    for (const point of lines.flat())
      assert.ok(inside(shape, point) || shape.some((one) => Math.hypot(one[0] - point[0], one[1] - point[1]) < 60));
  }
  assert.equal(behind.length, 2, "an arm and a leg behind");
  assert.ok(folds.length >= 1);
  assert.deepEqual(shapeOf(bodyOf(POSES.lie), "side", false).behind, [], "limbs held alike are drawn once");
});

test("one eye in profile, two from the front", () => {
  assert.equal(shapeOf(bodyOf(POSES.sit), "side", false).face.length, 2, "an eye and an ear");
  const front = shapeOf(bodyOf(POSES["knees-middle"]), "above", false);
  assert.equal(front.face.length, 2);
  assert.ok(Math.abs(front.face[0][1][1] + front.face[1][1][1]) < 6, "one on each side");
});
