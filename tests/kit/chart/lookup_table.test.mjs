// A packed table is opened and read as it was meant; what Python packs is proved in tests/parts/test_lookup_table.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { zlibSync } from "../../../widgets/node_modules/fflate/esm/browser.js";

import { openLookupTable, valueAt } from "../../../widgets/easeback/kit/chart/lookup_table.js";

/** Packs by hand: `steps` are rows of values in whole steps, one row for each place of the last axis. */
function packedByHand(header, steps) {
  const rows = steps.flatMap((row, index) =>
    row.map((step, knot) => {
      const [left, above] = [knot ? row[knot - 1] : 0, index ? steps[index - 1] : row.map(() => 0)];
      const change = step - left - (above[knot] - (knot ? above[knot - 1] : 0));
      return change < 0 ? -2 * change - 1 : 2 * change;
    }),
  );
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + text.length + 2 * rows.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(
    rows.map((folded) => folded & 255),
    4 + text.length,
  );
  bytes.set(
    rows.map((folded) => folded >> 8),
    4 + text.length + rows.length,
  );
  return zlibSync(bytes);
}

const HEADER = {
  version: 1,
  levels: 1000,
  axes: { dose: { values: [0, 10], between: true }, pace: { values: ["slow", "fast"], between: false } },
  curves: { heart: { axes: ["dose"], knots: { until: 4, every: 4, within: [0, 1] }, low: 60, step: 0.5 } },
};
const STEPS = [
  [0, 0, 0],
  [300, 20, 700],
];

test("a curve comes back on its knots, from any kind of bytes", () => {
  const packed = packedByHand(HEADER, STEPS);
  for (const bytes of [
    packed,
    packed.slice().buffer,
    new DataView(packed.buffer, packed.byteOffset, packed.byteLength),
  ]) {
    const { at, values } = openLookupTable(bytes).curve("heart", { dose: 10 });
    assert.deepEqual(
      [at, [...values]],
      [
        [0, 1, 4],
        [210, 70, 410],
      ],
    );
  }
});

test("between two doses and between two knots it goes straight; beyond the ends it stays level", () => {
  const table = openLookupTable(packedByHand(HEADER, STEPS));
  const curve = table.curve("heart", { dose: 5 });
  assert.deepEqual([...curve.values], [135, 65, 235]);
  assert.deepEqual(
    [-1, 0.5, 1, 2.5, 9].map((time) => valueAt(curve, time)),
    [135, 100, 65, 150, 235],
  );
  assert.deepEqual([...table.curve("heart", { dose: 99 }).values], [210, 70, 410]);
  assert.deepEqual(table.names, ["heart"]);
});

test("a name that is not on its axis is refused", () => {
  const header = { ...HEADER, curves: { heart: { ...HEADER.curves.heart, axes: ["pace"] } } };
  const table = openLookupTable(packedByHand(header, STEPS));
  assert.deepEqual([...table.curve("heart", { pace: "fast" }).values], [210, 70, 410]);
  assert.throws(() => table.curve("heart", { pace: "never" }), /pace has no never/);
});

test("a later version and a table cut short are refused", () => {
  assert.throws(() => openLookupTable(packedByHand({ ...HEADER, version: 2 }, STEPS)), /version 2/);
  assert.throws(() => openLookupTable(packedByHand(HEADER, STEPS.slice(0, 1))), /not whole/);
});
