// A plan that is kept in metres, as a person reads it in the length of their country.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keptFrom, keptUnit, readIn, readUnit } from "../../../widgets/easeback/kit/kept/lengths.js";

const PLAN = {
  activity: "walk",
  unit: "metres",
  days: [182.88, null, 201.168],
  goal: 274.32,
  units: { steps: { days: [900, 1100, 1000], goal: null } },
};

test("the lengths of a plan are read in another length, and kept as they were", () => {
  const read = readIn(PLAN, "yards");
  assert.deepEqual([read.unit, read.days, read.goal], ["yards", [200, null, 220], 300]);
  assert.deepEqual(read.units, PLAN.units, "steps are steps everywhere");
  assert.deepEqual(keptFrom(read, "yards"), PLAN);
  assert.deepEqual(readIn(PLAN, "metres"), PLAN);
  assert.deepEqual(PLAN.days, [182.88, null, 201.168], "what is kept is not changed by reading it");
});

test("what was counted in lengths before is turned too", () => {
  const counted = {
    unit: "steps",
    days: [900, 1100, 1000],
    units: { metres: { days: [182.88, null, null], goal: null } },
  };
  const read = readIn(counted, "feet");
  assert.deepEqual(read.units, { feet: { days: [600, null, null], goal: null } });
  assert.deepEqual(read.days, counted.days);
  assert.deepEqual(keptFrom(read, "feet"), counted);
});

test("a unit has one name as it is read and one as it is kept", () => {
  assert.deepEqual([readUnit("metres", "feet"), readUnit("steps", "feet")], ["feet", "steps"]);
  assert.deepEqual(
    [keptUnit("feet", "feet"), keptUnit("steps", "feet"), keptUnit("metres", "metres")],
    ["metres", "steps", "metres"],
  );
});

test("what was kept broken stays as it is and stops nothing", () => {
  for (const broken of [{}, { unit: "metres" }, { unit: "metres", days: "many", goal: "far", units: "none" }])
    assert.deepEqual(keptFrom(readIn(broken, "yards"), "yards"), broken);
  assert.deepEqual(readIn({ unit: "steps", units: { metres: null } }, "yards").units, { yards: null });
});
