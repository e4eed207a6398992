// The course as the page lists it: each lesson's address, title and length. In JupyterLab there is no such list.

/** @typedef {{href: string, title: string, minutes: string, numbered: boolean}} Listed */

/** @type {Record<string, string>} Letters that other letters stand for where only A to Z may be. */
const SPELT = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  æ: "ae",
  ø: "oe",
  å: "aa",
  ł: "l",
  ß: "ss",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  Æ: "Ae",
  Ø: "Oe",
  Å: "Aa",
  Ł: "L",
};

/**
 * The address of a lesson's file: its name without number and ending, in letters, digits and -. The rule is
 * `address_of` of content/places.py; a page that was kept may name a file by the number it had, so the browser needs
 * it too.
 * @param {string} file such as `03-stress-signals.ipynb`
 */
export function slugOf(file) {
  const name = file
    .replace(/\.ipynb$/, "")
    .normalize("NFC")
    .replace(/^[0-9]+[-_ ]+(?=.)/, "");
  const spelt = [...name].map((letter) => SPELT[letter] ?? letter).join("");
  // What is no letter of A to Z loses its marks; what is none even so falls out, and the rest is parted by -.
  const plain = spelt.normalize("NFKD").replace(/[\u0080-\uffff]/g, "");
  return plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "lesson";
}

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
    const numbered = entry.hasAttribute("data-numbered");
    found[slug] = { href: link.href, title: link.textContent ?? "", minutes, numbered };
  }
  return found;
}

/** The address of the page for a bad day, which is in no list: it stands among the ways of Help now; else "". */
export const badDayHere = (/** @type {ParentNode} */ page = document) =>
  /** @type {HTMLAnchorElement | null} */ (page.querySelector(".easeback-help [data-way='bad-day']"))?.href ?? "";

/**
 * The address of a lesson's file on this page. Where there is no list of lessons, as in JupyterLab, the file itself.
 * @param {string} file such as `03-stress-signals.ipynb#try-it`
 * @param {ParentNode} [page]
 */
export function addressOf(file, page = globalThis.document) {
  const [name, place] = file.split("#");
  const listed = page && lessonsHere(page)[slugOf(name)];
  return listed ? `${listed.href}${place ? `#${place}` : ""}` : file;
}
