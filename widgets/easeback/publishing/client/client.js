// What runs on every page: brings its parts to life, and the page around them. The words are there before it.
import { openStore } from "../../kit/store.js";
import { makeBanner } from "./banner.js";
import { Connection } from "./connection.js";
import { startDisplay } from "./display.js";
import { startHelp } from "./help.js";
import { Models } from "./models.js";
import { apologise, isAnywidget, mount, stemOf } from "./mount.js";
import { startPaper } from "./paper.js";
import { startPath } from "./path.js";
import { startProgress } from "./progress.js";
import { socketAddress, Supply } from "./supply.js";
import { matched, savedState } from "./wire.js";

/** @param {string} selector */
const textOf = (selector) => document.querySelector(selector)?.textContent ?? "";

const page = { modules: {}, sheets: {}, words: {}, ...JSON.parse(textOf("script.easeback-page") || "{}") };
const saved = savedState(textOf('script[type="application/vnd.jupyter.widget-state+json"]'));
const models = new Models();
models.add(saved);
const banner = makeBanner(page.words);

/** Our parts and anywidgets that stand in the page and live already. @type {Set<HTMLElement>} */
const alive = new Set();
const places = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".easeback-part[data-model], .easeback-widget[data-model]")]);
/** @param {HTMLElement} el */
const modelAt = (el) => models.find(el.dataset.model ?? "");
/** @param {HTMLElement} el whether it needs the stock machinery of ipywidgets */
const isStock = (el) => {
  const model = modelAt(el);
  return el.matches(".easeback-widget") && !(model && (stemOf(model) || isAnywidget(model)));
};

/** Brings to life what needs no kernel; says kindly which one could not. */
async function wake() {
  await Promise.all(places().filter((el) => !isStock(el) && !alive.has(el)).map(async (el) => {
    alive.add(el);
    try {
      const model = modelAt(el);
      if (!model) throw new Error(`The page has no state for ${el.dataset.model}.`);
      await mount(model, el, page);
    } catch (reason) {
      console.error(reason);
      apologise(el, page.words["client.part_failed"]);
    }
  }));
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
    if (states.has(other) && (stemOf(model) || isAnywidget(model))) model.attach(kernel.comm(other), states.get(other)?.state);
  }
  await wake();
  const stock = places().filter(isStock);
  if (stock.length) {
    const live = await load(page.live, "easebackLive");
    await live({ kernel, states, kernelIds, models, places: stock, page, mount, apologise });
  }
  banner.ready();
}

/** A page that lives by a kernel. */
function withKernel() {
  const supply = new Supply(page, {
    onKernel: join,
    onLost: () => banner.lost(page.host === "voila" ? () => location.reload() : undefined),
    onBack: () => banner.back(),
    onNever: () => {
      for (const el of places().filter(isStock)) apologise(el, page.words["client.no_widget"]);
      banner.ready();
    },
  });
  if (page.stock) load(page.live, "easebackLive").catch(() => {}); // while the kernel starts
  supply.start();
  addEventListener("pagehide", () => supply.leave());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** A served page whose parts need no kernel still says when the server is out of reach. */
function watchServer() {
  /** @type {Connection} */
  let line;
  const watch = () => {
    line = new Connection(socketAddress(page.alive));
    line.onStanding((standing) => (standing === "open" ? banner.back() : banner.lost()));
    line.open();
  };
  watch();
  addEventListener("pagehide", () => line.end());
  addEventListener("pageshow", ({ persisted }) => persisted && watch());
}

async function start() {
  const store = openStore();
  const presenting = document.documentElement.dataset.present;
  const present = () => load(page.present, "easebackPresent").then((slides) => slides(page), console.error);
  // The window with the presenter's notes shows no part: it wakes none and asks for no kernel.
  if (presenting === "notes") return present().then(() => banner.ready());
  for (const piece of document.querySelectorAll(".easeback-display, .easeback-help")) piece.setAttribute("data-alive", "");
  startDisplay(store);
  startHelp(store);
  startPaper();
  await wake();
  startProgress(store, page);
  startPath(store, page);
  if (presenting !== undefined) present();
  if (page.host === "voila" ? page.kernel : page.host === "serve" && page.needsPython) withKernel();
  else {
    banner.ready();
    if (page.alive) watchServer();
  }
}

// Deferred scripts run in their order before this event, so the parts' own scripts have been heard by then.
document.addEventListener("DOMContentLoaded", start, { once: true });
