import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { lightDrawnThings, wakeWords } from "../../../widgets/easeback/kit/page/lit.js";

/** An element as far as this module asks: it knows the selectors by which it is found. */
class Thing {
  constructor(attributes, around = null) {
    Object.assign(this, { attributes: { ...attributes }, around, keyboard: true });
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  toggleAttribute(name, on) {
    if (on) this.attributes[name] = "";
    else delete this.attributes[name];
  }
  matches(selectors) {
    const { class: named, href = "", role } = this.attributes;
    const known = {
      ".easeback-named": named === "easeback-named",
      ".easeback-named:not([role])": named === "easeback-named" && !role,
      'a[href^="#drawn:"]': href.startsWith("#drawn:"),
      "[data-drawn]": "data-drawn" in this.attributes,
      ":focus-visible": this.keyboard,
    };
    return selectors
      .split(", ")
      .some((one) => known[one] ?? one === `[data-drawn="${this.getAttribute("data-drawn")}"]`);
  }
  closest(selectors) {
    return this.matches(selectors) ? this : (this.around?.closest(selectors) ?? null);
  }
}

const word = (name) => new Thing({ class: "easeback-named", "data-names": name });
const thing = (name) => new Thing({ "data-drawn": name });

let page, on, heart, signal, line, trace, inside, elsewhere;
beforeEach(() => {
  Object.assign(globalThis, { Element: Thing, CSS: { escape: String } });
  [heart, signal] = [word("heart"), new Thing({ href: "#drawn:signal" })];
  [line, trace, elsewhere] = [thing("heart"), thing("signal"), new Thing({})];
  inside = new Thing({}, line);
  const all = [heart, signal, line, trace, elsewhere, word("nowhere")];
  const heard = {};
  page = {
    addEventListener: (kind, listener) => {
      heard[kind] = [...(heard[kind] ?? []), listener];
    },
    querySelectorAll: (selectors) => all.filter((one) => one.matches(selectors)),
    querySelector: (selectors) => all.find((one) => one.matches(selectors)) ?? null,
    heard,
  };
  lightDrawnThings(page);
  wakeWords(page);
  on = (kind, target, more = {}) => {
    const event = { target, pointerType: "mouse", stopped: false, ...more };
    event.preventDefault = () => {
      event.stopped = true;
    };
    for (const listener of heard[kind]) listener(event);
    return event;
  };
});
const lit = () => [heart, signal, line, trace].map((one) => "data-lit" in one.attributes);
const [NONE, HEART, SIGNAL] = [
  [false, false, false, false],
  [true, false, true, false],
  [false, true, false, true],
];

test("a pointer on a word lights the thing, one on the thing lights the word, and leaving puts both out", () => {
  on("pointerover", heart);
  assert.deepEqual(lit(), HEART);
  on("pointerover", elsewhere);
  assert.deepEqual(lit(), NONE);
  on("pointerover", inside);
  assert.deepEqual(lit(), HEART, "what is drawn has pieces");
  on("pointerover", trace);
  assert.deepEqual(lit(), SIGNAL, "a link of JupyterLab is a word too");
});

test("only a focus that the keyboard shows lights", () => {
  on("focusin", heart);
  assert.deepEqual(lit(), HEART);
  on("focusin", elsewhere);
  assert.deepEqual(lit(), NONE);
  heart.keyboard = false;
  on("focusin", heart);
  assert.deepEqual(lit(), NONE);
});

test("a word that was pressed stays lit until it is pressed again, and leads nowhere", () => {
  assert.ok(on("click", heart).stopped);
  on("pointerover", elsewhere);
  assert.deepEqual(lit(), HEART);
  assert.equal(heart.getAttribute("aria-pressed"), "true");
  assert.ok(on("keydown", heart, { key: "Enter" }).stopped);
  assert.deepEqual(lit(), NONE);
  on("keydown", heart, { key: " " });
  on("keydown", elsewhere, { key: "Escape" });
  assert.deepEqual(lit(), NONE);
  assert.ok(!on("click", elsewhere).stopped);
  assert.ok(!on("keydown", heart, { key: "Tab" }).stopped);
});

test("what a finger touched stays lit until it touches something else", () => {
  on("pointerdown", inside, { pointerType: "touch" });
  on("pointerover", elsewhere, { pointerType: "touch" });
  assert.deepEqual(lit(), HEART);
  on("pointerdown", elsewhere, { pointerType: "touch" });
  assert.deepEqual(lit(), NONE);
});

test("it listens once, whichever part comes first", () => {
  lightDrawnThings(page);
  assert.ok(Object.values(page.heard).every((listeners) => listeners.length === 1));
});

test("only a word whose thing is drawn can be touched", () => {
  assert.equal(heart.getAttribute("role"), "button");
  assert.equal(heart.getAttribute("tabindex"), "0");
  assert.equal(page.querySelectorAll(".easeback-named").at(-1).getAttribute("role"), null);
});
