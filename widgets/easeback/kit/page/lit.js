// A word that names a drawn thing, and the thing: whoever touches one sees the other light up. A word is a link to
// `#drawn:NAME` (a page of the course makes it a plain word), a thing carries `data-drawn="NAME"`, and any number of
// either may have one name. It serves the eye alone: what the words say is whole without it.

const INSTALLED = Symbol.for("easeback.lit");
const LINK = "#drawn:";
const WORDS = `.easeback-named, a[href^="${LINK}"]`;
const THINGS = "[data-drawn]";

/** @param {Element} one @returns {string} */
const nameOf = (one) =>
  one.getAttribute("data-names") ??
  one.getAttribute("data-drawn") ??
  one.getAttribute("href")?.slice(LINK.length) ??
  "";

/** @param {EventTarget | null} target @param {string} kinds @returns {string | null} the name of what was touched */
function touched(target, kinds) {
  const found = target instanceof Element ? target.closest(kinds) : null;
  return found ? nameOf(found) : null;
}

/**
 * Has words and things light each other up, once for a page, whichever part comes first.
 * @param {Document} page
 */
export function lightDrawnThings(page) {
  const once = /** @type {Record<symbol, boolean>} */ (/** @type {unknown} */ (page));
  if (once[INSTALLED]) return;
  once[INSTALLED] = true;
  /** What is pointed at comes before where the keyboard is, and both before a word that was pressed. */
  const by = { pointer: null, keyboard: null, press: null };
  /** @param {Partial<Record<keyof typeof by, string | null>>} change */
  const light = (change) => {
    Object.assign(by, change);
    const lit = by.pointer ?? by.keyboard ?? by.press;
    for (const one of page.querySelectorAll(`${WORDS}, ${THINGS}`)) {
      one.toggleAttribute("data-lit", lit !== null && nameOf(one) === lit);
      if (one.getAttribute("role") === "button")
        one.setAttribute("aria-pressed", String(by.press !== null && nameOf(one) === by.press));
    }
  };
  /** @param {string} name */
  const press = (name) => light({ press: by.press === name ? null : name, keyboard: null, pointer: null });

  page.addEventListener("pointerover", ({ target, pointerType }) => {
    const name = touched(target, `${WORDS}, ${THINGS}`);
    if (pointerType !== "touch" && name !== by.pointer) light({ pointer: name });
  });
  page.addEventListener("pointerdown", ({ target, pointerType }) => {
    // A finger does not hover: what it touched stays lit until it touches something else.
    if (pointerType === "touch" && !touched(target, WORDS)) light({ pointer: touched(target, THINGS), press: null });
  });
  page.addEventListener("focusin", ({ target }) => {
    const name = touched(target, `${WORDS}, ${THINGS}`);
    const shown = target instanceof Element && target.matches(":focus-visible");
    if (shown || by.keyboard) light({ keyboard: shown ? name : null });
  });
  page.addEventListener("click", (event) => {
    const name = touched(event.target, WORDS);
    if (name === null) return;
    event.preventDefault(); // nothing is there to go to
    press(name);
  });
  page.addEventListener("keydown", (event) => {
    const name = touched(event.target, ".easeback-named");
    if (event.key === "Escape" && by.press !== null) light({ press: null });
    if (name === null || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    press(name);
  });
}

/**
 * Makes the plain words of a page ones that can be touched, where what they name is drawn.
 * @param {ParentNode} page
 */
export function wakeWords(page) {
  for (const word of page.querySelectorAll(".easeback-named:not([role])")) {
    if (!page.querySelector(`[data-drawn="${CSS.escape(nameOf(word))}"]`)) continue;
    word.setAttribute("role", "button");
    word.setAttribute("tabindex", "0");
    word.setAttribute("aria-pressed", "false");
  }
}
