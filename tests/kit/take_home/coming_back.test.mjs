// What was saved for a spreadsheet or a clinic comes back on another device, beside what is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../widgets/easeback/kit/kept/store.js";
import { takeUp } from "../../../widgets/easeback/kit/kept/deeds.js";
import { planIn } from "../../../widgets/easeback/kit/kept/plan.js";
import { asCopy } from "../../../widgets/easeback/kit/take_home/coming_back.js";
import { saidOf } from "../../../widgets/easeback/kit/take_home/copies.js";
import { planCsv, practicesCsv } from "../../../widgets/easeback/kit/take_home/csv.js";
import { bundleOf } from "../../../widgets/easeback/kit/take_home/fhir.js";
import { WORDS } from "./bundle_words.mjs";
import { PLAN, RATINGS, dated } from "./plans.mjs";

const named = String;
const said = saidOf({}, PLAN);
const FILES = {
  tables: [practicesCsv(RATINGS, named), planCsv(said, named)],
  bundle: [bundleOf({ plan: PLAN, said, ratings: RATINGS }, WORDS, new Date("2026-11-30T10:00:00Z"))],
};
/** A device on which nothing is kept yet. */
function device() {
  const held = new Map();
  const shelf = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, value),
    removeItem: (key) => held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
  return openStore(shelf, new EventTarget());
}

for (const [name, files] of Object.entries(FILES)) {
  test(`plan and practices come back from the ${name}`, () => {
    const store = device();
    for (const file of files) assert.ok(store.bringBack(asCopy(file)).ok);
    const bare = (plan) => {
      const { things, later, ...rest } = dated(plan, "", []);
      const byName = (list) => [...list].sort((a, b) => (a.thing < b.thing ? -1 : 1));
      return { things: byName(things), later: byName(later), ...rest };
    };
    assert.deepEqual(bare(planIn(store.read())), bare(PLAN));
    assert.deepEqual(planIn(store.read()).things.find(({ thing }) => thing === "easy-walk").done, PLAN.things[0].done);
    assert.deepEqual(store.read().ratings, RATINGS);
  });

  test(`what is on the device stays when the ${name} come in, and the newer word counts`, () => {
    const store = device();
    store.update(takeUp("easy-walk", { moment: "evening" }));
    for (const file of files) store.bringBack(asCopy(file));
    const walk = planIn(store.read()).things.find(({ thing }) => thing === "easy-walk");
    assert.equal(walk.moment, "evening");
    assert.equal(walk.where, PLAN.things[0].where);
  });

  test(`the ${name} brought back twice add nothing the second time`, () => {
    const store = device();
    for (const file of files) store.bringBack(asCopy(file));
    for (const file of files) assert.deepEqual(store.bringBack(asCopy(file)), { ok: true, added: 0 });
  });
}

test("any other text stays what it is, for the judgement of a copy", () => {
  for (const text of ["", "{", '{"version":3,"ratings":[]}', "a;b\n1;2", '{"resourceType":"Patient"}'])
    assert.equal(asCopy(text), text);
});
