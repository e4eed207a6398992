// What an earlier version kept, in sentences of the course or in several plans, is one plan in ids: nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { planInIds } from "../../../widgets/easeback/kit/kept/migration.js";
import { empty, merge, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { planIn, stepOf } from "../../../widgets/easeback/kit/kept/plan.js";
import { thingWords, whenWords } from "../../../widgets/easeback/kit/kept/plan_words.js";
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
const shown = (entry) => [thingWords(t, entry, ROWS), whenWords(t, entry)];
/** What of a thing was said. */
const said = (thing) =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== "" && value !== null && value !== false));
const bare = ({ done, since, ...thing }) => said(thing);
/** A step as the first version kept it, read today where the course is at hand. */
const read = (entry, version = 1) => {
  const { document, kind } = sift(JSON.stringify({ version, steps: [{ at, ...entry }] }));
  assert.equal(kind, null);
  return planIn(planInIds(document, ROWS)).things[0];
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
    assert.deepEqual(bare(entry), { thing: first.step, ...now });
    assert.equal(entry.since, at);
    assert.deepEqual(shown(entry), shownBefore(first));
  });
}

test("a moment that was chosen in another language is the same moment", () => {
  const entry = read({ step: "walk", when: "Am Morgen", text: "Ich gehe fünf Minuten." });
  assert.deepEqual(bare(entry), { thing: "walk", moment: "morning" });
  assert.deepEqual(shown(entry), ["I walk for five minutes.", "In the morning"]);
});

test("until the course is at hand, an older plan is shown in the words it was kept in", () => {
  const first = { step: "old", when: "In the morning", text: "I rest.", at };
  const { document } = sift(JSON.stringify({ version: 1, steps: [first] }));
  assert.equal(document.version, 3);
  assert.deepEqual(shown(planIn(document).things[0]), shownBefore(first));
});

test("a plan in ids is given back itself, and stays as it is when it is read again", () => {
  const plan = {
    ...empty(),
    plan: {
      "walk/stands": { value: "in", at },
      "walk/moment": { value: "morning", at },
      "old/own": { value: "I rest.", at },
    },
  };
  assert.equal(planInIds(plan, ROWS), plan);
  assert.deepEqual(sift(JSON.stringify(plan)), { document: plan, kind: null });
});

test("an older writing that comes from another tab or a saved copy gives place to ids too", () => {
  const older = sift(JSON.stringify({ version: 1, steps: [{ step: "walk", at, when: "In the morning", text: "x" }] }));
  const newer = { ...empty(), plan: { "rest/stands": { value: "in", at } } };
  const [, walk] = planIn(planInIds(merge(newer, older.document), ROWS)).things;
  assert.deepEqual(bare(walk), { thing: "walk", moment: "morning" });
});

test("a list of steps and what is built up are one plan: the newest three are in, and nothing is lost", () => {
  const day = (number) => `2026-11-0${number}T08:00:00.000Z`;
  const older = {
    version: 2,
    steps: [
      { step: "walk", lesson: "the-loop", at: day(1), moment: "evening", who: "friend" },
      { step: stepOf("slow-breathing"), at: day(2) },
      { step: "old", at: day(4), own: "I rest.", when: "after tea" },
    ],
    pacing: [
      { activity: "garden", at: day(1), touched: day(5), since: "2026-11-03", done: ["2026-11-04", "2026-11-03"] },
      { activity: "sit", at: day(3), since: "", done: [] },
    ],
  };
  const { document, kind } = sift(JSON.stringify(older));
  assert.equal(kind, null);
  assert.equal("steps" in document, false);
  assert.deepEqual(document.pacing, older.pacing);
  const { things, later } = planIn(document);
  assert.deepEqual(things.map(bare), [
    { thing: stepOf("slow-breathing") },
    { thing: "old", own: "I rest.", when: "after tea" },
    { thing: "pace-garden" },
  ]);
  assert.deepEqual(things[2].done, ["2026-11-03", "2026-11-04"]);
  assert.deepEqual(later.map(bare), [{ thing: "walk", lesson: "the-loop", moment: "evening", who: "friend" }]);
});

test("a step with a name no row can have keeps it as its own words", () => {
  assert.deepEqual(bare(read({ step: "Walk a bit!" }, 2)), { thing: "own-20261120080000000", own: "Walk a bit!" });
});

test("what was no step is set aside, and the others are in the plan", () => {
  const { document, kind } = sift(JSON.stringify({ version: 2, steps: [{ step: "walk", at }, 7, { step: "rest" }] }));
  assert.equal(kind, "broken");
  assert.equal("steps" in document, false);
  assert.deepEqual(planIn(document).things.map(bare), [{ thing: "walk" }]);
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
  assert.deepEqual(shown({ thing: "old" }), ["A step", ""]);
  assert.deepEqual(shown({ thing: stepOf("old") }), ["I do “An exercise” when I feel tense.", ""]);
});
