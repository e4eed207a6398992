// A comm as the stock widget machinery wants it, over our own thin connection to the kernel.

/** @typedef {import("./kernel.js").Kernel} Kernel */
/** @typedef {{iopub?: {status?: (message: any) => void}}} Callbacks */

const IDLE = { content: { execution_state: "idle" } };

export class StockComm {
  /** @param {Kernel} kernel @param {string} comm_id @param {string} target_name */
  constructor(kernel, comm_id, target_name) {
    this.kernel = kernel;
    this.comm_id = comm_id;
    this.target_name = target_name;
    /** @private @type {(() => void)[]} */ this.stops = [];
  }

  /** @param {any} data @param {Callbacks} [callbacks] @param {any} [metadata] @param {any[]} [buffers] */
  open(data, callbacks, metadata, buffers) {
    return this.say(
      "comm_open",
      { comm_id: this.comm_id, target_name: this.target_name, data },
      callbacks,
      metadata,
      buffers,
    );
  }

  /** @param {any} data @param {Callbacks} [callbacks] @param {any} [metadata] @param {any[]} [buffers] */
  send(data, callbacks, metadata, buffers) {
    return this.say("comm_msg", { comm_id: this.comm_id, data }, callbacks, metadata, buffers);
  }

  /** @param {any} [data] @param {Callbacks} [callbacks] @param {any} [metadata] @param {any[]} [buffers] */
  close(data = {}, callbacks, metadata, buffers) {
    for (const stop of this.stops) stop();
    return this.say("comm_close", { comm_id: this.comm_id, data }, callbacks, metadata, buffers);
  }

  /** @param {(message: any) => void} listener */
  on_msg(listener) {
    this.listen("comm_msg", listener);
  }

  /** @param {(message: any) => void} listener */
  on_close(listener) {
    this.listen("comm_close", listener);
  }

  /** @private @param {string} type @param {(message: any) => void} listener */
  listen(type, listener) {
    this.stops.push(
      this.kernel.onComm(this.comm_id, (message) => {
        if (message.header.msg_type === type) listener(message);
      }),
    );
  }

  /**
   * @private
   * @param {string} type @param {any} content @param {Callbacks} [callbacks] @param {any} [metadata] @param {any[]}
   *   [buffers]
   */
  say(type, content, callbacks, metadata = {}, buffers = []) {
    const { id, idle } = this.kernel.send(type, content, { metadata, buffers });
    const settle = () => callbacks?.iopub?.status?.(IDLE);
    idle.then(settle, settle); // a lost message must not hold back the next one
    return id;
  }
}
