// A plan becomes a link that other devices can open. What they read in it `read_link.test.mjs` proves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTextOf, linkTo, staysHere } from "../../../widgets/easeback/kit/take_home/link.js";
import { LONGEST } from "../../../widgets/easeback/kit/take_home/link_format.js";
import { PLAN } from "./plans.mjs";

const { text: WHOLE } = linkTextOf(PLAN);

test("a usual plan of three things with a person's own words takes 600 letters", () => {
  assert.ok(WHOLE.length < 600, String(WHOLE.length));
});

test("a plan whose words are too many for a link says so", () => {
  let seed = 1;
  const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
  const own = Array.from({ length: 8_000 }, letter).join("");
  assert.deepEqual(linkTextOf({ ...PLAN, call: own }), { fault: "large" });
});

test("a link leads to the page alone, and a page from a file has none", () => {
  assert.equal(linkTo("https://a.example/en/my-plan?present#try-it", "#plan=3"), "https://a.example/en/my-plan#plan=3");
  assert.equal(linkTo("https://a.example/en/my-plan#a?b", "#plan=3"), "https://a.example/en/my-plan#plan=3");
  for (const page of ["file:///home/me/en/my-plan.html", "about:srcdoc", "blob:https://a.example/1", ""])
    assert.equal(linkTo(page, "#plan=3"), "");
});

test("an address that only this computer can open is known", () => {
  for (const page of ["http://localhost:8866/en/x", "http://127.0.0.1/en/x", "http://[::1]:80/x"])
    assert.ok(staysHere(page), page);
  for (const page of ["https://localhost.example/x", "https://a.example/127.0.0.1/", "http://192.168.0.7:8866/x"])
    assert.ok(!staysHere(page), page);
});

test("a link is never longer than what comes through in one piece", () => {
  for (let length = 0; length < 4_000; length += 97) {
    const call = Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * at * 7919 + at) % 26))).join("");
    const { text, fault } = linkTextOf({ ...PLAN, call });
    assert.ok(fault === "large" || text.length <= LONGEST);
  }
});
