import assert from "node:assert/strict";
import { test } from "node:test";
import { day, moment } from "../../../widgets/easeback/kit/kept/dates.js";

test("a day is the same day in every time zone", () => {
  assert.equal(day("2026-11-23", "en-GB"), "23 November 2026");
  assert.match(day("2026-11-23", "de"), /23\. November 2026/);
});

test("a moment is told on the person's own clock", () => {
  assert.match(moment("2026-11-23T23:30:00Z", "en-GB", "Asia/Tokyo"), /24 Nov 2026.*08:30/);
});

test("what is no date stands as it is, and an odd language does not stop the page", () => {
  assert.equal(day("soon", "en"), "soon");
  assert.equal(day("2026-11-23", "not_a_language!"), "2026-11-23");
});

test("an engine without languages shows the ISO day", () => {
  const { Intl: kept } = globalThis;
  try {
    delete globalThis.Intl;
    assert.equal(day("2026-11-23", "en"), "2026-11-23");
  } finally {
    globalThis.Intl = kept;
  }
});
