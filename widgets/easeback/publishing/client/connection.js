// A websocket that is opened again when it closes, ever more patiently, and at once when the device is online again.

/** @typedef {"open" | "lost"} Standing */

const LONGEST_WAIT = 30;

/** @param {number} failures in a row @returns {number} seconds to wait before the next attempt: 1, 2, 4 … 30 */
export const patience = (failures) => Math.min(LONGEST_WAIT, 2 ** failures);

/**
 * @template T
 * @param {Set<(value: T) => void>} listeners
 * @param {(value: T) => void} listener
 * @returns {() => void} stops it
 */
export function listening(listeners, listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export class Connection {
  /**
   * @param {string} address ws: or wss:
   * @param {any} [world] where WebSocket, timers and the `online` event come from
   * @param {string[]} [protocols] the forms of frames we can read
   */
  constructor(address, world = globalThis, protocols = []) {
    /** @private */ this.address = address;
    /** @private */ this.protocols = protocols;
    /** @private */ this.world = world;
    /** @private @type {WebSocket | null} */ this.socket = null;
    /** @private @type {any} */ this.timer = 0;
    /** @private */ this.ended = false;
    /** @private @type {Set<(standing: Standing) => void>} */ this.watchers = new Set();
    /** @private @type {Set<(data: any) => void>} */ this.hearers = new Set();
    /** @private @type {Set<(socket: WebSocket) => void>} */ this.openers = new Set();
    /** @private */ this.again = () => this.open();
    /** @type {Standing | "new"} */ this.standing = "new";
    /** Attempts that failed in a row. */
    this.failures = 0;
    /** @private */ this.doubt = () => {
      const silent = this.socket; // a dead connection can stay silent for minutes: a new one tells at once
      this.socket = null;
      silent?.close();
      this.open();
    };
    world.addEventListener?.("online", this.again);
    world.addEventListener?.("offline", this.doubt);
  }

  /** Opens it unless it is open or opening. */
  open() {
    if (this.ended || (this.socket && this.socket.readyState < 2)) return;
    this.world.clearTimeout(this.timer);
    const socket = new this.world.WebSocket(this.address, this.protocols);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      if (socket !== this.socket) return;
      this.failures = 0;
      for (const listener of [...this.openers]) listener(socket);
      this.stand("open");
    };
    socket.onmessage = (/** @type {MessageEvent} */ event) => {
      for (const listener of [...this.hearers]) listener(event.data);
    };
    socket.onclose = () => {
      if (socket !== this.socket || this.ended) return;
      this.timer = this.world.setTimeout(this.again, 1000 * patience(this.failures++));
      this.stand("lost");
    };
    this.socket = socket;
  }

  /** Ends it for good. */
  end() {
    this.ended = true;
    this.world.clearTimeout(this.timer);
    this.world.removeEventListener?.("online", this.again);
    this.world.removeEventListener?.("offline", this.doubt);
    this.socket?.close();
  }

  /** @param {string | ArrayBuffer} data @returns {boolean} whether it could be sent */
  send(data) {
    if (this.socket?.readyState !== 1) return false;
    this.socket.send(data);
    return true;
  }

  /** @param {(data: any) => void} listener */
  onData(listener) {
    return listening(this.hearers, listener);
  }

  /** Each new socket, also one that took over without a word. @param {(socket: WebSocket) => void} listener */
  onOpening(listener) {
    return listening(this.openers, listener);
  }

  /** @param {(standing: Standing) => void} listener */
  onStanding(listener) {
    return listening(this.watchers, listener);
  }

  /** @private @param {Standing} standing */
  stand(standing) {
    if (standing === this.standing && standing === "open") return;
    this.standing = standing;
    for (const listener of [...this.watchers]) listener(standing);
  }
}
