import assert from "node:assert/strict";
import { test } from "node:test";

import { columnsOf, readRow, rowOf } from "../../../widgets/easeback/parts/gallery/row.js";
import { COLUMNS, POSES } from "../../support/poses.mjs";

const NOT_JOINTS = ["id", "view", "place", "stays", "beside", "leads"];
const LIMITS = Object.fromEntries(
  COLUMNS.filter((name) => !NOT_JOINTS.includes(name)).map((name) => [name, [-135, 180]]),
);
const keys = (row, limits = LIMITS) => readRow(row, limits).said.map(({ key }) => key);

test("a row of the file is the pose it was, apart by commas or by tabs, with its header or without", () => {
  assert.deepEqual(columnsOf(LIMITS), COLUMNS, "the columns stand in one order everywhere");
  for (const pose of Object.values(POSES)) {
    const row = rowOf(pose, LIMITS);
    for (const text of [row, row.replaceAll(",", "\t"), `${COLUMNS.join(",")}\n${row}`]) {
      const read = readRow(text, LIMITS);
      assert.deepEqual(read.pose, { ...pose, text: "" });
      assert.deepEqual(read.said, [], pose.id);
    }
  }
});

test("what cannot be read is named, and nothing breaks while a row is half typed", () => {
  const row = rowOf(POSES.sit, LIMITS);
  for (let end = 0; end < row.length; end += 3) assert.ok(keys(row.slice(0, end)).length >= 1);
  assert.deepEqual(keys(row.replace("side", "behind")), ["choice"]);
  assert.deepEqual(keys(row.replace("side", "above")), ["choice"], "nobody sits as seen from above");
  assert.deepEqual(keys(row.replace(",88,88", ",88,bent")), ["number"]);
});

test("a joint that goes too far is told with its range and drawn as far as it goes", () => {
  const limits = { ...LIMITS, knee: [0, 155] };
  const { pose, said } = readRow(rowOf({ ...POSES.sit, joints: { ...POSES.sit.joints, knee: 170 } }, limits), limits);
  assert.deepEqual(said, [{ key: "limit", places: { joint: "knee", low: 0, high: 155 } }]);
  assert.equal(pose.joints.knee, 155);
});

test("a pose no body can take is told as the check tells it", () => {
  assert.deepEqual(keys(rowOf({ ...POSES.sit, joints: { leg: 60, knee: 20 } }, LIMITS))[0], "hangs");
});
