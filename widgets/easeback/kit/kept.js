// What a part knows of the person: nothing at the first paint, the store's document once it is alive.
import { useEffect, useState } from "preact/hooks";
import { isEmpty } from "./document.js";
import { useWords } from "./part.js";
import { soundFrom } from "./sound.js";
import { openStore } from "./store.js";

/** @returns {import("./document.js").Document | null} the document as it is now; null until the part is alive */
export function useKept() {
  const [document, setDocument] = useState(/** @type {import("./document.js").Document | null} */ (null));
  useEffect(() => {
    const store = openStore();
    setDocument(store.read());
    return store.subscribe(setDocument);
  }, []);
  return document;
}

/**
 * Once everything is erased, a part forgets also what it has on the page and has not kept.
 * @param {() => void} forget
 */
export function useErased(forget) {
  useEffect(() => openStore().subscribe((document) => { if (isEmpty(document)) forget(); }), []);
}

/**
 * A choice that is kept on this device for every exercise, or for one where its id is in the name.
 * @template Value
 * @param {string} name @param {Value} usual @param {(kept: any) => boolean} isSound what an older or foreign copy holds may be anything
 * @returns {[Value, (value: Value) => void]}
 */
export function useSetting(name, usual, isSound) {
  const kept = useKept()?.settings[name];
  const keep = (/** @type {Value} */ value) => {
    openStore().update((document) => ({ ...document, settings: { ...document.settings, [name]: value } }));
  };
  return [kept !== undefined && isSound(kept) ? kept : usual, keep];
}

/** What sounds and buzzes. @returns {[import("./sound.js").Channels, (channels: import("./sound.js").Channels) => void]} */
export function useSound() {
  const [kept, keep] = useSetting("sound", null, () => true);
  return [soundFrom(kept), /** @type {any} */ (keep)];
}

/** The time of this moment as the document writes it. */
export const now = () => new Date().toISOString();

/**
 * Says that something is kept, or why it cannot be. Its room is there from the start.
 * @param {{show: boolean}} props
 */
export function KeptNote({ show }) {
  const t = useWords();
  const problem = show ? openStore().problem() : null;
  const key = problem?.kind === "full" || problem?.kind === "forbidden" ? `shared.kept-${problem.kind}` : "shared.kept";
  return <p class="easeback-kept" role="status">{show ? t(key) : ""}</p>;
}
