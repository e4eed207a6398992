// Whose phone numbers a person sees first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf } from "../../widgets/easeback/kit/country.js";

const known = ["US", "GB", "FR", "EU", "ANY"];

test("a country that was chosen wins over the device", () => {
  assert.equal(countryOf(known, "FR", ["en-US"]), "FR");
});

test("the device's first language with a country we know is taken", () => {
  assert.equal(countryOf(known, null, ["de", "pt-BR", "en-GB", "en-US"]), "GB");
});

test("a country of the Union without lines of its own gets the Union's", () => {
  assert.equal(countryOf(known, null, ["pl-PL"]), "EU");
  assert.equal(countryOf(["US"], null, ["pl-PL"]), "");
});

test("a choice we have no lines for any more is no choice", () => {
  assert.equal(countryOf(known, "XX", ["en-US"]), "US");
  assert.equal(countryOf(known, "XX", ["en"]), "");
});
