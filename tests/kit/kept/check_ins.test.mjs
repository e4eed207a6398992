// What a person answered in the check-in, as it is kept: at each answer, across copies, and taken back.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  answersOf,
  finish,
  give,
  isBegun,
  putBack,
  takeOut,
  turnTo,
} from "../../../widgets/easeback/kit/kept/check_ins.js";
import { empty, merge, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { openStore } from "../../../widgets/easeback/kit/kept/store.js";

const at = "2026-11-30T11:00:00.000Z";
const kept = () => openStore().read().checkins;
beforeEach(() => openStore().eraseAll());

test("each answer is kept at once, with the question it belongs to", () => {
  const begun = give(null, "sleep", 3);
  assert.deepEqual([kept()[0].answers, kept()[0].step], [{ sleep: 3 }, "sleep"]);
  assert.equal(give(begun, "peg.pain", 0), begun);
  assert.deepEqual(kept()[0].answers, { sleep: 3, "peg.pain": 0 });
  assert.equal(kept().length, 1);
});

test("an answer that is left out again is gone, the others stay", () => {
  const begun = give(null, "sleep", 3);
  give(begun, "harm", 2);
  give(begun, "sleep", null);
  assert.deepEqual(kept()[0].answers, { harm: 2 });
});

test("one may turn pages before anything is answered, and be through without an answer", () => {
  const begun = turnTo(null, "since");
  assert.equal(isBegun(kept()[0]), false);
  finish(begun);
  assert.ok(kept()[0].done);
  turnTo(begun, "changed");
  assert.equal(kept()[0].done, null);
});

test("what is deleted can be brought back as it was", () => {
  give(null, "matters", "Dance");
  const [entry] = kept();
  takeOut(entry);
  assert.deepEqual(kept(), []);
  putBack(entry);
  assert.deepEqual(kept(), [entry]);
});

test("a document of before the check-in has none, and is whole", () => {
  const { document, kind } = sift(JSON.stringify({ version: 1, ratings: [], steps: [] }));
  assert.deepEqual([document.checkins, kind], [[], null]);
  assert.deepEqual(empty().checkins, []);
});

test("answers come back from a copy, and what is not sound is set aside", () => {
  const entry = { check: "check-in", at, answers: { sleep: 3, told: "“It is <b>gone</b>.”" }, done: at };
  const { document, kind } = sift(JSON.stringify({ version: 2, checkins: [entry, { check: 7, at }, { check: "x" }] }));
  assert.deepEqual([document.checkins, kind], [[entry], "broken"]);
});

test("answers of a copy may be anything: only texts and numbers are read", () => {
  const answers = { a: { deep: 1 }, b: [1], c: "yes", d: 4, e: null, f: true };
  assert.deepEqual(answersOf({ check: "check-in", at, answers }), { c: "yes", d: 4 });
  assert.deepEqual(answersOf({ check: "check-in", at, answers: ["x"] }), {});
  assert.deepEqual(answersOf(null), {});
});

test("two devices brought together keep the check-ins of both", () => {
  const one = { ...empty(), checkins: [{ check: "check-in", at, answers: { sleep: 1 } }] };
  const other = {
    ...empty(),
    checkins: [{ check: "check-in", at: "2026-12-30T11:00:00.000Z", answers: { sleep: 9 } }],
  };
  assert.deepEqual(
    merge(one, other).checkins.map(({ answers }) => answers.sleep),
    [1, 9],
  );
});
