/// <reference path="./css.d.ts" />
// Stock ipywidgets, alive: the published widget libraries on our own connection to the kernel. Loaded only by a page
// that shows a stock widget and can have a kernel.
import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import { Widget } from "@lumino/widgets";
import widgetsCss from "@jupyter-widgets/controls/css/widgets-base.css";
import sliderCss from "@jupyter-widgets/controls/css/nouislider.css";
import ownCss from "./live.css";
import { stockControls } from "./stock-controls.js";
import { StockComm } from "./stock-comm.js";
import { OutputModel, OutputView } from "./stock-output.js";

/** @typedef {import("./kernel.js").Kernel} Kernel */
/** @typedef {import("./kernel.js").States} States */
/**
 * @typedef {object} Given
 * @property {Kernel} kernel
 * @property {States} states what the kernel holds
 * @property {Map<string, string>} kernelIds kernel id by page id
 * @property {import("./models.js").Models} models
 * @property {HTMLElement[]} places
 * @property {any} page
 * @property {typeof import("./mount.js").mount} mount
 * @property {typeof import("./mount.js").apologise} apologise
 * @property {(src: string, name: string) => Promise<any>} load brings a script and what it leaves behind
 */

/** A widget made with anywidget, among stock ones: our own host shows it. */
class AnyModel extends base.DOMWidgetModel {}

class AnyView extends base.DOMWidgetView {
  render() {
    super.render();
    const { given } = /** @type {any} */ (this.model.widget_manager);
    const { models, mount, page, apologise, kernel } = /** @type {Given} */ (given);
    const id = this.model.model_id;
    if (!models.find(id)) {
      models.add(new Map([[id, { name: "AnyModel", module: "anywidget", state: { ...this.model.attributes } }]]));
      models.find(id)?.attach(kernel.comm(id));
    }
    const model = /** @type {import("./models.js").Model} */ (models.find(id));
    mount(model, this.el, page).then(
      (down) => this.once("remove", down),
      (reason) => {
        console.error(reason);
        apologise(this.el, page.words["client.part_failed"]);
      },
    );
  }
}

/** @type {Record<string, any>} */
const LIBRARIES = {
  "@jupyter-widgets/base": base,
  "@jupyter-widgets/controls": stockControls,
  "@jupyter-widgets/output": { OutputModel, OutputView },
  anywidget: { AnyModel, AnyView },
};

class Manager extends ManagerBase {
  /** @param {Given} given */
  constructor(given) {
    super();
    this.given = given;
    this.kernel = given.kernel;
    this.page = given.page;
    /** What stock views typeset their words with. */
    this._rendermime = { latexTypesetter: { typeset: (/** @type {HTMLElement} */ element) => this.typeset(element) } };
    this.kernel.onMessage((message) => {
      const { header, content } = message;
      if (header.msg_type !== "comm_open" || content.target_name !== this.comm_target_name) return;
      this.handle_comm_open(
        new StockComm(this.kernel, content.comm_id, content.target_name),
        /** @type {any} */ (message),
      );
    });
  }

  /** Shows the formulas of an element, if it holds any. @param {HTMLElement} element */
  async typeset(element) {
    if (!element.textContent?.includes("$") || !this.page.formulas) return;
    const typeset = await this.given.load(this.page.formulas, "easebackTypeset").catch(() => null);
    typeset?.(element);
  }

  /** @param {string} name @param {string} library */
  async loadClass(name, library) {
    const found = LIBRARIES[library]?.[name];
    if (!found) throw new Error(`This page has no ${name} of ${library}.`);
    return found;
  }

  /**
   * @param {string} target
   * @param {string} id
   * @param {any} [data]
   * @param {any} [metadata]
   * @param {any} [buffers]
   * @returns {Promise<any>}
   */
  async _create_comm(target, id, data, metadata, buffers) {
    const comm = new StockComm(this.kernel, id, target);
    if (data || metadata) comm.open(data ?? {}, undefined, metadata, buffers);
    return comm;
  }

  async _get_comm_info() {
    return Object.fromEntries([...this.given.states.keys()].map((id) => [id, {}]));
  }

  /** Makes a model of everything the kernel holds, or brings it up to date. @param {States} states */
  async load(states) {
    await Promise.all(
      [...states].map(async ([id, { name, module, state }]) => {
        if (this.has_model(id)) {
          const model = await this.get_model(id);
          model.set_state(await /** @type {any} */ (model.constructor)._deserialize_state(state, this));
          return;
        }
        const comm = /** @type {any} */ (new StockComm(this.kernel, id, this.comm_target_name));
        const named = { model_name: name, model_module: module, model_module_version: "*", model_id: id, comm };
        await this.new_model(named, /** @type {any} */ (state));
      }),
    );
  }

  /** @param {any} view @param {HTMLElement} place in the page */
  attach(view, place) {
    place.replaceChildren();
    Widget.attach(view.luminoWidget, place);
  }
}

/** @type {Manager | undefined} */
let manager;

/** @param {Given} given */
async function live(given) {
  const { kernel, states, kernelIds, places, page, apologise } = given;
  if (manager?.kernel === kernel) return manager.load(states); // the same kernel, after a moment without it
  dress();
  manager = new Manager(given);
  const mine = manager;
  await mine.load(states);
  await Promise.all(
    places.map(async (place) => {
      const id = kernelIds.get(place.dataset.model ?? "") ?? "";
      const entry = states.get(id);
      if (!entry || !LIBRARIES[entry.module]?.[entry.name]) return apologise(place, page.words["client.no_widget"]);
      const view = await mine.create_view(/** @type {any} */ (await mine.get_model(id)));
      mine.attach(view, place);
      place.setAttribute("data-alive", "");
    }),
  );
}

/** A constructed sheet, as the page's security policy asks for. */
function dress() {
  if (manager) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((widgetsCss + sliderCss + ownCss).replace(/@import[^;]+;/g, ""));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

Object.assign(globalThis, { easebackLive: live });
