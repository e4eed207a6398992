// What is said of a guess, as a table of cases that a clinician can read: kind, true, and never a mark.
import assert from "node:assert/strict";
import { test } from "node:test";

import { comparisonOf, highest, highestAt, meanOver, saidOf } from "../../../widgets/easeback/kit/chart/comparing.js";
import { wordsFrom } from "../../../widgets/easeback/kit/page/words.js";

const line = (...points) => ({ at: points.map(([at]) => at), values: Float64Array.from(points, ([, up]) => up) });
const TRUTH = line([0, 0], [40, 8], [100, 4]);
const ASPECTS = [
  { name: "fade", whole: 10, of: (one) => meanOver(one, { from: 60, to: 100 }) },
  { name: "height", whole: 10, of: highest },
  { name: "when", whole: 100, of: highestAt },
];
const WORDS = wordsFrom({
  "shared.guess.same": "Much the same.",
  "shared.guess.hard": "Hard to guess.",
  ...Object.fromEntries(
    ["fade", "height", "when"].flatMap((name) =>
      ["alike", "more", "less"].map((way) => [`guess.${name}.${way}`, `${name} ${way}.`]),
    ),
  ),
});

const CASES = [
  ["the same line", TRUTH, "Much the same."],
  ["nearly the same line", line([0, 0], [45, 8.6], [100, 3.4]), "Much the same."],
  ["it drops at once", line([0, 0], [40, 8], [50, 0], [100, 0]), "height alike. fade less."],
  ["it never fades", line([0, 0], [40, 8], [100, 8]), "height alike. fade more."],
  ["much too high", line([0, 0], [40, 13], [100, 6]), "when alike. height more."],
  ["it hardly rises", line([0, 0], [40, 2], [100, 1.4]), "when alike. height less."],
  ["late", line([0, 0], [80, 8], [100, 4]), "height alike. when more."],
  ["early", line([0, 0], [5, 8], [100, 4]), "height alike. when less."],
  ["a flat line at the foot", line([0, 0], [100, 0]), "Hard to guess. height less."],
];
for (const [name, guess, said] of CASES)
  test(`of a guess where ${name}: ${said}`, () => {
    assert.equal(saidOf(WORDS, comparisonOf(ASPECTS, guess, TRUTH)), said);
  });

test("a mean goes over all stretches it is asked for", () => {
  const steps = line([0, 0], [10, 0], [10.001, 6], [20, 6]);
  assert.ok(Math.abs(meanOver(steps, { from: 0, to: 10 })) < 1e-9);
  assert.ok(Math.abs(meanOver(steps, { from: 2, to: 8 }, { from: 12, to: 18 }) - 3) < 1e-9);
});
