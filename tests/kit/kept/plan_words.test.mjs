// The words of a thing of the plan: the course's of today, the person's where the course has none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOMENTS, PEOPLE, exerciseOf, stepOf } from "../../../widgets/easeback/kit/kept/plan.js";
import {
  flareWords,
  hurdleWords,
  ifThenWords,
  kindOf,
  knowsWords,
  thingWords,
  whenWords,
} from "../../../widgets/easeback/kit/kept/plan_words.js";
import { wordsFrom } from "../../../widgets/easeback/kit/page/words.js";

const t = wordsFrom({
  "shared.plan-again": "I do “{exercise}” again.",
  "shared.an-exercise": "An exercise",
  "shared.a-step": "A step",
  "shared.ended": "{words}.",
  if: "If: {hurdle}",
  "if-then": "If: {hurdle} Then: {around}",
  "shared.an-activity": "one activity",
  "shared.plan-pace": "I build up: {activity}.",
  "shared.plan-half": "{step} Half is enough.",
  ...Object.fromEntries(PEOPLE.map((who) => [`shared.knows.${who}`, `${who} knows`])),
  ...Object.fromEntries(MOMENTS.map((moment) => [`shared.moment.${moment}`, `At ${moment}`])),
});
const ROWS = {
  texts: { walk: "I walk." },
  smaller: { walk: "I walk to the door." },
  exercises: { "slow-breathing": "Slow breathing" },
  activities: { garden: "Garden" },
  kinds: { walk: "movement", "again-slow-breathing": "calm" },
  hurdles: { rain: { hurdle: "It rains.", around: "I walk in the hall." } },
};

test("a step by which an exercise is taken again names the exercise, and no other step does", () => {
  assert.equal(exerciseOf(stepOf("slow-breathing")), "slow-breathing");
  assert.equal(exerciseOf("walk"), "");
});

test("a step reads as the course says it today, and as the person said it where the course has no words", () => {
  assert.equal(thingWords(t, { thing: "walk", own: "old" }, ROWS), "I walk.");
  assert.equal(thingWords(t, { thing: stepOf("slow-breathing") }, ROWS), "I do “Slow breathing” again.");
  assert.equal(thingWords(t, { thing: "gone", own: "I rest." }, ROWS), "I rest.");
  assert.equal(thingWords(t, { thing: "gone" }, ROWS), "A step");
  assert.equal(thingWords(t, { thing: stepOf("gone") }, ROWS), "I do “An exercise” again.");
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

test("an activity that is built up reads by its name, one of the person's own by their words", () => {
  assert.equal(thingWords(t, { thing: "pace-garden" }, ROWS), "I build up: Garden.");
  assert.equal(thingWords(t, { thing: "pace-own", own: "Swim" }, ROWS), "I build up: Swim.");
  assert.equal(thingWords(t, { thing: "pace-gone" }, ROWS), "I build up: one activity.");
});

test("the smaller form is the row's, and for all others half of it", () => {
  assert.equal(thingWords(t, { thing: "walk", small: true }, ROWS), "I walk to the door.");
  assert.equal(thingWords(t, { thing: "own-1", own: "I swim.", small: true }, ROWS), "I swim. Half is enough.");
});

test("the kind of a thing follows from its id, and of one in own words from what was chosen", () => {
  assert.equal(kindOf({ thing: "walk", kind: "calm" }, ROWS), "movement");
  assert.equal(kindOf({ thing: "pace-own", kind: "" }, ROWS), "movement");
  assert.equal(kindOf({ thing: "own-1", kind: "calm" }, ROWS), "calm");
  assert.equal(kindOf({ thing: "constructor", kind: "" }, ROWS), "");
});

test("a hurdle brings its way round, and own words count before it", () => {
  const said = (hurdle, hurdle_own = "", around = "") => hurdleWords({ hurdle, hurdle_own, around }, ROWS);
  assert.deepEqual(said("rain"), { hurdle: "It rains.", around: "I walk in the hall." });
  assert.deepEqual(said("rain", "", "I take a coat."), { hurdle: "It rains.", around: "I take a coat." });
  assert.deepEqual(said("own", "Visitors", "I say so."), { hurdle: "Visitors", around: "I say so." });
  assert.deepEqual(said("gone"), { hurdle: "", around: "" });
});

test("what is done in a flare is as it was chosen, own words before all, and else the first row", () => {
  const rows = [
    { id: "rest", text: "I rest." },
    { id: "warm", text: "I warm it." },
  ];
  assert.equal(flareWords({ id: "warm", own: "" }, rows), "I warm it.");
  assert.equal(flareWords({ id: "own", own: "I sing." }, rows), "I sing.");
  assert.equal(flareWords({ id: "own", own: " " }, rows), "I rest.");
  assert.equal(flareWords({ id: "gone", own: "" }, rows), "I rest.");
  assert.equal(flareWords({ id: "", own: "" }, []), "");
});

test("own words that end without a full stop get one where another sentence follows", () => {
  const own = (hurdle_own, around) => ifThenWords(t, { hurdle: "own", hurdle_own, around }, ROWS);
  assert.equal(own("The children need me", "I do it later"), "If: The children need me. Then: I do it later.");
  assert.equal(own("Rain!", "(inside)"), "If: Rain! Then: (inside)");
  assert.equal(own("雨。", "中で。"), "If: 雨。 Then: 中で。");
  assert.equal(own("I forget 😀", ""), "If: I forget 😀");
  assert.equal(own(" ", "I do it later"), "");
  assert.equal(
    ifThenWords(t, { hurdle: "rain", hurdle_own: "", around: "" }, ROWS),
    "If: It rains. Then: I walk in the hall.",
  );
});
