// What a part knows of the person: nothing at the first paint, the store's document once it is alive.
import { useEffect, useState } from "preact/hooks";
import { isEmpty } from "./document.js";
import { useWords } from "./part.js";
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
