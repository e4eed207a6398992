// How a document that an earlier version wrote becomes one of today. The first copied sentences of the course into it;
// the second had a list of steps beside the pages of pacing, which did not know each other. Today it holds ids, numbers
// and the person's own words, and one plan. Nothing is lost on the way. Needs no DOM.
import { LETTERS } from "./letters.js";
import { activityOf, exerciseOf, paceOf, saidOfThing, standing, withSaid } from "./plan.js";

/** @typedef {import("./personal_data.js").PersonalData} PersonalData */
/** @typedef {import("./personal_data.js").Said} Said */
/** @typedef {import("./plan_words.js").PlanRows} PlanRows */

/** @param {unknown} value @returns {value is Record<string, any>} */
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {unknown} at */
const isTime = (at) => (typeof at === "string" || typeof at === "number") && !Number.isNaN(new Date(at).getTime());
/** @param {unknown} value */
const isText = (value) => typeof value === "string";
/** @param {unknown} value */
const isTooLong = (value) => typeof value === "string" && value.length > LETTERS.text;
/** The name of a thing as it can be kept. */
const THING = /^[a-z0-9]+([-_][a-z0-9]+)*$/;

/** @param {any} entry the words beside the id of a step count as its own until the course is asked */
function stepOfFirst(entry) {
  if (!isMap(entry)) return entry;
  const { text, when, ...rest } = entry;
  return { ...rest, ...(when && { when }), ...(text && { own: text }) };
}

/**
 * A step as the plan says it. A step with a name that no row can have is kept in its own words.
 * @param {any} entry @returns {Record<string, string | number>}
 */
function saidByStep({ step, at, ...news }) {
  const known = THING.test(step);
  const thing = known ? step : `own-${new Date(at).toISOString().replace(/\D/g, "")}`;
  const words = Object.fromEntries(
    Object.entries({ ...news, ...(!known && { own: news.own || step }) }).filter(([, value]) => isText(value) && value),
  );
  return { ...saidOfThing(thing, words), ...standing(thing, "in") };
}

/**
 * One plan of the steps and of what is built up in small steps.
 * @param {any} value a document of the second version
 */
function intoOnePlan(value) {
  const { steps = [], ...rest } = value;
  /** @type {any[]} */
  const given = Array.isArray(steps) ? steps : [];
  const sound = given.filter(
    (one) => isMap(one) && isTime(one.at) && isText(one.step) && one.step !== "" && !Object.values(one).some(isTooLong),
  );
  /** @type {any[]} */
  const pages = Array.isArray(value.pacing) ? value.pacing : [];
  const begun = pages.filter(
    (one) => isMap(one) && typeof one.activity === "string" && THING.test(one.activity) && one.since,
  );
  const news = [
    ...sound.map((one) => /** @type {const} */ ([one.at, saidByStep(one)])),
    ...begun.map((one) => {
      const since = [one.at, one.touched].filter(isTime).sort().at(-1);
      return /** @type {const} */ ([since ?? new Date(0).toISOString(), standing(paceOf(one.activity), "in")]);
    }),
  ].sort(([a], [b]) => new Date(a).getTime() - new Date(b).getTime());
  /** @type {Record<string, Said>} */
  let plan = {};
  for (const [at, said] of news) plan = withSaid(plan, said, new Date(at).toISOString());
  const left = Array.isArray(steps) ? given.filter((one) => !sound.includes(one)) : steps;
  return {
    ...rest,
    version: 3,
    ...(Object.keys(plan).length && { plan }),
    // What was no step is left where it was: who reads the document says that it is not whole.
    ...((!Array.isArray(steps) || left.length) && { steps: left }),
  };
}

/** What each version needs to become the next one. @type {Record<number, (value: any) => any>} */
const NEXT = {
  1: (value) => ({
    ...value,
    version: 2,
    ...(Array.isArray(value.steps) && { steps: value.steps.map(stepOfFirst) }),
  }),
  2: intoOnePlan,
};

/**
 * A document of any earlier version in the shape of the newest one; another value as it is.
 * @param {any} value @returns {any}
 */
export function upToDate(value) {
  const next = NEXT[value.version];
  return next ? upToDate(next(value)) : value;
}

/** What no longer needs to be said of a thing in words, since the course has them. @param {PersonalData} document */
function sayings({ plan }) {
  return Object.entries(plan)
    .map(([name, { value }]) => ({ name, thing: name.split("/")[0], field: name.split("/")[1], value }))
    .filter(({ field, value }) => (field === "own" || field === "when") && value !== "");
}

/**
 * The document without sentences of the course in its plan: a sentence that says a moment becomes the id of the moment,
 * and the words of a thing stay only where the course has none for it. What is no sentence of the course stays, as the
 * person's own words. A document with nothing to change is given back itself.
 * @param {PersonalData} document @param {Pick<PlanRows, "texts" | "exercises" | "moments"> & Partial<PlanRows>} rows
 * @returns {PersonalData}
 */
export function planInIds(document, { texts, exercises, moments, activities = {} }) {
  /** @type {Record<string, string>} */
  const news = {};
  for (const { name, thing, field, value } of sayings(document)) {
    const isKnown =
      Object.hasOwn(texts, thing) ||
      Object.hasOwn(exercises, exerciseOf(thing)) ||
      Object.hasOwn(activities, activityOf(thing));
    const moment = Object.keys(moments).find((id) => moments[id].includes(String(value).trim()));
    if (field === "own" && isKnown) news[name] = "";
    if (field === "when" && moment) Object.assign(news, { [name]: "", [`${thing}/moment`]: moment });
  }
  return Object.keys(news).length
    ? { ...document, plan: withSaid(document.plan, news, new Date().toISOString()) }
    : document;
}
