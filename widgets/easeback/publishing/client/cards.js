// A lesson one card at a time, for a phone: one idea, then the next. The cards are the slides of the notebook.
// The whole page is one tap away. What is not on the card waits in the page, where a search of the browser finds it.
import { keep, set, stand } from "../../kit/kept/deeds.js";
import { openStore } from "../../kit/kept/store.js";
import { wordsFrom } from "../../kit/page/words.js";
import { askedPlace } from "./asked_place.js";
import { button, made } from "./notes-panel.js";
import { slidesOf } from "./slides.js";
import { swiped } from "./swipe.js";

/** What has keys and moves of its own. */
const ITS_OWN =
  "input, select, textarea, svg, dialog, [role=slider], [contenteditable], .easeback-wide, .easeback-output";
const BEGINS = "[data-slide=slide], [data-slide=subslide]";

/**
 * Hides a piece so that the browser still finds words in it. @param {Element} piece @param {boolean} away
 */
function hide(piece, away) {
  if (away) piece.setAttribute("hidden", "until-found");
  else piece.removeAttribute("hidden");
}

/** @param {{slug: string, words: Record<string, string>}} page */
function openCards({ slug, words }) {
  const cells = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main .cell")]);
  const cards = slidesOf(cells.map((piece) => ({ type: piece.dataset.slide ?? "", piece }))).map(({ steps }) =>
    steps.flat(),
  );
  if (cards.length > 1 && !document.querySelector(".easeback-cards")) new Cards(cards, slug, words);
}

class Cards {
  /** @param {HTMLElement[][]} cards @param {string} slug @param {Record<string, string>} words */
  constructor(cards, slug, words) {
    this.cards = cards;
    this.slug = slug;
    this.t = wordsFrom(words, document.documentElement.lang);
    this.root = document.documentElement;
    const rtl = this.root.dir === "rtl";
    /** Which way is on. @type {1 | -1} */
    this.right = rtl ? -1 : 1;
    this.folds = new Map(this.all(".easeback-fold").map((fold) => [fold, fold.hasAttribute("open")]));
    this.at = this.asked() ?? this.before();
    this.nav = this.makeNav();
    document.body.append(this.nav);
    this.end = new AbortController();
    this.listen(this.end.signal);
    keep(set("cards", true));
    this.show();
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  all(selector) {
    return [...document.querySelectorAll(`main ${selector}`)].map((one) => /** @type {HTMLElement} */ (one));
  }

  makeNav() {
    const { t } = this;
    const nav = made("nav", "easeback-cards");
    nav.setAttribute("aria-label", t("client.cards"));
    this.back = button(t("client.cards_back"), () => this.move(-1));
    this.next = button(t("client.cards_next"), () => this.move(1));
    this.next.dataset.kind = "primary";
    this.place = made("p", "easeback-cards__place");
    this.place.setAttribute("role", "status");
    const whole = button(t("client.cards_whole"), () => this.leave());
    whole.dataset.kind = "plain";
    nav.append(this.back, this.place, this.next, whole);
    return nav;
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    const main = /** @type {HTMLElement} */ (document.querySelector("main"));
    addEventListener("hashchange", () => this.goTo(this.asked()), { signal });
    document.addEventListener("keydown", (event) => this.turnByKey(event), { signal });
    // The browser has found words on another card.
    main.addEventListener("beforematch", ({ target }) => this.turnTo(this.cardOf(target)), { signal });
    swiped(main, ITS_OWN, (way) => this.move(/** @type {1 | -1} */ (way * this.right)), signal);
    addEventListener("beforeprint", () => this.showAll(), { signal });
    addEventListener("afterprint", () => this.show(false), { signal });
  }

  /** The card that something of the page stands on. @param {EventTarget | null} target @returns {number | null} */
  cardOf(target) {
    if (!(target instanceof Element)) return null;
    const at = this.cards.findIndex((card) => card.some((piece) => piece.contains(target) || target.contains(piece)));
    return at < 0 ? null : at;
  }

  /** The card that the address asks for. */
  asked() {
    const there = askedPlace(location.hash);
    return there?.closest("main") ? this.cardOf(there) : null;
  }

  /** The card on which this lesson was left, by the name of its first cell. */
  before() {
    const name = openStore().read().progress[this.slug]?.card;
    const at = this.cards.findIndex(([first]) => first?.dataset.cell === name);
    return Math.max(at, 0);
  }

  /** @param {number | null} at */
  turnTo(at) {
    if (at !== this.at) this.goTo(at);
  }

  /** Shows a card, though it may be there: a link asked for it. @param {number | null} at */
  goTo(at) {
    if (at === null) return;
    this.at = at;
    this.show();
  }

  /** @param {1 | -1} way */
  move(way) {
    const at = this.at + way;
    if (this.cards[at]) this.turnTo(at);
  }

  /** Shows the card; its heading gets the focus, so that it is read. @param {boolean} [turned] */
  show(turned = true) {
    const card = new Set(this.cards[this.at]);
    const last = this.at === this.cards.length - 1;
    for (const fold of this.all(".easeback-fold")) {
      const shown = [...card].some((piece) => fold.contains(piece));
      hide(fold, !shown);
      if (shown && fold.querySelector(`:scope > summary:is(${BEGINS})`)) fold.setAttribute("open", "");
    }
    for (const cell of this.all(".cell")) if (!cell.closest(".easeback-fold")) hide(cell, !card.has(cell));
    for (const chapter of this.all(".easeback-chapter"))
      hide(chapter, !chapter.querySelector(":scope > :is(.cell, .easeback-fold):not([hidden])"));
    this.root.dataset.cards = String((this.at + 1) / this.cards.length);
    this.root.toggleAttribute("data-last-card", last);
    if (this.place)
      this.place.textContent = this.t("client.cards_place", { number: this.at + 1, of: this.cards.length });
    this.back?.setAttribute("aria-disabled", String(this.at === 0));
    this.next?.setAttribute("aria-disabled", String(last));
    document.dispatchEvent(new Event("easeback:slide")); // what plays on another card stops
    if (!turned) return;
    keep(stand(this.slug, this.cards[this.at][0]?.dataset.cell ?? ""));
    scrollTo(0, 0);
    this.focus();
  }

  focus() {
    const [first] = this.cards[this.at];
    const heading = /** @type {HTMLElement} */ (first.querySelector("h1, h2, h3, h4") ?? first);
    if (!heading.hasAttribute("tabindex")) heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  }

  showAll() {
    for (const piece of this.all(":is(.cell, .easeback-fold, .easeback-chapter)[hidden]")) hide(piece, false);
  }

  /** The whole page, at the place where the card was. */
  leave() {
    this.end.abort();
    this.showAll();
    for (const [fold, open] of this.folds) fold.toggleAttribute("open", open);
    for (const name of ["data-cards", "data-last-card"]) this.root.removeAttribute(name);
    this.nav.remove();
    keep(set("cards", false));
    const [first] = this.cards[this.at];
    first.closest(".easeback-fold")?.setAttribute("open", "");
    first.scrollIntoView();
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  turnByKey(event) {
    if (event.defaultPrevented || event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return;
    const { key, target } = event;
    // A browser that does not look into what is hidden searches the whole page.
    if ((event.ctrlKey || event.metaKey) && key === "f" && !("onbeforematch" in document.body)) return this.leave();
    if (event.ctrlKey || event.metaKey || (target instanceof Element && target.closest(ITS_OWN))) return;
    const way = key === "ArrowRight" ? this.right : key === "ArrowLeft" ? -this.right : 0;
    if (!way) return;
    event.preventDefault();
    this.move(/** @type {1 | -1} */ (way));
  }
}

Object.assign(globalThis, { easebackCards: openCards });
