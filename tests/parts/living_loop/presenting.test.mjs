// A page knows when others look on.
import assert from "node:assert/strict";
import test from "node:test";
import { watchPresenting } from "../../../widgets/easeback/parts/living_loop/presenting.js";

/** A page whose attributes are known, and an observer that is told by hand. */
function aPage() {
  const signs = new Set();
  const seen = { look: () => {}, watched: /** @type {string[]} */ ([]), stopped: false };
  globalThis.MutationObserver = class {
    constructor(look) {
      seen.look = look;
    }
    observe(_, { attributeFilter }) {
      seen.watched = attributeFilter;
    }
    disconnect() {
      seen.stopped = true;
    }
  };
  return { seen, signs, page: { hasAttribute: (name) => signs.has(name) } };
}

test("it is told at once and at each change, until nobody asks", () => {
  const { seen, signs, page } = aPage();
  const told = [];
  const stop = watchPresenting(page, (shown) => told.push(shown));
  const [sign] = seen.watched;
  signs.add(sign);
  seen.look();
  signs.delete(sign);
  seen.look();
  assert.deepEqual(told, [false, true, false]);
  assert.equal(seen.stopped, false);
  stop();
  assert.equal(seen.stopped, true);
});
