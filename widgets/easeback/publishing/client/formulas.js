// Formulas that come with a stock widget, or change with it: what an author types between dollar signs, as MathML.
// A page loads this when one of its widgets holds the first of them.
import temml from "temml";

// As the page builder has it (render/formulas.py, a test compares the two), so that money is no formula. What stands
// before a sign is looked up by hand: engines of a few years ago know no regular expression that looks back.
const BLOCK = /\$\$((?:(?!\n\s*\n)[\s\S])*?(?!\n\s*\n)[^\\])\$\$/y;
const INLINE = /\$(?=[^\s$])(?!\d[\d.,]*[\s,]+[A-Za-z]{2,}[^$\\^_=]*\$)((?:(?!\n\s*\n)[^$])*?[^\s\\$])\$(?![\d$])/y;
const CALM = ":is(code,pre,script,style,textarea,math,kbd,samp)";

/** @typedef {{text?: string, latex?: string, block?: boolean}} Piece */

/**
 * The formula that begins at a dollar sign, if one does; after a backslash it is a plain sign.
 * @param {string} text
 * @param {number} at
 */
function formulaAt(text, at) {
  if (text[at - 1] === "\\") return null;
  const [block, inline] = [BLOCK, text[at - 1] === "$" ? null : INLINE].map((rule) => {
    if (!rule) return null;
    rule.lastIndex = at;
    return rule.exec(text);
  });
  const found = block ?? inline;
  return found && { latex: found[1], block: found === block, end: at + found[0].length };
}

/**
 * The pieces of a text, in order: plain text, and formulas without their signs.
 * @param {string} text
 * @returns {Piece[]}
 */
export function pieces(text) {
  /** @type {Piece[]} */ const all = [];
  let end = 0;
  for (let at = text.indexOf("$"); at >= 0; at = text.indexOf("$", at)) {
    const found = formulaAt(text, at);
    if (found) {
      all.push({ text: text.slice(end, at) }, { latex: found.latex, block: found.block });
      end = found.end;
    }
    at = found?.end ?? at + 1;
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
