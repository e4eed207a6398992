// How long a pack has been on the skin. It goes by the time of day and by nothing else: warmth does not wait while a
// screen is dark or a page is closed, so this time is never paused. Needs no DOM.

/**
 * @typedef {{kind: string, seconds: number, cue: string, say: string}} Phase
 * @typedef {{exercise: string, length: string, began: string, looked: number, ended?: string, why?: Why}} Run one
 *   pack on the skin: `looked` is how many looks at the skin were fine; times are ISO 8601 text
 * @typedef {"time"|"no-answer"|"skin"} Why it has to come off
 * @typedef {{state: "on"|"look"|"over", why: Why|"", phase: Phase, gone: number, left: number, next: number, total:
 *   number}} Moment `gone` and `left` in seconds; `next` to the next look, or while one is asked for, to its end
 */

const HOUR = 3_600_000;
/** A pack that was on for less than this leaves the skin as it was. */
const BRIEF_S = 60;

/** The phases until the pack comes off. @param {Phase[]} phases */
function onSkin(phases) {
  const off = phases.findIndex(({ kind }) => kind === "let-go");
  return off < 0 ? phases : phases.slice(0, off);
}

/**
 * When each look at the skin begins and ends, in seconds from the start, and when it all ends.
 * @param {Phase[]} phases
 */
export function looksOf(phases) {
  let at = 0;
  /** @type {[number, number][]} */
  const looks = [];
  for (const { kind, seconds } of onSkin(phases)) {
    if (kind === "notice") looks.push([at, at + seconds]);
    at += seconds;
  }
  return { looks, total: at };
}

/**
 * How a run stands now.
 * @param {Phase[]} phases @param {Run} run @param {number} now milliseconds since 1970 @returns {Moment}
 */
export function packAt(phases, { began, looked, ended, why = "time" }, now) {
  const { looks, total } = looksOf(phases);
  const until = ended ? new Date(ended).getTime() : now;
  const gone = Math.min(total, Math.max(0, (until - new Date(began).getTime()) / 1000));
  const [from, to] = looks[looked] ?? [total, total];
  let at = 0;
  const on = onSkin(phases);
  const phase = on.find(({ seconds }) => (at += seconds) > gone) ?? on[on.length - 1];
  const moment = { phase, gone, left: total - gone, total };
  if (ended) return { ...moment, state: "over", why, next: 0 };
  if (gone >= to)
    return {
      ...moment,
      state: "over",
      why: looked < looks.length ? "no-answer" : "time",
      gone: to,
      left: total - to,
      next: 0,
    };
  return gone >= from
    ? { ...moment, state: "look", why: "", next: to - gone }
    : { ...moment, state: "on", why: "", next: from - gone };
}

/** The start of the next day on the person's own clock. @param {number} now */
function tomorrow(now) {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}

/**
 * From when a pack may be used again, where that is not now.
 * @param {{id: string, gap_h: number|null, a_day: number|null}} pack
 * @param {{exercise: string, at: string, seconds?: number}[]} uses
 * @param {number} now milliseconds since 1970
 * @returns {{at: number, why: "gap"|"day"} | null}
 */
export function againFrom({ id, gap_h: gap, a_day: often }, uses, now) {
  const mine = uses
    .filter(({ exercise, seconds = 0 }) => exercise === id && seconds >= BRIEF_S)
    .map(({ at, seconds = 0 }) => new Date(at).getTime() + seconds * 1000)
    .filter((end) => end <= now + HOUR);
  const today = new Date(now).toDateString();
  if (often && mine.filter((end) => new Date(end).toDateString() === today).length >= often)
    return { at: tomorrow(now), why: "day" };
  const from = gap && mine.length ? Math.max(...mine) + gap * HOUR : 0;
  return from > now ? { at: from, why: "gap" } : null;
}
