// The still form of a part: its own view as HTML, without a document, for the renderer.
import { h } from "preact";
import { renderToString } from "preact-render-to-string";

/**
 * @param {(props: {model: any}) => any} View
 * @param {string} state the traits as JSON
 * @param {Record<string, string>} [buffers] binary traits as base64, by name
 */
export function still(View, state, buffers = {}) {
  const traits = JSON.parse(state);
  for (const [name, text] of Object.entries(buffers)) traits[name] = new DataView(bytesFrom(text).buffer);
  const silent = () => {};
  const model = {
    get: (/** @type {string} */ name) => traits[name],
    set: silent,
    save_changes: silent,
    on: silent,
    off: silent,
  };
  return renderToString(h(View, { model }));
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * The renderer's engine has no `atob`.
 * @param {string} text
 */
function bytesFrom(text) {
  const letters = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (const letter of letters) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
