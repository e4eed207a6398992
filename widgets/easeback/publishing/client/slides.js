// A lesson as slides, by the notebook's own slide types. Pure: works on anything that has a type and a content.

/** Keys of keyboards and of clickers. @type {Record<string, 1 | -1>} */
export const KEYS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 };

/**
 * @template T
 * @typedef {{steps: T[][], notes: T[]}} Slide what appears step by step, and what only the presenter sees
 */

/**
 * @template T
 * @param {{type: string, piece: T}[]} cells in order; type is slide, subslide, fragment, notes, skip, or anything
 *   else for "goes on"
 * @returns {Slide<T>[]}
 */
export function slidesOf(cells) {
  /** @type {Slide<T>[]} */
  const slides = [];
  const fresh = () => slides.push({ steps: [[]], notes: [] });
  for (const { type, piece } of cells) {
    if (type === "skip") continue;
    if (type === "slide" || type === "subslide" || (!slides.length && type !== "notes")) fresh();
    const slide = slides.at(-1);
    if (!slide) continue;
    if (type === "notes") slide.notes.push(piece);
    else if (type === "fragment") slide.steps.push([piece]);
    else slide.steps.at(-1)?.push(piece);
  }
  return slides;
}

/**
 * The next place, one step on or back; stays at the ends.
 * @param {Slide<any>[]} slides
 * @param {{slide: number, step: number}} at
 * @param {1 | -1} way
 */
export function moved(slides, at, way) {
  const step = at.step + way;
  if (step >= 0 && step < slides[at.slide].steps.length) return { slide: at.slide, step };
  const slide = at.slide + way;
  if (slide < 0 || slide >= slides.length) return at;
  return { slide, step: way > 0 ? 0 : slides[slide].steps.length - 1 };
}

/**
 * The slide an address asks for (`#slide-4` is the fourth), or null when it asks for none of them.
 * @param {string} hash
 * @param {number} of how many there are
 * @returns {number | null} counted from 0
 */
export function slideIn(hash, of) {
  const number = Number(/^#slide-(\d{1,4})$/.exec(hash)?.[1] ?? 0);
  return number >= 1 && number <= of ? number - 1 : null;
}

/**
 * How far to scroll for the next screen of a slide, or 0 when its end is seen already.
 * @param {number} left how much of the slide is out of sight on that side, in px
 * @param {number} room how much of the screen the slide has, in px
 */
export function nextScreen(left, room) {
  if (left <= 24) return 0; // a rim is not worth a step
  const screen = room * 0.85; // some of the last screen stays, so that the eye finds its place
  return left < room * 0.95 ? left : screen;
}

/**
 * Minutes that the notes plan: each note gives its own in its first line.
 * @param {string[]} firstLines
 */
export function minutesPlanned(firstLines) {
  return firstLines.reduce((sum, line) => sum + Number(/\d+/.exec(line)?.[0] ?? 0), 0);
}

/** @param {number} seconds @returns {string} minutes and seconds */
export function clockFace(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
