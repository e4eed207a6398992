// The presenter view (`?present`): a lesson as full-screen slides, with notes and a clock that a reader never sees.
import { clockFace, minutesPlanned, moved, slidesOf } from "./slides.js";

/** Keys of keyboards and of clickers. @type {Record<string, 1 | -1>} */
const KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const TYPES_WITH_ARROWS = "input, select, textarea, [role=slider], [role=radio], [role=tab], [contenteditable]";

/** @param {string} tag @param {string} name @param {string} [text] */
function made(tag, name, text = "") {
  const el = document.createElement(tag);
  el.className = name;
  el.textContent = text;
  return el;
}

/** @param {{minutes?: number, words: Record<string, string>}} page */
function present({ minutes, words }) {
  const cells = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main .cell, main .notes")]);
  const slides = slidesOf(cells.map((piece) => ({
    type: piece.matches(".notes") ? "notes" : piece.dataset.slide ?? "",
    piece,
  })));
  const planned = minutesPlanned(slides.flatMap(({ notes }) => notes.map((note) => note.firstElementChild?.textContent ?? "")));
  if (slides.length) new Presenter(slides, words, planned || minutes);
}

class Presenter {
  /** @param {import("./slides.js").Slide<HTMLElement>[]} slides @param {Record<string, string>} words @param {number} [minutes] */
  constructor(slides, words, minutes) {
    this.slides = slides;
    this.words = words;
    this.at = { slide: 0, step: 0 };
    this.started = Date.now();
    this.root = document.documentElement;
    this.place = made("p", "easeback-stage__place");
    this.place.setAttribute("role", "status");
    this.clock = made("p", "easeback-stage__clock");
    this.clock.setAttribute("role", "timer");
    this.notes = this.makeNotes(minutes);
    this.back = this.button("present.back", () => this.move(-1));
    this.next = this.button("present.next", () => this.move(1));
    this.next.dataset.kind = "primary";
    this.stage = this.makeStage();
    this.onKey = (/** @type {KeyboardEvent} */ event) => this.key(event);
    document.addEventListener("keydown", this.onKey);
    this.ticking = setInterval(() => this.tick(), 1000);
    this.root.setAttribute("data-presenting", "");
    document.body.append(this.notes, this.stage);
    this.tick();
    this.show();
  }

  /** @param {string} word @param {() => void} act */
  button(word, act) {
    const button = /** @type {HTMLButtonElement} */ (made("button", "easeback-button", this.words[word]));
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }

  makeStage() {
    const stage = made("div", "easeback-stage");
    stage.setAttribute("role", "toolbar");
    stage.setAttribute("aria-label", this.words["present.open"]);
    const notes = this.button("present.notes", () => {
      this.notes.hidden = !this.notes.hidden;
      notes.setAttribute("aria-pressed", String(!this.notes.hidden));
      this.root.toggleAttribute("data-notes", !this.notes.hidden);
    });
    notes.setAttribute("aria-pressed", "true");
    this.root.setAttribute("data-notes", "");
    const full = this.button("present.full", () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.root.requestFullscreen?.();
    });
    stage.append(this.back, this.place, this.next, notes, full, this.button("present.leave", () => this.leave()));
    return stage;
  }

  /** @param {number} [minutes] */
  makeNotes(minutes) {
    const aside = made("aside", "easeback-notes");
    aside.setAttribute("aria-label", this.words["present.title"]);
    aside.tabIndex = 0; // it scrolls
    const times = made("div", "easeback-notes__times");
    times.append(this.clock);
    if (minutes) times.append(made("p", "easeback-notes__planned", this.words["present.planned"].replace("{minutes}", String(minutes))));
    this.said = made("div", "easeback-notes__said");
    aside.append(times, this.said);
    return aside;
  }

  tick() {
    const gone = clockFace((Date.now() - this.started) / 1000);
    this.clock.textContent = this.words["present.time"].replace("{time}", gone);
  }

  /** @param {1 | -1} way */
  move(way) {
    this.at = moved(this.slides, this.at, way);
    this.show();
  }

  show() {
    const { slide, step } = this.at;
    const seen = new Set(this.slides[slide].steps.slice(0, step + 1).flat());
    for (const cell of document.querySelectorAll("main .cell")) cell.toggleAttribute("data-shown", seen.has(/** @type {HTMLElement} */ (cell)));
    for (const chapter of document.querySelectorAll("main .easeback-chapter")) {
      chapter.toggleAttribute("data-shown", Boolean(chapter.querySelector("[data-shown]")));
    }
    const notes = this.slides[slide].notes.flatMap((note) => [...note.childNodes].map((child) => child.cloneNode(true)));
    this.said?.replaceChildren(...(notes.length ? notes : [made("p", "", this.words["present.no_notes"])]));
    this.place.textContent = this.words["present.place"].replace("{number}", String(slide + 1)).replace("{of}", String(this.slides.length));
    this.back.setAttribute("aria-disabled", String(slide === 0 && step === 0));
    this.next.setAttribute("aria-disabled", String(slide === this.slides.length - 1 && step === this.slides[slide].steps.length - 1));
    if (step === 0) scrollTo(0, 0);
    else this.slides[slide].steps[step][0]?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return this.leave();
    const way = KEYS[event.key];
    const typing = event.target instanceof Element && event.target.closest(TYPES_WITH_ARROWS);
    if (!way || (typing && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    this.move(way);
  }

  /** Back to the page, at the place where the slides were. */
  leave() {
    document.removeEventListener("keydown", this.onKey);
    clearInterval(this.ticking);
    if (document.fullscreenElement) document.exitFullscreen();
    const here = this.slides[this.at.slide].steps[0][0];
    for (const name of ["data-present", "data-presenting", "data-notes"]) this.root.removeAttribute(name);
    for (const shown of document.querySelectorAll("main [data-shown]")) shown.removeAttribute("data-shown");
    this.notes.remove();
    this.stage.remove();
    const address = new URL(location.href);
    address.searchParams.delete("present");
    history.replaceState(null, "", address);
    here?.scrollIntoView();
    /** @type {HTMLElement | null} */ (document.querySelector("main"))?.focus({ preventScroll: true });
  }
}

Object.assign(globalThis, { easebackPresent: present });
