// How large the code of a link is, and when there is none. That it can be read `test_qr.py` proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { qrOf } from "../../../widgets/easeback/kit/take_home/qr.js";
import { linkTextOf } from "../../../widgets/easeback/kit/take_home/link.js";
import { PLAN } from "./plans.mjs";

test("a usual plan fits a code whose modules are half a millimetre on a sheet", () => {
  const { size, path } = qrOf(`https://course.example/en/my-plan${linkTextOf(PLAN).text}`);
  assert.ok(size <= 101, String(size));
  assert.match(path, /^(M\d+ \d+(L\d+ \d+)+Z)+$/);
});

test("what leaves no room for a stain keeps less back for it, and stays within the largest code", () => {
  assert.equal(qrOf(`${"a".repeat(990)}`).size, 117);
  assert.equal(qrOf(`${"a".repeat(1_200)}`).size, 113 + 4);
});

test("a link that no phone would read well from a sheet has no code", () => {
  assert.deepEqual(qrOf("a".repeat(1_300)), { fault: "large" });
  assert.deepEqual(qrOf("a".repeat(100_000)), { fault: "large" });
});
