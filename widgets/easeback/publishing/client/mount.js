// Brings the parts of a page to life: our own from the scripts that came with the page, widgets made by others with
// anywidget from their own module.

/** @typedef {import("./models.js").Model} Model */
/** @typedef {{render?: Function, initialize?: Function}} Widget */
/** @typedef {{modules: Record<string, string>, sheets: Record<string, string>, words: Record<string, string>}} Page */

/** @param {Model} model @returns {string} stem of the part whose model this is, or "" */
export const stemOf = (model) => model.get("_part") ?? "";

/** @param {Model} model */
export const isAnywidget = (model) => model.module === "anywidget" || model.name === "AnyModel";

/** Widgets by the address of their code; each module is asked for once. @type {Map<string, Promise<Widget>>} */
const modules = new Map();
/** Models whose `initialize` has run. @type {WeakMap<Model, Promise<void>>} */
const begun = new WeakMap();

/** @param {any} exported a module's default: the widget or a function that makes it @returns {Promise<Widget>} */
async function widgetFrom(exported) {
  return typeof exported === "function" ? exported() : exported;
}

/**
 * A browser imports no module from disk; there a classic script brings the module's text.
 * @param {string} href @param {string} text of the module, "" where it is a file @returns {Promise<string>} what can
 *   be imported
 */
async function importable(href, text) {
  const world = /** @type {any} */ (globalThis);
  if (!text && new URL(href).protocol !== "file:") return href;
  const name = href.slice(href.lastIndexOf("/") + 1);
  if (!text) {
    await new Promise((onload, onerror) => {
      const src = href.replace(/\.js$/, ".disk.js");
      document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror }));
    });
  }
  return URL.createObjectURL(new Blob([text || world.easebackTexts[name]], { type: "text/javascript" }));
}

/** @param {Model} model @param {Page} page @returns {Promise<Widget>} */
function widgetOf(model, page) {
  const own = /** @type {any} */ (globalThis).easebackParts?.[stemOf(model)];
  if (own) return widgetFrom(own);
  const code = model.get("_esm");
  const href = page.modules[model.model_id];
  const key = href ? new URL(href, document.baseURI).href : String(code ?? "");
  if (!key) throw new Error(`This page has no code for the widget ${model.model_id}.`);
  if (!modules.has(key)) {
    const text = href ? "" : key;
    modules.set(
      key,
      importable(key, text)
        .then((address) => import(address))
        .then((module) => widgetFrom(module.default ?? module)),
    );
  }
  return /** @type {Promise<Widget>} */ (modules.get(key));
}

/** @param {Model} model @param {Page} page */
function dress(model, page) {
  if (stemOf(model)) return; // its style is in the course's own
  const href = page.sheets[model.model_id];
  const css = model.get("_css");
  if (href) {
    if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  } else if (css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}

/**
 * Where a page could not know beforehand whose place this is, it is told now.
 * @param {HTMLElement} el
 * @param {string} stem
 */
function claim(el, stem) {
  el.classList.remove("easeback-widget");
  el.classList.add("easeback", "easeback-part");
  el.dataset.part = stem;
}

/**
 * Shows a model in an element.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {Page} page
 * @returns {Promise<() => void>} takes it down again
 */
export async function mount(model, el, page) {
  const ending = new AbortController();
  const widget = await widgetOf(model, page);
  dress(model, page);
  const given = { model, signal: ending.signal, experimental: {} };
  if (!begun.has(model)) begun.set(model, (async () => void (await widget.initialize?.(given)))());
  await begun.get(model);
  if (stemOf(model)) claim(el, stemOf(model));
  else el.replaceChildren();
  const down = await widget.render?.({ ...given, el });
  el.setAttribute("data-alive", "");
  return () => {
    ending.abort();
    if (typeof down === "function") down();
    el.removeAttribute("data-alive");
  };
}

/**
 * Says kindly, beside what can still be read, that an element did not come to life.
 * @param {HTMLElement} el
 * @param {string} sentence
 */
export function apologise(el, sentence) {
  if (el.hasAttribute("data-failed")) return;
  el.setAttribute("data-failed", "");
  const note = document.createElement("p");
  note.className = "easeback-fault";
  note.textContent = sentence;
  if (el.matches(".easeback-widget")) el.replaceChildren(note);
  else el.append(note);
}
