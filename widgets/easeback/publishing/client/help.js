// "Help now": the section that stands in every page, opened as a dialog, with the reader's country first.

/** @param {string[]} known @returns {string} the country this device is set to, if we have lines for it */
function countryOfDevice(known) {
  for (const language of navigator.languages ?? []) {
    const region = /-([A-Z]{2})\b/.exec(language)?.[1];
    if (region && known.includes(region)) return region;
  }
  return "";
}

/** @param {ReturnType<typeof import("../../kit/store.js").openStore>} store */
export function startHelp(store) {
  const help = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-help"));
  if (!help) return;
  const places = /** @type {HTMLDetailsElement[]} */ ([...help.querySelectorAll("[data-country]")]);
  const known = places.map((place) => place.dataset.country ?? "");
  const choice = help.querySelector("select");

  const show = () => {
    const kept = store.read().country;
    const country = kept && known.includes(kept) ? kept : countryOfDevice(known);
    if (choice) choice.value = country;
    for (const place of places) {
      const chosen = place.dataset.country === country;
      place.hidden = Boolean(country) && !chosen;
      if (country) place.open = chosen;
    }
  };
  choice?.addEventListener("change", () => {
    store.update((kept) => ({ ...kept, country: choice.value || null }));
    show();
  });
  store.subscribe(show);
  show();
  opensAsDialog(help);
}

/** @param {HTMLElement} help */
function opensAsDialog(help) {
  const dialog = document.createElement("dialog");
  dialog.className = "easeback-help-dialog";
  dialog.setAttribute("aria-labelledby", help.getAttribute("aria-labelledby") ?? "");
  const stand = document.createElement("div"); // keeps the section's room in the page while the dialog shows it
  document.body.append(dialog);

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(`a[href="#${help.id}"]`);
    if (!link || dialog.open || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stand.style.height = `${help.offsetHeight}px`;
    help.replaceWith(stand);
    dialog.append(help);
    dialog.showModal();
    dialog.scrollTop = 0;
  });
  dialog.addEventListener("close", () => stand.replaceWith(help));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest(".easeback-help__close button"))) dialog.close();
    if (target instanceof Element && target.closest("a[href^='#']")) dialog.close();
  });
  help.querySelector(".easeback-help__close button")?.addEventListener("click", () => {
    if (!dialog.open) history.back(); // opened without the dialog, by its address
  });
}
