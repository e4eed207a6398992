// Whether the page reads, is ready, or has lost its connection: said by `<html data-easeback>` and by a calm banner.

const ENOUGH_TO_SAY = 600;
const LONG_ENOUGH_TO_READ = 4000;

/** @param {Record<string, string>} words */
export function makeBanner(words) {
  const root = document.documentElement;
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-banner"));
  let ready = false;
  let lost = false;
  /** @type {any} */
  let timer = 0;

  /** @param {string} key @param {HTMLElement[]} more */
  const say = (key, ...more) => {
    const line = document.createElement("p");
    line.textContent = key && words[key];
    place?.replaceChildren(...(key ? [line, ...more] : []));
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
      if (lost) return;
      lost = true;
      show();
      clearTimeout(timer);
      timer = setTimeout(() => { // a moment without a connection is not worth a word
        const button = document.createElement("button");
        button.type = "button";
        button.className = "easeback-button";
        button.textContent = words["client.again"];
        button.addEventListener("click", () => again?.());
        say("client.lost", ...(again ? [button] : []));
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
