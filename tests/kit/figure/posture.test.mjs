import assert from "node:assert/strict";
import { test } from "node:test";

import {
  POSTURES,
  arm,
  between,
  chair,
  face,
  silhouette,
  spineOf,
} from "../../../widgets/easeback/kit/figure/posture.js";
import { box, fromLine, inside, turn } from "../../../widgets/easeback/kit/drawing/shapes.js";

const GROUND = 752;
const all = Object.entries(POSTURES);
const length = (line) =>
  line.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - line[index][0], y - line[index][1]), 0);
/** Radians by which the way from one joint to the next leans forward. */
const lean = ([x1, y1], [x2, y2]) => Math.atan2(x1 - x2, y2 - y1);
const [SKULL, C7, T12, L5, TAIL] = [1, 2, 5, 7, 8];

test("the five postures are there, each with the same joints", () => {
  assert.deepEqual(Object.keys(POSTURES).sort(), ["guard", "lean", "slump", "stand", "upright"]);
  for (const [name, joints] of all) {
    assert.equal(joints.length, 22, name);
    assert.ok(joints.flat().every(Number.isFinite), name);
  }
});

test("it is one person: bones keep their length from posture to posture", () => {
  const bones = { spine: [1, 9], thigh: [9, 11], shin: [10, 12], upper_arm: [13, 15], forearm: [14, 16] };
  for (const [bone, [from, to]] of Object.entries(bones)) {
    const lengths = all.map(([, joints]) => length(joints.slice(from, to)));
    assert.ok(Math.max(...lengths) / Math.min(...lengths) < 1.1, `${bone}: ${lengths.map(Math.round)}`);
  }
});

test("feet are on the ground, and who sits has the chair under them", () => {
  for (const [name, joints] of all) {
    const line = silhouette(joints);
    assert.ok(Math.abs(box(line)[3] - GROUND) < 3, name);
    if (name === "stand" || name === "guard") continue;
    const seat = chair(joints)[1][1];
    const under = Math.max(...line.filter(([x]) => x < joints[10][0] - 60).map(([, y]) => y));
    assert.ok(Math.abs(under - seat) < 12, `${name}: ${under} on ${seat}`);
    assert.equal(chair(joints).at(-1)[1], GROUND);
  }
});

test("postures pass into one another: the ends are exact, the middle is between", () => {
  const { slump, upright } = POSTURES;
  assert.deepEqual(between(slump, upright, 0), slump);
  assert.deepEqual(between(slump, upright, 1), upright);
  between(slump, upright, 0.5).forEach(([x, y], index) => {
    assert.equal(x, (slump[index][0] + upright[index][0]) / 2);
    assert.equal(y, (slump[index][1] + upright[index][1]) / 2);
  });
});

test("every line has the same number of points in every posture and on the way", () => {
  for (const drawn of [silhouette, arm, chair, (joints) => spineOf(joints, 0.3)]) {
    const counts = all
      .flatMap(([, joints]) => [joints, between(joints, POSTURES.slump, 0.4)])
      .map((joints) => drawn(joints).length);
    assert.equal(new Set(counts).size, 1);
  }
});

test("the spine, the face and the shoulder lie inside the line of the body, on the way from posture to posture too", () => {
  for (const [from, joints] of all)
    for (const [to, others] of all)
      for (const share of [0, 0.3, 0.7]) {
        const now = between(joints, others, share);
        const line = silhouette(now);
        assert.ok(turn(line) > 0);
        const within = [...spineOf(now, 0), ...spineOf(now, 1), ...face(now).flat(), now[13]];
        for (const point of within) assert.ok(inside(line, point), `${from} to ${to} at ${share}: ${point}`);
      }
});

test("the spine is smooth at ease and turns at every point when tense, between the same ends", () => {
  for (const [name, joints] of all) {
    const [ease, tense] = [spineOf(joints, 0), spineOf(joints, 1)];
    assert.deepEqual([ease[0], ease.at(-1)].flat().map(Math.round), [joints[SKULL], joints[TAIL]].flat());
    assert.deepEqual([tense[0], tense.at(-1)].flat().map(Math.round), [joints[SKULL], joints[TAIL]].flat());
    const bends = (line) =>
      line.slice(1, -1).map(([x, y], index) => {
        const [[x1, y1], [x2, y2]] = [line[index], line[index + 2]];
        return (x - x1) * (y2 - y) - (y - y1) * (x2 - x);
      });
    const changes = (line) =>
      bends(line)
        .slice(1)
        .filter((bend, index) => bend * bends(line)[index] < 0).length;
    assert.ok(changes(ease) <= 6, `${name}: an easy spine sways, it does not wriggle`);
    assert.ok(changes(tense) >= 20, name);
    assert.ok(
      changes(spineOf(joints, 1, "bold")) >= 9 && changes(spineOf(joints, 1, "bold")) < changes(tense),
      "fewer turns in a small picture",
    );
    for (const point of tense) assert.ok(fromLine([...ease, ...[...ease].reverse()], point) < 7);
  }
});

test("each posture is what its name says", () => {
  const { stand, guard, upright, slump, lean: back } = POSTURES;
  const trunk = (joints) => lean(joints[C7], joints[TAIL]);
  assert.ok(Math.abs(trunk(stand)) < 0.15 && Math.abs(trunk(upright)) < 0.15, "straight up");
  assert.ok(trunk(guard) > 0.3, "bent forward");
  assert.ok(trunk(back) < -0.15, "leaning back");
  assert.ok(slump[SKULL][0] - slump[C7][0] > upright[SKULL][0] - upright[C7][0] + 10, "the head comes forward");
  const hollow = (joints) => lean(joints[L5], joints[TAIL]) - lean(joints[T12], joints[L5]);
  assert.ok(hollow(slump) < hollow(upright) - 0.2, "a slump rounds the low back");
  assert.ok(Math.abs(hollow(guard)) < Math.abs(hollow(stand)), "who guards holds the low back stiff");
  assert.ok(slump[0][1] > upright[0][1], "and sits lower");
});
