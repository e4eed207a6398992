// The numbers of a letter for the clinic: whole measures only, and weeks that have an entry.
import assert from "node:assert/strict";
import { test } from "node:test";
import { WEEKS, curveOf, scoresIn } from "../../../widgets/easeback/kit/take_home/letter.js";

const item = (id, part = "") => ({ id, part });
const MEASURES = [
  {
    id: "peg",
    name: "PEG",
    score: "mean",
    items: ["pain", "joy", "doing"].map((id) => item(id)),
    answers: [],
    bands: [],
  },
  {
    id: "phq-4",
    name: "PHQ-4",
    score: "sum",
    items: [item("nervous", "worry"), item("control", "worry"), item("down", "mood"), item("interest", "mood")],
    answers: [0, 1, 2, 3].map((value) => ({ value })),
    bands: [],
  },
];
const QUESTIONS = [
  { id: "changed", measure: "" },
  { id: "peg", measure: "peg" },
  { id: "phq-4", measure: "phq-4" },
];

test("a measure of which a question was left out has no score, and a part of it may", () => {
  const answers = { changed: "same", "peg.pain": 6, "peg.joy": 5, "phq-4.nervous": 1, "phq-4.control": 2 };
  assert.deepEqual(scoresIn(QUESTIONS, MEASURES, answers), [
    { name: "PHQ-4", part: "worry", score: 3, mean: false, most: 6 },
  ]);
  assert.deepEqual(scoresIn(QUESTIONS, MEASURES, { ...answers, "peg.doing": 4 })[0], {
    name: "PEG",
    part: "",
    score: 5,
    mean: true,
    most: 10,
  });
  assert.deepEqual(scoresIn(QUESTIONS, MEASURES, { "peg.pain": "6" }), []);
});

test("the curve has a point for each week with an entry, and none for the others", () => {
  const entry = (day, pain) => ({ day, values: { pain }, worse: null, note: "" });
  const entries = [entry("2026-11-02", 7), entry("2026-11-20", 5), entry("2026-11-30", 4)];
  assert.deepEqual(curveOf(entries, "pain", "2026-11-30"), { at: [4, 7, WEEKS], values: [7, 5, 4] });
});

test("one week, or none, is no curve", () => {
  const entries = [{ day: "2026-11-30", values: { pain: 4 }, worse: null, note: "" }];
  for (const some of [[], entries]) assert.equal(curveOf(some, "pain", "2026-11-30"), null);
  assert.equal(curveOf(entries, "doing", "2026-11-30"), null);
});
