// The person's own data. It stays in this browser, under one key, as one versioned JSON document (personal_data.js).
// Every update is written at once. What cannot be read is moved to a key of its own, never thrown away.
// Needs no DOM: in a place without storage (the renderer, a forbidding browser) it works in memory.
import { newOf, withCopy } from "./bringing_back.js";
import { empty, frozen, merge, names, pruned, sift } from "./personal_data.js";
import { arrive, clear, leaveTalk } from "./presenting_storage.js";

/** The one key of the document. */
export const KEY = "easeback:v1";
/** Where unreadable content goes: this, its kind, its time. */
export const ASIDE = "easeback:aside:";
const MAX_CHARS = 4_000_000;

/**
 * @typedef {import("./personal_data.js").PersonalData} PersonalData
 * @typedef {"foreign"|"later-version"|"broken"|"full"|"forbidden"} ProblemKind
 * @typedef {"empty"|"too-large"|"not-json"|"not-ours"|"later-version"|"broken"} Refusal
 * @typedef {{kind: ProblemKind, at: string, text: string}} Aside
 * @typedef {{ok: true, added: number} | {ok: false, reason: Refusal}} Brought
 * @typedef {{addEventListener?: Function, sessionStorage?: Shelf, localStorage?: Shelf}} View
 * @typedef {import("./presenting_storage.js").Shelf} Shelf
 * @typedef {import("./presenting_storage.js").Place} Place
 * @typedef {Place | "full" | "forbidden"} Keeping
 */

/** @param {unknown} fault @returns {"full"|"forbidden"} */
function kindOf(fault) {
  const { name = "", code = 0 } = /** @type {{name?: string, code?: number}} */ (fault ?? {});
  return name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED" || code === 22 ? "full" : "forbidden";
}

/**
 * @param {Shelf|null} shelf where to write; null: memory only
 * @param {View} view gives the `storage` events of other tabs, and what lasts as long as this tab
 * @param {Place} [place] what that storage is
 */
function makeStore(shelf, view, place = "device") {
  /** @type {Set<(document: PersonalData) => void>} */
  const listeners = new Set();
  /** @type {string|null|undefined} */
  let seenText;
  let seen = frozen(empty());
  /** @type {PersonalData|null} what could not be written yet */
  let unsaved = null;
  /** @type {"full"|"forbidden"|null} */
  let trouble = shelf ? null : "forbidden";
  /** @type {{kind: ProblemKind, at: string}|null} content that was not ours to read, found since the page opened */
  let odd = null;
  /**
   * @type {{kind: ProblemKind, text: string}|null} such content, still in its place: to be put aside before anything
   *   is written
   */
  let held = null;

  /** @template T @param {(shelf: Shelf) => T} task @returns {T|undefined} undefined when the storage refused */
  function attempt(task) {
    if (!shelf) return undefined;
    try {
      return task(shelf);
    } catch (fault) {
      trouble = kindOf(fault);
      return undefined;
    }
  }

  /**
   * @param {{kind: ProblemKind, text: string}} content
   * @returns {boolean} true when it is safe under a key of its own
   */
  function putAside({ kind, text }) {
    return (
      attempt((place) => {
        let key = `${ASIDE}${kind}:${new Date().toISOString()}`;
        while (place.getItem(key) !== null) key += "+";
        place.setItem(key, text);
        return true;
      }) ?? false
    );
  }

  /** @returns {PersonalData} what the storage holds now */
  function look() {
    const text = attempt((place) => place.getItem(KEY));
    if (text === undefined || text === seenText) return seen;
    [seenText, held] = [text, null];
    const { document, kind: found } = text === null ? { document: empty(), kind: null } : sift(text);
    seen = frozen(document);
    if (!found || text === null) return seen;
    const kind = found === "not-json" ? "broken" : found;
    odd = { kind, at: new Date().toISOString() };
    held = { kind, text };
    // A later version's content waits in its place until we must write: that version may still be open beside us.
    if (kind !== "later-version" && putAside(held)) {
      held = null;
      attempt((place) => {
        place.removeItem(KEY);
        seenText = null;
        const sound = JSON.stringify(document);
        if (found === "broken") place.setItem(KEY, sound);
        seenText = place.getItem(KEY);
      });
    }
    return seen;
  }

  /** @param {PersonalData} document */
  function write(document) {
    const text = JSON.stringify(document);
    const written =
      (!held || putAside(held)) &&
      attempt((place) => {
        place.setItem(KEY, text);
        return true;
      });
    if (written) [seenText, seen, unsaved, trouble, held] = [text, frozen(document), null, null, null];
    else unsaved = frozen(document);
  }

  function tell() {
    const document = store.read();
    for (const listener of [...listeners]) listener(document);
  }

  const store = {
    /** @returns {PersonalData} the document as it is now; it cannot be changed in place */
    read() {
      const stored = look();
      return unsaved ?? stored;
    },

    /**
     * Changes the document and writes it at once.
     * @param {(document: PersonalData) => PersonalData} change gets the document, returns the new one
     * @returns {PersonalData}
     */
    update(change) {
      const stored = look();
      const before = unsaved ? merge(stored, unsaved) : stored;
      const after = change(before);
      const left = new Set(names(after));
      const removed = names(before).filter((name) => !left.has(name));
      write(pruned(removed.length ? { ...after, gone: [...(after.gone ?? []), ...removed] } : after, Date.now()));
      tell();
      return store.read();
    },

    /**
     * @param {(document: PersonalData) => void} listener called after each change, of other bundles and tabs too
     * @returns {() => void} stops it
     */
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    /**
     * @returns {{kind: ProblemKind, at?: string}|null} why data is not kept, or what was set aside since the page
     *   opened
     */
    problem() {
      look();
      return trouble ? { kind: trouble } : odd;
    },

    /**
     * @returns {Keeping} whether what a person enters is kept: on the device, only in this tab and why, or why not at
     *   all
     */
    keeping() {
      const { kind } = store.problem() ?? {};
      return place === "device" && (kind === "full" || kind === "forbidden") ? kind : place;
    },

    /** @returns {Aside[]} what was set aside on this device, newest first */
    setAside() {
      look();
      const found =
        attempt((place) =>
          Array.from({ length: place.length }, (_, index) => place.key(index) ?? "")
            .filter((key) => key.startsWith(ASIDE))
            .map((key) => {
              const [, kind, at] = /** @type {RegExpMatchArray} */ (key.slice(ASIDE.length).match(/^([^:]*):?([^+]*)/));
              return { kind: /** @type {ProblemKind} */ (kind), at, text: place.getItem(key) ?? "" };
            }),
        ) ?? [];
      if (held && odd) found.push({ ...held, at: odd.at });
      return found.sort((a, b) => (a.at < b.at ? 1 : -1));
    },

    /** @returns {string} the whole document as text, for a file */
    copy: () => JSON.stringify(store.read(), null, 2),

    /**
     * Adds a saved copy to what is here. Nothing that is here is lost, and a file that is not sound changes nothing.
     * @param {string} text @returns {Brought}
     */
    bringBack(text) {
      if (typeof text !== "string" || !text.trim()) return { ok: false, reason: "empty" };
      if (text.length > MAX_CHARS) return { ok: false, reason: "too-large" };
      const { document, kind } = sift(text.replace(/^\uFEFF/, ""));
      if (kind) return { ok: false, reason: kind === "foreign" ? "not-ours" : kind };
      const added = newOf(store.read(), document);
      store.update((here) => withCopy(here, document, new Date().toISOString()));
      return { ok: true, added };
    },

    /**
     * Goes on with another storage: what it holds is shown from now on.
     * @param {Shelf|null} next
     * @param {Place} [what] it is
     */
    moveTo(next, what = "device") {
      [shelf, place] = [next, what];
      trouble = shelf ? null : "forbidden";
      [seenText, seen, unsaved, odd, held] = [undefined, frozen(empty()), null, null, null];
      tell();
    },

    /** The end of a talk. What was typed in it is gone, and what the device keeps stays closed. */
    endTalk() {
      const { sessionStorage: tab = null, localStorage: device = null } = shelves(view);
      if (tab && device) leaveTalk(KEY, device, tab);
      store.moveTo(tab, "closed");
    },

    /** Opens what the device keeps; what was entered meanwhile is added to it. */
    openDevice() {
      const meanwhile = store.copy();
      const { sessionStorage: tab, localStorage: device = null } = shelves(view);
      if (tab) clear(tab);
      store.moveTo(device);
      store.bringBack(meanwhile);
    },

    /** Takes everything of EaseBack off this device, set-aside copies and what only this tab remembers too. */
    eraseAll() {
      attempt(clear);
      for (const each of Object.values(shelves(view))) {
        try {
          clear(each);
        } catch {
          /* the browser forbids it: then nothing is there */
        }
      }
      [seenText, seen, unsaved, odd, held] = [undefined, frozen(empty()), null, null, null];
      if (shelf) trouble = null;
      tell();
    },
  };

  view.addEventListener?.("storage", (/** @type {StorageEvent} */ event) => {
    if ((event.key !== KEY && event.key !== null) || (event.storageArea && event.storageArea !== shelf)) return;
    const ours = unsaved ?? seen;
    if (event.newValue === null) {
      unsaved = null; // erased over there: so it is here
    } else {
      const theirs = look();
      const both = merge(ours, theirs);
      // Two tabs may write in the same moment; what the other tab had not seen yet is put back.
      if (!held && JSON.stringify(both) !== JSON.stringify(theirs)) write(both);
    }
    tell();
  });

  look();
  return store;
}

/** @typedef {ReturnType<typeof makeStore>} Store */

/** All bundles of one page meet here, so that they share one document even when nothing can be written. */
const MEETING_PLACE = Symbol.for("easeback:store:1");

/**
 * @param {View} view
 * @returns {{sessionStorage?: Shelf, localStorage?: Shelf}} what the browser does not forbid even to ask for
 */
function shelves(view) {
  try {
    return { sessionStorage: view.sessionStorage, localStorage: view.localStorage };
  } catch {
    return {};
  }
}

/**
 * @param {any} page
 * @returns {[Shelf|null, Place]} this device; while the page is presented, and until the device is opened again, this
 *   tab
 */
function shelfOf(page) {
  const { sessionStorage: tab, localStorage: device } = shelves(page);
  const sign = page.document?.documentElement.getAttribute("data-present") ?? null;
  const presented = sign !== null;
  try {
    if (!tab || !device) return presented ? [null, "talk"] : [device ?? null, "device"];
    const reloaded = page.performance?.getEntriesByType?.("navigation")[0]?.type === "reload";
    const place = arrive(KEY, device, tab, { presented, alone: sign === "notes", reloaded });
    return [place === "device" ? device : tab, place];
  } catch {
    return [null, presented ? "talk" : "device"];
  }
}

/**
 * The store of this page. Without arguments every caller gets the same one, on the browser's own storage.
 * @param {Shelf|null} [storage] another storage, for tests
 * @param {View} [view] where `storage` events arrive
 * @param {Place} [place] what the other storage is
 * @returns {Store}
 */
export function openStore(storage, view = globalThis, place = "device") {
  if (storage !== undefined) return makeStore(storage, view, place);
  const page = /** @type {any} */ (globalThis);
  if (!page[MEETING_PLACE]) {
    const [shelf, what] = shelfOf(page);
    page[MEETING_PLACE] = makeStore(shelf, view, what);
  }
  return page[MEETING_PLACE];
}
