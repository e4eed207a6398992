// What only the presenter sees: the notes of a slide, and the clock. Beside the slides, or in a window of its own.
import { wordsFrom } from "../../kit/page/words.js";
import { clockFace } from "./slides.js";

/** @typedef {import("./slides.js").Slide<HTMLElement>} Slide */
/** @typedef {Record<string, string>} Sentences */

/** @param {string} tag @param {string} name @param {string} [text] */
export function made(tag, name, text = "") {
  const el = document.createElement(tag);
  el.className = name;
  el.textContent = text;
  return el;
}

/** @param {string} text @param {() => void} act */
export function button(text, act) {
  const el = /** @type {HTMLButtonElement} */ (made("button", "easeback-button", text));
  el.type = "button";
  el.addEventListener("click", act);
  return el;
}

/** The first line of each note, which plans its minutes; what is folded is extra. @param {Slide[]} slides */
export const firstLines = (slides) =>
  slides
    .flatMap(({ notes }) => notes.filter((note) => !note.closest(".easeback-fold")))
    .map((note) => note.firstElementChild?.textContent ?? "");

/** The words of the page as its language says them. @param {Sentences} words */
export const saying = (words) => wordsFrom(words, document.documentElement.lang);

/** @param {Sentences} words @param {number} slide @param {number} of */
export const placeText = (words, slide, of) => saying(words)("present.place", { number: slide + 1, of });

export class NotesPanel {
  /** @param {Sentences} words @param {number} [minutes] planned */
  constructor(words, minutes) {
    this.words = words;
    this.el = made("aside", "easeback-notes");
    this.el.setAttribute("aria-label", words["present.title"]);
    this.el.tabIndex = 0; // it scrolls
    this.clock = made("p", "easeback-stage__clock");
    this.clock.setAttribute("role", "timer");
    this.said = made("div", "easeback-notes__said");
    const times = made("div", "easeback-notes__times");
    times.append(this.clock);
    if (minutes) times.append(made("p", "easeback-notes__planned", saying(words)("present.planned", { minutes })));
    this.el.append(times, this.said);
  }

  /** @param {number | null} started in milliseconds; null: it has not */
  tick(started) {
    const gone = started === null ? 0 : (Date.now() - started) / 1000;
    this.clock.textContent = saying(this.words)("present.time", { time: clockFace(gone) });
  }

  /** @param {Slide} slide */
  show(slide) {
    const notes = slide.notes.flatMap((note) => [...note.childNodes].map((child) => child.cloneNode(true)));
    this.said.replaceChildren(...(notes.length ? notes : [made("p", "", this.words["present.no_notes"])]));
    this.el.scrollTop = 0;
  }
}
