// Of which of a person's own things there is any: the places that "Mine" in the bar leads to. Needs no DOM.
import { today } from "./dates.js";
import { isBlank, planIn } from "./plan.js";

/** A week: today and the six days before it. */
const DAYS = 7;
const DAY_MS = 86_400_000;

/** Whether anything was practised or done in the last week. @param {any} kept @param {Date} now */
function hasWeek(kept, now) {
  const days = Array.from({ length: DAYS }, (_, back) => today(new Date(now.getTime() - back * DAY_MS)));
  const { things, later } = planIn(kept);
  return (
    [...things, ...later].some(({ done }) => done.some((day) => days.includes(day))) ||
    kept.ratings.some((/** @type {{at: string}} */ { at }) => days.includes(today(new Date(at))))
  );
}

/**
 * @param {import("./personal_data.js").PersonalData} kept @param {Date} [now]
 * @returns {Record<"plan" | "week" | "thoughts" | "sore" | "ratings", boolean>} by the names of `pages/mine.py`
 */
export const whatIsMine = (kept, now = new Date()) => ({
  plan: !isBlank(planIn(kept)),
  week: hasWeek(kept, now),
  thoughts: kept.thoughts.length > 0,
  sore: Object.values(kept.sore).some(({ mark }) => mark !== ""),
  ratings: kept.ratings.some(({ before, after }) => before !== null || after !== null),
});
