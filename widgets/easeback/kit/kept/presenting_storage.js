// Where others look on, what is typed stays in this tab and is gone once the presentation is left; what the device
// keeps of a person is not shown, and stays closed afterwards until somebody asks for it.
import { empty } from "./personal_data.js";

/** How a page looks and sounds is no secret: it is taken along. */
const TAKEN = ["theme", "print", "notes", "sound"];
const OURS = "easeback:";
/** What this tab is: "talk" while it presents, "closed" after it has; nothing: a page like any other. */
const HERE = "easeback:here";
/** A presented page was left by something other than a link of the talk itself. */
const AWAY = "easeback:away";

/** @typedef {"device" | "talk" | "closed"} Place where what a person enters goes */
/** @typedef {Pick<Storage, "getItem"|"setItem"|"removeItem"|"key"|"length">} Shelf */

/** Takes everything of EaseBack off a storage. @param {Shelf} place */
export function clear(place) {
  const keys = Array.from({ length: place.length }, (_, index) => place.key(index) ?? "");
  for (const key of keys) if (key.startsWith(OURS)) place.removeItem(key);
}

/** @param {string|null} text a document, or anything else @returns {Record<string, any>} */
function settingsIn(text) {
  try {
    return JSON.parse(text ?? "").settings ?? {};
  } catch {
    return {};
  }
}

/**
 * Begins a document of this tab's own.
 * @param {string} key of the document
 * @param {Pick<Storage, "getItem">} device
 * @param {Shelf} tab
 */
function begin(key, device, tab) {
  const settings = settingsIn(device.getItem(key));
  const taken = Object.fromEntries(TAKEN.filter((name) => name in settings).map((name) => [name, settings[name]]));
  tab.setItem(key, JSON.stringify({ ...empty(), settings: taken }));
}

/** @param {Shelf} tab @returns {Place} what this tab was when it was last asked */
export const placeIn = (tab) =>
  tab.getItem(HERE) === "talk" ? "talk" : tab.getItem(HERE) === "closed" ? "closed" : "device";

/**
 * What a page that opens in this tab goes on with. A talk goes on over a reload, a crash and the links between its
 * lessons; whatever else leads away from it has ended it.
 * @param {string} key of the document @param {Pick<Storage, "getItem">} device @param {Shelf} tab
 * @param {{presented: boolean, alone?: boolean, reloaded?: boolean}} page `alone`: it shows no part, only the notes
 *   of a talk in another window
 * @returns {Place}
 */
export function arrive(key, device, tab, { presented, alone = false, reloaded = false }) {
  const goesOn = placeIn(tab) === "talk" && !alone && (reloaded || tab.getItem(AWAY) === null);
  if (!presented) {
    if (placeIn(tab) === "talk") leaveTalk(key, device, tab);
    return placeIn(tab);
  }
  if (!goesOn) {
    clear(tab);
    begin(key, device, tab);
    tab.setItem(HERE, "talk");
  }
  tab.removeItem(AWAY);
  return "talk";
}

/** A presented page goes: unless a link of the talk says otherwise before, it is left. @param {Shelf} tab */
export const markAway = (tab) => tab.setItem(AWAY, "1");

/**
 * The end of a talk: nothing of it is left, and what the device keeps is closed.
 * @param {string} key
 * @param {Pick<Storage, "getItem">} device
 * @param {Shelf} tab
 */
export function leaveTalk(key, device, tab) {
  clear(tab);
  begin(key, device, tab);
  tab.setItem(HERE, "closed");
}
