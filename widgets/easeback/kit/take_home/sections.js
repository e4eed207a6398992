// What of a plan goes along: the person chooses. Needs no DOM.
import { OWN, SPANS, isOwn } from "../kept/plan.js";

/** @typedef {import("../kept/plan.js").Plan} Plan */
/** @typedef {typeof SECTIONS[number]} Section */

/**
 * The pieces of a plan that can be left out: what is done, what waits for later, the plan for a flare, the day to look
 * at it again and whom to call, and the words that the person wrote.
 */
export const SECTIONS = /** @type {const} */ (["things", "later", "flare", "contact", "own"]);

/** @param {import("../kept/plan.js").FlareStep} step */
const isSaid = ({ id }) => id !== "";

/** The pieces that a plan has. @param {Plan} plan @returns {Section[]} */
export function sectionsOf(plan) {
  const has = {
    things: plan.things.length > 0,
    later: plan.later.length > 0,
    flare: SPANS.some((span) => isSaid(plan.flare[span])),
    contact: plan.review !== "" || plan.call !== "",
    own: JSON.stringify(withoutOwnWords(plan)) !== JSON.stringify(plan),
  };
  return SECTIONS.filter((section) => has[section]);
}

/**
 * A plan without what the person wrote: things that are nothing else are left out.
 * @param {Plan} plan
 * @returns {Plan}
 */
export function withoutOwnWords({ things, later, flare, review }) {
  const bare = (/** @type {Plan["things"]} */ list) =>
    list
      .filter(({ thing }) => !isOwn(thing))
      .map((thing) => ({
        ...thing,
        own: "",
        when: "",
        where: "",
        hurdle: thing.hurdle === OWN ? "" : thing.hurdle,
        hurdle_own: "",
        around: "",
      }));
  const spans = SPANS.map((span) => [span, { id: flare[span].id === OWN ? "" : flare[span].id, own: "" }]);
  return {
    things: bare(things),
    later: bare(later),
    flare: /** @type {Plan["flare"]} */ (Object.fromEntries(spans)),
    review,
    call: "",
  };
}

/** A plan with these pieces only. @param {Plan} plan @param {readonly Section[]} chosen @returns {Plan} */
export function only(plan, chosen) {
  const { things, later, flare, review, call } = chosen.includes("own") ? plan : withoutOwnWords(plan);
  const nothing = SPANS.map((span) => [span, { id: "", own: "" }]);
  return {
    things: chosen.includes("things") ? things : [],
    later: chosen.includes("later") ? later : [],
    flare: chosen.includes("flare") ? flare : /** @type {Plan["flare"]} */ (Object.fromEntries(nothing)),
    review: chosen.includes("contact") ? review : "",
    call: chosen.includes("contact") ? call : "",
  };
}
