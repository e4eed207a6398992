// The form of a link is fixed: what was handed out stays readable.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { COMMON, checksum } from "../../../widgets/easeback/kit/take_home/link_format.js";

test("the checksum is the one of the standard's own example", () => {
  assert.equal(checksum("123456789"), (0xcbf43926).toString(36));
  assert.equal(checksum(""), "0");
});

test("what a link need not say is never changed", () => {
  const print = createHash("sha256").update(COMMON).digest("hex");
  assert.equal(
    print,
    "61ac4e17576c88cd812b533e74548af42d72950b3c72968c21408c283295fabb",
    "links that were handed out are read with these very words",
  );
});
