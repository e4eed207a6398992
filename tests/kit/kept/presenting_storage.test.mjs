// What is presented begins without anything a person kept on this device, and leaves nothing behind.
import assert from "node:assert/strict";
import test from "node:test";
import { openStore } from "../../../widgets/easeback/kit/kept/store.js";
import { arrive, leaveTalk, markAway, placeIn } from "../../../widgets/easeback/kit/kept/presenting_storage.js";

const KEY = "easeback:v1";

/** A storage in memory. @param {Record<string, string>} [begin] */
function aShelf(begin = {}) {
  const kept = new Map(Object.entries(begin));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}
const DEVICE = {
  version: 1,
  thoughts: [{ thought: "own", at: "2026-11-20T08:00:00.000Z", own: "secret" }],
  settings: { theme: "dark", "calm-now": { feels: "tense" } },
};

const device = () => aShelf({ [KEY]: JSON.stringify(DEVICE) });
const presented = { presented: true };
const reading = { presented: false };
/** What a tab holds of ours, as one text. */
const all = (tab) => Array.from({ length: tab.length }, (_, at) => tab.getItem(tab.key(at))).join();
/** A tab in which a talk was begun and something typed. */
function inATalk() {
  const tab = aShelf();
  arrive(KEY, device(), tab, presented);
  openStore(tab, {}).update((document) => ({
    ...document,
    thoughts: [{ thought: "own", at: "2026-11-21T08:00:00.000Z", own: "of the first person" }],
  }));
  tab.setItem("easeback:talk:the-loop", "0:00");
  return tab;
}

test("how the page looks is taken along, and nothing else", () => {
  const tab = aShelf();
  assert.equal(arrive(KEY, device(), tab, presented), "talk");
  const { settings, thoughts } = openStore(tab, {}).read();
  assert.deepEqual(settings, { theme: "dark" });
  assert.deepEqual(thoughts, []);
});

test("a broken device harms no talk", () => {
  const tab = aShelf();
  arrive(KEY, aShelf({ [KEY]: "{broken" }), tab, presented);
  assert.deepEqual(openStore(tab, {}).read().settings, {});
});

test("a page that is read goes on with what the device keeps", () => {
  assert.equal(arrive(KEY, device(), aShelf(), reading), "device");
});

test("a talk goes on over a reload, a crash and the links between its lessons", () => {
  const reloaded = inATalk();
  markAway(reloaded);
  assert.equal(arrive(KEY, device(), reloaded, { presented: true, reloaded: true }), "talk");
  assert.match(all(reloaded), /first person/);
  const crashed = inATalk();
  arrive(KEY, device(), crashed, presented);
  assert.match(all(crashed), /first person/);
});

test("a talk that was left by its browser's back or by another link begins anew, empty", () => {
  const tab = inATalk();
  markAway(tab);
  assert.equal(arrive(KEY, device(), tab, presented), "talk");
  assert.doesNotMatch(all(tab), /first person|0:00|secret/);
  arrive(KEY, device(), tab, presented);
  assert.equal(placeIn(tab), "talk");
});

test("a page that is read after a talk has nothing of it, and the device stays closed", () => {
  const tab = inATalk();
  assert.equal(arrive(KEY, device(), tab, reading), "closed");
  assert.doesNotMatch(all(tab), /first person|0:00|secret/);
  assert.equal(arrive(KEY, device(), tab, reading), "closed", "until it is opened");
});

test("what was entered while the device was closed is not in the next talk", () => {
  const tab = inATalk();
  leaveTalk(KEY, device(), tab);
  openStore(tab, {}).update((document) => ({ ...document, country: "AT" }));
  arrive(KEY, device(), tab, presented);
  assert.doesNotMatch(all(tab), /AT/);
});

test("the window with the notes takes nothing of the talk it was opened from", () => {
  const copied = inATalk(); // as browsers copy what the tab holds into a window that it opens
  arrive(KEY, device(), copied, { presented: true, alone: true });
  assert.doesNotMatch(all(copied), /first person/);
});

test("the end of a talk leaves nothing, keeps the device closed, and opens it when asked", () => {
  const [local, tab] = [device(), inATalk()];
  const store = openStore(tab, { localStorage: local, sessionStorage: tab }, "talk");
  assert.equal(store.keeping(), "talk");
  store.endTalk();
  assert.equal(store.keeping(), "closed");
  assert.deepEqual(store.read().thoughts, []);
  store.update((document) => ({ ...document, country: "AT" }));
  assert.equal(local.getItem(KEY), JSON.stringify(DEVICE), "nothing of the talk is on the device");
  store.openDevice();
  assert.equal(store.keeping(), "device");
  assert.deepEqual(
    [store.read().thoughts[0].own, store.read().country],
    ["secret", "AT"],
    "nothing that was entered is lost",
  );
  assert.equal(arrive(KEY, local, tab, reading), "device");
});

test("where nothing may be kept, the device says so and a talk is a talk", () => {
  const refusing = {
    ...aShelf(),
    setItem: () => {
      throw Object.assign(new Error(), { name: "QuotaExceededError" });
    },
  };
  const store = openStore(refusing, {});
  store.update((document) => ({ ...document, country: "AT" }));
  assert.equal(store.keeping(), "full");
  assert.equal(openStore(null, {}).keeping(), "forbidden");
  assert.equal(openStore(null, {}, "talk").keeping(), "talk");
});
