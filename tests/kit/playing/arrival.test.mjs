// A link that begins a practice begins it once, for who has just come by it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { askedFor, takeArrival } from "../../../widgets/easeback/kit/playing/arrival.js";

/** A page that was opened at an address. */
function pageAt(hash, type = "navigate") {
  const location = { hash, pathname: "/en/calm-now", search: "?a" };
  const history = {
    state: { kept: true },
    replaceState(state, _, address) {
      this.state = state;
      location.address = address;
      location.hash = "";
    },
  };
  return { location, history, performance: { getEntriesByType: () => [{ type }] } };
}

for (const [hash, offer] of [
  ["#start", ""],
  ["#start-any-calm-3", "any-calm-3"],
  ["#starting", null],
  ["#start-", null],
  ["#start-Any", null],
  ["#main-message", null],
  ["", null],
]) {
  test(`"${hash}" asks for ${offer === null ? "nothing" : JSON.stringify(offer)}`, () => {
    assert.equal(askedFor(hash), offer);
  });
}

test("what is asked for is taken off the address, and nothing else of it", () => {
  const page = pageAt("#start");
  assert.equal(takeArrival(page), "");
  assert.deepEqual([page.location.address, page.history.state], ["/en/calm-now?a", { kept: true }]);
  assert.equal(takeArrival(page), null, "and once only");
});

for (const type of ["reload", "back_forward"]) {
  test(`a page that is opened by ${type} begins nothing`, () => {
    const page = pageAt("#start", type);
    assert.equal(takeArrival(page), null);
    assert.equal(page.location.hash, "");
  });
}

test("a lesson that was still being prepared begins when its page gives place to it, and once only", () => {
  const page = pageAt("#start", "reload");
  page.history.state = { easebackPreparing: true };
  assert.equal(takeArrival(page), "");
  page.location.hash = "#start";
  assert.equal(takeArrival(page), null);
});

test("the page of a lesson that is being prepared keeps the wish to begin", async () => {
  const root = new URL("../../../widgets/easeback/publishing/pages/template/ask-again.js", import.meta.url);
  const page = pageAt("#start", "reload");
  page.history.state = null;
  const element = { dataset: {}, addEventListener: () => {} };
  const browser = {
    document: { querySelector: () => element },
    window: { fetch: () => {} },
    history: page.history,
    location: page.location,
    setTimeout: () => {},
    fetch: () => {},
  };
  new Function(...Object.keys(browser), readFileSync(root, "utf8"))(...Object.values(browser));
  page.location.hash = "#start";
  assert.equal(takeArrival(page), "", "it is loaded anew, and begins");
});

test("a page from disk, which may not change its address, begins all the same", () => {
  const page = pageAt("#start");
  page.history.replaceState = () => {
    throw new Error("SecurityError");
  };
  assert.equal(takeArrival(page), "");
  assert.equal(page.location.hash, "");
});
