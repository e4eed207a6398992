// Code and rows that few people need come when they are asked for, once, and again where they could not come.
import assert from "node:assert/strict";
import { test } from "node:test";

/** A page with a script of its own; what a script beside it does when it is fetched, by its address. */
const fetched = [];
let answer = () => "load";
globalThis.document = {
  currentScript: { getAttribute: () => "../assets/client.AA.js" },
  createElement: () => Object.assign(new EventTarget(), { remove() {} }),
  head: {
    append(script) {
      fetched.push(script.src);
      queueMicrotask(() => script.dispatchEvent(new Event(answer(script.src))));
    },
  },
};
const { later, traitLater } = await import("../../../widgets/easeback/kit/page/later.js");
const stub = (name) => async () => ({ beside: { name, script: `${name}.BB.js` } });
const modelOf = (traits) => ({ get: (name) => traits[name] });

test("a module that is there already is taken as it is", async () => {
  const module = { ways: {} };
  assert.equal(await later(async () => module), module);
  assert.deepEqual(fetched, []);
});

test("in a page it comes once, from where the page's own scripts come from", async () => {
  globalThis.easebackLater = { ways: { here: true } };
  const both = await Promise.all([later(stub("ways")), later(stub("ways"))]);
  assert.deepEqual(both, [{ here: true }, { here: true }]);
  assert.deepEqual(fetched.splice(0), ["../assets/ways.BB.js"]);
});

test("what could not come is told, and asked for once more at the next time", async () => {
  globalThis.easebackLater = { page: { here: true } };
  answer = () => "error";
  await assert.rejects(later(stub("page")));
  answer = () => "load";
  assert.deepEqual(await later(stub("page")), { here: true });
  assert.equal(fetched.splice(0).length, 2);
});

test("a trait that stands in a file beside the page is read from there, any other from the model", async () => {
  globalThis.easebackTexts = { "rows.CC.js": '{"players":{"a":1}}' };
  const model = modelOf({ _beside: { at_home: "rows.CC.js" }, flare: { hour: [] } });
  assert.deepEqual(await traitLater(model, "at_home"), { players: { a: 1 } });
  assert.deepEqual(await traitLater(model, "flare"), { hour: [] });
  assert.deepEqual(await traitLater(modelOf({ at_home: { b: 2 } }), "at_home"), { b: 2 });
  assert.deepEqual(fetched.splice(0), ["../assets/rows.CC.js"]);
});
