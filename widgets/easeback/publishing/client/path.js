// A person's path through the course: how far along it a lesson lies, the link at its end that leads on, and the one
// that leads back to what they have read.
import { lessonBefore, nextStop } from "../../kit/kept/path.js";
import { lessonsHere } from "../../kit/page/lessons.js";
import { wordsFrom } from "../../kit/page/words.js";

/**
 * @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store
 * @param {{slug: string, words: Record<string, string>}} page
 */
export function startPath(store, { slug, words }) {
  const ways = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-foot__ways"));
  const link = /** @type {HTMLAnchorElement | null} */ (ways?.querySelector(".easeback-foot__next"));
  const [label, title] = link?.children ?? [];
  const back = /** @type {HTMLAnchorElement | null} */ (ways?.querySelector(".easeback-foot__previous"));
  if (!ways || !link || !label || !title) return;
  const lessons = lessonsHere();
  const order = Object.keys(lessons).filter((one) => lessons[one].numbered);
  const number = document.querySelector(".easeback-bar__number");
  // What stands here without a path, to be put back when it is taken away.
  const usual = {
    href: link.getAttribute("href"),
    hidden: link.hidden,
    label: label.textContent,
    title: title.textContent,
    number: number?.textContent ?? "",
  };

  const show = () => {
    const kept = store.read();
    const known = (kept.path?.lessons ?? []).filter((stop) => lessons[stop]);
    const next = nextStop({ ...kept, path: kept.path && { ...kept.path, lessons: known } }, slug);
    const lesson = next === null ? null : lessons[next];
    const address = lesson?.href ?? usual.href;
    if (address) link.setAttribute("href", address);
    else link.removeAttribute("href");
    link.hidden = !lesson && usual.hidden;
    const before = lessonBefore(kept, slug, order);
    if (back && before) {
      back.href = lessons[before].href;
      back.lastElementChild?.replaceChildren(lessons[before].title);
    }
    back?.toggleAttribute("data-read", before !== null);
    ways.hidden = link.hidden && before === null;
    label.textContent = lesson ? words["client.path_next"] : usual.label;
    title.textContent = lesson ? lesson.title : usual.title;
    if (!number) return;
    const place = known.indexOf(slug) + 1;
    number.textContent = place
      ? wordsFrom(words, document.documentElement.lang)("client.path_place", { number: place, of: known.length })
      : usual.number;
  };
  store.subscribe(show);
  show();
}
