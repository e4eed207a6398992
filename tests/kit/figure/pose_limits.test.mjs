import assert from "node:assert/strict";
import { test } from "node:test";

import { otherSide } from "../../../widgets/easeback/kit/figure/pose.js";
import { poseFaults } from "../../../widgets/easeback/kit/figure/pose_limits.js";
import { POSTURES } from "../../../widgets/easeback/kit/figure/posture.js";
import { POSES } from "../../support/poses.mjs";

const changed = (name, joints, more = {}) => ({
  ...POSES[name],
  joints: { ...POSES[name].joints, ...joints },
  ...more,
});
const troubles = (pose) => poseFaults(pose).map(({ trouble, part }) => `${trouble} ${part}`.trim());

test("a body can take every pose and posture of the course, with either side", () => {
  for (const pose of [...Object.values(POSES), ...Object.values(POSTURES)])
    for (const one of [pose, otherSide(pose)]) assert.deepEqual(poseFaults(one), [], one.id);
});

test("feet do not go through the floor, and nobody sinks through a seat", () => {
  assert.ok(troubles(changed("sit", { leg: 60, knee: 20 })).includes("hangs hip"));
  assert.ok(troubles(changed("sit", { leg: 130, knee: 40 })).includes("sinks hip"));
});

test("what carries weight touches what carries it: floor, chair, table, wall or one's own thigh", () => {
  assert.deepEqual(troubles(changed("hands-knees", { arm: 120 })), ["floats hand", "floats far_hand"]);
  assert.deepEqual(troubles(changed("wall", { arm: -40, elbow: 0 })), ["floats hand", "floats far_hand"]);
  assert.deepEqual(troubles(changed("sit-reach", { far_arm: 120 })), ["floats far_hand"]);
});

test("a body that nothing carries tips over", () => {
  assert.deepEqual(troubles(changed("stand-tall", { lean: 60 })), ["tips"]);
  assert.deepEqual(troubles(changed("stand-tall", {}, { stays: [] })), ["tips"]);
});
