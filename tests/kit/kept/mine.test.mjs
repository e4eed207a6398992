// What "Mine" in the bar says of each of its places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { doOn, sayOfPlan, takeUp } from "../../../widgets/easeback/kit/kept/deeds.js";
import { whatIsMine } from "../../../widgets/easeback/kit/kept/mine.js";
import { empty } from "../../../widgets/easeback/kit/kept/personal_data.js";

const now = new Date(2026, 10, 30, 12);
const NONE = { plan: false, week: false, thoughts: false, sore: false, ratings: false };
const rating = (at, more) => ({
  exercise: "body-scan",
  at,
  before: null,
  after: null,
  seconds: 60,
  finished: true,
  ...more,
});
const mine = (news) => whatIsMine({ ...empty(), ...news }, now);
const planned = (...deeds) => deeds.reduce((document, deed) => deed(document), empty());

test("who is new has nothing of their own yet", () => {
  assert.deepEqual(mine({}), NONE);
});

test("a plan is there with its first thing, and with nothing but whom to call", () => {
  assert.equal(whatIsMine(planned(takeUp("walk-a-little", {})), now).plan, true);
  assert.equal(whatIsMine(planned(sayOfPlan({ call: "Anna" })), now).plan, true);
});

test("a week holds what was done or practised today and in the six days before", () => {
  const done = (day) => whatIsMine(planned(takeUp("walk-a-little", {}), doOn("walk-a-little", day)), now).week;
  assert.equal(done("2026-11-30"), true);
  assert.equal(done("2026-11-24"), true);
  assert.equal(done("2026-11-23"), false);
  assert.equal(mine({ ratings: [rating("2026-11-26T09:00:00Z")] }).week, true);
  assert.equal(mine({ ratings: [rating("2026-10-26T09:00:00Z")] }).week, false);
});

test("thoughts, sore spots and ratings are there once there is one that was not taken back", () => {
  assert.equal(mine({ thoughts: [{ thought: "own", at: "" }] }).thoughts, true);
  assert.equal(mine({ sore: { left_calf: { mark: "sore", at: "" } } }).sore, true);
  assert.equal(mine({ sore: { left_calf: { mark: "", at: "" } } }).sore, false);
  assert.equal(mine({ ratings: [rating("2026-11-26T09:00:00Z")] }).ratings, false, "practised, and not rated");
  assert.equal(mine({ ratings: [rating("2026-11-26T09:00:00Z", { after: 0 })] }).ratings, true);
});
