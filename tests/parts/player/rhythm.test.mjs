// A rhythm: a row of data, or one's own within safe limits, turned into what is played.
import assert from "node:assert/strict";
import { test } from "node:test";

import { breath, easierThan, lengthOf, rounds, within } from "../../../widgets/easeback/parts/player/rhythm.js";

const rhythm = (in_s, hold_in_s, out_s, hold_out_s) => ({ in_s, hold_in_s, out_s, hold_out_s });
const pattern = (id, ...seconds) => ({ id, ...rhythm(...seconds) });
const PATTERNS = [
  pattern("easy", 3, 0, 4, 0),
  pattern("long-out", 4, 0, 6, 0),
  pattern("box", 4, 4, 4, 4),
  pattern("478", 4, 7, 8, 0),
];
const LIMITS = {
  in_s: { low: 2, high: 6 },
  hold_in_s: { low: 0, high: 4 },
  out_s: { low: 3, high: 10 },
  hold_out_s: { low: 0, high: 4 },
  breath_s: { low: 6, high: 20 },
};

test("one breath has its pieces in order and no hold of 0 seconds", () => {
  assert.deepEqual(
    breath(rhythm(4, 0, 6, 0)).map(({ kind }) => kind),
    ["in", "out"],
  );
  assert.deepEqual(
    breath(rhythm(4, 1, 6, 2)).map(({ kind }) => kind),
    ["in", "hold-in", "out", "hold-out"],
  );
});

test("a length is filled with whole rounds, as near as they come", () => {
  const phases = rounds(breath(rhythm(3, 0, 4, 0)), 60);
  assert.equal(lengthOf(phases), 63);
  assert.equal(phases.at(-1).round, 9);
  assert.equal(phases.at(-1).kind, "out");
});

test("a capped pattern stops at its cap, and even the shortest time has one round", () => {
  assert.equal(rounds(breath(rhythm(4, 7, 8, 0)), 600, 4).at(-1).round, 4);
  assert.equal(rounds(breath(rhythm(4, 7, 8, 0)), 1, 4).at(-1).round, 1);
  assert.equal(rounds(breath(rhythm(4, 0, 6, 0)), 300, null).at(-1).round, 30);
});

test("easier is the nearest shorter breath without a hold, until there is none", () => {
  assert.equal(easierThan(PATTERNS[3], PATTERNS).id, "long-out");
  assert.equal(easierThan(PATTERNS[2], PATTERNS).id, "long-out");
  assert.equal(easierThan(PATTERNS[1], PATTERNS).id, "easy");
  assert.equal(easierThan(PATTERNS[0], PATTERNS), undefined);
});

test("a rhythm within the limits stays as it is", () => {
  assert.deepEqual(within(rhythm(4, 0, 6, 0), LIMITS), { rhythm: rhythm(4, 0, 6, 0), outside: [] });
});

test("each number outside its limits is brought to the nearest safe one, and named", () => {
  const { rhythm: safe, outside } = within(rhythm(60, -3, 1, 0), LIMITS);
  assert.deepEqual(safe, rhythm(6, 0, 3, 0));
  assert.deepEqual(
    outside.map(({ piece }) => piece),
    ["in_s", "hold_in_s", "out_s"],
  );
  assert.deepEqual(outside[0], { piece: "in_s", low: 2, high: 6 });
});

test("what is no number becomes the lowest safe one", () => {
  assert.deepEqual(within(rhythm(NaN, 0, 6, 0), LIMITS).rhythm, rhythm(2, 0, 6, 0));
});

test("a breath that is too long as a whole gives up its holds first", () => {
  const { rhythm: safe, outside } = within(rhythm(6, 4, 10, 4), LIMITS);
  assert.deepEqual(safe, rhythm(6, 4, 10, 0));
  assert.deepEqual(
    outside.map(({ piece }) => piece),
    ["breath_s"],
  );
});

test("a breath that is too short as a whole gets a longer out-breath", () => {
  assert.deepEqual(within(rhythm(2, 0, 3, 0), LIMITS).rhythm, rhythm(2, 0, 4, 0));
});

test("whatever is asked, the answer is within every limit and stays what it is", () => {
  const values = [-1, 0, 1, 2.26, 3, 4.5, 6, 9, 11, 1e9];
  for (const a of values)
    for (const b of values)
      for (const c of values)
        for (const d of values) {
          const { rhythm: safe } = within(rhythm(a, b, c, d), LIMITS);
          for (const [piece, value] of Object.entries(safe))
            assert.ok(value >= LIMITS[piece].low && value <= LIMITS[piece].high);
          const length = lengthOf(breath(safe));
          assert.ok(
            length >= LIMITS.breath_s.low && length <= LIMITS.breath_s.high,
            `${[a, b, c, d]} became ${length} s`,
          );
          assert.deepEqual(within(safe, LIMITS), { rhythm: safe, outside: [] });
        }
});
