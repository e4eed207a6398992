// A check-in goes out as a QuestionnaireResponse and comes back. That it is one of FHIR R4 `test_fhir.py` proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { bundleOf } from "../../../widgets/easeback/kit/take_home/fhir.js";
import { checkInIn, responseOf } from "../../../widgets/easeback/kit/take_home/fhir_answers.js";
import { copyInBundle } from "../../../widgets/easeback/kit/take_home/read_fhir.js";
import { CHECK_IN, PLAN, SCREENS } from "./plans.mjs";
import { WORDS } from "./bundle_words.mjs";

const response = (news = {}) => responseOf({ ...CHECK_IN, ...news }, SCREENS, "A person");

test("what was left out is not in it, and each question stands in its own words", () => {
  const { item } = response();
  assert.deepEqual(
    item.map(({ linkId, text }) => [linkId, text]),
    [
      ["changed", "Is it new?"],
      ["peg.pain", "Pain this week?"],
      ["told", "What were you told?"],
    ],
  );
  const [{ valueCoding }, { valueInteger }, { valueString }] = item.map(({ answer: [one] }) => one);
  assert.deepEqual([valueCoding.code, valueCoding.display, valueInteger], ["same", "As before", 6]);
  assert.equal(valueString, CHECK_IN.answers.told);
});

test("one that was not brought to its end says so, and one without an answer is none", () => {
  assert.equal(response().status, "completed");
  assert.equal(response({ done: null }).status, "in-progress");
  assert.equal(response({ answers: {} }), null);
  assert.equal(response({ answers: { gone: "x" } }), null);
  assert.equal(response({ at: "some day" }), null);
});

test("a check-in comes back in as it was", () => {
  const what = { plan: PLAN, said: {}, ratings: [], checkins: [CHECK_IN], screens: SCREENS };
  const copy = copyInBundle(bundleOf(what, WORDS, new Date("2026-11-30T10:00:00Z")));
  const { document, kind } = sift(copy);
  assert.equal(kind, null);
  assert.deepEqual(document.checkins, [CHECK_IN]);
});

test("a response of others, or one with nothing in it, brings nothing", () => {
  for (const resource of [null, {}, { questionnaire: "http://other", item: [] }, { ...response(), item: null }])
    assert.deepEqual(checkInIn(resource), []);
  assert.deepEqual(checkInIn({ ...response(), item: [null, { linkId: "x" }] })[0].answers, {});
});
