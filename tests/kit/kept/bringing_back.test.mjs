// A saved copy and what is here: what of it is new is counted, both become one, and a copy removes nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newOf, withCopy } from "../../../widgets/easeback/kit/kept/bringing_back.js";
import { empty } from "../../../widgets/easeback/kit/kept/personal_data.js";

const at = "2026-11-30T12:00:00.000Z";
const said = (value) => ({ value, at: "2026-11-20T12:00:00.000Z" });
const rating = (time) => ({ exercise: "calm-now", at: time, before: 6, after: 4, seconds: 60 });
const [early, late] = ["2026-11-20T08:00:00.000Z", "2026-11-21T08:00:00.000Z"];

test("a day of the diary counts once, however much was said of it", () => {
  const copy = {
    ...empty(),
    ratings: [rating(early)],
    answers: { "loop-1": { answer: "a", at: early } },
    diary: { "2026-11-20/doing": said(4), "2026-11-20/pain": said(6), "2026-11-21/doing": said(5) },
  };
  assert.equal(newOf(empty(), copy), 4);
  assert.equal(newOf(copy, copy), 0);
  assert.equal(newOf({ ...empty(), diary: { "2026-11-20/mood": said(1) } }, copy), 3);
});

test("both become one: nothing here is lost, and what was taken out here is back", () => {
  const here = {
    ...empty(),
    ratings: [rating(late)],
    diary: { "2026-11-22/doing": said(7), "2026-11-20/doing": { value: "", at } },
    gone: [`ratings/calm-now/${early}`],
  };
  const copy = { ...empty(), ratings: [rating(early)], diary: { "2026-11-20/doing": said(4) } };
  const both = withCopy(here, { ...copy, gone: [`ratings/calm-now/${late}`] }, at);
  assert.deepEqual(
    both.ratings.map((one) => one.at),
    [early, late],
  );
  assert.deepEqual([both.diary["2026-11-22/doing"].value, both.diary["2026-11-20/doing"].value], [7, 4]);
  assert.deepEqual(both.gone, []);
});
