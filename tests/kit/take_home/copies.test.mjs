// What goes into a copy is what a plan holds, with the times at which it was said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sayOfPlan, takeUp } from "../../../widgets/easeback/kit/kept/deeds.js";
import { empty, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { planIn } from "../../../widgets/easeback/kit/kept/plan.js";
import { LONG_AGO, copyOf, saidOf } from "../../../widgets/easeback/kit/take_home/copies.js";
import { PLAN, RATINGS } from "./plans.mjs";

test("each word has the time at which it was said", () => {
  const document = sayOfPlan({ call: "the clinic" })(takeUp("easy-walk", { moment: "morning", sure: 7 })(empty()));
  assert.deepEqual(saidOf(document.plan, planIn(document)), document.plan);
});

test("what the plan leaves out is not in the copy", () => {
  const document = sayOfPlan({ call: "the clinic", review: "2026-12-14" })(takeUp("easy-walk")(empty()));
  assert.deepEqual(Object.keys(saidOf(document.plan, { ...planIn(document), things: [], call: "" })), ["review"]);
});

test("a word whose time is not known is older than all others", () => {
  const said = saidOf({}, PLAN);
  assert.deepEqual(said.call, { value: PLAN.call, at: LONG_AGO });
  assert.equal(new Date(LONG_AGO).getTime(), 0);
});

test("a copy is a whole document of today", () => {
  const { document, kind } = sift(copyOf({ ratings: RATINGS, plan: saidOf({}, PLAN) }));
  assert.equal(kind, null);
  assert.deepEqual(document.ratings, RATINGS);
});
