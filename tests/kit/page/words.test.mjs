// Words that count: the form that goes with a number, and numbers, lists and sentences as a language writes them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { amountsIn, isUnit } from "../../../widgets/easeback/kit/page/amounts.js";
import { numberIn, pluralOf, wordsFrom } from "../../../widgets/easeback/kit/page/words.js";

const ENGLISH = {
  "minutes.one": "{minutes} minute",
  "minutes.other": "{minutes} minutes",
  hello: "Hello {name}",
  "found.one": "{count} of {all} thing",
  "found.other": "{count} of {all} things",
};

test("places are filled in, and an unknown key shows itself", () => {
  const t = wordsFrom(ENGLISH);
  assert.equal(t("hello", { name: "Ada" }), "Hello Ada");
  assert.equal(t("hello"), "Hello {name}");
  assert.equal(t("gone"), "gone");
});

test("the number chooses the form of the word", () => {
  const t = wordsFrom(ENGLISH);
  assert.deepEqual(
    [0, 1, 1.5, 2].map((minutes) => t("minutes", { minutes })),
    ["0 minutes", "1 minute", "1.5 minutes", "2 minutes"],
  );
});

test("of two numbers the one called count chooses", () => {
  const t = wordsFrom(ENGLISH);
  assert.equal(t("found", { count: 1, all: 9 }), "1 of 9 thing");
  assert.equal(t("found", { count: 9, all: 1 }), "9 of 1 things");
});

test("a language with more forms has a row for each", () => {
  const arabic = Object.fromEntries(
    ["zero", "one", "two", "few", "many", "other"].map((form) => [`days.${form}`, form]),
  );
  const t = wordsFrom(arabic, "ar");
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((days) => t("days", { days })),
    ["zero", "one", "two", "few", "many", "other"],
  );
  assert.equal(pluralOf(2, "ru"), "few");
});

test("where a form has no row the general one stands", () => {
  assert.equal(wordsFrom({ "days.other": "{days} дня" }, "ru")("days", { days: 2 }), "2 дня");
});

test("a number that is words already chooses no form", () => {
  assert.equal(wordsFrom(ENGLISH)("minutes", { minutes: "1, 2" }), "1, 2 minutes");
});

test("numbers are written as the language writes them", () => {
  const t = wordsFrom({ far: "{km} km" }, "de");
  assert.equal(t("far", { km: 1.25 }), "1,25 km");
  assert.equal(t("far", { km: 12500 }), "12.500 km");
  assert.equal(t("far", { km: 1250 }), "1250 km");
  assert.equal(t.number(2, 1), "2,0");
  assert.equal(numberIn(0.1 + 0.2, "en"), "0.3");
});

test("lists are those of the language", () => {
  const [english, german] = [wordsFrom({}), wordsFrom({}, "de")];
  assert.equal(english.list(["a", "b", "c"]), "a, b, c");
  assert.equal(german.and(["a", "b", "c"]), "a, b und c");
  assert.equal(english.and(["a", "b"]), "a and b");
  assert.equal(english.list([]), "");
});

test("whole sentences follow each other as the language has it, and none leaves no gap", () => {
  assert.equal(wordsFrom({}).sentences(["One.", "", "Two."]), "One. Two.");
  assert.equal(wordsFrom({}, "zh-Hant").sentences(["一。", "二。"]), "一。二。");
});

test("a language that no engine knows is written as English is, and nothing fails", () => {
  const t = wordsFrom(ENGLISH, "not a language");
  assert.equal(t("minutes", { minutes: 1 }), "1 minute");
});

test("an amount is written with its unit, short or in words", () => {
  const t = wordsFrom({});
  assert.deepEqual(
    [t.amount(3.5, "minute"), t.amount(1, "minute", "long"), t.amount(12_500, "foot")],
    ["3.5 min", "1 minute", "12,500 ft"],
  );
  assert.equal(wordsFrom({}, "de").amount(3.5, "minute", "long"), "3,5 Minuten");
});

test("a length of time names what there is of minutes and seconds", () => {
  const t = wordsFrom({});
  assert.deepEqual(
    [0, 1, 60, 200, 125.9].map((seconds) => t.duration(seconds)),
    ["0 seconds", "1 second", "1 minute", "3 minutes, 20 seconds", "2 minutes, 5 seconds"],
  );
  assert.equal(t.duration(200, "short"), "3 min, 20 sec");
  assert.equal(wordsFrom({}, "de").duration(61), "1 Minute, 1 Sekunde");
});

test("what lies between two amounts has its unit once", () => {
  const t = wordsFrom({ "shared.steps.one": "{amount} step", "shared.steps.other": "{amount} steps" });
  const [walked, stepped, timed] = ["metres", "steps", "minutes"].map((unit) => amountsIn(t, unit));
  assert.deepEqual([walked(180), walked(80, 120), walked(5, 5)], ["180 m", "80–120 m", "5 m"]);
  assert.deepEqual([stepped(1), stepped(50, 100), timed(2.5)], ["1 step", "50–100 steps", "2.5 min"]);
  assert.deepEqual(["steps", "metres", "miles", undefined, "constructor"].map(isUnit), [
    true,
    true,
    false,
    false,
    false,
  ]);
});
