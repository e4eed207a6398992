// What a person's own ratings say, in plain groups; tests/care/test_what_worked.py walks the table of its cases.
import assert from "node:assert/strict";
import { test } from "node:test";

import { leaning, whatWorked } from "../../widgets/easeback/care/what_worked.js";

const day = (at) => `2026-11-${String(at + 1).padStart(2, "0")}T08:00:00.000Z`;
const practised = (exercise, changes, from = 0) =>
  changes.map((change, at) => ({ exercise, at: day(from + at), before: 7, after: 7 - change, seconds: 60 }));
const told = (ratings) => whatWorked(ratings).map(({ exercise, verdict }) => `${exercise} ${verdict}`);

test("few ratings are too early, some are a hint, and more speak for themselves", () => {
  assert.deepEqual(told(practised("breath", [3, 3])), ["breath early"]);
  assert.deepEqual(told(practised("breath", [3, 3, 3])), ["breath hint-helps"]);
  assert.deepEqual(told(practised("breath", [3, 3, 3, 3, 3, 3])), ["breath helps"]);
});

test("the middle change counts: one very good day does not make a helper", () => {
  const [{ change, verdict }] = whatWorked(practised("breath", [0, 0, 7, 0, 0, 0]));
  assert.deepEqual([change, verdict], [0, "same"]);
});

test("what seems to help comes first, and what seems not to comes last", () => {
  const ratings = [
    ...practised("worse", Array(6).fill(-2)),
    ...practised("same", Array(6).fill(0)),
    ...practised("better", Array(6).fill(2)),
  ];
  assert.deepEqual(told(ratings), ["better helps", "same same", "worse not"]);
  assert.deepEqual(leaning(whatWorked(ratings)), { better: 1, worse: -1 });
});

test("equals share their rank", () => {
  const ratings = [...practised("a", [2, 2, 2]), ...practised("b", [2, 2, 2]), ...practised("c", [1, 1, 1])];
  assert.deepEqual(
    whatWorked(ratings).map(({ rank }) => rank),
    [1, 1, 3],
  );
});

test("a practice without both ratings is practised and not rated; what was only opened counts not at all", () => {
  const half = { exercise: "breath", at: day(0), before: 6, after: null, seconds: 90 };
  const opened = { exercise: "scan", at: day(1), before: 6, after: null, seconds: 0 };
  assert.deepEqual(
    whatWorked([half, opened]).map(({ exercise, times, rated, verdict }) => [exercise, times, rated, verdict]),
    [["breath", 1, 0, "unrated"]],
  );
});

test("numbers that no rating can be are not counted", () => {
  const strange = [
    { before: 70, after: 1 },
    { before: "7", after: 1 },
    { before: NaN, after: 2 },
  ].map((rating, at) => ({ exercise: "breath", at: day(at), seconds: 60, ...rating }));
  assert.deepEqual(
    whatWorked(strange).map(({ times, rated }) => [times, rated]),
    [[3, 0]],
  );
});
