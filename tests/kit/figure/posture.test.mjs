import assert from "node:assert/strict";
import { test } from "node:test";

import { GROUND, bodyBetween, bodyOf } from "../../../widgets/easeback/kit/figure/pose.js";
import { POSTURES, ROOMS, sits, spineOf } from "../../../widgets/easeback/kit/figure/posture.js";
import { solidOf } from "../../../widgets/easeback/kit/figure/solid.js";
import { box, fromLine, inside } from "../../../widgets/easeback/kit/drawing/shapes.js";

const all = Object.entries(POSTURES);
/** Radians by which the way from one joint up to another leans forward. */
const lean = ([x1, y1], [x2, y2]) => Math.atan2(x1 - x2, y2 - y1);
const [TAIL, L5, T12, C7, SKULL, CROWN] = [0, 1, 3, 6, 7, 8];
const spine = (name) => bodyOf(POSTURES[name]).spine;
const solid = (joints) => solidOf(joints, "side");
const body = (pieces) => pieces.find(({ part }) => part === "body").shape;

test("the five postures are there", () => {
  assert.deepEqual(Object.keys(POSTURES).sort(), ["guard", "lean", "slump", "stand", "upright"]);
  assert.deepEqual(Object.keys(POSTURES).filter(sits).sort(), ["lean", "slump", "upright"]);
});

test("feet are on the ground, and who sits has the seat under them", () => {
  for (const [name, pose] of all) {
    const { pieces } = solid(bodyOf(pose));
    assert.ok(Math.abs(Math.max(...pieces.map(({ shape }) => box(shape)[3])) - GROUND) < 4, name);
    if (!sits(name)) continue;
    const under = Math.max(
      ...body(pieces)
        .filter(([x]) => x < 0)
        .map(([, y]) => y),
    );
    assert.ok(Math.abs(under - 590) < 14, `${name}: ${under}`);
  }
});

test("each posture has room, and so has the way from one to another", () => {
  for (const [from, start] of all)
    for (const [to, end] of all)
      for (const share of [0, 0.5, 1]) {
        const kind = sits(from) !== sits(to) ? "both" : sits(to) ? "sitting" : "standing";
        for (const [left, top, width, height] of [ROOMS[kind], ROOMS.both])
          for (const { shape } of solid(bodyBetween(start, end, share)).pieces) {
            const [x1, y1, x2, y2] = box(shape);
            assert.ok(
              x1 > left && y1 > top && x2 < left + width && y2 < top + height,
              `${from} to ${to}, ${kind}: ${[x1, y1, x2, y2].map(Math.round)}`,
            );
          }
      }
});

test("the spine lies inside the shape, on the way from posture to posture too", () => {
  for (const [from, start] of all)
    for (const [to, end] of all)
      for (const share of [0, 0.3, 0.7]) {
        const { pieces, spine: line } = solid(bodyBetween(start, end, share));
        for (const tension of [0, 1])
          for (const point of spineOf(line, tension))
            assert.ok(inside(body(pieces), point), `${from} to ${to} at ${share}: ${point}`);
      }
});

test("the spine is smooth at ease and turns at every point when tense, between the same ends", () => {
  for (const [name, pose] of all) {
    const joints = solid(bodyOf(pose)).spine;
    const [ease, tense] = [spineOf(joints, 0), spineOf(joints, 1)];
    for (const line of [ease, tense])
      assert.deepEqual(
        [line[0], line.at(-1)].flat().map(Math.round),
        [joints[0], joints.at(-1)].flat().map(Math.round),
      );
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
    for (const point of tense) assert.ok(fromLine([...ease, ...[...ease].reverse()], point) < 9);
  }
});

test("each posture is what its name says", () => {
  const trunk = (name) => lean(spine(name)[C7], spine(name)[TAIL]);
  assert.ok(Math.abs(trunk("stand")) < 0.15 && Math.abs(trunk("upright")) < 0.15, "straight up");
  assert.ok(trunk("guard") > 0.3, "bent forward");
  assert.ok(trunk("lean") < -0.15, "leaning back");
  const head = (name) => spine(name)[SKULL][0] - spine(name)[C7][0];
  assert.ok(head("slump") > head("upright") + 10, "the head comes forward");
  const hollow = (name) => lean(spine(name)[L5], spine(name)[TAIL]) - lean(spine(name)[T12], spine(name)[L5]);
  assert.ok(hollow("slump") < hollow("upright") - 0.2, "a slump rounds the low back");
  assert.ok(spine("slump")[CROWN][1] > spine("upright")[CROWN][1], "and sits lower");
});
