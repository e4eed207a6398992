// "Help now": the section that stands in every page, opened as a dialog, with the reader's country first.
import { ANYWHERE, countryOf } from "../../kit/country.js";

/** @param {ReturnType<typeof import("../../kit/store.js").openStore>} store */
export function startHelp(store) {
  const help = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-help"));
  if (!help) return;
  const places = /** @type {HTMLDetailsElement[]} */ ([...help.querySelectorAll("[data-country]")]);
  const known = places.map((place) => place.dataset.country ?? "");
  const choice = help.querySelector("select");

  const show = () => {
    const country = countryOf(known, store.read().country);
    if (choice) choice.value = country;
    for (const place of places) {
      const chosen = place.dataset.country === country;
      place.hidden = Boolean(country) && !chosen && place.dataset.country !== ANYWHERE;
      if (country) place.open = chosen;
    }
    offerCall(help, places.find((place) => place.dataset.country === country));
  };
  choice?.addEventListener("change", () => {
    store.update((kept) => ({ ...kept, country: choice.value || null }));
    show();
  });
  store.subscribe(show);
  show();
  opensAsDialog(help);
}

/** The number for an emergency in the reader's country, first of all. @param {HTMLElement} help @param {HTMLElement} [place] */
function offerCall(help, place) {
  const first = /** @type {HTMLAnchorElement | null} */ (help.querySelector(".easeback-help__call"));
  const link = /** @type {HTMLAnchorElement | null | undefined} */ (place?.querySelector('[data-kind="emergency"] a'));
  if (!first) return;
  first.hidden = !link;
  if (!link) return;
  first.href = link.href;
  first.textContent = link.textContent;
}

/** @param {HTMLElement} help */
function opensAsDialog(help) {
  const dialog = document.createElement("dialog");
  dialog.className = "easeback-help-dialog";
  dialog.setAttribute("aria-labelledby", help.getAttribute("aria-labelledby") ?? "");
  const stand = document.createElement("div"); // keeps the section's room in the page while the dialog shows it
  document.body.append(dialog);

  const open = () => {
    if (dialog.open) return;
    stand.style.height = `${help.offsetHeight}px`;
    help.replaceWith(stand);
    dialog.append(help);
    dialog.showModal();
    dialog.scrollTop = 0;
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(`a[href="#${help.id}"]`);
    if (!link || dialog.open || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open();
  });
  // Another page, or a path, may lead here straight.
  if (location.hash === `#${help.id}`) open();
  dialog.addEventListener("close", () => stand.replaceWith(help));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest(".easeback-help__close button"))) dialog.close();
    if (target instanceof Element && target.closest("a[href^='#']")) dialog.close();
  });
}
