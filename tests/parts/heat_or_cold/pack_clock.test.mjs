// The time of a pack goes by the time of day: it is never paused, and a look at the skin that is not answered ends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { againFrom, looksOf, packAt } from "../../../widgets/easeback/parts/heat_or_cold/pack_clock.js";

const phase = (kind, seconds) => ({ kind, seconds, cue: kind, say: kind });
const PACK = [
  phase("ready", 30),
  phase("feel", 210),
  phase("notice", 60),
  phase("feel", 240),
  phase("notice", 60),
  phase("let-go", 30),
  phase("move", 60),
];
const BEGAN = "2026-11-25T08:00:00.000Z";
const at = (seconds, run = {}) =>
  packAt(PACK, { exercise: "warm", length: "", began: BEGAN, looked: 0, ...run }, Date.parse(BEGAN) + seconds * 1000);
const short = ({ state, why, next, left }) => [state, why, next, left];

test("the skin is looked at where the rows say, and the time ends before the pack is taken off", () => {
  assert.deepEqual(looksOf(PACK), {
    looks: [
      [240, 300],
      [540, 600],
    ],
    total: 600,
  });
});

test("rows that never say when it comes off end after the last of them", () => {
  assert.equal(looksOf([phase("feel", 50), phase("notice", 10)]).total, 60);
});

test("it is on, asks for the skin, and goes on when that is fine", () => {
  assert.deepEqual(short(at(0)), ["on", "", 240, 600]);
  assert.deepEqual(short(at(239)), ["on", "", 1, 361]);
  assert.deepEqual(short(at(240)), ["look", "", 60, 360]);
  assert.deepEqual(short(at(299)), ["look", "", 1, 301]);
  assert.deepEqual(short(at(245, { looked: 1 })), ["on", "", 295, 355]);
  assert.deepEqual(short(at(540, { looked: 1 })), ["look", "", 60, 60]);
  assert.deepEqual(short(at(550, { looked: 2 })), ["on", "", 50, 50]);
  assert.deepEqual(short(at(600, { looked: 2 })), ["over", "time", 0, 0]);
});

test("a look that nobody answers ends it, however long ago that was", () => {
  assert.deepEqual(short(at(300)), ["over", "no-answer", 0, 300]);
  assert.deepEqual(short(at(600, { looked: 1 })), ["over", "no-answer", 0, 0]);
  assert.deepEqual(short(at(86_400)), ["over", "no-answer", 0, 300]);
});

test("what ended it stays, and its time stands still", () => {
  const ended = { ended: "2026-11-25T08:04:10.000Z", why: "skin" };
  assert.deepEqual([at(260, ended).state, at(260, ended).why, at(260, ended).gone], ["over", "skin", 250]);
  assert.equal(at(9999, ended).gone, 250);
});

test("each moment has the words of its step, and a clock that was set back does no harm", () => {
  assert.deepEqual(
    [at(0), at(30), at(240), at(300, { looked: 1 })].map((moment) => moment.phase.kind),
    ["ready", "feel", "notice", "feel"],
  );
  assert.deepEqual(short(at(-500)), ["on", "", 240, 600]);
});

const cool = { id: "cool", gap_h: 2, a_day: null };
const warm = { id: "warm", gap_h: null, a_day: 3 };
const use = (exercise, moment, seconds = 600) => ({ exercise, at: new Date(moment).toISOString(), seconds });
const NOON = new Date(2026, 10, 25, 12).getTime();
const minutes = (count) => count * 60_000;

test("cold rests for its hours after the end of the last time", () => {
  const uses = [use("cool", NOON - minutes(300)), use("cool", NOON - minutes(60))];
  assert.deepEqual(againFrom(cool, uses, NOON), { at: NOON + minutes(70), why: "gap" });
  assert.equal(againFrom(cool, uses, NOON + minutes(70)), null);
  assert.equal(againFrom(cool, [use("warm", NOON - minutes(20))], NOON), null);
  assert.equal(againFrom(cool, [], NOON), null);
});

test("heat is enough after so many times in a day, and free again the next", () => {
  const uses = [60, 120, 180].map((ago) => use("warm", NOON - minutes(ago)));
  assert.deepEqual(againFrom(warm, uses, NOON), { at: new Date(2026, 10, 26).getTime(), why: "day" });
  assert.equal(againFrom(warm, uses.slice(1), NOON), null);
  assert.equal(againFrom(warm, uses, new Date(2026, 10, 26).getTime()), null);
});

test("a pack that was hardly on does not count, nor does a time that is still to come", () => {
  assert.equal(
    againFrom(cool, [use("cool", NOON - minutes(5), 40), { exercise: "cool", at: new Date(NOON).toISOString() }], NOON),
    null,
  );
  assert.equal(againFrom(cool, [use("cool", NOON + minutes(600))], NOON), null);
});
