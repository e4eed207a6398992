// Descriptions of widgets may hold a little formatting. The browser's own parser reads them; what is not known to be
// harmless is taken out.

const KEPT = new Set("A ABBR B CODE EM I LI OL SPAN STRONG UL".split(" "));
const ATTRIBUTES = new Set(["title", "style", "href", "class"]);

/** @param {string} html @returns {string} */
export default function sanitize(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const el of [...body.querySelectorAll("*")]) {
    if (!KEPT.has(el.tagName)) {
      el.replaceWith(...(/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(el.tagName) ? [] : el.childNodes));
      continue;
    }
    for (const { name, value } of [...el.attributes]) {
      if (!ATTRIBUTES.has(name) || /^\s*(javascript|data|vbscript):/i.test(value)) el.removeAttribute(name);
    }
  }
  return body.innerHTML;
}
