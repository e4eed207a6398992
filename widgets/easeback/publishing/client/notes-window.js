// The notes in a window of their own (`?present=notes`), so that the wall shows slides only. It keeps step with the
// window of the slides: that one says where it is, this one asks it to move.
import { NotesPanel, button, made, placeText, saying } from "./notes-panel.js";
import { KEYS } from "./slides.js";

/**
 * @typedef {{kind: "at", lesson: string, slide: number, started: number} | {kind: "move", way: 1 | -1} | {kind:
 *   "hello"} | {kind: "left"}} Message
 */

/** The line between the windows; null where the browser has none. @returns {BroadcastChannel | null} */
export function lineBetween() {
  try {
    return new BroadcastChannel("easeback:present");
  } catch {
    return null;
  }
}

export class NotesWindow {
  /**
   * @param {import("./notes-panel.js").Slide[]} slides @param {import("./notes-panel.js").Sentences} words @param
   *   {number} [minutes]
   * @param {Document} [page] where it stands
   */
  constructor(slides, words, minutes, page = document) {
    this.slides = slides;
    /** It has come by itself, and can follow the talk to another lesson. */
    this.free = page === document;
    this.words = words;
    /** @type {number | null} */ this.started = null;
    this.panel = new NotesPanel(words, minutes);
    this.place = made("p", "easeback-stage__place", words["present.alone"]);
    this.place.setAttribute("role", "status");
    this.line = lineBetween();
    const stage = made("div", "easeback-stage");
    stage.setAttribute("role", "toolbar");
    stage.setAttribute("aria-label", words["present.open"]);
    const next = button(words["present.next"], () => this.ask({ kind: "move", way: 1 }));
    next.dataset.kind = "primary";
    stage.append(
      button(words["present.back"], () => this.ask({ kind: "move", way: -1 })),
      this.place,
      next,
    );
    page.title = saying(words)("present.window", { page: document.title });
    page.body.append(this.panel.el, stage);
    // A clicker goes on working when this window has the keys.
    page.addEventListener("keydown", (event) => {
      const way = KEYS[event.key];
      if (
        !way ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        (event.key === " " && /** @type {Element} */ (event.target).localName === "button")
      )
        return;
      event.preventDefault();
      this.ask({ kind: "move", way });
    });
    this.line?.addEventListener("message", ({ data }) => this.hear(data));
    setInterval(() => this.panel.tick(this.started), 1000);
    this.panel.tick(this.started);
    this.panel.show(slides[0]);
    this.ask({ kind: "hello" });
  }

  /** @param {Message} message */
  ask(message) {
    this.line?.postMessage(message);
  }

  /** No talk: no clock, and the notes of its beginning. */
  rest() {
    this.started = null;
    this.place.textContent = this.words["present.alone"];
    this.panel.tick(this.started);
    this.panel.show(this.slides[0]);
  }

  /** @param {Message} message */
  hear(message) {
    if (message.kind === "left") this.rest();
    if (message.kind !== "at") return;
    if (message.lesson !== location.pathname) return this.free && location.replace(`${message.lesson}?present=notes`);
    this.started = message.started;
    this.panel.tick(this.started);
    const slide = this.slides[message.slide];
    const text = placeText(this.words, message.slide, this.slides.length);
    if (!slide || this.place.textContent === text) return;
    this.place.textContent = text;
    this.panel.show(slide);
  }
}

/**
 * The notes in a window to which no page can be loaded, since the server is gone: this page writes them into it.
 * @param {Window} opened @param {import("./notes-panel.js").Slide[]} slides @param
 *   {import("./notes-panel.js").Sentences} words @param {number} [minutes]
 */
export function notesIn(opened, slides, words, minutes) {
  const page = opened.document;
  page.documentElement.replaceChildren(page.createElement("head"), page.createElement("body"));
  for (const { name, value } of document.documentElement.attributes) page.documentElement.setAttribute(name, value);
  page.documentElement.removeAttribute("data-presenting");
  page.documentElement.setAttribute("data-present", "notes");
  const style = page.createElement("style");
  style.textContent = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join("\n");
  page.head.append(style);
  new NotesWindow(slides, words, minutes, page);
}
