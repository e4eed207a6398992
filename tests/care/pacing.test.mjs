// What a person types, and the days of a calendar; the rule itself is compared with Python's in
// tests/care/test_pacing.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountFrom, dayAfter, daysBetween, stairsFor, weekOf } from "../../widgets/easeback/care/pacing.js";

test("a number is read as people write it", () => {
  const read = {
    10: 10,
    " 7.5 ": 7.5,
    "7,5": 7.5,
    ".5": 0.5,
    "10.": 10,
    "1,200": 1200,
    "1.200": 1200,
    "1 200": 1200,
    "12'500": 12500,
    "-5": -5,
    "−5": -5,
    0: 0,
  };
  for (const [typed, number] of Object.entries(read)) assert.equal(amountFrom(typed), number, typed);
});

test("nothing typed is no amount yet, and what is no number alone is none", () => {
  for (const typed of ["", "   "]) assert.equal(amountFrom(typed), null);
  for (const typed of ["ten", "10 min", "5-6", "1,2,3", "1e3", "0x10", "Infinity", "--5", "."])
    assert.ok(Number.isNaN(amountFrom(typed)), typed);
});

test("days are counted by the calendar, over a month, a leap day and a change of the clock", () => {
  assert.equal(dayAfter("2026-11-29", 2), "2026-12-01");
  assert.equal(dayAfter("2028-02-28", 1), "2028-02-29");
  assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
  assert.equal(daysBetween("2026-11-25", "2026-11-20"), -5);
});

test("where nothing can be planned there is no plan, and no fault either", () => {
  assert.equal(stairsFor([10, null, 10], "minutes"), null);
  assert.equal(stairsFor([10, 10, 10], "toString"), null);
  assert.equal(stairsFor([10, 10, 10], "minutes", 0.5), null);
  const stairs = /** @type {any} */ (stairsFor([10, 10, 10], "minutes"));
  assert.equal(weekOf(stairs, NaN), null);
  assert.equal(weekOf(stairs, 240), null);
});
