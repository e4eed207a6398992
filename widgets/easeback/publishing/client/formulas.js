// Formulas that come with a stock widget, or change with it: what an author types between dollar signs, as MathML.
// A page loads this when one of its widgets holds the first of them.
import temml from "temml";

// As the page builder has it, so that money is no formula; what stands after a backslash is a plain sign.
const FOUND = /\\\$|\$\$(?<block>[^$]+)\$\$|\$(?=[^\s$])(?!\d[\d.,]*[\s,]+[A-Za-z]{2,}[^$\\^_=]*\$)(?<inline>[^$]*?[^\s\\$])\$(?![\d$])/g;
const CALM = ":is(code,pre,script,style,textarea,math,kbd,samp)";

/** @typedef {{text?: string, latex?: string, block?: boolean}} Piece */

/** The pieces of a text, in order: plain text, and formulas without their signs. @param {string} text @returns {Piece[]} */
export function pieces(text) {
  /** @type {Piece[]} */ const all = [];
  let end = 0;
  for (const found of text.matchAll(FOUND)) {
    const latex = found.groups?.block ?? found.groups?.inline;
    if (!latex) continue;
    all.push({ text: text.slice(end, found.index) }, { latex, block: found.groups?.block !== undefined });
    end = found.index + found[0].length;
  }
  return [...all, { text: text.slice(end) }].filter((piece) => piece.latex || piece.text);
}

/** @param {Piece} piece @returns {Node} one that cannot be read stays as it was typed */
function drawn({ text, latex, block = false }) {
  if (!latex) return document.createTextNode(text ?? "");
  const place = document.createElement(block ? "div" : "span");
  if (block) Object.assign(place, { className: "easeback-formula", tabIndex: 0 });
  try {
    temml.render(latex.trim(), place, { displayMode: block, throwOnError: true });
  } catch {
    const typed = document.createElement("code");
    typed.textContent = latex;
    place.replaceChildren(typed);
  }
  return place;
}

/** Puts formulas in the place of their text in an element. @param {HTMLElement} element */
export function typeset(element) {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */ const texts = [];
  while (walk.nextNode()) texts.push(/** @type {Text} */ (walk.currentNode));
  for (const text of texts.filter((each) => each.data.includes("$") && !each.parentElement?.closest(CALM))) {
    text.replaceWith(...pieces(text.data).map(drawn));
  }
}

Object.assign(globalThis, { easebackTypeset: typeset });
