// The rule of the check-in; tests/care/test_check_in.py walks the table of its cases.
import assert from "node:assert/strict";
import { test } from "node:test";
import { adviceFor, againFrom, isGiven, lessonsOf, screensOf } from "../../widgets/easeback/care/check_in.js";

const pair = {
  id: "pair",
  score: "sum",
  items: [
    { id: "a", part: "worry" },
    { id: "b", part: "worry" },
  ],
  bands: [],
};
const questions = [
  { id: "since", kind: "choice", measure: "" },
  { id: "feel", kind: "measure", measure: "pair" },
  { id: "own", kind: "words", measure: "" },
];
const row = (id, question, more = {}) => ({
  id,
  question,
  part: "",
  answers: [],
  least: null,
  most: null,
  lesson: "",
  place: "",
  reason: "",
  talk: "",
  ...more,
});
const ids = (rows) => rows.map(({ id }) => id);

test("a measure is one screen for each of its questions, at its place", () => {
  const names = screensOf(questions, [pair]).map(({ name }) => name);
  assert.deepEqual(names, ["since", "feel.a", "feel.b", "own"]);
});

test("of two rows for one answer the first that fits counts", () => {
  const rows = [row("early", "since", { answers: ["long"] }), row("late", "since", { answers: ["long", "weeks"] })];
  assert.deepEqual(ids(adviceFor(rows, questions, [pair], { since: "long" })), ["early"]);
  assert.deepEqual(ids(adviceFor(rows, questions, [pair], { since: "weeks" })), ["late"]);
  assert.deepEqual(adviceFor(rows, questions, [pair], {}), []);
});

test("a part of a measure is looked at only when all of it was answered", () => {
  const rows = [row("tell", "feel", { part: "worry", least: 3, most: 6 })];
  assert.deepEqual(ids(adviceFor(rows, questions, [pair], { "feel.a": 1, "feel.b": 2 })), ["tell"]);
  assert.deepEqual(adviceFor(rows, questions, [pair], { "feel.a": 3 }), []);
  assert.deepEqual(adviceFor(rows, questions, [pair], { "feel.a": 1, "feel.b": 1 }), []);
});

test("what a file brought back may be anything, and leads nowhere", () => {
  const rows = [row("one", "feel", { part: "a", least: 0, most: 3 }), row("own", "own", { talk: "…" })];
  assert.deepEqual(adviceFor(rows, questions, [pair], { "feel.a": "3", own: "  " }), []);
  assert.deepEqual(adviceFor([row("gone", "nothing")], questions, [pair], { nothing: "x" }), []);
});

test("nought is an answer, blanks are none", () => {
  assert.equal(isGiven(0), true);
  assert.equal(isGiven(" "), false);
  assert.equal(isGiven(null), false);
});

test("a lesson stands once, with each reason", () => {
  const found = [
    row("a", "since", { lesson: "x", place: "p", reason: "One." }),
    row("b", "own", { lesson: "x", reason: "Two." }),
    row("c", "own", { talk: "…" }),
  ];
  assert.deepEqual(lessonsOf(found), [{ lesson: "x", place: "p", reasons: ["One.", "Two."] }]);
});

test("the questions may be asked again four weeks later, at any time of the year", () => {
  assert.equal(againFrom("2026-11-30T11:00:00.000Z"), "2026-12-28T11:00:00.000Z");
  assert.equal(againFrom("2026-02-15T23:59:00.000Z"), "2026-03-15T23:59:00.000Z");
  assert.equal(againFrom("the 40th"), "");
});
