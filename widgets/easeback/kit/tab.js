// Where others look on, what is kept stays in this tab and is gone with it; what the device keeps of a person is not shown.
import { empty } from "./document.js";

/** How a page looks and sounds is no secret: it is taken along. */
const TAKEN = ["theme", "print", "notes", "sound"];

/** @param {string|null} text a document, or anything else @returns {Record<string, any>} */
function settingsIn(text) {
  try {
    return JSON.parse(text ?? "").settings ?? {};
  } catch {
    return {};
  }
}

/**
 * The storage of this tab, in which a document of its own is begun.
 * @template {Pick<Storage, "getItem"|"setItem">} Shelf
 * @param {string} key of the document @param {Pick<Storage, "getItem">} device @param {Shelf} tab @returns {Shelf}
 */
export function tabShelf(key, device, tab) {
  if (tab.getItem(key) !== null) return tab;
  const settings = settingsIn(device.getItem(key));
  const taken = Object.fromEntries(TAKEN.filter((name) => name in settings).map((name) => [name, settings[name]]));
  tab.setItem(key, JSON.stringify({ ...empty(), settings: taken }));
  return tab;
}
