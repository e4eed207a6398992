// Text size and colours: what was chosen is remembered, and applied before the first paint by the page's head.
import { keep, set } from "../../kit/kept/deeds.js";
import { closesElsewhere } from "./panel.js";

const CHOICES = /** @type {const} */ ([
  ["theme", "data-theme", "auto"],
  ["print", "data-print", "usual"],
]);

/** @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store */
export function startDisplay(store) {
  const root = document.documentElement;
  const panel = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".easeback-display"));
  if (!panel) return;

  const show = () => {
    const settings = store.read().settings;
    for (const [name, attribute, usual] of CHOICES) {
      const value = settings[name] ?? usual;
      if (value === usual) root.removeAttribute(attribute);
      else root.setAttribute(attribute, value);
      const choice = panel.querySelector(`input[name="easeback-${name}"][value="${CSS.escape(value)}"]`);
      if (choice instanceof HTMLInputElement) choice.checked = true;
    }
  };
  panel.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = target.name.replace("easeback-", "");
    keep(set(name, target.value));
    show();
  });
  closesElsewhere(panel);
  store.subscribe(show);
  show();
}
