// "Help now": the section that stands in every page, opened as a dialog, with the reader's country first.
import { keep, liveIn } from "../../kit/kept/deeds.js";
import { ANYWHERE, countryOf } from "../../kit/page/country.js";

/** @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store */
export function startHelp(store) {
  const help = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-help"));
  if (!help) return;
  const places = /** @type {HTMLDetailsElement[]} */ ([...help.querySelectorAll("[data-country]")]);
  const known = places.map(({ dataset }) => ({
    id: dataset.country ?? "",
    time_zones: dataset.timeZones?.split(" ") ?? [],
    stands_for: dataset.standsFor?.split(" ") ?? [],
  }));
  const choice = help.querySelector("select");
  const call = offersCall(help);

  const show = () => {
    const country = countryOf(known, store.read().country);
    if (choice) choice.value = country;
    for (const place of places) {
      const chosen = place.dataset.country === country;
      place.hidden = Boolean(country) && !chosen && place.dataset.country !== ANYWHERE;
      if (country) place.open = chosen;
    }
    call(places.find((place) => place.dataset.country === country));
  };
  choice?.addEventListener("change", () => {
    keep(liveIn(choice.value));
    show();
  });
  store.subscribe(show);
  show();
  opensAsDialog(help);
}

/**
 * The first way on: the emergency number of the reader's country with its name. Where none is known it leads to the
 * choice.
 * @param {HTMLElement} help
 * @returns {(place?: HTMLElement) => void}
 */
function offersCall(help) {
  const way = /** @type {HTMLAnchorElement | null} */ (help.querySelector("[data-way='call']"));
  const [title, hint] = ["strong", "small"].map(
    (name) => /** @type {HTMLElement | null | undefined} */ (way?.querySelector(name)),
  );
  if (!way || !title || !hint) return () => {};
  const unknown = { href: way.getAttribute("href") ?? "", title: title.textContent, hint: hint.dataset.choose ?? "" };
  return (place) => {
    const number = /** @type {HTMLAnchorElement | null | undefined} */ (
      place?.querySelector('[data-kind="emergency"] a')
    );
    const name = place?.querySelector("summary")?.textContent;
    way.setAttribute("href", number?.getAttribute("href") ?? unknown.href);
    title.textContent = number?.textContent ?? unknown.title;
    hint.textContent = name ?? unknown.hint;
  };
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
  /**
   * Further down in the dialog: to the choice of a country where it is still to be made, else to the place itself.
   * @param {string} id
   */
  const lookAt = (id) => {
    const place = /** @type {HTMLElement | null} */ (document.getElementById(id));
    const choice = place?.querySelector("select");
    place?.scrollIntoView({ block: "start" });
    (choice && !choice.value ? choice : place)?.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(`a[href^="#${help.id}"]`);
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open();
    const id = link.getAttribute("href")?.slice(1) ?? "";
    if (id !== help.id) lookAt(id);
  });
  // Another page, or a path, may lead here straight.
  if (location.hash === `#${help.id}`) open();
  dialog.addEventListener("close", () => stand.replaceWith(help));
  dialog.addEventListener("click", (event) => {
    const { target } = event;
    if (target === dialog || (target instanceof Element && target.closest(".easeback-help__close button")))
      dialog.close();
    if (target instanceof Element && target.closest(`a[href^='#']:not([href^='#${help.id}'])`)) {
      // Who wants calm and has a practice open has what the link leads to.
      if (document.querySelector(".easeback-practice[open]")) event.preventDefault();
      dialog.close();
    }
  });
}
