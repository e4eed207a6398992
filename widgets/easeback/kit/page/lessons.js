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
 * The address of a lesson's file on this page. Where there is no list of lessons, as in JupyterLab, the file itself.
 * @param {string} file such as `03-stress-signals.ipynb#try-it`
 * @param {ParentNode} [page]
 */
export function addressOf(file, page = globalThis.document) {
  const [name, place] = file.split("#");
  const listed = page && lessonsHere(page)[name.replace(/^[\d-]+/, "").replace(/\.ipynb$/, "")];
  return listed ? `${listed.href}${place ? `#${place}` : ""}` : file;
}
