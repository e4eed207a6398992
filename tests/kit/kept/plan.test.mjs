// The words of a step: the course's of today, the person's where the course has none.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MOMENTS,
  PEOPLE,
  exerciseOf,
  knowsWords,
  stepOf,
  stepWords,
  whenWords,
} from "../../../widgets/easeback/kit/kept/plan.js";
import { wordsFrom } from "../../../widgets/easeback/kit/page/words.js";

const t = wordsFrom({
  "shared.plan-again": "I do “{exercise}” again.",
  "shared.an-exercise": "An exercise",
  "shared.a-step": "A step",
  ...Object.fromEntries(PEOPLE.map((who) => [`shared.knows.${who}`, `${who} knows`])),
  ...Object.fromEntries(MOMENTS.map((moment) => [`shared.moment.${moment}`, `At ${moment}`])),
});
const ROWS = { texts: { walk: "I walk." }, exercises: { "slow-breathing": "Slow breathing" } };

test("a step by which an exercise is taken again names the exercise, and no other step does", () => {
  assert.equal(exerciseOf(stepOf("slow-breathing")), "slow-breathing");
  assert.equal(exerciseOf("walk"), "");
});

test("a step reads as the course says it today, and as the person said it where the course has no words", () => {
  assert.equal(stepWords(t, { step: "walk", own: "old" }, ROWS), "I walk.");
  assert.equal(stepWords(t, { step: stepOf("slow-breathing") }, ROWS), "I do “Slow breathing” again.");
  assert.equal(stepWords(t, { step: "gone", own: "I rest." }, ROWS), "I rest.");
  assert.equal(stepWords(t, { step: "gone" }, ROWS), "A step");
  assert.equal(stepWords(t, { step: stepOf("gone") }, ROWS), "I do “An exercise” again.");
});

test("a moment reads as the course says it; any other time is the person's own, whatever a file brought back", () => {
  assert.equal(whenWords(t, { moment: "morning", when: "x" }), "At morning");
  assert.equal(whenWords(t, { when: "after tea" }), "after tea");
  assert.equal(whenWords(t, { moment: "never", when: 7 }), "");
});

test("who may know of a step is said, and nobody is nothing to say, whatever a file brought back", () => {
  assert.equal(knowsWords(t, { who: "friend" }), "friend knows");
  for (const who of ["nobody", undefined, "stranger", 7]) assert.equal(knowsWords(t, { who }), "");
});
