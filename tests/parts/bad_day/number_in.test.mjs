// A number to dial among a person's own words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn } from "../../../widgets/easeback/parts/bad_day/number_in.js";

for (const [said, number] of [
  ["Anna", ""],
  ["Anna 0171 234 56 78, after 17", "0171 234 56 78"],
  ["+44 (0)20 7946-0000 (the clinic)", "+44 (0)20 7946-0000"],
  ["door 12, floor 3: ring 555-0142", "555-0142"],
  ["at 10:30 on 12.12.", ""],
  ["back on 12.12.2026, or 2026-12-24", ""],
  ["911", "911"],
  ["room 911", ""],
  ["", ""],
])
  test(`of “${said}” it dials “${number}”`, () => assert.equal(numberIn(said), number));
