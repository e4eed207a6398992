// A fold of the lesson opens when an address leads to it, or to something in it, and where a person has gone on with
// what stands behind it.
import { askedPlace } from "./asked_place.js";

/** The lists of the person's document that parts behind a fold write on, by the name of the part. */
const WRITES = /** @type {const} */ ({ pacing: "pacing", one_movement: "movements" });

/** Opens the fold in which something stands. @param {Element | null | undefined} inside */
function unfold(inside) {
  let fold = inside?.closest(".easeback-fold");
  for (; fold instanceof HTMLDetailsElement; fold = fold.parentElement?.closest("details")) fold.open = true;
}

/** @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store */
export function startFolds(store) {
  const open = () => {
    const there = askedPlace(location.hash);
    if (!there) return;
    const first = there.matches(".easeback-chapter") ? there.firstElementChild : null;
    unfold(first?.matches(".easeback-fold") ? first : there);
  };
  const kept = store.read();
  for (const [part, list] of Object.entries(WRITES))
    if (kept[list].length) unfold(document.querySelector(`.easeback-fold [data-part="${part}"]`));
  addEventListener("hashchange", open);
  open();
}
