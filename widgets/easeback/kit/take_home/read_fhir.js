// A Bundle of ours (HL7 FHIR R4) as a copy that a device takes back, also one that a clinic's system has written anew.
// Needs no DOM.
import { checkInIn } from "./fhir_answers.js";
import { EXERCISE, LONG_AGO, RATING, SAID, copyOf, isRating } from "./copies.js";

/** @param {any} list @returns {any[]} */
const listed = (list) => (Array.isArray(list) ? list : []);
/** @param {any} concept @param {string} system @returns {unknown} */
const codeIn = (concept, system) =>
  listed(concept?.coding).find((/** @type {any} */ coding) => coding?.system === system)?.code;

/** @param {any} observation */
function ratingsIn(observation) {
  const exercise = codeIn(observation?.code, EXERCISE);
  const { start, end } = observation?.effectivePeriod ?? {};
  if (typeof exercise !== "string") return [];
  const parts = listed(observation.component);
  const part = (/** @type {string} */ name) => parts.find((one) => codeIn(one?.code, RATING) === name) ?? {};
  const number = (/** @type {unknown} */ value) => (isRating(value) ? Number(value) : null);
  return [
    {
      exercise,
      at: start,
      before: number(part("before").valueInteger),
      after: number(part("after").valueInteger),
      seconds: Math.max(0, (Date.parse(end) - Date.parse(start)) / 1000 || 0),
      finished: part("finished").valueBoolean === true,
    },
  ];
}

/** @param {any} plan @returns {[string, import("../kept/personal_data.js").Said][]} */
const saidIn = (plan) =>
  listed(plan?.extension)
    .filter((one) => one?.url === SAID)
    .map((one) => {
      const part = (/** @type {string} */ name) => listed(one.extension).find((inner) => inner?.url === name) ?? {};
      const { valueInteger, valueString } = part("value");
      return [
        String(part("name").valueString),
        { value: valueInteger ?? valueString ?? "", at: part("at").valueString ?? LONG_AGO },
      ];
    });

/**
 * The copy in a Bundle of ours; what is of others is passed over. A text that holds none of ours gives null.
 * @param {string} text @returns {string | null}
 */
export function copyInBundle(text) {
  /** @type {any} */
  let bundle;
  try {
    bundle = JSON.parse(text);
  } catch {
    return null;
  }
  if (bundle?.resourceType !== "Bundle") return null;
  const resources = listed(bundle.entry).map((entry) => entry?.resource);
  const of = (/** @type {string} */ type) => resources.filter((one) => one?.resourceType === type);
  const copied = {
    ratings: of("Observation").flatMap(ratingsIn),
    plan: Object.fromEntries(of("CarePlan").flatMap(saidIn)),
    checkins: of("QuestionnaireResponse").flatMap(checkInIn),
  };
  return copied.ratings.length || copied.checkins.length || Object.keys(copied.plan).length
    ? copyOf(/** @type {import("./copies.js").Copied} */ (copied))
    : null;
}
