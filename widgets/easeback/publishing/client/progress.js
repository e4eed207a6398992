// How far a lesson is read: the line below the bar, and a quiet note in the store. The line is for the eye: a screen
// reader knows where it is, and would be told of each turn of the wheel.
import { keep, see } from "../../kit/kept/deeds.js";
import { goOnAt } from "../../kit/kept/path.js";
import { lessonsHere } from "../../kit/page/lessons.js";

const NEARLY_ALL = 0.97;

/**
 * @param {ReturnType<typeof import("../../kit/kept/store.js").openStore>} store
 * @param {{slug: string}} page
 */
export function startProgress(store, { slug }) {
  const lesson = document.querySelector(".easeback-lesson");
  const line = /** @type {HTMLElement | null} */ (document.querySelector(".easeback-bar__progress"));
  if (!lesson || !line || !slug) return;

  // A page that is in no list of lessons, like that for a bad day, is not noted.
  const listed = Object.hasOwn(lessonsHere(), slug);
  let erased = false; // what a person erased, this page does not write again before it is opened anew
  /** @param {"opened" | "done"} what */
  const note = (what) => {
    if (erased || !listed) return;
    const kept = store.read().progress[slug] ?? {};
    if (kept[what]) return;
    keep(see(slug, what));
  };
  let [furthest, asked, moved] = [0, false, false];
  const measure = () => {
    asked = false;
    const { top, height } = lesson.getBoundingClientRect();
    // Of who reads by cards it is known on which one they are.
    const card = Number(document.documentElement.dataset.cards);
    const seen = card || (height > 0 ? (innerHeight - top) / height : 0);
    const far = Math.max(0, Math.min(1, seen));
    if (far > furthest) furthest = far;
    line.style.setProperty("--far", far.toFixed(4));
    if (furthest >= NEARLY_ALL && (moved || card)) note("done");
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(measure);
  };
  addEventListener(
    "scroll",
    () => {
      moved = true;
      soon();
    },
    { passive: true },
  );
  document.addEventListener("easeback:slide", soon);
  new ResizeObserver(soon).observe(lesson);
  note("opened");
  soon();
  markLessons(store.read());
  openUnits();
  store.subscribe((kept) => {
    if (listed && !kept.progress[slug]?.opened) erased = true;
    markLessons(kept);
  });
}

/**
 * Lessons that were opened, and those read to their end, in the lists of all lessons; on the map, where one goes on.
 * @param {import("../../kit/kept/personal_data.js").PersonalData} kept
 */
function markLessons({ progress, path }) {
  const order = Object.entries(lessonsHere()).flatMap(([slug, { numbered }]) => (numbered ? slug : []));
  const next = goOnAt({ progress, path }, order);
  const [first] = order.some((slug) => progress[slug]?.opened) || next ? [] : order;
  for (const stop of document.querySelectorAll(".easeback-map [data-lesson]")) {
    const slug = stop.getAttribute("data-lesson");
    stop.setAttribute("data-here", slug === next ? "on" : slug === first ? "start" : "");
  }
  for (const entry of document.querySelectorAll("[data-lesson]")) {
    const { opened, done } = progress[entry.getAttribute("data-lesson") ?? ""] ?? {};
    entry.toggleAttribute("data-begun", Boolean(opened));
    entry.toggleAttribute("data-seen", Boolean(done));
  }
  for (const unit of document.querySelectorAll(".easeback-map__unit"))
    unit.toggleAttribute("data-seen", !unit.querySelector("li:not([data-seen])"));
}

/** Of the units on the map that one is open where a person goes on; where all have room, all are. */
function openUnits() {
  const units = [...document.querySelectorAll(".easeback-map__unit")];
  const here = units.find((unit) => unit.querySelector("[data-here=on], [data-here=start]")) ?? units[0];
  const roomy = matchMedia("(min-width: 73.75rem)").matches;
  for (const unit of units) unit.toggleAttribute("open", roomy || unit === here);
}
