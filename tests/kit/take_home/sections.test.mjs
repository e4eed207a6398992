// A person chooses what of the plan goes along, and what is left out is not in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { empty } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { isBlank, planIn } from "../../../widgets/easeback/kit/kept/plan.js";
import { SECTIONS, only, sectionsOf, withoutOwnWords } from "../../../widgets/easeback/kit/take_home/sections.js";
import { PLAN, blank } from "./plans.mjs";

const NOTHING = planIn(empty());
const OWN_WORDS = ["worries", "park", "kitchen", "children", "sleep", "corner", "Brown", "dishes", "in bed"];

test("with all of its pieces a plan is whole, with none it is blank", () => {
  assert.deepEqual(only(PLAN, SECTIONS), PLAN);
  assert.ok(isBlank(only(PLAN, [])));
});

test("each piece goes along alone", () => {
  assert.deepEqual(only(PLAN, ["things", "own"]), { ...NOTHING, things: PLAN.things });
  assert.deepEqual(only(PLAN, ["later", "own"]), { ...NOTHING, later: PLAN.later });
  assert.deepEqual(only(PLAN, ["flare", "own"]), { ...NOTHING, flare: PLAN.flare });
  assert.deepEqual(only(PLAN, ["contact", "own"]), { ...NOTHING, review: PLAN.review, call: PLAN.call });
});

test("without own words no letter of a person's goes along", () => {
  const text = JSON.stringify(only(PLAN, ["things", "later", "flare", "contact"]));
  assert.deepEqual(
    OWN_WORDS.filter((word) => text.includes(word)),
    [],
  );
  assert.ok(text.includes("easy-walk") && text.includes("rain") && text.includes("2026-12-14"));
});

test("a thing that is nothing but own words is left out with them", () => {
  assert.deepEqual(
    withoutOwnWords(PLAN).things.map(({ thing }) => thing),
    ["easy-walk", "again-slow-breathing"],
  );
});

test("only the pieces that a plan has are offered", () => {
  assert.deepEqual(sectionsOf(PLAN), [...SECTIONS]);
  assert.deepEqual(sectionsOf(NOTHING), []);
  assert.deepEqual(sectionsOf({ ...NOTHING, things: [blank({ thing: "easy-walk" })] }), ["things"]);
});
