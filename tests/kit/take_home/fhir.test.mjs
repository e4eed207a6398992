// A Bundle comes back in as it went out. That it is one of FHIR R4 `test_fhir.py` proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { saidOf } from "../../../widgets/easeback/kit/take_home/copies.js";
import { bundleOf } from "../../../widgets/easeback/kit/take_home/fhir.js";
import { copyInBundle } from "../../../widgets/easeback/kit/take_home/read_fhir.js";
import { PLAN, RATINGS, blank } from "./plans.mjs";
import { WORDS } from "./bundle_words.mjs";

const NOW = new Date("2026-11-30T10:00:00Z");
const AT = "2026-11-29T08:00:00.000Z";
const made = (what) => bundleOf({ plan: PLAN, said: saidOf({}, PLAN), ratings: RATINGS, ...what }, WORDS, NOW);
const back = (text) => {
  const { document, kind } = sift(copyInBundle(text));
  assert.equal(kind, null);
  return document;
};

test("plan and practices come back in as they were", () => {
  const { plan, ratings } = back(made());
  assert.deepEqual(plan, saidOf({}, PLAN));
  assert.deepEqual(ratings, RATINGS);
});

test("the time of each word comes back with it", () => {
  const said = saidOf({ call: { value: PLAN.call, at: AT } }, PLAN);
  assert.equal(back(made({ said })).plan.call.at, AT);
});

test("what a person left out is not in it", () => {
  const { entry } = JSON.parse(made({ said: {}, plan: { ...PLAN, things: [], later: [] } }));
  assert.deepEqual([...new Set(entry.map(({ resource }) => resource.resourceType))], ["Observation"]);
  assert.equal(JSON.parse(made({ said: {}, ratings: [] })).entry, undefined);
});

test("nobody is named in it, and no code is that of another system", () => {
  const bundle = JSON.parse(made());
  const systems = new Set();
  JSON.stringify(bundle, (key, value) => {
    if (key === "system") systems.add(value);
    return value;
  });
  assert.ok([...systems].every((system) => system.startsWith("https://github.com/easeback/easeback/fhir/")));
  assert.equal(JSON.stringify(bundle).includes("Patient"), false);
});

test("a thing that waits is on hold, one of the plan is in progress", () => {
  const [{ resource }] = JSON.parse(made()).entry;
  assert.deepEqual(
    resource.activity.map(({ detail }) => detail.status),
    ["in-progress", "in-progress", "in-progress", "on-hold"],
  );
});

test("a thing of which the course has no words any more is still said", () => {
  const plan = { ...PLAN, things: [blank({ thing: "gone" })], later: [] };
  const [{ resource }] = JSON.parse(made({ plan, said: saidOf({}, plan) })).entry;
  assert.deepEqual(resource.activity[0].detail.code.coding[0].code, "gone");
});
