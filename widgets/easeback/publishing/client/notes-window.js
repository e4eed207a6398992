// The notes in a window of their own (`?present=notes`), so that the wall shows slides only. It keeps step with the
// window of the slides: that one says where it is, this one asks it to move.
import { NotesPanel, button, made, placeText } from "./notes-panel.js";
import { KEYS } from "./slides.js";

/**
 * @typedef {{kind: "at", lesson: string, slide: number, started: number} | {kind: "move", way: 1 | -1} | {kind: "hello"} | {kind: "left"}} Message
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
  /** @param {import("./notes-panel.js").Slide[]} slides @param {import("./notes-panel.js").Sentences} words @param {number} [minutes] */
  constructor(slides, words, minutes) {
    this.slides = slides;
    this.words = words;
    this.started = Date.now();
    this.panel = new NotesPanel(words, minutes);
    this.place = made("p", "easeback-stage__place", words["present.alone"]);
    this.place.setAttribute("role", "status");
    this.line = lineBetween();
    const stage = made("div", "easeback-stage");
    stage.setAttribute("role", "toolbar");
    stage.setAttribute("aria-label", words["present.open"]);
    const next = button(words["present.next"], () => this.ask({ kind: "move", way: 1 }));
    next.dataset.kind = "primary";
    stage.append(button(words["present.back"], () => this.ask({ kind: "move", way: -1 })), this.place, next);
    document.title = `${words["present.title"]} · ${document.title}`;
    document.body.append(this.panel.el, stage);
    // A clicker goes on working when this window has the keys.
    document.addEventListener("keydown", (event) => {
      const way = KEYS[event.key];
      if (!way || event.altKey || event.ctrlKey || event.metaKey || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
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

  /** @param {Message} message */
  hear(message) {
    if (message.kind === "left") this.place.textContent = this.words["present.alone"];
    if (message.kind !== "at") return;
    if (message.lesson !== location.pathname) return location.replace(`${message.lesson}?present=notes`);
    this.started = message.started;
    this.panel.tick(this.started);
    const slide = this.slides[message.slide];
    const text = placeText(this.words, message.slide, this.slides.length);
    if (!slide || this.place.textContent === text) return;
    this.place.textContent = text;
    this.panel.show(slide);
  }
}
