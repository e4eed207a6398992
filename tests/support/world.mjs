// A browser's world that a test holds in its hand: sockets, time, requests, events.
import { decode, encode } from "../../widgets/easeback/publishing/client/messages.js";

class FakeSocket {
  /** @param {string} address */
  constructor(address) {
    this.address = address;
    this.readyState = 0;
    /** @type {any[]} */ this.frames = [];
    /** @type {any} */ this.onopen = null;
    /** @type {any} */ this.onmessage = null;
    /** @type {any} */ this.onclose = null;
  }
  send(/** @type {any} */ frame) {
    this.frames.push(frame);
  }
  close() {
    this.readyState = 3;
  }
  opens() {
    this.readyState = 1;
    this.onopen();
  }
  closes() {
    this.readyState = 3;
    this.onclose();
  }
  /** @param {any} message */
  says(message) {
    this.onmessage({ data: encode(message) });
  }
  sent() {
    return this.frames.map((frame) => decode(frame));
  }
}

/** @param {string} type @param {any} content @param {{parent?: string, buffers?: any[]}} [more] */
export const heard = (type, content, { parent, buffers = [] } = {}) => ({
  channel: "iopub",
  header: { msg_id: "h", msg_type: type },
  parent_header: parent ? { msg_id: parent } : {},
  metadata: {},
  content,
  buffers,
});

/** Lets every promise that can go on, go on. */
export const settled = () => new Promise((done) => setImmediate(done));

export function fakeWorld() {
  /** @type {FakeSocket[]} */ const sockets = [];
  /** @type {{at: number, act: () => void}[]} */ let timers = [];
  /** @type {Record<string, Set<() => void>>} */ const events = {};
  let now = 0;
  const world = {
    sockets,
    /** @type {any[]} */ requests: [],
    /** @type {any[]} */ answers: [],
    /** @type {string[]} */ beacons: [],
    WebSocket: class extends FakeSocket {
      constructor(/** @type {string} */ address) {
        super(address);
        sockets.push(this);
      }
    },
    setTimeout: (/** @type {() => void} */ act, /** @type {number} */ wait) => {
      timers.push({ at: now + wait / 1000, act });
      return timers.length;
    },
    clearTimeout: () => {},
    addEventListener: (/** @type {string} */ name, /** @type {() => void} */ act) =>
      (events[name] ??= new Set()).add(act),
    removeEventListener: (/** @type {string} */ name, /** @type {() => void} */ act) => events[name]?.delete(act),
    document: { baseURI: "http://x/en/own", cookie: "" },
    navigator: { sendBeacon: (/** @type {string} */ address) => world.beacons.push(address) },
    fetch: async (/** @type {string} */ address, /** @type {any} */ options) => {
      world.requests.push({ address, ...options });
      const answer = world.answers.shift();
      if (!answer) throw new TypeError("no server");
      return {
        ok: answer.status === 200,
        status: answer.status,
        json: async () => answer.body,
        headers: new Map(Object.entries(answer.headers ?? {})),
      };
    },
    socket: () => /** @type {FakeSocket} */ (sockets.at(-1)),
    tell: (/** @type {string} */ name) => {
      for (const act of events[name] ?? []) act();
    },
    pass: (/** @type {number} */ seconds) => {
      now += seconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
  };
  return world;
}
