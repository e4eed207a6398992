// The path a person asked for: its stops, which of them were seen, and where it goes on.

/**
 * A stop of a path as the store keeps it: a lesson, and where on it.
 * @param {{lesson: string, place?: string}} stop
 */
export const nameOf = ({ lesson, place }) => (place ? `${lesson}#${place}` : lesson);

/**
 * Whether a person has been at a stop. A place, such as the safety check, counts only when it was seen since the
 * path was asked for: pain that is new asks for a new look.
 * @param {string} stop
 * @param {Pick<import("./personal_data.js").PersonalData, "progress"|"path">} kept
 */
export function wasAt(stop, { progress, path }) {
  const done = progress[stop]?.done;
  return Boolean(done) && (!stop.includes("#") || String(done) >= String(path?.at));
}

/**
 * Where a path goes on: after the lesson one is on, else at the first stop not yet seen; null when there is none.
 * @param {Pick<import("./personal_data.js").PersonalData, "progress"|"path">} kept
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
 * The lesson that a person has read before this one: the nearest that stands before it, on their path where it is a
 * stop of that, else in the order of the course; null where they have opened none of them.
 * @param {Pick<import("./personal_data.js").PersonalData, "progress"|"path">} kept
 * @param {string} here @param {string[]} order the lessons of the course
 * @returns {string | null}
 */
export function lessonBefore({ progress, path }, here, order) {
  const stops = path?.lessons.includes(here) ? path.lessons : order;
  const before = stops.slice(0, Math.max(0, stops.indexOf(here)));
  return before.reverse().find((stop) => order.includes(stop) && Boolean(progress[stop]?.opened)) ?? null;
}

/**
 * The lesson a person goes on with: the next of their path, else the one they opened last and have not finished, else
 * the first after it that they have not; null for who is new, and for who has seen all.
 * @param {Pick<import("./personal_data.js").PersonalData, "progress"|"path">} kept
 * @param {string[]} order the lessons of the course
 * @returns {string | null}
 */
export function goOnAt(kept, order) {
  const lessons = (kept.path?.lessons ?? []).filter((stop) => order.includes(stop));
  const along = nextStop({ ...kept, path: kept.path && { ...kept.path, lessons } });
  if (along !== null) return along;
  const openedAt = (/** @type {string} */ lesson) => String(kept.progress[lesson]?.opened ?? "");
  const [last] = order.filter(openedAt).sort((one, other) => (openedAt(one) < openedAt(other) ? 1 : -1));
  if (!last) return null;
  const open = (/** @type {string} */ lesson) => !wasAt(lesson, kept);
  return order.slice(order.indexOf(last)).find(open) ?? order.find(open) ?? null;
}
