// Which steps are offered for a plan; tests/care/test_plan.py walks the table of its cases.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answersFrom, offersFor, setFor } from "../../widgets/easeback/care/plan.js";

const step = (id, kind, exercise = "") => ({ id, kind, exercise, contraindications: [] });
const rule = (id, name, ...when) => ({ id, step: name, when });
const STEPS = [
  step("walk", "movement", "short-walk"),
  step("bend", "movement"),
  step("turn", "movement"),
  step("breathe", "calm", "slow-breathing"),
  step("look", "calm"),
];
const KINDS = { "short-walk": "movement", "slow-breathing": "calm", "body-scan": "calm" };
const RULES = [
  rule("worked", ""),
  rule("a", "bend", "fear.yes"),
  rule("b", "walk"),
  rule("c", "turn"),
  rule("d", "breathe"),
  rule("e", "look"),
];
const offers = (known = {}) =>
  offersFor(RULES, STEPS, KINDS, { answers: {}, leaning: {}, allowed: () => true, ...known });
const things = (found, kind) => found[kind].map(({ thing }) => thing);

test("of each kind the first two that fit are offered, each with its rule", () => {
  assert.deepEqual(offers().movement, [
    { thing: "walk", rule: "b" },
    { thing: "turn", rule: "c" },
  ]);
  assert.deepEqual(things(offers({ answers: { fear: "yes" } }), "movement"), ["bend", "walk"]);
});

test("what the person's ratings speak for comes first, and what they speak against not at all", () => {
  const found = offers({ leaning: { "body-scan": 1, "slow-breathing": -1, "gone-exercise": 1 } });
  assert.deepEqual(found.calm, [
    { thing: "again-body-scan", rule: "worked" },
    { thing: "look", rule: "e" },
  ]);
});

test("where nothing else of its kind is there, even that is offered", () => {
  const one = offersFor([rule("d", "breathe")], STEPS, KINDS, {
    answers: {},
    leaning: { "slow-breathing": -1 },
    allowed: () => true,
  });
  assert.deepEqual(things(one, "calm"), ["breathe"]);
});

test("an exercise that is not for this person is not offered, neither by a rule nor by their ratings", () => {
  const allowed = ({ exercise }) => exercise !== "short-walk" && exercise !== "body-scan";
  const found = offers({ allowed, leaning: { "body-scan": 1 } });
  assert.deepEqual([things(found, "movement"), things(found, "calm")], [["turn"], ["breathe", "look"]]);
});

test("a ready set stands as it is, but for a step that is not for this person", () => {
  assert.deepEqual(
    setFor(["walk", "breathe"], STEPS, offers(), () => true),
    ["walk", "breathe"],
  );
  const allowed = ({ exercise }) => exercise !== "short-walk";
  assert.deepEqual(setFor(["walk", "breathe"], STEPS, offers({ allowed }), allowed), ["turn", "breathe"]);
  assert.deepEqual(
    setFor(["gone"], STEPS, offers(), () => true),
    [],
  );
});

test("the newest word on a question counts, and a number is called by its name", () => {
  const guided = { since: "weeks", wish: "sleep" };
  assert.deepEqual(answersFrom(guided, { since: "long", sleep: 5, harm: 4, sure: 6 }), {
    wish: "sleep",
    since: "long",
    sleep: "poor",
    harm: "high",
    sure: "low",
  });
  assert.deepEqual(answersFrom(guided, { sleep: 6, harm: 3, sure: 7 }), guided);
  assert.deepEqual(answersFrom({}, { since: 7, sleep: "5", harm: NaN, sure: -1 }), {});
});
