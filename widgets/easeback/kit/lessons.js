// The course as the page lists it: each lesson's address, title and length. In JupyterLab there is no such list.

/** @typedef {{href: string, title: string, minutes: string}} Listed */

/**
 * The lessons of the page's own list, by address.
 * @param {ParentNode} [page]
 * @returns {Record<string, Listed>}
 */
export function lessonsHere(page = document) {
  /** @type {Record<string, Listed>} */
  const found = {};
  for (const entry of page.querySelectorAll(".easeback-foot [data-lesson]")) {
    const link = entry.querySelector("a");
    const slug = entry.getAttribute("data-lesson");
    if (!link || !slug) continue;
    const minutes = entry.querySelector(".easeback-lessons__minutes")?.textContent ?? "";
    found[slug] = { href: link.href, title: link.textContent ?? "", minutes };
  }
  return found;
}

/**
 * A stop of a path as the store keeps it: a lesson, and where on it.
 * @param {{lesson: string, place?: string}} stop
 */
export const nameOf = ({ lesson, place }) => (place ? `${lesson}#${place}` : lesson);

/**
 * Whether a person has been at a stop. A place, such as the safety check, counts only when it was seen since the
 * path was asked for: pain that is new asks for a new look.
 * @param {string} stop
 * @param {Pick<import("./document.js").Document, "progress"|"path">} kept
 */
export function wasAt(stop, { progress, path }) {
  const done = progress[stop]?.done;
  return Boolean(done) && (!stop.includes("#") || String(done) >= String(path?.at));
}

/**
 * Where a path goes on: after the lesson one is on, else at the first stop not yet seen; null when there is none.
 * @param {Pick<import("./document.js").Document, "progress"|"path">} kept
 * @param {string} [here] the lesson one is on
 * @returns {string | null}
 */
export function nextStop(kept, here) {
  const stops = kept.path?.lessons ?? [];
  const open = (/** @type {string} */ stop) => stop !== here && !wasAt(stop, kept);
  const after = here === undefined ? 0 : stops.indexOf(here) + 1;
  return stops.slice(after).find(open) ?? stops.find(open) ?? null;
}

/**
 * The address of a lesson's file on this page. Where there is no list of lessons, as in JupyterLab, the file itself.
 * @param {string} file such as `03-stress-signals.ipynb#try-it`
 * @param {ParentNode} [page]
 */
export function addressOf(file, page = globalThis.document) {
  const [name, place] = file.split("#");
  const listed = page && lessonsHere(page)[name.replace(/^[\d-]+/, "").replace(/\.ipynb$/, "")];
  return listed ? `${listed.href}${place ? `#${place}` : ""}` : file;
}
