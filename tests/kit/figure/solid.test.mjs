import assert from "node:assert/strict";
import { test } from "node:test";

import { GROUND, bodyBetween, bodyOf } from "../../../widgets/easeback/kit/figure/pose.js";
import { solidOf } from "../../../widgets/easeback/kit/figure/solid.js";
import { box, inside, turn } from "../../../widgets/easeback/kit/drawing/shapes.js";
import { ALL, PAIRS, POSES } from "../../support/poses.mjs";

const solid = (body, view, leads) => {
  const { pieces, spine, glow } = solidOf(body, view, leads);
  return { pieces, spine, glow, ...Object.fromEntries(pieces.map((piece) => [piece.part, piece])) };
};

test("nobody floats and nobody sinks", () => {
  for (const [from, to] of ALL)
    for (const share of [0, 0.5, 1]) {
      if (to.view === "above" || to.place === "side") continue; // seen from above there is no ground
      const { pieces } = solid(bodyBetween(from, to, share), "side");
      const low = Math.max(...pieces.map(({ shape }) => box(shape)[3]));
      assert.ok(Math.abs(low - GROUND) < 16, `${from.id} to ${to.id} at ${share}: ${low}`);
    }
});

test("one shape goes round the whole person: head, spine and the near leg lie in it", () => {
  for (const [from, to] of ALL)
    for (const share of [0, 0.35, 0.7]) {
      const joints = bodyBetween(from, to, share);
      const { body, spine } = solid(joints, to.view);
      assert.ok(body.shape.length > 50 && Math.abs(turn(body.shape)) > 60000, `${from.id} to ${to.id}`);
      for (const point of spine) assert.ok(inside(body.shape, point), `${from.id} to ${to.id} at ${share}: ${point}`);
      const { knee, end } = joints.legs[0];
      if (to.view === "side")
        for (const [x, y] of [knee, end]) assert.ok(inside(body.shape, [x, y]), `${from.id} to ${to.id}`);
    }
});

test("every limb grows out of the body: none stands apart from it", () => {
  for (const [from, to] of ALL)
    for (const share of [0, 0.5, 1]) {
      const joints = bodyBetween(from, to, share);
      const all = solid(joints, to.view, to.leads);
      for (const { part, shape } of all.pieces)
        assert.ok(
          shape.some((point) => inside(all[part.endsWith("shin") ? part.replace("shin", "leg") : "body"].shape, point)),
          `${part} of ${from.id} to ${to.id} at ${share}`,
        );
    }
});

test("a breath makes the belly round", () => {
  const room = (name) => Math.abs(turn(solid(bodyOf(POSES[name]), "side").body.shape));
  assert.ok(room("lie-breath") > room("lie-soft") + 2000);
  assert.ok(room("sit-breath") > room("sit-soft") + 2000);
});

test("a limb that lies on the body is set off by a gap, which is open where it grows out of it", () => {
  for (const [, to] of PAIRS) {
    const joints = bodyOf(to);
    const { arm } = solid(joints, to.view);
    if (!arm) continue; // seen from above, arms are one with the body
    const [x, y] = joints.arms[0].root;
    assert.ok(arm.gap.length >= 1, to.id);
    for (const point of arm.gap.flat()) assert.ok(Math.hypot(point[0] - x, point[1] - y) > 24, to.id);
  }
  assert.ok(solid(bodyOf(POSES.child), "side").body.gap.length >= 1, "thigh and calf of one who kneels low");
});

test("far limbs are lighter and drawn first, the limb that moves is bright, and there is one of each", () => {
  const tones = (name) => {
    const { view, leads } = POSES[name];
    return solid(bodyOf(POSES[name]), view, leads).pieces.map(({ part, tone }) => `${part} ${tone}`);
  };
  assert.deepEqual(tones("sit-knee"), ["far_arm far", "far_leg far", "body near", "leg moves", "arm near"]);
  assert.deepEqual(tones("sit-reach"), ["far_arm far", "far_leg far", "body near", "arm moves"]);
  assert.deepEqual(tones("sit-walk-other"), ["far_arm far", "far_leg moves", "body near", "arm near"]);
  assert.deepEqual(tones("sit-cat"), ["far_arm far", "far_leg far", "body near", "arm near"]);
  const above = tones("knees-side");
  assert.equal(above[2], "body near");
  assert.deepEqual(
    [above.slice(0, 2), above.slice(3)].map((some) => some.map((one) => one.match(/shin|leg/)[0])),
    [
      ["shin", "shin"],
      ["leg", "leg"],
    ],
  );
});

test("who turns to us shows the width of the chest, and the arm that comes round lies before it", () => {
  const wide = (name) => {
    const [left, , right] = box(solid(bodyOf(POSES[name]), "side").body.shape.filter(([, y]) => y < 400 && y > 320));
    return right - left;
  };
  assert.ok(wide("sit-turn") > wide("sit") + 20);
  assert.deepEqual(
    solid(bodyOf(POSES["sit-turn"]), "side").pieces.map(({ part }) => part),
    ["far_leg", "body", "far_arm", "arm"],
  );
});

test("what moves and is no limb glows inside the shape", () => {
  for (const name of ["sit-cat", "lie-tilt", "cow", "child", "sit-breath", "bridge"]) {
    const { body, glow } = solid(bodyOf(POSES[name]), "side", POSES[name].leads);
    assert.ok(inside(body.shape, glow), name);
  }
  assert.equal(solid(bodyOf(POSES["sit-knee"]), "side", "knee").glow, null);
});
