// Whose phone numbers a person sees first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf, lengthOf } from "../../../widgets/easeback/kit/page/country.js";

const country = (id, time_zones = [], stands_for = []) => ({ id, time_zones, stands_for });
const known = [
  country("US", ["America/New_York", "America/Chicago"]),
  country("GB", ["Europe/London"]),
  country("FR", ["Europe/Paris"]),
  country("EU", ["Europe/Warsaw"], ["PL"]),
  country("ANY"),
];
const of = (zone, ...languages) => countryOf(known, null, { zone, languages });

test("a country that was chosen wins over the device", () => {
  assert.equal(countryOf(known, "FR", { zone: "Europe/London", languages: ["en-US"] }), "FR");
  assert.equal(countryOf(known, "ANY", { zone: "Europe/London", languages: ["en-US"] }), "ANY");
});

test("the clock of the device wins over its language", () => {
  assert.equal(of("Europe/Paris", "en-US"), "FR");
  assert.equal(of("America/Chicago", "en"), "US");
  assert.equal(of("Europe/Warsaw", "en-GB"), "EU");
});

test("a clock in a country we have no numbers for shows the numbers of no other", () => {
  assert.equal(of("Africa/Lagos", "en-US"), "");
  assert.equal(of("America/Argentina/Nowhere", "en-GB"), "");
});

test("where the clock tells no place, the first language with a country we know is taken", () => {
  for (const zone of [undefined, "UTC", "Etc/UTC", "Etc/GMT+5", "GMT"]) {
    assert.equal(of(zone, "de", "pt-BR", "en-GB", "en-US"), "GB");
  }
  assert.equal(of("UTC", "pl-PL"), "EU");
  assert.equal(of("UTC", "en"), "");
  assert.equal(of("UTC"), "");
});

test("a choice we have no lines for any more is no choice", () => {
  assert.equal(countryOf(known, "XX", { zone: "UTC", languages: ["en-US"] }), "US");
  assert.equal(countryOf(known, "XX", { zone: "UTC", languages: ["en"] }), "");
  assert.equal(countryOf(known, "", { zone: "UTC", languages: ["en"] }), "");
});

test("a walk is measured as in the country a person chose, or where their device is, and else in metres", () => {
  const countries = [
    { ...country("US", ["America/New_York"]), lengths: "feet" },
    { ...country("GB", ["Europe/London"]), lengths: "yards" },
    { ...country("NL"), lengths: "metres" },
  ];
  const here = { zone: "America/New_York", languages: ["en-GB"] };
  assert.equal(lengthOf(countries, null, here), "feet");
  assert.equal(lengthOf(countries, "GB", here), "yards");
  assert.equal(lengthOf(countries, "NL", here), "metres", "who chose is asked no clock");
  assert.equal(lengthOf(countries, null, { zone: "Europe/Amsterdam", languages: ["en-US"] }), "metres");
  assert.equal(lengthOf(countries, null, { zone: "UTC", languages: ["en-GB"] }), "yards");
  assert.equal(lengthOf(countries, null, { zone: "UTC", languages: ["en"] }), "metres");
});
