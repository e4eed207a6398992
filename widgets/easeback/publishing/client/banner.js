// Whether the page reads, is ready, or has lost its connection: said by `<html data-easeback>`, and by a calm note in
// the flow of the words, beside what needs the connection. It covers nothing, and it can be closed.

const ENOUGH_TO_SAY = 600;
const LONG_ENOUGH_TO_READ = 4000;

/**
 * @param {Record<string, string>} words
 * @param {() => HTMLElement | null} needing the first piece of the page that needs a connection; null: none does, and
 *   none is missed
 */
export function makeBanner(words, needing) {
  const root = document.documentElement;
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-banner"));
  let ready = false;
  let lost = false;
  /** @type {any} */
  let timer = 0;

  /** @param {string} key @param {() => void} act */
  const button = (key, act) => {
    const made = Object.assign(document.createElement("button"), {
      type: "button",
      className: "easeback-button",
      textContent: words[key],
    });
    made.addEventListener("click", act);
    return made;
  };
  /** @param {string} key @param {HTMLElement[]} more */
  const say = (key, ...more) => {
    const line = Object.assign(document.createElement("p"), { textContent: key && words[key] });
    place?.replaceChildren(...(key ? [line, ...more] : []));
  };
  const close = () => {
    say("");
    const beside = place?.parentElement; // the button that was pressed is gone
    if (!beside) return;
    beside.tabIndex = -1;
    beside.focus({ preventScroll: true });
  };
  const show = () => root.setAttribute("data-easeback", lost ? "lost" : ready ? "ready" : "reading");

  return {
    /** Every part answers. */
    ready() {
      if (ready) return;
      ready = true;
      show();
      if (!lost) performance.mark("easeback-ready");
    },
    /** The connection is gone. @param {(() => void)} [again] what "try again" does, where a person can do something */
    lost(again) {
      const piece = needing();
      if (lost || !piece) return;
      lost = true;
      show();
      const cell = piece.closest(".cell");
      if (place && cell && place.parentElement !== cell) cell.append(place);
      clearTimeout(timer);
      timer = setTimeout(() => {
        // a moment without a connection is not worth a word
        say("client.lost", ...(again ? [button("client.again", again)] : []), button("client.close", close));
      }, ENOUGH_TO_SAY);
    },
    /** The connection is there again. */
    back() {
      if (!lost) return;
      lost = false;
      show();
      clearTimeout(timer);
      if (!place?.firstChild) return;
      say("client.back");
      timer = setTimeout(() => say(""), LONG_ENOUGH_TO_READ);
    },
  };
}
