// A lesson as slides, by the notebook's own slide types. Pure: works on anything that has a type and a content.

/**
 * @template T
 * @typedef {{steps: T[][], notes: T[]}} Slide what appears step by step, and what only the presenter sees
 */

/**
 * @template T
 * @param {{type: string, piece: T}[]} cells in order; type is slide, subslide, fragment, notes, skip, or anything else for "goes on"
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
