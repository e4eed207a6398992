// The Output widget: what Python prints or displays while it is "in" one, in the order in which it comes.
import { DOMWidgetModel, DOMWidgetView } from "@jupyter-widgets/base";
import { inert } from "./inert.js";

const VIEW = "application/vnd.jupyter.widget-view+json";
const PICTURES = ["image/png", "image/jpeg", "image/gif"];
const SHOWN = new Set(["stream", "display_data", "execute_result", "error"]);

export class OutputModel extends DOMWidgetModel {
  defaults() {
    return {
      ...super.defaults(),
      _model_name: "OutputModel",
      _view_name: "OutputView",
      _model_module: "@jupyter-widgets/output",
      _view_module: "@jupyter-widgets/output",
      _model_module_version: "1.0.0",
      _view_module_version: "1.0.0",
      msg_id: "",
      outputs: [],
    };
  }

  /** @param {any} attributes @param {any} options */
  initialize(attributes, options) {
    super.initialize(attributes, options);
    this.waitsToClear = false;
    const { kernel } = options.widget_manager;
    // Heard before the stock machinery deals with it, so that no printed word slips through between two messages.
    this.caught = this.get("msg_id");
    this.stop = kernel.onMessage((/** @type {any} */ message) => this.hear(message));
    this.once("destroy", () => this.stop());
  }

  /** @param {any} message */
  hear({ header, parent_header, content }) {
    const state = content?.data?.state;
    if (header.msg_type === "comm_msg" && content.comm_id === this.model_id && state && "msg_id" in state)
      this.caught = state.msg_id;
    if (!this.caught || parent_header?.msg_id !== this.caught) return;
    if (header.msg_type === "clear_output") {
      if (content.wait) this.waitsToClear = true;
      else this.keep([]);
    } else if (SHOWN.has(header.msg_type)) {
      const before = this.waitsToClear ? [] : this.get("outputs");
      this.waitsToClear = false;
      const last = before.at(-1);
      const goesOn = header.msg_type === "stream" && last?.output_type === "stream" && last.name === content.name;
      const next = { output_type: header.msg_type, ...content };
      this.keep(goesOn ? [...before.slice(0, -1), { ...last, text: last.text + content.text }] : [...before, next]);
    }
  }

  /** @param {any[]} outputs */
  keep(outputs) {
    this.set("outputs", outputs);
    this.save_changes();
  }
}

export class OutputView extends DOMWidgetView {
  render() {
    super.render();
    this.el.classList.add("easeback-output");
    this.el.setAttribute("role", "log");
    this.listenTo(this.model, "change:outputs", this.show);
    this.show();
  }

  async show() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const pieces = await Promise.all(this.model.get("outputs").map((/** @type {any} */ output) => this.piece(output)));
    if (turn === this.turn) this.el.replaceChildren(...pieces.filter(Boolean));
  }

  /** @param {any} output @returns {Promise<HTMLElement | null>} */
  async piece(output) {
    const manager = /** @type {any} */ (this.model.widget_manager);
    const made = (/** @type {string} */ tag, /** @type {object} */ more = {}) =>
      Object.assign(document.createElement(tag), more);
    if (output.output_type === "error")
      return made("p", { className: "easeback-fault", textContent: manager.page.words["client.fault"] });
    if (output.output_type === "stream") {
      return output.name === "stderr" ? null : made("pre", { textContent: joined(output.text) });
    }
    const data = output.data ?? {};
    if (data[VIEW]) {
      const view = await this.create_child_view(await manager.get_model(data[VIEW].model_id));
      const place = made("div");
      queueMicrotask(() => manager.attach(view, place));
      return place;
    }
    const written = data["text/html"] ?? data["image/svg+xml"];
    if (written) {
      const place = made("div");
      place.append(inert(joined(written)));
      return place;
    }
    const picture = PICTURES.find((kind) => data[kind]);
    if (picture)
      return made("img", {
        src: `data:${picture};base64,${joined(data[picture]).trim()}`,
        alt: said(output.metadata, picture),
      });
    return data["text/plain"] ? made("pre", { textContent: joined(data["text/plain"]) }) : null;
  }
}

/**
 * What an author says of a picture, "" where nothing is said.
 * @param {any} metadata
 * @param {string} kind
 * @returns {string}
 */
const said = (metadata, kind) => String(metadata?.[kind]?.alt ?? metadata?.alt ?? "");

/** @param {string | string[]} text as notebooks keep it */
const joined = (text) => (Array.isArray(text) ? text.join("") : text);
