// The one plan, as data: what is in it, what waits for later, the plan for a flare, the review, whom to call. The
// device keeps each thing that was said under its own name and with its own time, so that two tabs, two devices or a
// copy that is brought back never write over each other: of one and the same thing the newest word counts. This
// module is the only one that knows these names. It needs no DOM and no words of the course.
import { LETTERS } from "./letters.js";

/** @typedef {import("./personal_data.js").PersonalData} PersonalData */
/** @typedef {import("./personal_data.js").Said} Said */

/** So many things are enough. */
export const MOST = 3;
/** Below this a plan is more often left than kept: then it is made smaller. */
export const SURE_ENOUGH = 7;
/** What a thing of the plan can be. Other steps, like a question for the next visit, have no kind. */
export const KINDS = /** @type {const} */ (["movement", "calm", "thought-or-sleep"]);
/** The three spans of the plan for a flare. */
export const SPANS = /** @type {const} */ (["hour", "day", "week"]);
/** Moments of the day that a thing may have. */
export const MOMENTS = ["morning", "midday", "evening", "hard"];
/** Who could know of a thing: "nobody" is an answer as good as any. */
export const PEOPLE = ["home", "friend", "work", "care", "nobody"];
/** What stands for the person's own words in place of the id of a row. */
export const OWN = "own";

/**
 * One thing of the plan. Ids are ids of rows; what is "" or null was not said. `own`, `when`, `where`, `hurdle_own` and
 * `around` are the person's own words.
 * @typedef {object} Thing
 * @property {string} thing its id: a row of plan_steps ("walk-a-little"), an exercise to do again
 *   ("again-slow-breathing"), an activity that is built up ("pace-walk"), or "own-…" for own words
 * @property {string} own what it is, where the course has no words for its id
 * @property {string} kind of a thing in own words: one of `KINDS`, or ""; the kind of every other follows from its id
 * @property {boolean} small its smaller form was chosen
 * @property {string} lesson the lesson it was taken up in, as its address says it
 * @property {string} moment one of `MOMENTS`, or ""
 * @property {string} when another time, or after what
 * @property {string} where
 * @property {string} hurdle what may get in the way: a row of plan_hurdles, "own", or ""
 * @property {string} hurdle_own the hurdle, where it is "own"
 * @property {string} around the way round; "" is that of the hurdle's row
 * @property {number | null} sure how sure the person is that they will do it, 0 to 10
 * @property {string} who could know of it: one of `PEOPLE`, or ""
 * @property {string[]} done the days on which it was done ("2026-11-30"), in order, each once
 * @property {string} since when it was taken up (ISO 8601)
 */
/**
 * What is to be done in a span of a flare: a row of flare_steps, or own words (`id` is then "own"); both "": not said.
 * @typedef {{id: string, own: string}} FlareStep
 */
/**
 * @typedef {{things: Thing[], later: Thing[], flare: Record<typeof SPANS[number], FlareStep>, review: string, call:
 *   string}} Plan `things` are at most `MOST`, in the order in which they were taken up; `later` waits, the newest
 *   first; `review` is a day like "2026-12-14" or ""; `call` says whom to call, in own words
 */

/** What is said of a thing, and how it is read. @type {Record<string, (value: unknown) => any>} */
const FIELDS = {
  own: text,
  kind: (value) => oneOf(KINDS, value),
  small: (value) => value === "yes",
  lesson: text,
  moment: (value) => oneOf(MOMENTS, value),
  when: text,
  where: text,
  hurdle: text,
  hurdle_own: text,
  around: text,
  sure: (value) => (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10 ? value : null),
  who: (value) => oneOf(PEOPLE, value),
};
/** Where a thing stands. */
const STANDS = "stands";
const IN = "in";
const LATER = "later";
const DONE = "done";
const AGAIN = "again-";
const PACE = "pace-";
const OWN_THING = "own-";
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {unknown} value @returns {string} */
function text(value) {
  return typeof value === "string" ? value : "";
}
/** @param {unknown} value */
const isText = (value) => typeof value === "string" && value.trim() !== "";
/** @param {readonly string[]} known @param {unknown} value */
const oneOf = (known, value) => (known.includes(text(value)) ? text(value) : "");

/** A day that the calendar has. @param {unknown} value @returns {value is string} */
export function isDay(value) {
  if (typeof value !== "string" || !DAY.test(value)) return false;
  const time = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
}

/** The thing by which an exercise stands in the plan. @param {string} exercise */
export const stepOf = (exercise) => AGAIN + exercise;
/** The exercise that a thing takes again, or "" where it is another thing. @param {string} thing */
export const exerciseOf = (thing) => (thing.startsWith(AGAIN) ? thing.slice(AGAIN.length) : "");
/** The thing by which an activity that is built up stands in the plan. @param {string} activity */
export const paceOf = (activity) => PACE + activity;
/** The activity that a thing builds up, or "". @param {string} thing */
export const activityOf = (thing) => (thing.startsWith(PACE) ? thing.slice(PACE.length) : "");
/** A new thing in the person's own words. @param {string} at the time it is taken up, which makes it one of its kind */
export const ownThing = (at) => OWN_THING + at.replace(/\D/g, "");
/** Whether a thing is one in own words. @param {string} thing */
export const isOwn = (thing) => thing.startsWith(OWN_THING);

/** What is said of each thing, by its id. @param {PersonalData} document @returns {Map<string, Map<string, Said>>} */
function saidOf({ plan }) {
  /** @type {Map<string, Map<string, Said>>} */
  const said = new Map();
  for (const [name, one] of Object.entries(plan)) {
    const [thing, field] = name.split("/");
    if (field === undefined) continue;
    said.set(thing, (said.get(thing) ?? new Map()).set(field, one));
  }
  return said;
}

/**
 * The page of an activity that is built up: its days and its own words stand there, and not twice.
 * @param {PersonalData} document @param {string} thing
 */
const pageOf = ({ pacing }, thing) => pacing.find(({ activity }) => activity !== "" && activity === activityOf(thing));

/** The days on which a thing was done. @param {PersonalData} document @param {string} thing */
export function daysOf(document, thing) {
  const { plan } = document;
  const page = pageOf(document, thing)?.done;
  const begin = `${thing}/`;
  const marked = Object.entries(plan)
    .filter(([name, { value }]) => name.startsWith(begin) && value === DONE)
    .map(([name]) => name.slice(begin.length));
  return [...new Set([...(Array.isArray(page) ? page : []), ...marked].filter(isDay))].sort();
}

/**
 * The plan that a document holds, whatever a file brought back: what is no sound answer counts as not given, and
 * where two devices took up more than `MOST` things, the newest are in and the others wait for later.
 * @param {PersonalData} document @returns {Plan}
 */
export function planIn(document) {
  const all = [...saidOf(document)]
    .map(([thing, said]) => ({
      stands: said.get(STANDS),
      ...Object.fromEntries(Object.entries(FIELDS).map(([field, read]) => [field, read(said.get(field)?.value)])),
      ...(isText(pageOf(document, thing)?.own) && { own: pageOf(document, thing)?.own }),
      thing,
      done: daysOf(document, thing),
      since: said.get(STANDS)?.at ?? "",
    }))
    .filter(({ stands }) => stands?.value === IN || stands?.value === LATER)
    .sort((a, b) => (a.since === b.since ? (a.thing < b.thing ? -1 : 1) : a.since < b.since ? -1 : 1));
  const taken = all.filter(({ stands }) => stands?.value === IN).slice(-MOST);
  const bare = (/** @type {any} */ { stands: _, ...thing }) => /** @type {Thing} */ (thing);
  const value = (/** @type {string} */ name) => document.plan[name]?.value;
  const review = value("review");
  return {
    things: taken.map(bare),
    later: all
      .filter((thing) => !taken.includes(thing))
      .reverse()
      .map(bare),
    flare: /** @type {Plan["flare"]} */ (
      Object.fromEntries(
        SPANS.map((span) => [span, { id: text(value(`flare-${span}`)), own: text(value(`flare-${span}-own`)) }]),
      )
    ),
    review: isDay(review) ? review : "",
    call: text(value("call")),
  };
}

/** Whether a plan holds nothing at all. @param {Plan} plan */
export const isBlank = ({ things, later, flare, review, call }) =>
  !things.length && !later.length && !review && !call && SPANS.every((span) => !flare[span].id);

/** Where a thing stands: in the plan, for later, or nowhere. @param {Plan} plan @param {string} thing */
export const standingOf = (plan, thing) =>
  plan.things.some((one) => one.thing === thing) ? IN : plan.later.some((one) => one.thing === thing) ? LATER : "";

/**
 * What is said, in the names under which it is kept. A value that is no text and no number is kept as its word.
 * @param {string} thing @param {Partial<Thing>} news @returns {Record<string, string | number>}
 */
export const saidOfThing = (thing, news) =>
  Object.fromEntries(
    Object.entries(news)
      .filter(([field]) => field in FIELDS)
      .map(([field, value]) => [
        `${thing}/${field}`,
        typeof value === "number" ? value : typeof value === "boolean" ? (value ? "yes" : "") : text(value),
      ]),
  );

/** @param {string} thing @param {"in" | "later" | ""} stands */
export const standing = (thing, stands) => ({ [`${thing}/${STANDS}`]: stands });
/** @param {string} thing @param {string} day @param {boolean} did */
export const doneOn = (thing, day, did) => ({ [`${thing}/${day}`]: did ? DONE : "" });
/**
 * What is said of the whole: its flare, its review, whom to call.
 * @param {{flare?: Partial<Plan["flare"]>, review?: string, call?: string}} news
 */
export const saidOfPlan = ({ flare, review, call }) => ({
  ...(review !== undefined && { review }),
  ...(call !== undefined && { call }),
  ...Object.fromEntries(
    Object.entries(flare ?? {}).flatMap(([span, { id, own }]) => [
      [`flare-${span}`, id],
      [`flare-${span}-own`, own],
    ]),
  ),
});

/**
 * All that was said of a thing, each as nothing: so it is taken out.
 * @param {PersonalData} document
 * @param {string} thing
 */
export const nothingOf = (document, thing) =>
  Object.fromEntries(
    [...(saidOf(document).get(thing) ?? [])]
      // The days stay with a thing that the course has words for: they are what the person did.
      .filter(([field]) => !isDay(field) || isOwn(thing))
      .map(([field]) => [`${thing}/${field}`, ""]),
  );

/**
 * A plan that came from elsewhere (a link, a sheet, a calendar) in the names under which it is kept. It adds and says
 * anew; it takes nothing out. `planIn` of what it writes into an empty document is that plan, but for its times.
 * @param {Plan} plan @returns {Record<string, string | number>}
 */
export function saidBy(plan) {
  const standings = [
    ...plan.later.map((one) => /** @type {const} */ ([one, LATER])),
    ...plan.things.map((one) => /** @type {const} */ ([one, IN])),
  ];
  const said = standings.map(([{ thing, sure, done, ...news }, stands]) => ({
    ...saidOfThing(thing, { ...news, ...(sure !== null && { sure }) }),
    ...standing(thing, stands),
    ...Object.assign({}, ...done.map((day) => doneOn(thing, day, true))),
  }));
  return Object.fromEntries(
    Object.entries(Object.assign({}, saidOfPlan(plan), ...said)).filter(([, value]) => value !== ""),
  );
}

/**
 * What of a plan that comes from elsewhere is said here, and what stays as it is: where a newer word stands here, this
 * one counts. What was taken out here has no word any more, so it comes back.
 * @param {PersonalData["plan"]} here @param {Plan} plan @param {string} made when its newest word was said, "" where
 *   nobody knows: then it is older than all that stands here
 * @returns {{said: Record<string, string | number>, stays: string[]}} `stays` are names under which newer words stand
 */
export function comesIn(here, plan, made) {
  const all = saidBy(plan);
  const since = (/** @type {string} */ at) => new Date(at).getTime() || 0;
  const stays = Object.keys(all).filter((name) => {
    const one = here[name];
    return one && one.value !== "" && one.value !== all[name] && since(one.at) > since(made);
  });
  return { said: Object.fromEntries(Object.entries(all).filter(([name]) => !stays.includes(name))), stays };
}

/**
 * How many things, days and words of the whole a copy has that are not here.
 * @param {PersonalData["plan"]} here @param {PersonalData["plan"]} copy
 */
export const newIn = (here, copy) =>
  Object.entries(copy).filter(([name, { value }]) => {
    const field = name.split("/")[1];
    return (field === undefined || field === STANDS || isDay(field)) && value !== "" && !(here[name]?.value ?? "");
  }).length;

/**
 * What is here, with the things that were taken out here and that a copy brings back: they are said again now, so that
 * no tab takes them out once more.
 * @param {PersonalData["plan"]} here @param {PersonalData["plan"]} copy @param {string} at
 */
export function broughtBack(here, copy, at) {
  const isOut = (/** @type {string} */ thing) => here[`${thing}/${STANDS}`]?.value === "";
  const back = Object.entries(copy).filter(([name, { value }]) => value !== "" && isOut(name.split("/")[0]));
  return back.length ? withSaid(here, Object.fromEntries(back.map(([name, { value }]) => [name, value])), at) : here;
}

/**
 * Says things of the plan: each gets this time, or a moment after the word before it, where a clock was set back.
 * @param {Record<string, Said>} plan @param {Record<string, string | number>} news @param {string} at
 * @returns {Record<string, Said>}
 */
export const withSaid = (plan, news, at) => ({
  ...plan,
  ...Object.fromEntries(
    Object.entries(news).map(([name, value]) => {
      const before = plan[name]?.at;
      const later = before && before >= at ? new Date(new Date(before).getTime() + 1).toISOString() : at;
      return [name, { value: typeof value === "string" ? value.slice(0, LETTERS.text) : value, at: later }];
    }),
  ),
});
