import assert from "node:assert/strict";
import { test } from "node:test";

import { mirrored, stepped } from "../../../widgets/easeback/kit/figure/body_outline.js";
import { fibre } from "../../../widgets/easeback/kit/drawing/muscle.js";
import { meant, offered, pieces, regions } from "../../../widgets/easeback/kit/figure/regions.js";
import { box, fromLine, inside, turn } from "../../../widgets/easeback/kit/drawing/shapes.js";

const VIEWS = ["front", "back"];
const both = (...names) => names.flatMap((name) => [`left_${name}`, `right_${name}`]);
const LIMBS = both("shoulder", "upper_arm", "forearm", "hand", "hip", "thigh", "knee", "calf", "foot");
const PRESENT = {
  front: ["forehead", "eyes", "jaw", "neck", "chest", "belly", ...LIMBS],
  back: ["head", "neck", "upper_back", "mid_back", "low_back", "buttocks", ...LIMBS],
};
const BODY = Object.fromEntries(
  VIEWS.map((view) => [view, [...stepped(view).flat(), ...mirrored(stepped(view).flat()).reverse()]]),
);

/** Points all over the figure. */
function* everywhere(view, every = 5) {
  const [left, top, right, bottom] = box(BODY[view]);
  for (let x = left + 0.37; x < right; x += every) {
    for (let y = top + 0.41; y < bottom; y += every) if (inside(BODY[view], [x, y])) yield [x, y];
  }
}

for (const view of VIEWS) {
  const all = regions(view);

  test(`${view}: every region is there, and no other`, () => {
    assert.deepEqual(Object.keys(all).sort(), [...PRESENT[view]].sort());
  });

  test(`${view}: each is a closed shape inside the line`, () => {
    for (const [name, { shape }] of Object.entries(all)) {
      assert.ok(shape.length > 8, name);
      assert.ok(Math.abs(turn(shape)) / 2 > 600, `${name} has room`);
      for (const point of shape) {
        assert.ok(point.every(Number.isFinite), name);
        assert.ok(inside(BODY[view], point) || fromLine(BODY[view], point) < 0.5, `${name} at ${point}`);
      }
    }
  });

  test(`${view}: they cover the whole body and hardly overlap`, () => {
    let [count, bare, twice] = [0, 0, 0];
    for (const point of everywhere(view)) {
      const here = Object.values(all).filter(({ shape }) => inside(shape, point)).length;
      count++;
      if (!here) bare++;
      if (here > 1) twice++;
    }
    assert.ok(count > 3000);
    assert.ok(bare / count < 0.005, `${bare} of ${count} belong to no region`);
    assert.ok(twice / count < 0.005, `${twice} of ${count} belong to two`);
  });

  test(`${view}: left mirrors right, and is where the person's left is`, () => {
    const side = view === "back" ? -1 : 1;
    for (const name of PRESENT[view].filter((each) => each.startsWith("left_"))) {
      const [left, right] = [all[name], all[name.replace("left", "right")]];
      assert.deepEqual(mirrored(left.shape).reverse(), right.shape);
      assert.deepEqual(left.runs.map(mirrored), right.runs);
      assert.ok(
        left.shape.every(([x]) => side * x >= -1),
        name,
      );
    }
  });

  test(`${view}: each has muscles, which stay inside it, tense or not`, () => {
    for (const [name, { shape, runs }] of Object.entries(all)) {
      assert.ok(runs.length > 0, name);
      for (const run of runs)
        for (const tension of [0, 1]) {
          for (const point of fibre(run, tension)) {
            assert.ok(inside(shape, point) || fromLine(shape, point) < 4.5, `${name} at ${point}`);
          }
        }
    }
  });
}

/** Points on the rim of an oval. */
const rim = ({ at: [x, y], along, across, degrees }, share) =>
  Array.from({ length: 24 }, (_, step) => {
    const [turn, tilt] = [(step * Math.PI) / 12, (degrees * Math.PI) / 180];
    const [a, b] = [share * along * Math.cos(turn), share * across * Math.sin(turn)];
    return [x + a * Math.cos(tilt) - b * Math.sin(tilt), y + a * Math.sin(tilt) + b * Math.cos(tilt)];
  });

test("what is felt glows inside the shape: no glow reaches beyond the edge of the body", () => {
  for (const view of VIEWS) {
    const body = BODY[view];
    for (const [name, { glows, shape }] of Object.entries(regions(view))) {
      assert.ok(glows.length === 1 || glows.length === 2, name);
      for (const oval of glows) {
        assert.ok(inside(shape, oval.at), name);
        for (const point of rim(oval, 0.88))
          assert.ok(inside(body, point) || fromLine(body, point) < 3, `${view} ${name}: ${point.map(Math.round)}`);
      }
    }
  }
});

test("the low back of the consensus: from the lowest ribs to the lower folds of the buttocks, in one piece", () => {
  const { low_back, mid_back, buttocks, left_thigh } = regions("back");
  const [, top, , bottom] = box(low_back.shape);
  assert.ok(Math.abs(top - box(mid_back.shape)[3]) < 1);
  assert.ok(Math.abs(bottom - box(buttocks.shape)[1]) < 5);
  assert.ok(box(buttocks.shape)[3] - box(left_thigh.shape)[1] < 15, "below the buttocks the thighs begin");
});

test("the neck is apart from the shoulders: only its corner touches them", () => {
  for (const view of VIEWS) {
    const { neck, left_shoulder, right_shoulder } = regions(view);
    for (const shoulder of [left_shoulder, right_shoulder]) {
      const shared = neck.shape.filter((point) =>
        shoulder.shape.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 0.5),
      );
      assert.ok(shared.length <= 2);
    }
  }
});

test("a name without a side is both sides, a whole is its parts, and what a view hides is nothing", () => {
  assert.deepEqual(pieces("thigh", "front"), ["left_thigh", "right_thigh"]);
  assert.deepEqual(pieces("shoulders", "back"), ["left_shoulder", "right_shoulder"]);
  assert.deepEqual(pieces("head", "front"), ["forehead", "eyes"]);
  assert.deepEqual(pieces("head", "back"), ["head"]);
  assert.deepEqual(pieces("low_back", "front"), []);
  assert.deepEqual(pieces("right_hand", "back"), ["right_hand"]);
  assert.deepEqual(pieces("tail", "back"), []);
});

test("the sixteen groups of muscle relaxation are all to be seen", () => {
  const groups = [
    "right_hand",
    "right_forearm",
    "right_upper_arm",
    "left_hand",
    "left_forearm",
    "left_upper_arm",
    "forehead",
    "eyes",
    "jaw",
    "neck",
    "shoulders",
    "chest",
    "upper_back",
    "belly",
    "low_back",
    "buttocks",
    "thigh",
    "calf",
    "foot",
  ];
  for (const group of groups)
    assert.ok(
      VIEWS.some((view) => pieces(group, view).length),
      group,
    );
});

test("a tap means the region it falls in, or the nearest that is offered", () => {
  const few = ["neck", "low_back", "thigh"];
  assert.equal(meant(few, "back", [0, 320]), "low_back");
  assert.equal(meant(few, "back", [-40, 450]), "thigh");
  assert.equal(meant(few, "back", [0, 30]), "neck");
  assert.equal(meant(few, "back", [0, 270]), "low_back");
});

test("what is offered goes from the head down and covers all there is", () => {
  for (const view of VIEWS) {
    const found = offered(view).flatMap((name) => pieces(name, view));
    assert.deepEqual([...found].sort(), Object.keys(regions(view)).sort());
    assert.equal(offered(view)[0], "head");
  }
});

/**
 * By name the side of the largest square, in pixels, all of which means it; the torso is as wide as a phone's column.
 */
function roomiest(view, names) {
  const [pixel, thumb, every] = [304 / 350, (52 * 304) / 350, 4];
  const found = {};
  let above = [];
  for (let y = -14; y < 452; y += every * pixel) {
    const row = [];
    // The middle to the right: the left mirrors it.
    for (let x = -70; x < 152; x += every * pixel) {
      const name = meant(names, view, [x, y], thumb);
      const same = (each) => (each?.name === name ? each.side : 0);
      const side = 1 + Math.min(same(row.at(-1)), same(above[row.length]), same(above[row.length - 1]));
      row.push({ name, side });
      found[name] = Math.max(found[name] ?? 0, side * every);
    }
    above = row;
  }
  return found;
}

for (const view of VIEWS) {
  test(`${view}: on a phone each region of the torso leaves a thumb its room, and no neighbour takes it`, () => {
    const [here, there] = view === "back" ? ["right_", "left_"] : ["left_", "right_"];
    const names = offered(view).filter(
      (name) => Math.max(...pieces(name, view).map((piece) => box(regions(view)[piece].shape)[3])) < 445,
    );
    const found = roomiest(view, names);
    for (const name of names.filter((each) => !each.startsWith(there))) {
      // A jaw lies between head and neck: there it keeps what WCAG 2.2 AA asks at the least, and the list says it too.
      assert.ok(found[name] >= (name === "jaw" ? 28 : 44), `${name}: ${found[name]} px`);
    }
    assert.ok(names.some((name) => name.startsWith(here)) && names.length > 8);
  });
}
