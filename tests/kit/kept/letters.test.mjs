// How much of a person's words is kept, and when it is said how much room is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LETTERS, fitting, room } from "../../../widgets/easeback/kit/kept/letters.js";

test("a text is kept whole up to its limit, and no letter is cut in two", () => {
  for (const most of Object.values(LETTERS)) {
    assert.equal(fitting("x".repeat(most), most).length, most);
    assert.equal(fitting("x".repeat(most + 5), most).length, most);
    assert.equal(fitting(`${"x".repeat(most - 1)}🙂`, most), "x".repeat(most - 1));
  }
});

test("nothing is said of the room while nine tenths are not written", () => {
  assert.deepEqual(room("x".repeat(8_999), 10_000), { left: 1_001, told: null });
  assert.deepEqual(room("x".repeat(9_000), 10_000), { left: 1_000, told: 1_000 });
});

test("what is said aloud changes a few times and not at every letter, and is never less than the room", () => {
  for (const most of Object.values(LETTERS)) {
    const rooms = Array.from({ length: most + 1 }, (_, written) => room("x".repeat(written), most));
    assert.equal(new Set(rooms.map(({ told }) => told)).size, 4);
    assert.ok(rooms.every(({ left, told }) => told === null || told >= left));
  }
});

test("past the limit it is known by how much", () => {
  assert.equal(room("x".repeat(125), 120).left, -5);
});
