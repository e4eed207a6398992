// Only a Bundle of ours is taken for one, and whatever is in it harms nothing. That one comes back `fhir.test.mjs`
// proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { copyInBundle } from "../../../widgets/easeback/kit/take_home/read_fhir.js";

test("another text holds none of ours", () => {
  const others = { resourceType: "Bundle", type: "collection", entry: [{ resource: { resourceType: "Patient" } }] };
  const broken = {
    resourceType: "Bundle",
    entry: [null, {}, { resource: null }, { resource: { resourceType: "CarePlan" } }],
  };
  const texts = [
    "",
    "{",
    "null",
    "[]",
    '"Bundle"',
    '{"resourceType":"Bundle"}',
    ...[others, broken].map(JSON.stringify),
  ];
  for (const text of texts) assert.equal(copyInBundle(text), null, text);
});

test("a Bundle of wrong types harms nothing", () => {
  const said = (name, value) => ({
    url: "https://github.com/easeback/easeback/fhir/said",
    extension: [{ url: "name", valueString: name }, { url: "value", valueString: value }, null],
  });
  const extension = [said("__proto__", "x"), said({}, "x"), said("review", {}), null, { url: 3 }, said("call", "112")];
  const text = JSON.stringify({
    resourceType: "Bundle",
    entry: [{ resource: { resourceType: "CarePlan", extension } }],
  });
  assert.deepEqual(Object.keys(sift(copyInBundle(text)).document.plan), ["call"]);
  assert.equal({}.value, undefined);
});
