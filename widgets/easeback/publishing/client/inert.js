// What Python says in HTML while a page is open, as the page's own policy cannot judge it: a refresh moves the page,
// a hint knocks at a host.

/**
 * What runs, frames or asks another host by being there; the page builder takes the same out of what is written
 * before.
 */
const NEVER = [
  "script",
  "noscript",
  "base",
  "link",
  "meta",
  "title",
  "portal",
  "applet",
  "template",
  "iframe",
  "frame",
  "object",
  "embed",
];

/**
 * The HTML as nodes that wait outside the page, without what would act by being put in.
 * @param {string} html
 * @param {Document} [page]
 * @returns {DocumentFragment}
 */
export function inert(html, page = document) {
  const template = page.createElement("template");
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll(NEVER.join())) element.remove();
  return template.content;
}
