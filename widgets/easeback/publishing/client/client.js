// What runs on every page: brings its parts to life, and the page around them. The words are there before it.
import { openStore } from "../../kit/kept/store.js";
import { makeBanner } from "./banner.js";
import { startClosed } from "./closed.js";
import { startDisplay } from "./display.js";
import { startFolds } from "./folds.js";
import { startHelp } from "./help.js";
import { startMine } from "./mine.js";
import { Models } from "./models.js";
import { apologise, isAnywidget, mount, stemOf } from "./mount.js";
import { startPaper } from "./paper.js";
import { startPath } from "./path.js";
import { startProgress } from "./progress.js";
import { watchLinks } from "./reach.js";
import { KernelProvider } from "./kernel-provider.js";
import { matched, savedState } from "./messages.js";

/** @param {string} selector */
const textOf = (selector) => document.querySelector(selector)?.textContent ?? "";

const page = { modules: {}, sheets: {}, words: {}, ...JSON.parse(textOf("script.easeback-page") || "{}") };
const saved = savedState(textOf('script[type="application/vnd.jupyter.widget-state+json"]'));
let models = new Models();
models.add(saved);

/**
 * Our parts and anywidgets that stand in the page and live already, with what they were before and what ends them.
 * @type {Map<HTMLElement, {still: string, end: () => void}>}
 */
const alive = new Map();
const places = () =>
  /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll(".easeback-part[data-model], .easeback-widget[data-model]"),
  ]);
/** @param {HTMLElement} el */
const modelAt = (el) => models.find(el.dataset.model ?? "");
/** @param {HTMLElement} el whether it needs the stock machinery of ipywidgets */
const isStock = (el) => {
  const model = modelAt(el);
  return el.matches(".easeback-widget") && !(model && (stemOf(model) || isAnywidget(model)));
};

/** The first piece that answers only with a Python behind it: of our own parts only those that Python listens to. */
const needing = () => {
  const all = places();
  const others = all.find((el) => !stemOf(modelAt(el) ?? NOBODY));
  return others ?? (page.host === "serve" && page.needsPython ? all[0] : null) ?? null;
};
const NOBODY = /** @type {import("./models.js").Model} */ (/** @type {unknown} */ ({ get: () => "" }));
const banner = makeBanner(page.words, needing);

/** Brings to life what needs no kernel; says kindly which one could not. */
async function wake() {
  await Promise.all(
    places()
      .filter((el) => !isStock(el) && !alive.has(el))
      .map(async (el) => {
        const life = { still: el.innerHTML, end: () => {} };
        alive.set(el, life);
        try {
          const model = modelAt(el);
          if (!model) throw new Error(`The page has no state for ${el.dataset.model}.`);
          life.end = await mount(model, el, page);
        } catch (reason) {
          console.error(reason);
          apologise(el, page.words["client.part_failed"]);
        }
      }),
  );
}

/** Every piece as it was before anybody touched it: for the end of a talk where the page cannot be loaded anew. */
async function renew() {
  for (const [el, { still, end }] of alive) {
    end();
    el.innerHTML = still;
    el.removeAttribute("data-alive");
  }
  alive.clear();
  for (const el of places().filter(isStock)) apologise(el, page.words["client.no_widget"]);
  models = new Models();
  models.add(saved);
  await wake();
}

/** Scripts that few pages need, by address. @type {Record<string, Promise<any>>} */
const asked = {};
/** @param {string} src @param {string} name of what the script leaves behind */
function load(src, name) {
  asked[src] ??= new Promise((done, failed) => {
    const onload = () => done(/** @type {any} */ (globalThis)[name]);
    document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror: failed }));
  });
  return asked[src];
}

/** @param {import("./kernel.js").Kernel} kernel @param {import("./kernel.js").States} states */
async function join(kernel, states) {
  if (page.host === "voila") models.add(states);
  const kernelIds = page.host === "voila" ? new Map([...states.keys()].map((id) => [id, id])) : matched(saved, states);
  models.rename(kernelIds);
  for (const [id, model] of models) {
    const other = kernelIds.get(id) ?? "";
    if (states.has(other) && (stemOf(model) || isAnywidget(model)))
      model.attach(kernel.comm(other), states.get(other)?.state);
  }
  await wake();
  const stock = places().filter(isStock);
  if (stock.length) {
    const live = await load(page.live, "easebackLive");
    await live({ kernel, states, kernelIds, models, places: stock, page, mount, apologise, load });
  }
  banner.ready();
}

/** A page that lives by a kernel. */
function withKernel() {
  const provider = new KernelProvider(page, {
    onKernel: join,
    onLost: () => banner.lost(page.host === "voila" ? () => location.reload() : undefined),
    onBack: () => banner.back(),
    onNever: () => {
      for (const el of places().filter(isStock)) apologise(el, page.words["client.no_widget"]);
      banner.ready();
    },
  });
  if (page.stock) load(page.live, "easebackLive").catch(() => {}); // while the kernel starts
  provider.start();
  addEventListener("pagehide", () => provider.leave());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** A lesson one card at a time: offered where a screen is narrow, and gone on with by who chose it. */
function startOffer(/** @type {ReturnType<typeof openStore>} */ store) {
  const offer = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-offer"));
  if (!offer) return;
  const open = () => load(page.cards, "easebackCards").then((cards) => cards(page), console.error);
  offer.setAttribute("data-alive", "");
  offer.addEventListener("click", open);
  if (store.read().settings.cards === true && offer.offsetHeight) open();
}

async function start() {
  const store = openStore();
  const presenting = document.documentElement.dataset.present;
  const present = () =>
    load(page.present, "easebackPresent").then((slides) => slides({ ...page, renew }), console.error);
  // The window with the presenter's notes shows no part: it wakes none and asks for no kernel.
  if (presenting === "notes") return present().then(() => banner.ready());
  for (const piece of document.querySelectorAll(".easeback-display, .easeback-help"))
    piece.setAttribute("data-alive", "");
  startClosed(store);
  watchLinks(page.words);
  startDisplay(store);
  startMine(store);
  startFolds(store);
  startHelp(store);
  startPaper();
  await wake();
  startProgress(store, page);
  startPath(store, page);
  if (presenting !== undefined) present();
  else startOffer(store);
  if (page.host === "voila" ? page.kernel : page.host === "serve" && page.needsPython) withKernel();
  else banner.ready();
}

// Deferred scripts run in their order before this event, so the parts' own scripts have been heard by then.
document.addEventListener("DOMContentLoaded", start, { once: true });
