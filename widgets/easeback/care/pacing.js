// Pacing: from three measured days to an amount for each day, a little more each week, and less in a flare.
// care/pacing.py is its oracle and says where the rule comes from; a test compares the two. Needs no DOM.

/** @typedef {"minutes" | "steps" | import("./lengths.js").Length} Unit */
/**
 * @typedef {{unit: Unit, average: number, start: number, rise: number, every: number}} Stairs `start` in week 1, then
 *   `rise` more each time `every` weeks have passed
 */

/** What amounts of a unit are multiples of. @type {Record<Unit, number[]>} */
export const GRAINS = {
  minutes: [1, 0.5],
  steps: [50, 10, 5],
  metres: [10, 5, 1],
  yards: [10, 5, 1],
  feet: [50, 10, 5],
};
/** The least and the most that a day can be. @type {Record<Unit, [number, number]>} */
export const LIMITS = {
  minutes: [1, 240],
  steps: [10, 30_000],
  metres: [5, 20_000],
  yards: [5, 20_000],
  feet: [15, 60_000],
};
/** What a plan is counted in; a person reads its metres in the length of their country. @type {Unit[]} */
export const UNITS = ["minutes", "steps", "metres"];
export const DAYS = 3;
const START = 0.8;
export const PACES = [0.1, 0.2];
const FLARE = [0.5, 0.8];
export const FLARE_DAYS = [2, 3];
export const WEEK = 7;
const AWAY_DAYS = 21;
const LONGEST_WEEKS = 52;
const HAIR = 1e-9;

/** @param {number} value @param {number} grain */
const below = (value, grain) => Math.floor(value / grain + HAIR) * grain;
/** @param {number} value @param {number} grain */
const near = (value, grain) => Math.floor(value / grain + 0.5 + HAIR) * grain;
/** The coarsest grain that is at most a tenth of an amount, or the finest. @param {number} amount @param {Unit} unit */
const grainFor = (amount, unit) =>
  GRAINS[unit].find((grain) => grain <= amount / 10 + HAIR) ?? /** @type {number} */ (GRAINS[unit].at(-1));
/** @param {unknown} pace */
const isPace = (pace) => PACES.some((known) => known === pace);

/**
 * What is wrong with the measured days, the first thing first; empty when nothing is.
 * @param {(number | null | undefined)[]} days @param {string} unit
 * @returns {"" | "unit" | "missing" | "number" | "negative" | "zero" | "too-little" | "too-much"}
 */
export function problemWith(days, unit) {
  if (!Object.hasOwn(GRAINS, unit)) return "unit";
  const [least, most] = LIMITS[/** @type {Unit} */ (unit)];
  const given = days.map((day) => day ?? null);
  const some = (/** @type {(day: number) => boolean} */ isSo) => given.some((day) => day !== null && isSo(day));
  if (given.includes(null)) return "missing";
  if (some((day) => !Number.isFinite(day))) return "number";
  if (some((day) => day < 0)) return "negative";
  if (some((day) => day === 0)) return "zero";
  if (some((day) => day < least)) return "too-little";
  if (some((day) => day > most)) return "too-much";
  return given.length === DAYS ? "" : "missing";
}

/**
 * The plan that follows from three measured days, or null where there is none.
 * @param {(number | null | undefined)[]} days @param {string} unit @param {number} [pace] the share of the average a
 *   week adds
 * @returns {Stairs | null}
 */
export function stairsFor(days, unit, pace = PACES[0]) {
  if (problemWith(days, unit) || !isPace(pace)) return null;
  const measure = /** @type {Unit} */ (unit);
  const average = days.reduce((/** @type {number} */ sum, day) => sum + Number(day), 0) / DAYS;
  const grain = grainFor(average, measure);
  const [wanted, most] = [pace * average, PACES[1] * average];
  const rise = Math.max(grain, Math.min(near(wanted, grain), below(most, grain)));
  const every = Math.max(1, Math.floor(rise / wanted + 0.5 + HAIR), Math.ceil(rise / most - HAIR));
  return { unit: measure, average, start: below(START * average, grain), rise, every };
}

/**
 * Whether the start is more than the smallest day that was measured: a bad day may be too short for it.
 * @param {Stairs} stairs
 * @param {(number | null)[]} days
 */
export const isMoreThanABadDay = ({ start }, days) => days.some((day) => day !== null && day < start);

/**
 * The amount of each day in a week, 1 for the first.
 * @param {Stairs} stairs
 * @param {number} week
 * @param {number | null} [goal]
 */
export function amountIn({ unit, start, rise, every }, week, goal = null) {
  const top = Math.min(LIMITS[unit][1], goal ?? Infinity);
  return Math.max(start, Math.min(top, start + rise * Math.floor((Math.max(1, week) - 1) / every)));
}

/**
 * The week in which the plan reaches a goal; null when it is no goal or more than a year away.
 * @param {Stairs} stairs
 * @param {number} goal
 */
export function weekOf({ unit, start, rise, every }, goal) {
  if (problemWith(Array(DAYS).fill(goal), unit)) return null;
  const week = 1 + every * Math.max(0, Math.ceil((goal - start) / rise - HAIR));
  return week <= LONGEST_WEEKS ? week : null;
}

/**
 * How much to do in a flare instead of an amount: less, and never nothing.
 * @param {number} amount
 * @param {Unit} unit
 */
export function flareFor(amount, unit) {
  const finest = /** @type {number} */ (GRAINS[unit].at(-1));
  const [least, most] = FLARE.map((share) => Math.max(finest, below(share * amount, grainFor(amount, unit))));
  return { least, most };
}

/** Whole days from one calendar day to another. @param {string} from year-month-day @param {string} to */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** A calendar day some days later. @param {string} day year-month-day @param {number} days */
export const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Which day of a flare today is, 1 for the first; 0 when it is over.
 * @param {string} first year-month-day
 * @param {string} today
 */
export function flareDay(first, today) {
  const passed = daysBetween(first, today);
  return passed >= 0 && passed < FLARE_DAYS[1] ? passed + 1 : 0;
}

/**
 * How a week of the plan stands.
 * @param {string} since year-month-day
 * @param {string} today
 * @returns {"on" | "over" | "away"}
 */
export function weekIs(since, today) {
  const passed = daysBetween(since, today);
  return passed >= AWAY_DAYS ? "away" : passed >= WEEK ? "over" : "on";
}

/**
 * What a person typed as an amount: a number, null for nothing, NaN for what is no number alone. A comma may be a
 * decimal point; before three digits a comma, a point or a space sets thousands apart.
 * @param {string} text
 */
export function amountFrom(text) {
  const typed = text.trim();
  if (!typed) return null;
  if (/^\d{1,3}([.,\s']\d{3})+$/.test(typed)) return Number(typed.replace(/\D/g, ""));
  return /^[-−]?(\d+([.,]\d*)?|[.,]\d+)$/.test(typed) ? Number(typed.replace(",", ".").replace("−", "-")) : NaN;
}
