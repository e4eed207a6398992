// The person's own plans: which one is shown, what it says, and how it is written. Everything stays in the browser.
import { dropThing, keep, now, takeOut as out, write as onto } from "../../kit/kept/deeds.js";
import { paceOf } from "../../kit/kept/plan.js";
import { keptFrom, readIn } from "../../kit/kept/lengths.js";
import { DAYS, PACES, UNITS, amountIn, flareDay, stairsFor, weekIs, weekOf } from "../../care/pacing.js";

/** @typedef {import("../../kit/kept/personal_data.js").Pacing} Entry */
/** @typedef {import("../../care/pacing.js").Unit} Unit */
/** @typedef {import("../../care/lengths.js").Length} Length */
/** @typedef {{id: string, name: string, units: Unit[], measure: string, ask_first: string[]}} Offered */

/**
 * A plan as it is kept: `days` are the three measured amounts, `week` the week one is in, which began on the day
 * `since` (nothing: not begun), `done` the days it was done, `flare` the first day of a flare.
 * @typedef {{days: (number | null)[], goal: number | null, week: number, since: string, flare: string}} Counted
 * @typedef {{activity: string, at: string, touched: string, own: string, unit: Unit, pace: number, done: string[],
 *   units: Partial<Record<Unit, Counted>>, length: Length} & Counted} Page `units` is what was counted in other units;
 *   lengths are in `length`, and kept in metres
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** @param {unknown} value */
const dayOr = (value) =>
  typeof value === "string" && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : "";
/** @param {unknown} value */
const isObject = (value) => typeof value === "object" && value !== null;
/** @param {unknown} value */
const numberOr = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);

/**
 * What is kept of one activity as a page, whatever an older or a broken copy left out.
 * @param {Entry | undefined} kept
 * @param {string} activity
 * @param {Unit[]} units as they are kept
 * @param {Length} length what a walk is measured in where the person is
 * @returns {Page}
 */
export function pageFrom(kept, activity, units, length) {
  const page = {
    activity,
    at: kept?.at ?? "",
    touched: kept?.touched ?? kept?.at ?? "",
    own: typeof kept?.own === "string" ? kept.own : "",
    unit: units.includes(kept?.unit) ? kept?.unit : units[0],
    pace: PACES.includes(kept?.pace) ? kept?.pace : PACES[0],
    ...countedFrom(kept),
    units: Object.fromEntries(
      UNITS.filter((unit) => isObject(kept?.units?.[unit])).map((unit) => [unit, countedFrom(kept?.units[unit])]),
    ),
    done: Array.isArray(kept?.done) ? kept.done.map(dayOr).filter(Boolean) : [],
    length,
  };
  return readIn(page, length);
}

/** What is counted in one unit, and means nothing in another. @param {any} kept @returns {Counted} */
export function countedFrom(kept) {
  const week = Number(kept?.week);
  return {
    days: Array.from({ length: DAYS }, (_, index) => numberOr(kept?.days?.[index])),
    goal: numberOr(kept?.goal),
    week: Number.isInteger(week) && week >= 1 && week <= 520 ? week : 1,
    since: dayOr(kept?.since),
    flare: dayOr(kept?.flare),
  };
}

/**
 * The page counted in another unit, as it was when it was counted so before.
 * @param {Page} page
 * @param {Unit} unit
 * @returns {Partial<Page>}
 */
export const inUnit = (page, unit) => ({
  unit,
  units: page.days.some((day) => day !== null) ? { ...page.units, [page.unit]: countedFrom(page) } : page.units,
  ...(page.units[unit] ?? countedFrom(undefined)),
});

/** The activity that was touched last. @param {Entry[]} kept */
export const lastTouched = (kept) =>
  [...kept].sort((a, b) => (String(a.touched ?? a.at) < String(b.touched ?? b.at) ? -1 : 1)).at(-1)?.activity ?? null;

/**
 * All that follows from a page on a day: the plan, the week of the goal, the amount of each day, and how the week
 * stands.
 * @param {Page} page @param {string} day
 */
export function planOf(page, day) {
  const stairs = stairsFor(page.days, page.unit, page.pace);
  if (!stairs) return null;
  const reached = page.goal === null ? null : weekOf(stairs, page.goal);
  const goal = reached === null ? null : page.goal;
  const flare = page.since && page.flare ? flareDay(page.flare, day) : 0;
  return {
    stairs,
    goal,
    reached,
    week: page.week,
    flare: flare > 0,
    flareDay: flare,
    amount: amountIn(stairs, page.week, goal),
    stands: page.since ? weekIs(page.since, day) : /** @type {const} */ ("not-begun"),
  };
}
/** @typedef {NonNullable<ReturnType<typeof planOf>>} Plan */

/**
 * Writes on a page at once; it is kept from its first answer on.
 * @param {Page} page @param {Partial<Page> | ((now: Page) => Partial<Page>)} news what changes, or how it follows
 *   from what is kept by now
 */
export function write(page, news) {
  const time = now();
  keep(
    onto(
      "pacing",
      ({ activity }) => activity === page.activity,
      (here) => {
        const current = here ? pageFrom(here, page.activity, UNITS, page.length) : page;
        const next = { ...current, ...(typeof news === "function" ? news(current) : news) };
        const { length, ...written } = keptFrom(next, page.length);
        return { ...here, ...written, at: here?.at ?? time, touched: time };
      },
    ),
  );
}

/** Takes a page out, and what it builds up out of the plan. @param {Page} page */
export const takeOut = (page) =>
  keep(
    out("pacing", ({ activity }) => activity === page.activity),
    dropThing(paceOf(page.activity)),
  );
