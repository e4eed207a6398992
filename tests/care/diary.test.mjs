// The rule of the diary over days, weeks and clocks; tests/care/test_diary.py walks the tables of its cases.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  SPAN,
  calendarOf,
  dayAfter,
  middleOf,
  numberOf,
  trendOf,
  upTo,
  weeksOf,
  worseIn,
} from "../../widgets/easeback/care/diary.js";

const today = "2026-11-30";
const doing = { id: "doing", better: "up" };
const entry = (day, value, more = {}) => ({ day, values: { doing: value }, worse: null, note: "", ...more });
/** A diary of so many days up to today. */
const diary = (days, valueOn, end = today) =>
  Array.from({ length: days }, (_, at) => entry(dayAfter(end, at - days + 1), valueOn(at)));
/** Numbers that look like chance, and are the same each time. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("nothing, one day, three days and four hundred say what they can", () => {
  assert.equal(trendOf([], doing, today).change, "none");
  assert.equal(
    trendOf(
      diary(1, () => 5),
      doing,
      today,
    ).change,
    "too-few",
  );
  assert.equal(
    trendOf(
      diary(3, () => 5),
      doing,
      today,
    ).change,
    "too-few",
  );
  const long = trendOf(
    diary(400, (at) => (at < 200 ? 3 : 7)),
    doing,
    today,
  );
  assert.deepEqual([long.change, long.days, long.first?.count, long.last?.count], ["better", 400, SPAN, SPAN]);
});

test("the two spans never share a day", () => {
  for (let days = 1; days < 2 * SPAN; days += 1)
    assert.equal(
      trendOf(
        diary(days, (at) => at),
        doing,
        today,
      ).change,
      "too-few",
      `${days} days`,
    );
  const whole = diary(2 * SPAN, (at) => (at < SPAN ? 3 : 7));
  assert.equal(trendOf(whole, doing, today).change, "better");
});

test("days without an entry are gaps, and no noughts", () => {
  const gaps = diary(90, (at) => (at < 45 ? 6 : 6)).filter((_, at) => at % 2 === 0);
  const { change, first, days } = trendOf(gaps, doing, today);
  assert.deepEqual([change, first?.middle, days], ["same", 6, 45]);
  const weeks = weeksOf([entry("2026-11-01", 4)], "doing", today, 6);
  assert.deepEqual(
    weeks.map(({ middle }) => middle?.middle ?? null),
    [null, 4, null, null, null, null],
  );
});

test("a question that was left out on a day says nothing on that day", () => {
  const some = diary(40, () => 5).map((one, at) => (at % 3 ? one : { ...one, values: { pain: 9 } }));
  assert.equal(trendOf(some, doing, today).days, 26);
});

test("weeks lie side by side: each day of them is in one, and today is in the last", () => {
  for (const end of [today, "2027-01-01", "2028-02-29", "2026-03-29", "2026-10-25"]) {
    const weeks = weeksOf([], "doing", end, 60);
    assert.equal(weeks.at(-1)?.to, end);
    weeks.forEach(({ from, to }, at) => {
      assert.equal(numberOf(to) - numberOf(from), 6);
      if (at) assert.equal(numberOf(from), numberOf(weeks[at - 1].to) + 1);
    });
  }
});

test("a year of days is a year of different days, over clock changes and a leap day", () => {
  let day = "2027-12-31";
  const seen = new Set();
  for (let at = 0; at < 366; at += 1) {
    day = dayAfter(day, 1);
    seen.add(day);
    assert.equal(dayAfter(dayAfter(day, 200), -200), day);
  }
  assert.equal(day, "2028-12-31");
  assert.equal(seen.size, 366);
  assert.ok(seen.has("2028-02-29"));
});

test("a clock that was set back hides no day for good, and none of them bends the trend", () => {
  const ahead = [...diary(60, () => 5), ...diary(20, () => 10, "2030-01-20")];
  assert.equal(trendOf(ahead, doing, today).change, "same");
  assert.equal(upTo(ahead, today).length, 60);
  assert.equal(upTo(ahead, "2030-02-01").length, 80);
});

test("the order in which days arrive changes nothing", () => {
  const next = chance(11);
  const days = diary(70, () => Math.floor(next() * 11));
  const shuffled = [...days].sort(() => next() - 0.5);
  assert.deepEqual(trendOf(shuffled, doing, today), trendOf(days, doing, today));
  assert.deepEqual(weeksOf(shuffled, "doing", today, 10), weeksOf(days, "doing", today, 10));
});

test("more is better and less is better mirror each other, on any diary", () => {
  const next = chance(5);
  const mirrored = { better: "worse", worse: "better" };
  for (let round = 0; round < 300; round += 1) {
    const lift = Math.floor(next() * 5);
    const days = diary(40, (at) => Math.min(10, Math.floor(next() * 6) + (at > 20 ? lift : 0)));
    const up = trendOf(days, doing, today).change;
    const down = trendOf(days, { id: "doing", better: "down" }, today).change;
    assert.equal(down, mirrored[up] ?? up);
  }
});

test("days that only go up and down are seldom called a change", () => {
  const next = chance(2026);
  let called = 0;
  for (let round = 0; round < 1000; round += 1) {
    const { change } = trendOf(
      diary(60, () => Math.floor(next() * 11)),
      doing,
      today,
    );
    called += Number(change === "better" || change === "worse");
  }
  assert.ok(called < 60, `${called} of 1000 diaries of pure chance`);
});

test("a change of three points on quiet days is seen each time", () => {
  const next = chance(3);
  for (let round = 0; round < 200; round += 1) {
    const days = diary(60, (at) => Math.floor(next() * 3) + (at < 30 ? 3 : 6));
    assert.equal(trendOf(days, doing, today).change, "better");
  }
});

test("the middle of days is one that stands in the middle, whatever their order", () => {
  assert.equal(middleOf([]), null);
  assert.deepEqual(middleOf([9]), { count: 1, low: 9, middle: 9, high: 9 });
  assert.deepEqual(middleOf([9, 1, 4, 2]), { count: 4, low: 1, middle: 3, high: 9 });
});

test("worse twice asks for care, at the latest after the second time", () => {
  const twice = [entry("2026-11-20", 3, { worse: true }), entry("2026-11-29", 3, { worse: true })];
  assert.equal(worseIn(twice.slice(0, 1), [], today).ask, false);
  assert.equal(worseIn(twice, [], today).ask, true);
  assert.equal(worseIn([entry(today, 3, { worse: false }), ...twice.slice(1)], [], today).ask, false);
});

test("a calendar has whole weeks from Monday, and today in the last", () => {
  for (let at = 0; at < 20; at += 1) {
    const day = dayAfter(today, at);
    const weeks = calendarOf(day, 5);
    assert.ok(weeks.at(-1)?.includes(day));
    assert.ok(weeks.every((week) => week.length === 7 && new Date(`${week[0]}T00:00Z`).getUTCDay() === 1));
    assert.equal(new Set(weeks.flat()).size, 35);
  }
});
