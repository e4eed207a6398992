// The plan comes back from a saved page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { copyInPage } from "../../../widgets/easeback/kit/take_home/read_page.js";
import { asCopy } from "../../../widgets/easeback/kit/take_home/coming_back.js";

const COPY = JSON.stringify({ version: 3, plan: { call: { value: "\u003c/script> & Doctor", at: "2026-11-20" } } });
const page = (text) =>
  `<!doctype html>\n<html><body><script type="application/json" class="easeback-rows">{"a":1}</script>` +
  `<script type="application/json" class="easeback-copy">${text}</script><script>run()</script></body></html>`;

test("a saved page gives the copy that it carries, letter by letter", () => {
  const carried = page(COPY.replace(/</g, "\\u003c"));
  assert.deepEqual(JSON.parse(copyInPage(carried)), JSON.parse(COPY));
  assert.deepEqual(JSON.parse(asCopy(carried)), JSON.parse(COPY));
});

test("a page of others gives none", () => {
  for (const text of ["", "<html></html>", '<script class="easeback-rows">{}</script>', COPY])
    assert.equal(copyInPage(text), null);
});
