// The front end of a widget as anywidget asks for it, in a page: get, set, on, off, save_changes, send.
// It works alone; where a kernel can be had, `attach` ties it to the model of the same widget in Python.
import { withBuffers, withoutBuffers } from "./messages.js";

/**
 * @typedef {object} Comm what ties a model to its other half in Python
 * @property {string} id
 * @property {(data: any, buffers?: any[]) => Promise<void>} send resolves when the kernel is idle again, or gone
 * @property {(listener: (data: any, buffers: any[]) => void) => () => void} listen
 */

/** @param {any} a @param {any} b @returns {boolean} */
export function same(a, b) {
  if (a === b || (a !== a && b !== b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b || ArrayBuffer.isView(a) || ArrayBuffer.isView(b))
    return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && same(a[key], b[key]))
  );
}

export class Model {
  /**
   * @param {string} id
   * @param {{name: string, module: string, state: Record<string, any>}} saved
   * @param {Models} models
   */
  constructor(id, saved, models) {
    this.model_id = id;
    this.name = saved.name;
    this.module = saved.module;
    this.widget_manager = models;
    /** @private */ this.state = { ...saved.state };
    /** @private @type {Map<string, Set<(...values: any[]) => void>>} */ this.listeners = new Map();
    /** @private @type {Set<string>} names set here that Python has not heard of */ this.unsent = new Set();
    /** @private @type {Set<string>} names set since the last save */ this.changed = new Set();
    /** @private @type {Set<string>} names ever set here: a person's own values */ this.own = new Set();
    /** @private @type {Comm | null} */ this.comm = null;
    /** @private */ this.busy = false;
    /** @private */ this.stopListening = () => {};
  }

  /** @param {string} name */
  get(name) {
    return this.state[name];
  }

  /** @param {string | Record<string, any>} name @param {any} [value] */
  set(name, value) {
    this.change(typeof name === "string" ? { [name]: value } : name, (changed) => this.changed.add(changed));
  }

  /** Tells Python, now or when there is one. Values set while a message is under way go in one next message. */
  save_changes() {
    for (const name of this.changed) {
      this.unsent.add(name);
      this.own.add(name);
    }
    this.changed.clear();
    this.push();
  }

  /**
   * @param {any} content
   * @param {any} [_callbacks]
   * @param {any[]} [buffers]
   */
  send(content, _callbacks, buffers = []) {
    this.comm?.send({ method: "custom", content }, buffers);
  }

  /** @param {string} events @param {(...values: any[]) => void} listener */
  on(events, listener) {
    for (const event of events.split(/\s+/)) {
      const all = this.listeners.get(event) ?? new Set();
      all.add(listener);
      this.listeners.set(event, all);
    }
    return this;
  }

  /** @param {string | null} [events] @param {((...values: any[]) => void) | null} [listener] */
  off(events, listener) {
    for (const event of events ? events.split(/\s+/) : [...this.listeners.keys()]) {
      if (listener) this.listeners.get(event)?.delete(listener);
      else this.listeners.delete(event);
    }
    return this;
  }

  /**
   * Ties this model to its comm. What a person has set meanwhile goes to Python; the rest comes from there.
   * @param {Comm} comm
   * @param {Record<string, any>} [state] what Python holds
   */
  attach(comm, state = {}) {
    this.stopListening();
    // another kernel knows nothing yet
    if (this.comm?.id !== comm.id) for (const name of this.own) this.unsent.add(name);
    this.comm = comm;
    this.busy = false;
    this.stopListening = comm.listen((data, buffers) => this.hear(data, buffers));
    const news = Object.entries(state).filter(([name]) => !this.unsent.has(name) && !name.startsWith("_"));
    this.change(Object.fromEntries(news), () => {});
    this.push();
  }

  /** @private @param {any} data @param {any[]} buffers */
  hear(data, buffers) {
    if (data.method === "update") this.change(withBuffers(data.state, data.buffer_paths, buffers), () => {});
    if (data.method === "custom") this.tell("msg:custom", data.content, buffers);
  }

  /** @private @param {Record<string, any>} values @param {(name: string) => void} noted */
  change(values, noted) {
    const changed = Object.keys(values).filter((name) => !same(this.state[name], values[name]));
    for (const name of changed) {
      this.state[name] = values[name];
      noted(name);
    }
    for (const name of changed) this.tell(`change:${name}`, this, values[name], {});
    if (changed.length) this.tell("change", this, {});
  }

  /** @private */
  async push() {
    if (!this.comm || this.busy || !this.unsent.size) return;
    const comm = this.comm;
    const names = [...this.unsent];
    const { state, paths, buffers } = withoutBuffers(Object.fromEntries(names.map((name) => [name, this.state[name]])));
    this.unsent.clear();
    this.busy = true;
    try {
      await comm.send({ method: "update", state, buffer_paths: paths }, buffers);
    } catch {
      for (const name of names) this.unsent.add(name); // Python never heard: it is told at the next connection
      return;
    } finally {
      if (this.comm === comm) this.busy = false;
    }
    this.push();
  }

  /** @private @param {string} event @param {...any} values */
  tell(event, ...values) {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...values);
  }
}

/** All models of a page; what anywidget knows as the widget manager. */
export class Models {
  constructor() {
    /** @private @type {Map<string, Model>} */ this.byId = new Map();
    /** @private @type {Map<string, string>} page id by kernel id */ this.alias = new Map();
  }

  /** @param {Map<string, {name: string, module: string, state: Record<string, any>}>} saved */
  add(saved) {
    for (const [id, entry] of saved) if (!this.byId.has(id)) this.byId.set(id, new Model(id, entry, this));
  }

  /** @param {string} id of the page or of the kernel; may carry the mark of a reference @returns {Model | undefined} */
  find(id) {
    const plain = id.replace(/^IPY_MODEL_/, "");
    return this.byId.get(plain) ?? this.byId.get(this.alias.get(plain) ?? "");
  }

  /** @param {string} id */
  async get_model(id) {
    const model = this.find(id);
    if (!model) throw new Error(`This page has no model ${id}.`);
    return model;
  }

  /** @param {Map<string, string>} kernelIds by page id */
  rename(kernelIds) {
    this.alias = new Map([...kernelIds].map(([page, kernel]) => [kernel, page]));
  }

  /** @returns {IterableIterator<[string, Model]>} */
  [Symbol.iterator]() {
    return this.byId.entries();
  }
}
