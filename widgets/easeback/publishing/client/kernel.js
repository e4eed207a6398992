// A thin client of one Jupyter kernel: messages and comms, both ways, with their binary parts.
import { Connection, listening } from "./connection.js";
import { PROTOCOL, decode, encode, freshId, message, withBuffers } from "./messages.js";

/** @typedef {import("./messages.js").Message} Message */
/**
 * @typedef {Map<string, {name: string, module: string, state: Record<string, any>}>} States by model id, in order of
 *   creation
 */

const CONTROL = "jupyter.widget.control";
const DEAD = new Set(["dead", "restarting", "autorestarting"]);

export class Kernel {
  /**
   * @param {string} address of the kernel's channels, ws: or wss:
   * @param {any} [world] where WebSocket, timers and the `online` event come from
   */
  constructor(address, world = globalThis) {
    this.session = freshId();
    this.connection = new Connection(`${address}?session_id=${this.session}`, world, [PROTOCOL]);
    /** @private @type {Set<(message: Message) => void>} */ this.hearers = new Set();
    /** @private @type {Set<(dead: true) => void>} */ this.mourners = new Set();
    /** @private @type {Map<string, Set<(message: Message) => void>>} */ this.comms = new Map();
    /** @private @type {Map<string, {done: () => void, failed: (reason: Error) => void}>} */ this.waiting = new Map();
    this.connection.onData((data) => this.hear(decode(data)));
    this.connection.onOpening(() => this.giveUpWaiting()); // what was asked on another socket is not answered on this
    this.connection.onStanding((standing) => standing === "lost" && this.giveUpWaiting());
  }

  /** @param {(message: Message) => void} listener @returns {() => void} stops it */
  onMessage(listener) {
    return listening(this.hearers, listener);
  }

  /** The process itself is gone, though the server may be there. @param {(dead: true) => void} listener */
  onDeath(listener) {
    return listening(this.mourners, listener);
  }

  /**
   * Sends on the shell channel.
   * @param {string} type
   * @param {any} content
   * @param {{metadata?: Record<string, any>, buffers?: any[]}} [more]
   * @returns {{id: string, idle: Promise<void>}} `idle`: the kernel has dealt with it; fails when the connection does
   */
  send(type, content, more = {}) {
    const sent = message("shell", type, content, { session: this.session, ...more });
    const id = sent.header.msg_id;
    /** @type {Promise<void>} */
    const idle = new Promise((done, failed) => {
      if (this.connection.send(encode(sent))) this.waiting.set(id, { done, failed });
      else failed(new Error("no connection"));
    });
    idle.catch(() => {}); // whoever needs to know holds the promise
    return { id, idle };
  }

  /**
   * One comm, as a model needs it.
   * @param {string} id
   * @returns {import("./models.js").Comm}
   */
  comm(id) {
    return {
      id,
      send: (data, buffers = []) => this.send("comm_msg", { comm_id: id, data }, { buffers }).idle,
      listen: (listener) =>
        this.onComm(id, ({ header, content, buffers = [] }) => {
          if (header.msg_type === "comm_msg") listener(content.data, buffers);
        }),
    };
  }

  /** @param {string} id @param {(message: Message) => void} listener @returns {() => void} stops it */
  onComm(id, listener) {
    const all = this.comms.get(id) ?? new Set();
    this.comms.set(id, all);
    return listening(all, listener);
  }

  /**
   * Every widget the kernel holds.
   * @returns {Promise<States>}
   */
  states() {
    const id = freshId();
    return new Promise((found, failed) => {
      const stop = this.onComm(id, ({ header, content, buffers = [] }) => {
        const answer = header.msg_type === "comm_msg" ? content.data : {}; // a kernel without widgets closes the comm
        if (header.msg_type === "comm_msg" && answer.method !== "update_states") return;
        stop();
        const states = withBuffers(answer.states ?? {}, answer.buffer_paths, buffers);
        found(
          new Map(
            Object.entries(states).map(([model, { model_name: name, model_module: module, state }]) => [
              model,
              { name, module, state },
            ]),
          ),
        );
      });
      this.send("comm_open", { comm_id: id, target_name: CONTROL, data: {} }, { metadata: { version: "1.0.0" } });
      this.send("comm_msg", { comm_id: id, data: { method: "request_states" } }).idle.catch((reason) => {
        stop();
        failed(reason);
      });
    });
  }

  /** @private @param {Message} heard */
  hear(heard) {
    const { header, content, parent_header: parent } = heard;
    for (const listener of [...this.hearers]) listener(heard);
    if (/^comm_(msg|close)$/.test(header.msg_type)) {
      for (const listener of [...(this.comms.get(content.comm_id) ?? [])]) listener(heard);
    }
    if (header.msg_type !== "status") return;
    if (content.execution_state === "idle") {
      this.waiting.get(parent.msg_id ?? "")?.done();
      this.waiting.delete(parent.msg_id ?? "");
    } else if (DEAD.has(content.execution_state)) {
      this.giveUpWaiting();
      for (const listener of [...this.mourners]) listener(true);
    }
  }

  /** @private */
  giveUpWaiting() {
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { failed } of waiting) failed(new Error("the connection is gone"));
  }
}
