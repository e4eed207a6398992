// After a talk what the device keeps of a person stays closed, until somebody asks for it. A page that the browser
// kept from before, or from within a talk, is not what this tab is now: it is made anew.
import { placeIn } from "../../kit/kept/presenting_storage.js";

/** @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store */
export function startClosed(store) {
  const root = document.documentElement;
  const presented = root.hasAttribute("data-present");
  const strip = document.querySelector(".easeback-closed");
  const show = () => root.toggleAttribute("data-closed", store.keeping() === "closed");
  strip?.querySelector("button")?.addEventListener("click", () => {
    store.openDevice();
    show();
    /** @type {HTMLElement | null} */ (document.querySelector("main"))?.focus({ preventScroll: true });
  });
  show();
  const begun = store.keeping();
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    try {
      if (!presented && placeIn(sessionStorage) === begun) return;
    } catch {
      if (!presented) return; // nothing may be kept: so nothing was
    }
    if (presented) store.endTalk(); // the browser's Back is no way on within a talk
    location.reload();
  });
}
