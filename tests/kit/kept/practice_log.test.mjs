// What is told of one practice stays together, and never touches another.
import assert from "node:assert/strict";
import test from "node:test";
import { empty } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { lastRated, rateLater, ratedSince, withRating } from "../../../widgets/easeback/kit/kept/practice_log.js";

const MORNING = { exercise: "body-scan", at: "2026-11-20T08:00:00.000Z" };
const EVENING = { exercise: "body-scan", at: "2026-11-20T20:00:00.000Z" };
const OTHER = { exercise: "slow-breathing", at: MORNING.at };

test("news of one practice are one entry, and what was told before stays", () => {
  const begun = withRating(empty(), MORNING, { before: 6 });
  const done = withRating(begun, MORNING, { seconds: 40, finished: true });
  assert.deepEqual(begun.ratings, [{ ...MORNING, before: 6, after: null, seconds: 0, finished: false }]);
  assert.deepEqual(done.ratings, [{ ...MORNING, before: 6, after: null, seconds: 40, finished: true }]);
  assert.equal(begun.ratings[0].seconds, 0, "the earlier document is as it was");
});

test("another practice, or another exercise of the same moment, is an entry of its own", () => {
  const both = [MORNING, EVENING, OTHER].reduce(
    (document, practice, at) => withRating(document, practice, { before: at, seconds: 9 }),
    empty(),
  );
  assert.deepEqual(
    both.ratings.map(({ before }) => before),
    [0, 1, 2],
  );
});

test("who rates and then takes another exercise has rated before that one", () => {
  const rated = withRating(empty(), MORNING, { before: 7 });
  assert.equal(ratedSince(rated.ratings, "2026-11-20T07:59:00.000Z"), rated.ratings[0]);
  const other = withRating(rated, OTHER, { seconds: 20 });
  assert.deepEqual(other.ratings, [{ ...OTHER, before: 7, after: null, seconds: 20, finished: false }]);
});

test("a rating of an earlier visit, of a practice, or of afterwards is not taken along", () => {
  const since = "2026-11-20T09:00:00.000Z";
  assert.equal(ratedSince(withRating(empty(), MORNING, { before: 7 }).ratings, since), null);
  assert.equal(ratedSince(withRating(empty(), EVENING, { before: 7, seconds: 3 }).ratings, since), null);
  assert.equal(ratedSince(withRating(empty(), EVENING, { before: 7, after: 3 }).ratings, since), null);
  assert.equal(ratedSince([], since), null);
});

test("the last time is the last that was rated, of this exercise, and not the one that goes on", () => {
  let document = withRating(empty(), MORNING, { before: 0, seconds: 8 });
  document = withRating(document, EVENING, { seconds: 12 });
  document = withRating(document, OTHER, { before: 9 });
  document = withRating(document, { ...MORNING, at: "2026-11-20T21:00:00.000Z" }, { before: 4 }); // and never practised
  assert.equal(lastRated(document.ratings, "body-scan")?.at, MORNING.at);
  document = withRating(document, EVENING, { after: 3 });
  assert.equal(lastRated(document.ratings, "body-scan")?.at, EVENING.at);
  assert.equal(lastRated(document.ratings, "body-scan", EVENING.at)?.at, MORNING.at);
  assert.equal(lastRated([], "body-scan"), null);
});

test("what is rated later stays in its place, and what was erased meanwhile stays away", () => {
  const both = withRating(withRating(empty(), MORNING, { before: 5, seconds: 9 }), EVENING, { seconds: 12 });
  assert.deepEqual(
    rateLater(MORNING, { after: 3 })(both).ratings.map(({ at, after }) => [at, after]),
    [
      [MORNING.at, 3],
      [EVENING.at, null],
    ],
  );
  assert.deepEqual(rateLater(MORNING, { after: 3 })(empty()), empty());
});
