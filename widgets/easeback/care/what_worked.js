// What a person's own ratings say, exercise by exercise, without saying more than a few of them can: a few ratings go
// up and down by themselves. Up to two say nothing yet, three to five are a first hint, and only more speak for
// themselves. These numbers are a choice of ours, made to be cautious. tests/care/cases/what_worked.csv is the table
// of its cases.

/** Practices with both ratings from which there is a first hint, and from which they speak for themselves. */
const HINT = 3;
const ENOUGH = 6;
/** Points of change from which it is more than "about the same". */
const CLEAR = 1;
const GROUPS = /** @type {Record<string, number>} */ ({
  helps: 1,
  "hint-helps": 2,
  early: 3,
  "hint-same": 4,
  same: 4,
  "hint-not": 5,
  not: 5,
  unrated: 9,
});
const LEANING = /** @type {Record<string, number>} */ ({ helps: 1, "hint-helps": 1, not: -1, "hint-not": -1 });

/**
 * @typedef {{exercise: string, times: number, rated: number, change: number|null, verdict: string, rank: number}}
 *   Worked `times` practised, of these `rated` before and after; `change` is the median of before minus after
 */

/** @param {unknown} value @returns {value is number} a rating from 0 to 10 */
const isPoints = (value) => typeof value === "number" && value >= 0 && value <= 10;

/** @param {number[]} values at least one */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {number} rated @param {number|null} change */
function verdictOn(rated, change) {
  if (change === null) return "unrated";
  if (rated < HINT) return "early";
  const tone = change >= CLEAR ? "helps" : change <= -CLEAR ? "not" : "same";
  return rated >= ENOUGH ? tone : `hint-${tone}`;
}

/**
 * One row for each exercise that was practised: firm help first, then a hint of it, what is too early to say, no
 * change, no help, and what was never rated. Within each the larger change comes first, then more ratings. Of two
 * entries of one exercise at one time the later counts; what no rating can be counts as not given.
 * @param {readonly any[]} ratings entries of the person's document
 * @returns {Worked[]}
 */
export function whatWorked(ratings) {
  /** @type {Map<string, any>} */
  const entries = new Map();
  ratings.forEach((rating, place) => {
    if (typeof rating.exercise === "string" && rating.exercise) {
      entries.set(JSON.stringify([rating.exercise, typeof rating.at === "string" ? rating.at : place]), rating);
    }
  });
  /** @type {Map<string, (number|null)[]>} the change of each practice, null where it was not rated twice */
  const practices = new Map();
  for (const { exercise, before, after, seconds } of entries.values()) {
    const both = isPoints(before) && isPoints(after);
    if (!both && !(typeof seconds === "number" && seconds > 0)) continue;
    practices.set(exercise, [...(practices.get(exercise) ?? []), both ? before - after : null]);
  }
  const rows = [...practices].map(([exercise, all]) => {
    const changes = all.filter((change) => change !== null);
    const change = changes.length ? median(changes) : null;
    return {
      exercise,
      times: all.length,
      rated: changes.length,
      change,
      verdict: verdictOn(changes.length, change),
      rank: 1,
    };
  });
  /** @param {Worked} a @param {Worked} b */
  const apart = (a, b) =>
    GROUPS[a.verdict] - GROUPS[b.verdict] || (b.change ?? 0) - (a.change ?? 0) || b.rated - a.rated;
  rows.sort((a, b) => apart(a, b) || (a.exercise < b.exercise ? -1 : 1));
  rows.forEach((row, at) => {
    row.rank = at > 0 && apart(rows[at - 1], row) === 0 ? rows[at - 1].rank : at + 1;
  });
  return rows;
}

/**
 * 1 for each exercise that seems to help this person, firm or as a hint, and -1 for each that seems not to.
 * @param {Worked[]} worked @returns {Record<string, number>}
 */
export const leaning = (worked) =>
  Object.fromEntries(
    worked.filter(({ verdict }) => verdict in LEANING).map(({ exercise, verdict }) => [exercise, LEANING[verdict]]),
  );
