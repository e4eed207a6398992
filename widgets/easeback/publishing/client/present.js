// The presenter view (`?present`): a lesson as full-screen slides, with notes and a clock that a reader never sees.
import { keep, set } from "../../kit/kept/deeds.js";
import { openStore } from "../../kit/kept/store.js";
import { markAway } from "../../kit/kept/presenting_storage.js";
import { askedPlace } from "./asked_place.js";
import { NotesPanel, button, firstLines, made, placeText } from "./notes-panel.js";
import { NotesWindow, lineBetween, notesIn } from "./notes-window.js";
import { goTo, isReachable } from "./reach.js";
import { KEYS, minutesPlanned, moved, nextScreen, slideIn, slidesOf } from "./slides.js";

const TYPES_WITH_ARROWS = "input, select, textarea, [role=slider], [role=radio], [role=tab], [contenteditable]";
const ACTS_ON_SPACE = `button, summary, [role=button], ${TYPES_WITH_ARROWS}`;
/** A talk goes on when the page is loaded again, but yesterday's is over. */
const LONGEST_TALK = 4 * 3600_000;

/** @param {{slug?: string, minutes?: number, words: Record<string, string>, renew: () => Promise<void>}} page */
function present({ slug = "", minutes, words, renew }) {
  const cells = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main .cell, main .notes")]);
  const slides = slidesOf(
    cells.map((piece) => ({
      type: piece.matches(".notes") ? "notes" : (piece.dataset.slide ?? ""),
      piece,
    })),
  );
  if (!slides.length) return;
  // A slide shows all it has.
  for (const fold of document.querySelectorAll(".easeback-fold")) fold.setAttribute("open", "");
  const planned = minutesPlanned(firstLines(slides)) || minutes;
  if (document.documentElement.dataset.present === "notes") new NotesWindow(slides, words, planned);
  else new Presenter(slides, words, slug, renew, planned);
}

class Presenter {
  /**
   * @param {import("./notes-panel.js").Slide[]} slides @param {Record<string, string>} words
   * @param {string} slug @param {() => Promise<void>} renew makes every part as it was before anybody touched it
   *   @param {number} [minutes]
   */
  constructor(slides, words, slug, renew, minutes) {
    this.slides = slides;
    this.words = words;
    this.renew = renew;
    this.goesOn = false; // to another lesson of the same talk
    this.name = `easeback:talk:${slug}`;
    const { slide, started } = this.kept();
    this.started = started;
    this.at = { slide: this.asked() ?? Math.min(slide, slides.length - 1), step: 0 };
    this.root = document.documentElement;
    this.store = openStore();
    this.line = lineBetween();
    this.place = made("p", "easeback-stage__place");
    this.place.setAttribute("role", "status");
    this.minutes = minutes;
    this.panel = new NotesPanel(words, minutes);
    this.stage = this.makeStage();
    this.end = new AbortController();
    this.listen(this.end.signal);
    this.ticking = setInterval(() => this.panel.tick(this.started), 1000);
    this.root.setAttribute("data-presenting", "");
    document.body.append(this.panel.el, this.stage);
    this.panel.tick(this.started);
    this.show();
  }

  makeStage() {
    const { words } = this;
    this.back = button(words["present.back"], () => this.move(-1));
    this.next = button(words["present.next"], () => this.move(1));
    this.next.dataset.kind = "primary";
    this.next.classList.add("easeback-stage__next");
    this.notes = button(words["present.notes"], () => this.showNotes(this.panel.el.hidden, true));
    this.showNotes(this.store.read().settings.notes === true);
    const second = button(words["present.second"], () => this.openWindow());
    second.classList.add("easeback-stage__second");
    const full = button(words["present.full"], () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.root.requestFullscreen?.();
    });
    this.said = made("p", "easeback-stage__said");
    this.said.setAttribute("role", "status");
    full.classList.add("easeback-stage__full");
    const stage = made("div", "easeback-stage");
    stage.setAttribute("role", "toolbar");
    stage.setAttribute("aria-label", words["present.open"]);
    stage.append(
      this.back,
      this.place,
      this.next,
      this.notes,
      second,
      full,
      button(words["present.leave"], () => this.leave()),
      this.said,
    );
    return stage;
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    document.addEventListener("keydown", (event) => this.press(event), { signal });
    document.addEventListener("click", (event) => this.follow(event), { signal });
    addEventListener("hashchange", () => this.turnTo(this.asked()), { signal });
    addEventListener("scroll", () => this.sayNext(), { signal, passive: true });
    addEventListener("pagehide", () => this.away(), { signal });
    this.line?.addEventListener(
      "message",
      ({ data }) => {
        if (data.kind === "move") this.move(data.way);
        if (data.kind === "hello") this.tellPlace();
      },
      { signal },
    );
    const sizes = new ResizeObserver(() => this.sayNext());
    sizes.observe(/** @type {Element} */ (document.querySelector("main")));
    signal.addEventListener("abort", () => sizes.disconnect());
  }

  away() {
    this.tell({ kind: "left" });
    try {
      if (!this.goesOn) markAway(sessionStorage);
    } catch {
      /* nothing may be kept */
    }
  }

  /** What this tab remembers of the talk. @returns {{slide: number, started: number}} */
  kept() {
    try {
      const { slide, started } = JSON.parse(sessionStorage.getItem(this.name) ?? "{}");
      if (Number.isInteger(slide) && slide >= 0 && Date.now() - started < LONGEST_TALK) return { slide, started };
    } catch {
      /* nothing kept, or nothing may be */
    }
    return { slide: 0, started: Date.now() };
  }

  keep() {
    try {
      sessionStorage.setItem(this.name, JSON.stringify({ slide: this.at.slide, started: this.started }));
    } catch {
      /* the address still has the slide */
    }
    const address = new URL(location.href);
    address.hash = `slide-${this.at.slide + 1}`;
    history.replaceState(null, "", address);
  }

  /** The slide that the address asks for by number, or by something that stands on it. @returns {number | null} */
  asked() {
    const numbered = slideIn(location.hash, this.slides.length);
    if (numbered !== null) return numbered;
    const there = askedPlace(location.hash);
    const found = there
      ? this.slides.findIndex(({ steps }) => steps.flat().some((cell) => there.contains(cell) || cell.contains(there)))
      : -1;
    return found < 0 || there?.matches("main") ? null : found;
  }

  /** @param {number | null} slide */
  turnTo(slide) {
    if (slide === null || slide === this.at.slide) return;
    this.at = { slide, step: 0 };
    this.show();
  }

  /** @param {boolean} shown @param {boolean} [chosen] by the presenter, who is asked only once */
  showNotes(shown, chosen = false) {
    this.panel.el.hidden = !shown;
    this.notes?.setAttribute("aria-pressed", String(shown));
    this.root.toggleAttribute("data-notes", shown);
    if (chosen) keep(set("notes", shown));
  }

  async openWindow() {
    const address = new URL(location.href);
    address.search = "?present=notes";
    address.hash = "";
    const opened = window.open("", "easeback-notes", "popup,width=560,height=720"); // now: a browser opens none later
    if (this.said) this.said.textContent = opened ? "" : this.words["present.refused"];
    if (!opened) return;
    this.showNotes(false, true);
    if (await isReachable(address)) opened.location.replace(address);
    else notesIn(opened, this.slides, this.words, this.minutes);
  }

  /** @param {import("./notes-window.js").Message} message */
  tell(message) {
    this.line?.postMessage(message);
  }

  tellPlace() {
    this.tell({ kind: "at", lesson: location.pathname, slide: this.at.slide, started: this.started });
  }

  /** The part of the screen between the bar and the stage, where the slide is seen. */
  window() {
    const top = document.querySelector(".easeback-bar")?.getBoundingClientRect().bottom ?? 0;
    const notes = this.panel.el.getBoundingClientRect();
    // or notes lie at the foot
    const bottom = notes.width > innerWidth * 0.9 ? notes.top : this.stage.getBoundingClientRect().top;
    return { top: Math.max(0, top), bottom, room: Math.max(80, bottom - top) };
  }

  /** How far to scroll on a long slide before it is turned. @param {1 | -1} way */
  further(way) {
    const { bottom, room } = this.window();
    if (way < 0) return -nextScreen(scrollY, room);
    const end = /** @type {Element} */ (document.querySelector("main")).getBoundingClientRect().bottom;
    const page = document.documentElement.scrollHeight - innerHeight - scrollY;
    return Math.min(nextScreen(end - bottom, room), page > 1 ? page : 0);
  }

  /** @param {1 | -1} way */
  move(way) {
    const newest = this.at.step > 0 ? this.slides[this.at.slide].steps[this.at.step][0] : null;
    const hides = way < 0 && newest && newest.getBoundingClientRect().top >= this.window().top;
    const far = hides ? 0 : this.further(way);
    if (far) return scrollBy(0, far);
    const from = this.at;
    this.at = moved(this.slides, this.at, way);
    if (this.at === from) return;
    this.show();
    if (way < 0 && from.slide !== this.at.slide && this.further(1)) scrollTo(0, document.documentElement.scrollHeight);
  }

  show() {
    const { slide, step } = this.at;
    const seen = new Set(this.slides[slide].steps.slice(0, step + 1).flat());
    for (const cell of document.querySelectorAll("main .cell"))
      cell.toggleAttribute("data-shown", seen.has(/** @type {HTMLElement} */ (cell)));
    for (const chapter of document.querySelectorAll("main .easeback-chapter")) {
      chapter.toggleAttribute("data-shown", Boolean(chapter.querySelector("[data-shown]")));
    }
    document.dispatchEvent(new Event("easeback:slide"));
    this.panel.show(this.slides[slide]);
    this.place.textContent = placeText(this.words, slide, this.slides.length);
    if (step === 0) scrollTo(0, 0);
    else this.slides[slide].steps[step][0]?.scrollIntoView({ block: "nearest" });
    this.keep();
    this.tellPlace();
    this.sayNext();
  }

  /** The buttons say what they will do: a slide that goes on below is not over. */
  sayNext() {
    const { slide, step } = this.at;
    const more = this.further(1) > 0;
    const last = slide === this.slides.length - 1 && step === this.slides[slide].steps.length - 1;
    const text = this.words[more ? "present.more" : "present.next"];
    if (this.next && this.next.textContent !== text) this.next.textContent = text;
    this.next?.setAttribute("aria-disabled", String(last && !more));
    this.back?.setAttribute("aria-disabled", String(slide === 0 && step === 0 && this.further(-1) === 0));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (
      event.defaultPrevented ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      document.querySelector("dialog[open]")
    )
      return;
    // What plays on the slide stops first.
    if (event.key === "Escape")
      return void (document.dispatchEvent(new Event("easeback:stop", { cancelable: true })) && this.leave());
    const way = event.key === " " && event.shiftKey ? -1 : KEYS[event.key];
    const busy = event.key === " " ? ACTS_ON_SPACE : event.key.startsWith("Arrow") ? TYPES_WITH_ARROWS : "";
    if (!way || (busy && event.target instanceof Element && event.target.closest(busy))) return;
    event.preventDefault();
    this.move(way);
  }

  /** A link to another lesson opens its slides, not its page. @param {MouseEvent} event */
  follow(event) {
    const link =
      event.target instanceof Element
        ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[href]"))
        : null;
    if (
      !link ||
      event.defaultPrevented ||
      event.button ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      link.target
    )
      return;
    const lessons = /** @type {NodeListOf<HTMLAnchorElement>} */ (
      document.querySelectorAll(".easeback-lessons a, .easeback-bar__home")
    );
    if (
      link.pathname === location.pathname ||
      ![...lessons].some(({ host, pathname }) => host === link.host && pathname === link.pathname)
    )
      return;
    event.preventDefault();
    const address = new URL(link.href);
    address.search = "?present";
    goTo(address, this.words, () => {
      this.goesOn = true;
    });
  }

  /**
   * The end of the talk: back to the page, at the place where the slides were, and nothing of what was typed is left.
   */
  async leave() {
    this.tell({ kind: "left" });
    this.end.abort();
    this.line?.close();
    clearInterval(this.ticking);
    if (document.fullscreenElement) document.exitFullscreen();
    this.root.setAttribute("data-leaving", "");
    this.store.endTalk();
    const address = new URL(location.href);
    address.searchParams.delete("present");
    const chapter = this.slides[this.at.slide].steps[0][0]?.closest(".easeback-chapter")?.id ?? "";
    address.hash = this.at.slide ? chapter : "";
    if (await isReachable(address)) return location.replace(address); // a new page remembers nothing
    await this.renew();
    for (const name of ["data-present", "data-presenting", "data-notes", "data-leaving"])
      this.root.removeAttribute(name);
    this.root.setAttribute("data-closed", "");
    for (const shown of document.querySelectorAll("main [data-shown]")) shown.removeAttribute("data-shown");
    this.panel.el.remove();
    this.stage.remove();
    history.replaceState(null, "", address);
    document.getElementById(chapter)?.scrollIntoView();
    /** @type {HTMLElement | null} */ (document.querySelector("main"))?.focus({ preventScroll: true });
  }
}

Object.assign(globalThis, { easebackPresent: present });
