// "Mine" in the bar: where each thing stands that a person keeps. Of what there is nothing yet, it says so.
import { whatIsMine } from "../../kit/kept/mine.js";
import { closesElsewhere } from "./panel.js";

/** @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store */
export function startMine(store) {
  const panel = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".easeback-mine"));
  if (!panel) return;
  closesElsewhere(panel);
  // Who follows a link to a place on this very page is there, and needs the list no longer.
  panel.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) panel.open = false;
  });
  const show = () => {
    const here = /** @type {Record<string, boolean>} */ (whatIsMine(store.read()));
    for (const entry of panel.querySelectorAll("[data-mine]"))
      entry.toggleAttribute("data-empty", here[entry.getAttribute("data-mine") ?? ""] === false);
  };
  store.subscribe(show);
  show();
}
