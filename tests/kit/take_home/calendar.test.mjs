// The calendar file as ical.js reads it. What other readers make of it `test_calendar.py` proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "../../../widgets/node_modules/ical.js/dist/ical.js";
import { ALL_DAYS, WORKDAYS, calendarOf } from "../../../widgets/easeback/kit/take_home/calendar.js";

const NOW = new Date("2026-11-30T10:00:00Z");
const LINK = `https://course.example/en/my-plan#plan=3.dm.${"x".repeat(600)}`;
const walk = {
  id: "easy-walk",
  title: "Walk",
  text: "In the park",
  time: "08:00",
  on: ALL_DAYS,
  minutes: 10,
  alarm: true,
};
const calendar = (news = {}) => ({
  name: "My plan",
  practices: [walk],
  from: "2027-03-26",
  to: "2027-03-30",
  review: { title: "Look at my plan", text: "What helped?", day: "2027-03-31" },
  link: LINK,
  gone: [],
  ...news,
});
const entries = (made) => new ICAL.Component(ICAL.parse(made)).getAllSubcomponents("vevent");
const times = (entry) => {
  const each = new ICAL.Event(entry).iterator();
  const found = [];
  for (let next = each.next(); next; next = each.next()) found.push(next.toString());
  return found;
};

test("each day has its practice, on the clock on the wall, over the night the clocks change", () => {
  const [entry] = entries(calendarOf(calendar(), NOW));
  assert.deepEqual(
    times(entry),
    [26, 27, 28, 29, 30].map((day) => `2027-03-${day}T08:00:00`),
  );
  assert.equal(entry.getFirstPropertyValue("dtstart").zone.tzid, "floating");
});

test("a practice of some weekdays begins on the first of them", () => {
  const [entry] = entries(calendarOf(calendar({ practices: [{ ...walk, on: ["TU", "SU"] }] }), NOW));
  assert.deepEqual(times(entry), ["2027-03-28T08:00:00", "2027-03-30T08:00:00"]);
  const [work] = entries(calendarOf(calendar({ practices: [{ ...walk, on: WORKDAYS }] }), NOW));
  assert.deepEqual(times(work), ["2027-03-26T08:00:00", "2027-03-29T08:00:00", "2027-03-30T08:00:00"]);
});

test("what is gone from the plan is one cancelled day under the name of its series, and rings no more", () => {
  const gone = [{ id: "easy-walk", title: "Not in my plan any more: Walk" }];
  const later = new Date("2026-12-07T10:00:00Z");
  const [before] = entries(calendarOf(calendar(), NOW));
  const [after] = entries(calendarOf(calendar({ practices: [], review: null, gone }), later));
  const value = (entry, name) => entry.getFirstPropertyValue(name);
  assert.equal(value(after, "uid"), value(before, "uid"));
  assert.ok(value(after, "sequence") > value(before, "sequence"));
  assert.equal(value(after, "status"), "CANCELLED");
  assert.equal(value(after, "rrule"), null);
  assert.deepEqual(after.getAllSubcomponents("valarm"), []);
  assert.equal(value(after, "url"), null);
});

test("a practice without a day, or with none left before the end, is not in it", () => {
  const none = calendar({
    practices: [
      { ...walk, on: [] },
      { ...walk, on: ["TH"] },
    ],
    review: null,
  });
  assert.deepEqual(entries(calendarOf(none, NOW)), []);
});

test("it rings when the practice begins, where this is wanted, and on the morning of the review", () => {
  const quiet = { ...walk, id: "again-slow-breathing", alarm: false };
  const [loud, silent, review] = entries(calendarOf(calendar({ practices: [walk, quiet] }), NOW));
  const triggers = (entry) =>
    entry.getAllSubcomponents("valarm").map((one) => String(one.getFirstPropertyValue("trigger")));
  assert.deepEqual([triggers(loud), triggers(silent), triggers(review)], [["PT0S"], [], ["PT9H"]]);
  assert.equal(review.getFirstPropertyValue("dtstart").isDate, true);
});

test("each entry carries the link with the plan, where there is one", () => {
  for (const entry of entries(calendarOf(calendar(), NOW))) {
    assert.equal(entry.getFirstPropertyValue("url"), LINK);
    assert.ok(entry.getFirstPropertyValue("description").endsWith(`\n\n${LINK}`));
  }
  for (const entry of entries(calendarOf(calendar({ link: "" }), NOW))) {
    assert.equal(entry.getFirstProperty("url"), null);
    assert.doesNotMatch(entry.getFirstPropertyValue("description"), /\n/);
  }
});

test("words come back as they were written, commas, line ends, emoji and all", () => {
  const text = "First, then; a \\ and\na new line 👩🏽‍⚕️ ü".repeat(9);
  const title = 'BEGIN:VEVENT, "walk"; 😀';
  const [entry] = entries(calendarOf(calendar({ practices: [{ ...walk, title, text }], link: "" }), NOW));
  assert.equal(entry.getFirstPropertyValue("summary"), title);
  assert.equal(entry.getFirstPropertyValue("description"), text);
});

test("no words of a person begin a line of the file", () => {
  const hostile = "a\r\nEND:VEVENT\rBEGIN:VALARM\u0000\u0007\u2028x";
  const made = calendarOf(
    calendar({ name: hostile, practices: [{ ...walk, title: hostile, text: hostile }], review: null }),
    NOW,
  );
  assert.equal(made.match(/^END:VEVENT/gm).length, 1);
  assert.equal(entries(made)[0].getFirstPropertyValue("summary"), "a END:VEVENT BEGIN:VALARM  \u2028x");
  assert.doesNotMatch(made, /(?![\r\n])\p{Cc}/u);
});

test("no line is longer than 75 octets, and none is cut within a letter", () => {
  const text = "ü日😀".repeat(90);
  const made = calendarOf(calendar({ practices: [{ ...walk, text }] }), NOW);
  assert.ok(made.endsWith("END:VCALENDAR\r\n"));
  for (const line of made.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(line.isWellFormed?.() ?? true, line);
  }
});

test("taken in again, an entry is the same one, and the newer file counts", () => {
  const of = (now) =>
    entries(calendarOf(calendar(), now)).map((entry) => [
      entry.getFirstPropertyValue("uid"),
      entry.getFirstPropertyValue("sequence"),
    ]);
  const [first, again] = [of(NOW), of(new Date("2026-12-24T10:00:00Z"))];
  assert.deepEqual(
    first.map(([uid]) => uid),
    ["easy-walk@easeback", "review@easeback"],
  );
  first.forEach(([uid, change], index) => {
    assert.equal(again[index][0], uid);
    assert.ok(again[index][1] > change);
  });
});
