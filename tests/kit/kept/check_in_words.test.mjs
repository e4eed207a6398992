// What was answered, as the person would say it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { askedOn, choicesOn, endsOn, told } from "../../../widgets/easeback/kit/kept/check_in_words.js";
import { wordsFrom } from "../../../widgets/easeback/kit/page/words.js";
import { CHECK_IN, SCREENS } from "../take_home/plans.mjs";

const t = wordsFrom({ "of-10": "{value} of 10 (10: {high})" });
const [choice, item, number, words] = SCREENS;

test("answers stand in the order of the questions, without what was left out", () => {
  assert.deepEqual(
    told(SCREENS, CHECK_IN.answers, t).map(({ name, text, own }) => [name, text, own]),
    [
      ["changed", "As before", false],
      ["peg.pain", "6 of 10 (10: the worst)", false],
      ["told", CHECK_IN.answers.told, true],
    ],
  );
});

test("an answer that the course no longer has, or of a wrong kind, is not told", () => {
  assert.deepEqual(told(SCREENS, { changed: "gone", "peg.pain": "six", told: "  " }, t), []);
});

test("a screen is asked by its own words, and answered by choice, number or words", () => {
  assert.deepEqual([askedOn(choice), askedOn(item)], ["Is it new?", "Pain this week?"]);
  assert.deepEqual(choicesOn(choice), [{ value: "same", text: "As before", first: undefined }]);
  assert.deepEqual([endsOn(number), endsOn(choice), endsOn(words)], [{ low: "bad", high: "good" }, null, null]);
});
