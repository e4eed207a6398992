// Whether a page can be reached before one goes there: a browser's own error page is a dead end, and the words are
// gone.

const LONGEST_TRY = 2000;

/** @param {string | URL} address @param {any} [world] @returns {Promise<boolean>} */
export async function isReachable(address, world = globalThis) {
  if (!/^https?:$/.test(world.location.protocol)) return true; // files on a disk are there
  try {
    await world.fetch(address, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(LONGEST_TRY) });
    return true; // whatever the answer is, it comes from the course
  } catch {
    return false;
  }
}

/** Says that a page cannot be reached now, and that nothing is lost. @param {Record<string, string>} words */
export function sayUnreachable(words) {
  const dialog = document.createElement("dialog");
  dialog.className = "easeback-unreachable";
  const line = Object.assign(document.createElement("p"), {
    id: "easeback-unreachable",
    textContent: words["client.unreachable"],
  });
  const close = Object.assign(document.createElement("button"), {
    type: "button",
    className: "easeback-button",
    textContent: words["client.close"],
  });
  close.addEventListener("click", () => dialog.close());
  dialog.setAttribute("aria-labelledby", line.id);
  dialog.append(line, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * Goes to a page of the course, or says that it cannot be reached.
 * @param {string | URL} address
 * @param {Record<string, string>} words
 */
export async function goTo(address, words, leaving = () => {}) {
  if (!(await isReachable(address))) return sayUnreachable(words);
  leaving();
  location.assign(address);
}

/**
 * Links within the course, once the device is offline or the server is known to be gone.
 * @param {Record<string, string>} words
 */
export function watchLinks(words) {
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element
        ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[href]"))
        : null;
    const doubtful = !navigator.onLine || document.documentElement.dataset.easeback === "lost";
    if (
      !link ||
      !doubtful ||
      event.defaultPrevented ||
      event.button ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    goTo(link.href, words);
  });
}
