// What the store promises a person: nothing they did is lost, nothing broken stops the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ASIDE, KEY, openStore } from "../../../widgets/easeback/kit/kept/store.js";

/** A browser's storage: strings only, can be full, can forbid; tells the other tabs when asked. */
class FakeStorage {
  entries = new Map();
  room = Infinity;
  writings = 0;
  forbidden = false;
  get length() {
    return this.entries.size;
  }
  key(index) {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key) {
    this.#ask();
    return this.entries.get(key) ?? null;
  }
  setItem(key, value) {
    this.#ask();
    const size = [...this.entries].reduce(
      (sum, [name, text]) => sum + (name === key ? 0 : text.length),
      String(value).length,
    );
    if (size > this.room) throw new DOMException("no room", "QuotaExceededError");
    this.entries.set(key, String(value));
    this.writings += 1;
  }
  removeItem(key) {
    this.#ask();
    this.entries.delete(key);
  }
  #ask() {
    if (this.forbidden) throw new DOMException("no", "SecurityError");
  }
  get aside() {
    return [...this.entries].filter(([key]) => key.startsWith(ASIDE));
  }
}

const storageEvent = (key, newValue) => Object.assign(new Event("storage"), { key, newValue });
const rating = (at, more = {}) => ({
  exercise: "slow-breathing",
  at,
  before: 7,
  after: 5,
  seconds: 120,
  finished: true,
  ...more,
});
const early = "2026-11-20T08:00:00.000Z";
const late = "2026-11-21T08:00:00.000Z";
const rated = (at) => (document) => ({ ...document, ratings: [...document.ratings, rating(at)] });
const open = (storage = new FakeStorage()) => ({ storage, store: openStore(storage, new EventTarget()) });
const containing = (text) => {
  const storage = new FakeStorage();
  storage.entries.set(KEY, text);
  return storage;
};

test("a new browser has an empty document and is not written to by looking", () => {
  const { storage, store } = open();
  assert.deepEqual(store.read(), {
    version: 3,
    ratings: [],
    answers: {},
    movements: [],
    thoughts: [],
    checkins: [],
    pacing: [],
    progress: {},
    settings: {},
    country: null,
    looks: {},
    reasons: {},
    sore: {},
    plan: {},
    diary: {},
    path: null,
  });
  assert.equal(store.problem(), null);
  assert.equal(storage.length, 0);
});

test("an update is in the storage before update returns, and a new page reads it", () => {
  const { storage, store } = open();
  store.update(rated(early));
  assert.deepEqual(JSON.parse(storage.getItem(KEY)).ratings, [rating(early)]);
  assert.deepEqual(openStore(storage, new EventTarget()).read().ratings, [rating(early)]);
});

test("the document cannot be changed behind the store's back", () => {
  const { store } = open();
  store.update(rated(early));
  assert.throws(() => {
    store.read().ratings.push(rating(late));
  }, TypeError);
  assert.throws(() => {
    store.read().ratings[0].after = 0;
  }, TypeError);
});

test("listeners hear each change until they stop", () => {
  const { store } = open();
  const heard = [];
  const stop = store.subscribe((document) => heard.push(document.ratings.length));
  store.update(rated(early));
  stop();
  store.update(rated(late));
  assert.deepEqual(heard, [1]);
});

test("all bundles of a page get the same store, also where nothing can be kept", async () => {
  const again = await import("../../../widgets/easeback/kit/kept/store.js?second-bundle");
  const heard = [];
  openStore().subscribe((document) => heard.push(document.country));
  again.openStore().update((document) => ({ ...document, country: "NZ" }));
  assert.deepEqual(heard, ["NZ"]);
  assert.equal(openStore().read().country, "NZ");
  assert.deepEqual(openStore().problem(), { kind: "forbidden" });
  openStore().eraseAll();
});

for (const [what, text, kind] of [
  ["text that is no JSON", '{"version":1,"ratings":[', "broken"],
  ["another program's JSON", '{"theme":"dark"}', "foreign"],
  ["another program's JSON with a version", '{"version":1,"name":"x"}', "foreign"],
  ["a list", "[1,2,3]", "foreign"],
  ["null", "null", "foreign"],
  ["an empty text", "", "broken"],
]) {
  test(`${what} is set aside whole, with its time, and the page goes on`, () => {
    const storage = containing(text);
    const { store } = open(storage);
    assert.equal(store.problem().kind, kind);
    assert.deepEqual(store.read().ratings, []);
    store.update(rated(early));
    assert.equal(JSON.parse(storage.getItem(KEY)).ratings.length, 1);
    assert.deepEqual(
      storage.aside.map(([, kept]) => kept),
      [text],
    );
    const [aside] = store.setAside();
    assert.equal(aside.kind, kind);
    assert.equal(aside.text, text);
    assert.ok(!Number.isNaN(Date.parse(aside.at)));
  });
}

test("a document with some broken entries keeps the sound ones and a copy of all", () => {
  const text = JSON.stringify({
    version: 1,
    ratings: [rating(early), null, { exercise: 3, at: early }, rating("never")],
    answers: { q: "x" },
    steps: "none",
    country: 4,
  });
  const { storage, store } = open(containing(text));
  assert.deepEqual(store.read().ratings, [rating(early)]);
  assert.equal("steps" in store.read(), false);
  assert.deepEqual(store.read().plan, {});
  assert.equal(store.read().country, null);
  assert.equal(store.problem().kind, "broken");
  assert.equal(storage.aside[0][1], text);
  assert.equal(open(storage).store.problem(), null, "the mended document is sound");
});

test("a later version's content stays in its place until something must be written, then under its own key", () => {
  const text = JSON.stringify({ version: 4, ratings: { new: "shape" } });
  const { storage, store } = open(containing(text));
  assert.equal(store.problem().kind, "later-version");
  assert.equal(store.setAside()[0].text, text);
  assert.equal(storage.getItem(KEY), text);
  store.update(rated(early));
  assert.deepEqual(
    storage.aside.map(([, kept]) => kept),
    [text],
  );
  assert.equal(JSON.parse(storage.getItem(KEY)).version, 3);
});

test("fields that this version does not know are carried along", () => {
  const { storage, store } = open(containing('{"version":1,"ratings":[],"dreams":[{"night":1}]}'));
  assert.equal(store.problem(), null);
  store.update(rated(early));
  assert.deepEqual(JSON.parse(storage.getItem(KEY)).dreams, [{ night: 1 }]);
});

test("with the storage full the page works on in memory, says so, and writes when there is room", () => {
  const { storage, store } = open();
  store.update(rated(early));
  storage.room = 10;
  store.update(rated(late));
  assert.deepEqual(store.problem(), { kind: "full" });
  assert.equal(store.read().ratings.length, 2);
  assert.equal(JSON.parse(storage.getItem(KEY)).ratings.length, 1);
  storage.room = Infinity;
  store.update((document) => ({ ...document, country: "IE" }));
  assert.equal(store.problem(), null);
  assert.equal(JSON.parse(storage.getItem(KEY)).ratings.length, 2);
});

test("broken content is never written over when there is no room to set it aside", () => {
  const storage = containing("not ours at all");
  storage.room = 20;
  const { store } = open(storage);
  store.update(rated(early));
  assert.equal(storage.getItem(KEY), "not ours at all");
  assert.equal(store.read().ratings.length, 1);
  assert.equal(store.problem().kind, "full");
  storage.room = Infinity;
  store.update(rated(late));
  assert.equal(storage.aside[0][1], "not ours at all");
  assert.equal(JSON.parse(storage.getItem(KEY)).ratings.length, 2);
});

test("where storage is forbidden everything works until the page closes, and the store says so", () => {
  const storage = new FakeStorage();
  storage.forbidden = true;
  for (const { store } of [open(storage), { store: openStore(null, new EventTarget()) }]) {
    store.update(rated(early));
    store.update(rated(late));
    assert.equal(store.read().ratings.length, 2);
    assert.deepEqual(store.problem(), { kind: "forbidden" });
    assert.deepEqual(store.setAside(), []);
    assert.equal(JSON.parse(store.copy()).ratings.length, 2);
    store.eraseAll();
    assert.deepEqual(store.read().ratings, []);
  }
});

/** Two tabs on one storage; `send` delivers the storage events a real browser would deliver. */
function twoTabs() {
  const storage = new FakeStorage();
  const views = [new EventTarget(), new EventTarget()];
  const stores = views.map((view) => openStore(storage, view));
  const send = (to) => views[to].dispatchEvent(storageEvent(KEY, storage.getItem(KEY)));
  return { storage, stores, send };
}

test("a tab sees at once what another tab wrote, and tells its listeners", () => {
  const {
    stores: [here, there],
    send,
  } = twoTabs();
  const heard = [];
  there.subscribe((document) => heard.push(document.ratings.length));
  here.update(rated(early));
  assert.equal(there.read().ratings.length, 1);
  there.update(rated(late));
  send(1);
  assert.equal(here.read().ratings.length, 2);
  assert.deepEqual(heard, [2, 2]);
});

test("two tabs that write in the same moment lose nothing and come to rest", () => {
  const {
    storage,
    stores: [here, there],
    send,
  } = twoTabs();
  here.update((document) => rated(early)({ ...document, country: "FR", settings: { large: true } }));
  const stale = {
    version: 1,
    steps: [{ step: "breathe-daily", at: late }],
    ratings: [],
    answers: {},
    progress: {},
    settings: { dark: true },
    country: null,
  };
  storage.setItem(KEY, JSON.stringify(stale)); // the other tab had not seen our writing
  send(0);
  send(1);
  const { writings } = storage;
  send(0);
  send(1);
  assert.equal(storage.writings, writings, "no tab writes again");
  for (const store of [here, there]) {
    assert.equal(store.read().ratings.length, 1);
    assert.equal(store.read().plan["breathe-daily/stands"].value, "in");
    assert.equal(store.read().country, "FR");
    assert.deepEqual(store.read().settings, { dark: true, large: true });
  }
});

test("what one tab removed does not come back from another tab", () => {
  const {
    storage,
    stores: [here, there],
    send,
  } = twoTabs();
  here.update(rated(early));
  send(1);
  here.update((document) => ({ ...document, ratings: [] }));
  send(1);
  assert.deepEqual(there.read().ratings, []);
  assert.deepEqual(JSON.parse(storage.getItem(KEY)).ratings, []);
});

test("erasing takes everything of ours and nothing of others, in every tab", () => {
  const storage = containing("broken");
  const views = [new EventTarget(), new EventTarget()];
  const [here, there] = views.map((view) => openStore(storage, view));
  storage.setItem("easeback:theme", "dark");
  storage.setItem("other-site-part", "stays");
  here.update(rated(early));
  there.read();
  here.eraseAll();
  assert.deepEqual([...storage.entries.keys()], ["other-site-part"]);
  here.update(rated(late)); // the other tab hears of the erasing only after the next writing
  views[1].dispatchEvent(storageEvent(KEY, null));
  views[1].dispatchEvent(storageEvent(KEY, storage.getItem(KEY)));
  assert.deepEqual(there.read().ratings, [rating(late)]);
  assert.equal(here.problem(), null);
});

test("erasing takes also what only this tab remembers, and forgives a tab that may not ask", () => {
  const { storage, store } = open();
  const tab = new FakeStorage();
  tab.setItem("easeback:talk:index", '{"slide":3}');
  tab.setItem("other-site-part", "stays");
  const talking = openStore(storage, Object.assign(new EventTarget(), { sessionStorage: tab }));
  store.update(rated(early));
  talking.eraseAll();
  assert.deepEqual([...tab.entries.keys()], ["other-site-part"]);
  assert.equal(storage.length, 0);
  const forbidden = Object.defineProperty(new EventTarget(), "sessionStorage", {
    get() {
      throw new DOMException("no", "SecurityError");
    },
  });
  openStore(storage, forbidden).eraseAll();
});

test("a copy brings looks and a path back, and says how many things came", () => {
  const { store } = open();
  const look = { "long-stress": { mark: "like-me", at: early } };
  const path = { answers: { wish: "sleep" }, lessons: ["slow-breathing"], at: early };
  store.update((document) => ({ ...document, looks: look, path }));
  const { store: other } = open();
  assert.deepEqual(other.bringBack(store.copy()), { ok: true, added: 2 });
  assert.deepEqual([other.read().looks, other.read().path], [look, path]);
});

test("a copy brought back on another device gives everything back, once", () => {
  const { store } = open();
  store.update((document) => ({
    ...rated(early)(document),
    answers: { q1: { answer: "b", at: early } },
    country: "AU",
  }));
  const { store: other } = open();
  other.update(rated(late));
  assert.deepEqual(other.bringBack(`\uFEFF${store.copy()}`), { ok: true, added: 2 });
  assert.deepEqual(
    other.read().ratings.map(({ at }) => at),
    [early, late],
  );
  assert.equal(other.read().country, "AU");
  assert.deepEqual(other.bringBack(store.copy()), { ok: true, added: 0 });
  assert.equal(other.read().ratings.length, 2);
});

test("a copy gives back what was removed since, and newer answers here stay", () => {
  const { store } = open();
  store.update((document) => ({ ...rated(early)(document), answers: { q1: { answer: "a", at: early } } }));
  const copy = store.copy();
  store.update((document) => ({ ...document, ratings: [], answers: { q1: { answer: "b", at: late } } }));
  store.bringBack(copy);
  assert.equal(store.read().ratings.length, 1);
  assert.equal(store.read().answers.q1.answer, "b");
});

for (const [what, text, reason] of [
  ["an empty file", "  \n", "empty"],
  ["a picture", "\u0089PNG\r\n\u001a", "not-json"],
  ["another program's file", '{"nbformat":4,"cells":[]}', "not-ours"],
  ["a later version's copy", '{"version":9,"ratings":[]}', "later-version"],
  ["a copy with a broken entry", '{"version":1,"ratings":[{"exercise":"x"}]}', "broken"],
  ["a file that reaches for prototypes", '{"version":1,"settings":{"__proto__":{"isAdmin":true}}}', "broken"],
  [
    "a file that reaches for them further in",
    '{"version":1,"settings":{"a":{"constructor":{"prototype":1}}}}',
    "broken",
  ],
  ["a file nested without end", `{"version":1,"settings":${'{"a":'.repeat(50)}1${"}".repeat(50)}}`, "broken"],
  [
    "a file with one endless text",
    JSON.stringify({ version: 1, answers: { q: { answer: "x".repeat(30_000), at: early } } }),
    "broken",
  ],
  ["a huge file", `${" ".repeat(4_000_001)}{}`, "too-large"],
]) {
  test(`${what} is refused with the reason ${reason} and changes nothing`, () => {
    const { storage, store } = open();
    store.update(rated(early));
    const before = storage.getItem(KEY);
    assert.deepEqual(store.bringBack(text), { ok: false, reason });
    assert.equal(storage.getItem(KEY), before);
    assert.equal({}.isAdmin, undefined);
    assert.equal(store.problem(), null);
  });
}

test("what another tab erased is gone here too, even what could not be written", () => {
  const {
    storage,
    stores: [here, there],
    send,
  } = twoTabs();
  storage.room = 10;
  there.update(rated(early));
  assert.equal(there.read().ratings.length, 1);
  here.eraseAll();
  send(1);
  assert.deepEqual(there.read().ratings, []);
});

test("once both tabs have merged, what was removed long ago leaves no name behind", () => {
  const name = `ratings/slow-breathing/${early}`;
  const storage = containing(
    JSON.stringify({
      version: 1,
      ratings: [rating(late)],
      gone: [name, "steps/walk/x"],
      goneAt: { [name]: "2020-01-01T00:00:00.000Z" },
    }),
  );
  const { store } = open(storage);
  assert.deepEqual(store.read().gone, [name, "steps/walk/x"], "reading changes nothing");
  store.update((document) => ({ ...document, ratings: [] }));
  const { gone, goneAt } = JSON.parse(storage.getItem(KEY));
  assert.deepEqual(gone, ["steps/walk/x", `ratings/slow-breathing/${late}`]);
  assert.deepEqual(Object.keys(goneAt), gone);
});

test("a copy brings back a thing that was taken out of the plan, and no tab takes it out once more", () => {
  const said = (value, at) => ({ value, at });
  const { storage, stores, send } = twoTabs();
  const [here, there] = stores;
  const plan = {
    "walk/stands": said("in", early),
    "walk/when": said("after tea", early),
    review: said("2026-12-14", early),
  };
  here.update((document) => ({ ...document, plan }));
  send(1);
  const copy = here.copy();
  const gone = { "walk/stands": said("", late), "walk/when": said("", late) };
  here.update((document) => ({ ...document, plan: { ...document.plan, ...gone } }));
  send(1);
  assert.deepEqual(there.bringBack(copy), { ok: true, added: 1 });
  send(0);
  send(1);
  for (const store of stores) {
    assert.equal(store.read().plan["walk/stands"].value, "in");
    assert.equal(store.read().plan["walk/when"].value, "after tea");
  }
  assert.equal(JSON.parse(storage.getItem(KEY)).plan["walk/stands"].value, "in");
  assert.deepEqual(there.bringBack(copy), { ok: true, added: 0 });
});
