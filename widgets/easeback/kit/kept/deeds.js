// What may be done with what a person keeps, one verb a deed: `keep(answer("stress-signals-1", "b"))`.
// A verb is a pure change of the document, so that several go into one writing. Nobody outside this room changes the
// document or opens its store: what a person keeps has one owner.
import { nothingOfDay, saidOfDay } from "./diary.js";
import { nameOf } from "./personal_data.js";
import { activityOf, comesIn, doneOn, nothingOf, planIn, saidOfPlan, saidOfThing, standing, withSaid } from "./plan.js";
import { openStore } from "./store.js";

/**
 * @typedef {import("./personal_data.js").PersonalData} PersonalData
 * @typedef {(document: PersonalData) => PersonalData} Deed
 * @typedef {"movements" | "thoughts" | "pacing" | "checkins"} Pages the lists of pages that a person goes on writing on
 */

/** The time of this moment as the document writes it. */
export const now = () => new Date().toISOString();

/** Does it, and writes it at once. @param {...Deed} deeds @returns {PersonalData} */
export const keep = (...deeds) => openStore().update((document) => deeds.reduce((done, deed) => deed(done), document));

/**
 * Answers a question of a lesson. Taken back is an empty answer, so that the newer word counts in every tab.
 * @param {string} question @param {string} given its id @returns {Deed}
 */
export const answer = (question, given) => (document) => ({
  ...document,
  answers: { ...document.answers, [question]: { answer: given, at: now() } },
});

/**
 * Marks things by their ids: how near a description is (looks), a reason to be careful (reasons), a place (sore).
 * An empty mark takes the one before it back.
 * @param {"looks" | "reasons" | "sore"} map @param {Record<string, string>} marks @returns {Deed}
 */
export const mark = (map, marks) => (document) => {
  const at = now();
  return {
    ...document,
    [map]: {
      ...document[map],
      ...Object.fromEntries(Object.entries(marks).map(([id, one]) => [id, { mark: one, at }])),
    },
  };
};

/** Sets a choice of one's own. @param {string} name @param {any} value @returns {Deed} */
export const set = (name, value) => (document) => ({ ...document, settings: { ...document.settings, [name]: value } });

/** Says in which country a person is; empty: it is not known. @param {string} country @returns {Deed} */
export const liveIn = (country) => (document) => ({ ...document, country: country || null });

/**
 * Notes that a lesson, or a place in it, was opened or seen to its end.
 * @param {string} stop
 * @param {"opened" | "done"} [what]
 * @returns {Deed}
 */
export const see =
  (stop, what = "done") =>
  (document) => ({
    ...document,
    progress: { ...document.progress, [stop]: { ...document.progress[stop], [what]: now() } },
  });

/**
 * Notes on which card of a lesson a person stands. @param {string} lesson @param {string} card its name @returns {Deed}
 */
export const stand = (lesson, card) => (document) => ({
  ...document,
  progress: { ...document.progress, [lesson]: { ...document.progress[lesson], card } },
});

/**
 * Follows a path; without lessons none is followed.
 * @param {Record<string, string>} answers
 * @param {string[]} lessons
 * @returns {Deed}
 */
export const follow = (answers, lessons) => (document) => ({ ...document, path: { answers, lessons, at: now() } });

/**
 * Says things of the plan, each under its own name. @param {Record<string, string | number>} news @param {string} [at]
 * @returns {Deed}
 */
const says =
  (news, at = now()) =>
  (document) => ({ ...document, plan: withSaid(document.plan, news, at) });

/**
 * Takes a thing up into the plan, or says more of one that is in it. Whoever calls this has asked, where the plan is
 * full, which of its things may rest: else the oldest waits for later.
 * @param {string} thing @param {Partial<import("./plan.js").Thing>} [news] @param {string} [instead] what rests for it
 * @returns {Deed}
 */
export const takeUp =
  (thing, news = {}, instead) =>
  (document) => {
    const { things } = planIn(document);
    const last = things.at(-1)?.since ?? "";
    // Three that are taken up with one tap stand in their order.
    const at = last >= now() ? new Date(new Date(last).getTime() + 1).toISOString() : now();
    const isIn = things.some((one) => one.thing === thing);
    const said = {
      ...saidOfThing(thing, news),
      ...(!isIn && standing(thing, "in")),
      ...(instead && standing(instead, "later")),
    };
    return says(said, at)(document);
  };

/** Says more of a thing, wherever it stands. @param {string} thing @param {Partial<import("./plan.js").Thing>} news */
export const sayOf = (thing, news) => says(saidOfThing(thing, news));

/**
 * Lets a thing rest: it waits for later. @param {string} thing @param {Partial<import("./plan.js").Thing>} [news]
 */
export const letRest = (thing, news = {}) => says({ ...saidOfThing(thing, news), ...standing(thing, "later") });

/** Takes a thing out of the plan, with all that was said of it. @param {string} thing @returns {Deed} */
export const dropThing = (thing) => (document) => says(nothingOf(document, thing))(document);

/** Says something of the whole plan. @param {Parameters<typeof saidOfPlan>[0]} news */
export const sayOfPlan = (news) => says(saidOfPlan(news));

/**
 * Adds a plan that came from elsewhere, as `planIn` gives one; a newer word that stands here stays.
 * @param {import("./plan.js").Plan} plan @param {string} made when its newest word was said, or "" @returns {Deed}
 */
export const bringPlan = (plan, made) => (document) => says(comesIn(document.plan, plan, made).said)(document);

/**
 * Marks that a thing was done on a day, or that it was not. The days of an activity that is built up stand on its page.
 * @param {string} thing @param {string} day @param {boolean} [did]
 * @returns {Deed}
 */
export const doOn =
  (thing, day, did = true) =>
  (document) => {
    const activity = activityOf(thing);
    const page = document.pacing.find((one) => one.activity === activity);
    if (!activity || !page) return says(doneOn(thing, day, did))(document);
    const marked = `${thing}/${day}` in document.plan ? says(doneOn(thing, day, false))(document) : document;
    const others = (Array.isArray(page.done) ? page.done : []).filter((/** @type {unknown} */ one) => one !== day);
    return write(
      "pacing",
      (one) => one.activity === activity,
      (here) => ({ ...here, done: [...others, ...(did ? [day] : [])].sort(), touched: now() }),
    )(marked);
  };

/**
 * Says something of a day of the diary; null takes it back.
 * @param {string} day @param {Parameters<typeof saidOfDay>[1]} news
 * @returns {Deed}
 */
export const writeDay = (day, news) => (document) => ({
  ...document,
  diary: withSaid(document.diary, saidOfDay(day, news), now()),
});

/** Takes back all that was said of a day. @param {string} day @returns {Deed} */
export const takeDayOut = (day) => (document) => ({
  ...document,
  diary: withSaid(document.diary, nothingOfDay(document, day), now()),
});

/**
 * Writes on a page: in place of what it was, in the order in which pages were begun, as if it had never been taken out.
 * @param {Pages} list @param {(entry: any) => boolean} isIt @param {(here: any) => any} written what stands on it,
 *   from what stood there
 * @returns {Deed}
 */
export const write = (list, isIt, written) => (document) => {
  const entry = written(document[list].find(isIt));
  const name = nameOf(list, entry);
  const entries = [.../** @type {any[]} */ (document[list]).filter((one) => !isIt(one)), entry].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
  return {
    ...document,
    [list]: entries,
    ...(document.gone?.includes(name) && { gone: document.gone.filter((one) => one !== name) }),
  };
};

/** Takes a page out. @param {Pages} list @param {(entry: any) => boolean} isIt @returns {Deed} */
export const takeOut = (list, isIt) => (document) => ({
  ...document,
  [list]: /** @type {any[]} */ (document[list]).filter((one) => !isIt(one)),
});

/** Takes everything of EaseBack off this device. */
export const erase = () => openStore().eraseAll();

/** All of it as text, for a file. */
export const copyOut = () => openStore().copy();

/** Adds a saved copy to what is here. @param {string} text */
export const bringBack = (text) => openStore().bringBack(text);

/** What could not be read and was put aside on this device, newest first. */
export const setAside = () => openStore().setAside();
