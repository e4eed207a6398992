// The Jupyter messaging protocol on a WebSocket, as bytes. Pure: no socket, no document.
// A frame of its version 1 is: how many offsets, the offsets (both unsigned 64-bit, little end first), and between each
// two of them one piece: the channel, the four records of the message as JSON, then its binary parts.

/** The name by which a server is asked for this form of frames. */
export const PROTOCOL = "v1.kernel.websocket.jupyter.org";

/**
 * @typedef {object} Message
 * @property {string} channel
 * @property {{msg_id: string, msg_type: string, session?: string, username?: string, version?: string, date?:
 *   string}} header
 * @property {{msg_id?: string}} parent_header
 * @property {Record<string, any>} metadata
 * @property {any} content
 * @property {(ArrayBuffer | ArrayBufferView)[]} [buffers]
 */

/** @returns {string} an id that nobody else has */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} channel
 * @param {string} type
 * @param {any} content
 * @param {{session: string, metadata?: Record<string, any>, buffers?: (ArrayBuffer | ArrayBufferView)[]}} more
 * @returns {Message}
 */
export function message(channel, type, content, { session, metadata = {}, buffers = [] }) {
  const header = {
    msg_id: freshId(),
    msg_type: type,
    session,
    username: "",
    version: "5.2",
    date: new Date().toISOString(),
  };
  return { channel, header, parent_header: {}, metadata, content, buffers };
}

/** @param {ArrayBuffer | ArrayBufferView} piece */
function bytesOf(piece) {
  return ArrayBuffer.isView(piece)
    ? new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength)
    : new Uint8Array(piece);
}

/** The records of a message, in the order in which they travel. */
const RECORDS = /** @type {const} */ (["header", "parent_header", "metadata", "content"]);
const OFFSET = 8;

/**
 * @param {Message} sent
 * @returns {ArrayBuffer}
 */
export function encode(sent) {
  const text = (/** @type {string} */ words) => new TextEncoder().encode(words);
  const records = RECORDS.map((name) => text(JSON.stringify(sent[name])));
  const pieces = [text(sent.channel), ...records, ...(sent.buffers ?? []).map(bytesOf)];
  const head = OFFSET * (pieces.length + 2);
  const frame = new Uint8Array(head + pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  const numbers = new DataView(frame.buffer);
  const note = (/** @type {number} */ place, /** @type {number} */ number) =>
    numbers.setBigUint64(OFFSET * place, BigInt(number), true);
  note(0, pieces.length + 1);
  let at = head;
  pieces.forEach((piece, index) => {
    note(index + 1, at);
    frame.set(piece, at);
    at += piece.byteLength;
  });
  note(pieces.length + 1, at);
  return frame.buffer;
}

/**
 * @param {ArrayBuffer} frame
 * @returns {Message} with its binary parts as DataViews
 */
export function decode(frame) {
  const numbers = new DataView(frame);
  const read = (/** @type {number} */ place) => Number(numbers.getBigUint64(OFFSET * place, true));
  const offsets = Array.from({ length: read(0) }, (_, index) => read(index + 1));
  const [channel, ...pieces] = offsets
    .slice(1)
    .map((end, index) => new DataView(frame, offsets[index], end - offsets[index]));
  const text = (/** @type {DataView} */ piece) => new TextDecoder().decode(piece);
  const records = Object.fromEntries(RECORDS.map((name, index) => [name, JSON.parse(text(pieces[index]))]));
  return /** @type {any} */ ({ channel: text(channel), ...records, buffers: pieces.slice(RECORDS.length) });
}

/** @param {any} value */
const isBinary = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/**
 * Takes the binary parts out of a state, as Python's side expects: the state without them, where they were, and they.
 * @param {Record<string, any>} state
 */
export function withoutBuffers(state) {
  /** @type {(string | number)[][]} */
  const paths = [];
  /** @type {(ArrayBuffer | ArrayBufferView)[]} */
  const buffers = [];
  /** @param {any} value @param {(string | number)[]} path @returns {any} */
  const strip = (value, path) => {
    if (isBinary(value)) {
      paths.push(path);
      buffers.push(value);
      return Array.isArray(path) && typeof path.at(-1) === "number" ? null : undefined;
    }
    if (Array.isArray(value)) return value.map((inner, index) => strip(inner, [...path, index]));
    if (value === null || typeof value !== "object") return value;
    const kept = Object.entries(value).map(([key, inner]) => [key, strip(inner, [...path, key])]);
    return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
  };
  return { state: strip(state, []), paths, buffers };
}

/**
 * Puts binary parts back where they were; changes the state it is given.
 * @param {any} state
 * @param {(string | number)[][]} paths
 * @param {(ArrayBuffer | ArrayBufferView)[]} buffers
 */
export function withBuffers(state, paths = [], buffers = []) {
  paths.forEach((path, index) => {
    let place = state;
    for (const step of path.slice(0, -1)) place = place[step];
    const bytes = bytesOf(buffers[index]);
    place[path[path.length - 1]] = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  });
  return state;
}

/**
 * The widget state as a page carries it, with its base64 parts as DataViews.
 * @param {string} text
 * @returns {Map<string, {name: string, module: string, state: Record<string, any>}>} in order of creation
 */
export function savedState(text) {
  const saved = JSON.parse(text || "{}").state ?? {};
  return new Map(
    Object.entries(saved).map(([id, entry]) => {
      const parts = entry.buffers ?? [];
      const bytes = parts.map((/** @type {any} */ part) =>
        Uint8Array.from(atob(part.data), (letter) => letter.charCodeAt(0)),
      );
      const state = withBuffers(
        entry.state,
        parts.map((/** @type {any} */ part) => part.path),
        bytes,
      );
      return [id, { name: entry.model_name, module: entry.model_module, state }];
    }),
  );
}

/**
 * Which model of the page is which of the kernel: the same id, else the nth of one kind is the nth of that kind.
 * Both run the same lesson, so both make the same widgets in the same order.
 * @param {Map<string, {name: string, state: Record<string, any>}>} page
 * @param {Map<string, {name: string, state: Record<string, any>}>} kernel
 * @returns {Map<string, string>} kernel id by page id
 */
export function matched(page, kernel) {
  /** @param {{name: string, state: Record<string, any>}} model */
  const kind = ({ name, state }) => `${name}/${state._part ?? ""}`;
  /** @type {Map<string, string[]>} */
  const waiting = new Map();
  for (const [id, model] of kernel) {
    if (page.has(id)) continue;
    const line = waiting.get(kind(model)) ?? [];
    line.push(id);
    waiting.set(kind(model), line);
  }
  const found = new Map();
  for (const [id, model] of page) {
    const other = kernel.has(id) ? id : waiting.get(kind(model))?.shift();
    if (other !== undefined) found.set(id, other);
  }
  return found;
}
