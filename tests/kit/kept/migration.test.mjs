// A plan that an earlier version kept in sentences of the course is kept in ids, and nothing of it is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { planInIds } from "../../../widgets/easeback/kit/kept/migration.js";
import { empty, merge, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { stepOf, stepWords, whenWords } from "../../../widgets/easeback/kit/kept/plan.js";
import { wordsFrom } from "../../../widgets/easeback/kit/page/words.js";

const at = "2026-11-20T08:00:00.000Z";
const ROWS = {
  texts: { walk: "I walk for five minutes." },
  exercises: { "slow-breathing": "Slow breathing" },
  moments: {
    morning: ["In the morning", "Am Morgen"],
    hard: ["After a hard moment", "Nach einem schweren Moment"],
  },
};
const t = wordsFrom({
  "shared.moment.morning": "In the morning",
  "shared.moment.hard": "After a hard moment",
  "shared.plan-again": "I do “{exercise}” when I feel tense.",
  "shared.an-exercise": "An exercise",
  "shared.a-step": "A step",
});

/** What the first version showed of a step in the plan. */
const shownBefore = ({ step, text, when }) => [ROWS.texts[step] ?? text ?? step, when ?? ""];
const shown = (entry) => [stepWords(t, entry, ROWS), whenWords(t, entry)];
/** A step as the first version kept it, read today where the course is at hand. */
const read = (entry) => {
  const { document, kind } = sift(JSON.stringify({ version: 1, steps: [{ at, ...entry }] }));
  assert.equal(kind, null);
  return planInIds(document, ROWS).steps[0];
};

const AGAIN = { step: stepOf("slow-breathing"), text: "I do “Slow breathing” when I feel tense." };
for (const [what, first, now] of [
  ["a moment that was chosen", { step: "walk", when: "In the morning", text: "I walk." }, { moment: "morning" }],
  ["a moment with nothing else", { step: "walk", when: "After a hard moment" }, { moment: "hard" }],
  [
    "a time in own words",
    { step: "walk", when: "after the school run", text: "I walk." },
    { when: "after the school run" },
  ],
  ["no time", { step: "walk", lesson: "the-loop", when: "", text: "I walk." }, { lesson: "the-loop" }],
  ["an exercise to take again", { ...AGAIN, when: "" }, {}],
  ["a step the course no longer has", { step: "old", text: "I rest." }, { own: "I rest." }],
  [
    "an exercise it no longer has",
    { step: "again-old", text: "I do “Old”.", when: "noon" },
    { own: "I do “Old”.", when: "noon" },
  ],
]) {
  test(`${what} is kept in ids and own words only, and is shown as it was`, () => {
    const entry = read(first);
    assert.deepEqual(entry, { step: first.step, at, ...now });
    assert.deepEqual(shown(entry), shownBefore(first));
  });
}

test("a moment that was chosen in another language is the same moment", () => {
  const entry = read({ step: "walk", when: "Am Morgen", text: "Ich gehe fünf Minuten." });
  assert.deepEqual(entry, { step: "walk", at, moment: "morning" });
  assert.deepEqual(shown(entry), ["I walk for five minutes.", "In the morning"]);
});

test("until the course is at hand, an older plan is shown in the words it was kept in", () => {
  const first = { step: "old", when: "In the morning", text: "I rest.", at };
  const { document } = sift(JSON.stringify({ version: 1, steps: [first] }));
  assert.equal(document.version, 2);
  assert.deepEqual(shown(document.steps[0]), shownBefore(first));
});

test("a plan in ids is given back itself, and stays as it is when it is read again", () => {
  const plan = {
    ...empty(),
    steps: [
      { step: "walk", at, moment: "morning" },
      { step: "old", at, own: "I rest." },
    ],
  };
  assert.equal(planInIds(plan, ROWS), plan);
  assert.deepEqual(sift(JSON.stringify(plan)), { document: plan, kind: null });
});

test("an older writing that comes from another tab or a saved copy gives place to ids too", () => {
  const older = sift(JSON.stringify({ version: 1, steps: [{ step: "walk", at, when: "In the morning", text: "x" }] }));
  const both = planInIds(merge({ ...empty(), steps: [{ step: "rest", at }] }, older.document), ROWS);
  assert.deepEqual(
    both.steps.find(({ step }) => step === "walk"),
    { step: "walk", at, moment: "morning" },
  );
});

for (const odd of [
  { when: 7, text: {} },
  { when: ["In the morning"] },
  { text: 7 },
  { moment: "never" },
  { own: null },
]) {
  test(`${JSON.stringify(odd)} in a step is no reason to show it`, () => {
    for (const step of ["walk", "old", "constructor", "again-constructor"])
      assert.ok(shown(read({ step, ...odd })).every((words) => typeof words === "string"));
  });
}

test("a step without words has a general name", () => {
  assert.deepEqual(shown({ step: "old", at }), ["A step", ""]);
  assert.deepEqual(shown({ step: stepOf("old"), at }), ["I do “An exercise” when I feel tense.", ""]);
});
