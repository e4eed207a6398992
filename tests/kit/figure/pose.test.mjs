import assert from "node:assert/strict";
import { test } from "node:test";

import { bodyBetween, bodyOf, eased, otherSide, partOf } from "../../../widgets/easeback/kit/figure/pose.js";
import { ALL, PAIRS, POSES, away } from "../../support/poses.mjs";

const bones = ({ spine, hip, arms, legs }) => [
  away(hip, spine[1]),
  ...spine.slice(2).map((joint, index) => away(joint, spine[index + 1])),
  ...[...arms, ...legs].flatMap(({ root, knee, end, tip }) => [away(root, knee), away(knee, end), away(end, tip)]),
];
test("there are poses and moves between them", () => {
  assert.ok(Object.keys(POSES).length > 30);
  assert.ok(PAIRS.length > 40);
});

test("it is one person: bones keep their length in every pose and on every way", () => {
  const usual = bones(bodyOf(POSES["stand-tall"]));
  for (const [from, to] of ALL)
    for (const share of [0, 0.3, 0.5, 0.9, 1]) {
      bones(bodyBetween(from, to, share)).forEach((length, index) =>
        assert.ok(Math.abs(length - usual[index]) < 0.01, `${from.id} to ${to.id}`),
      );
    }
});

test("a way begins and ends in its poses, slow in and slow out", () => {
  for (const [from, to] of PAIRS)
    for (const [pose, share] of [
      [from, 0],
      [to, 1],
    ]) {
      const [is, should] = [bodyBetween(from, to, share), bodyOf(pose)];
      is.spine.forEach((joint, index) => assert.ok(away(joint, should.spine[index]) < 0.01, `${from.id} to ${to.id}`));
      [0, 1].forEach((side) =>
        assert.ok(away(is.legs[side].end, should.legs[side].end) < 0.5, `${from.id} to ${to.id}`),
      );
    }
  assert.deepEqual([0, 0.5, 1].map(eased), [0, 0.5, 1]);
  assert.ok(eased(0.1) < 0.04 && eased(0.9) > 0.96);
});

test("what stays does not slide", () => {
  for (const [from, to] of PAIRS)
    for (const part of to.stays.filter((name) => from.stays.includes(name))) {
      const ends = [from, to].map((pose) => partOf(bodyOf(pose), part));
      const near = part === "chest" ? 32 : 14; // who lifts the hips rests on the shoulders
      assert.ok(away(...ends) < near, `${part} of ${from.id} and ${to.id}: ${ends.flat().map(Math.round)}`);
      for (const share of [0.25, 0.5, 0.75]) {
        const now = partOf(bodyBetween(from, to, share), part);
        assert.ok(
          Math.min(...ends.map((end) => away(end, now))) < near,
          `${part} from ${from.id} to ${to.id} at ${share}`,
        );
      }
    }
});

test("elbows and knees never bend the wrong way, not on the way either", () => {
  for (const [from, to] of ALL)
    for (const share of [0, 0.4, 0.8]) {
      const body = bodyBetween(from, to, share);
      for (const [kind, way] of [
        ["arms", 1],
        ["legs", -1],
      ])
        for (const { root, knee, end } of body[kind]) {
          if (to.view === "above") continue;
          const cross = (knee[0] - root[0]) * (end[1] - knee[1]) - (knee[1] - root[1]) * (end[0] - knee[0]);
          assert.ok(cross * way < 900, `${kind} from ${from.id} to ${to.id} at ${share}: ${cross}`);
        }
    }
});

test("the other side is the other side, and twice it is the same", () => {
  const pose = POSES["knee-to-chest"];
  const other = otherSide(pose);
  assert.equal(other.leads, "far_knee");
  assert.deepEqual(other.stays, ["chest", "foot"]);
  assert.ok(away(bodyOf(pose).legs[0].knee.slice(0, 2), bodyOf(other).legs[1].knee.slice(0, 2)) < 0.01);
  assert.deepEqual(bodyOf(otherSide(other)), bodyOf(pose));
  assert.equal(otherSide(POSES["knees-side"]).joints.roll, -POSES["knees-side"].joints.roll);
});

test("each pose is what its name says", () => {
  const { lie, bridge, cat, cow, child, sit } = Object.fromEntries(
    Object.entries(POSES).map(([id, pose]) => [id, bodyOf(pose)]),
  );
  assert.ok(lie.hip[1] > 680 && bridge.hip[1] < lie.hip[1] - 60, "a bridge lifts the hips");
  assert.ok(cat.spine[3][1] < cow.spine[3][1] - 30, "a cat's back is high");
  assert.ok(away(child.hip, child.legs[0].end) < 110, "who rests sits near the heels");
  const knee = (name) => away(bodyOf(POSES[name]).legs[0].knee, bodyOf(POSES[name]).spine[4]);
  assert.ok(knee("knee-to-chest") < knee("lie") - 80);
  assert.ok(sit.hip[1] > 520 && sit.hip[1] < 570, "who sits is as high as a chair");
});
