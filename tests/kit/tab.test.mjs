// What is presented begins without anything a person kept on this device.
import assert from "node:assert/strict";
import test from "node:test";
import { openStore } from "../../widgets/easeback/kit/store.js";
import { tabShelf } from "../../widgets/easeback/kit/tab.js";

const KEY = "easeback:v1";

/** A storage in memory. @param {Record<string, string>} [begin] */
function aShelf(begin = {}) {
  const kept = new Map(Object.entries(begin));
  return {
    getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null, get length() { return kept.size; },
  };
}
const DEVICE = { version: 1, thoughts: [{ thought: "own", at: "2026-11-20T08:00:00.000Z", own: "secret" }], settings: { theme: "dark", "calm-now": { feels: "tense" } } };

test("how the page looks is taken along, and nothing else", () => {
  const tab = tabShelf(KEY, aShelf({ [KEY]: JSON.stringify(DEVICE) }), aShelf());
  const store = openStore(tab, {});
  assert.deepEqual(store.read().settings, { theme: "dark" });
  assert.deepEqual(store.read().thoughts, []);
});

test("what is there of this tab stays, and a broken device harms nothing", () => {
  const begun = aShelf({ [KEY]: "begun before" });
  assert.equal(tabShelf(KEY, aShelf(), begun).getItem(KEY), "begun before");
  assert.deepEqual(openStore(tabShelf(KEY, aShelf({ [KEY]: "{broken" }), aShelf()), {}).read().settings, {});
});

test("after the talk the page goes on with what the device keeps", () => {
  const device = aShelf({ [KEY]: JSON.stringify(DEVICE) });
  const store = openStore(tabShelf(KEY, device, aShelf()), {});
  store.update((document) => ({ ...document, settings: { ...document.settings, made: "in the group" } }));
  const told = [];
  store.subscribe((document) => told.push(document.thoughts.length));
  store.moveTo(device);
  assert.deepEqual(told, [1]);
  assert.equal(store.read().thoughts[0].own, "secret");
  assert.equal("made" in store.read().settings, false);
  assert.equal(device.getItem(KEY), JSON.stringify(DEVICE), "nothing of the group is on the device");
});
