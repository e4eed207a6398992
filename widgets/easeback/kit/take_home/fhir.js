// Plan, practices and check-ins as a Bundle for a clinic's system (HL7 FHIR R4).
// Of Bundle, CarePlan and Observation only what R4 (4.0.1) and R4B (4.3.0) share is used: R4B changed other resources
// alone (hl7.org/fhir/R4B/r4b-explanation.html and its list, hl7.org/fhir/R4B/history.html). What no code was verified
// for is a text, or a code of our own; nobody is named. Needs no DOM.
import { responseOf } from "./fhir_answers.js";
import { EXERCISE, RATING, SAID, THING, isRating } from "./copies.js";

/** @typedef {import("../kept/personal_data.js").PersonalData} PersonalData */
/**
 * The words of the course for what the Bundle holds.
 * @typedef {object} BundleWords
 * @property {string} person who it is about, without a name
 * @property {string} title of the plan
 * @property {string} practice what an observation is of
 * @property {string} before @property {string} after @property {string} finished
 * @property {(thing: import("../kept/plan.js").Thing) => string} thing
 * @property {(thing: import("../kept/plan.js").Thing) => string} when
 * @property {(exercise: string) => string} exercise
 */

/** FHIR knows no empty text. */
const isText = (/** @type {unknown} */ value) => typeof value === "string" && value.trim() !== "";
/** FHIR knows no time without a date of its own form. @param {string} at */
const instant = (at) => (Number.isNaN(new Date(at).getTime()) ? null : new Date(at).toISOString());

/** @param {string} system @param {string} code @param {string} display */
const coded = (system, code, display) => ({ coding: [{ system, code }], ...(isText(display) && { text: display }) });

/** @param {[string, import("../kept/personal_data.js").Said]} entry */
const saidExtension = ([name, { value, at }]) => ({
  url: SAID,
  extension: [
    { url: "name", valueString: name },
    typeof value === "number" ? { url: "value", valueInteger: value } : { url: "value", valueString: value },
    { url: "at", valueString: at },
  ],
});

/**
 * @param {import("../kept/plan.js").Plan} plan @param {PersonalData["plan"]} said @param {BundleWords} words
 * @param {string} now
 */
function carePlanOf({ things, later }, said, words, now) {
  const standing = [
    ...things.map((thing) => ({ thing, status: "in-progress" })),
    ...later.map((thing) => ({ thing, status: "on-hold" })),
  ];
  const extension = Object.entries(said)
    .filter(([, { value }]) => typeof value === "number" || isText(value))
    .map(saidExtension);
  return {
    resourceType: "CarePlan",
    ...(extension.length && { extension }),
    status: "active",
    intent: "plan",
    title: words.title,
    subject: { display: words.person },
    created: now,
    ...(standing.length && {
      activity: standing.map(({ thing, status }) => {
        const [text, when] = [words.thing(thing).trim(), words.when(thing).trim()];
        return {
          detail: {
            code: coded(THING, thing.thing, text),
            status,
            ...(text && { description: text }),
            ...(when && { scheduledString: when }),
          },
        };
      }),
    }),
  };
}

/** @param {PersonalData["ratings"][number]} rating @param {BundleWords} words */
function observationOf({ exercise, at, before, after, seconds, finished }, words) {
  const [start, length] = [instant(at), Math.max(0, Number(seconds) || 0)];
  const rated = /** @type {const} */ ([
    ["before", before],
    ["after", after],
  ]).filter(([, value]) => isRating(value));
  return {
    resourceType: "Observation",
    status: "final",
    code: coded(EXERCISE, exercise, `${words.practice}: ${words.exercise(exercise)}`),
    subject: { display: words.person },
    ...(start && {
      effectivePeriod: { start, ...(length && { end: new Date(Date.parse(start) + 1000 * length).toISOString() }) },
    }),
    component: [
      ...rated.map(([name, value]) => ({ code: coded(RATING, name, words[name]), valueInteger: value })),
      { code: coded(RATING, "finished", words.finished), valueBoolean: finished === true },
    ],
  };
}

/**
 * The Bundle, as the text of a file.
 * @param {{plan: import("../kept/plan.js").Plan, said: PersonalData["plan"], ratings: PersonalData["ratings"],
 *   checkins?: PersonalData["checkins"], screens?: import("../../care/check_in.js").Screen[]}} what `said` is what was
 *   said of this plan; `screens` are the questions of the check-ins
 * @param {BundleWords} words @param {Date} now @returns {string}
 */
export function bundleOf({ plan, said, ratings, checkins = [], screens = [] }, words, now) {
  const resources = [
    ...(Object.keys(said).length ? [carePlanOf(plan, said, words, now.toISOString())] : []),
    ...ratings.map((rating) => observationOf(rating, words)),
    ...checkins.map((entry) => responseOf(entry, screens, words.person)).filter((one) => one !== null),
  ];
  return JSON.stringify(
    {
      resourceType: "Bundle",
      type: "collection",
      timestamp: now.toISOString(),
      ...(resources.length && { entry: resources.map((resource) => ({ resource })) }),
    },
    null,
    2,
  );
}
