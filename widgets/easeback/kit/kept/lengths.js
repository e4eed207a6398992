// A plan is kept in metres and read in the length of a person's country: whoever moves, or chooses another country,
// reads the same walk in other words.
import { inLength, inMetres } from "../../care/lengths.js";

/** @typedef {import("../../care/lengths.js").Length} Length */
/** @typedef {(amount: number, length: Length) => number} Way */

/** A unit as it is read. @param {string} unit @param {Length} length */
export const readUnit = (unit, length) => (unit === "metres" ? length : unit);
/** A unit as it is kept. @param {string} unit @param {Length} length */
export const keptUnit = (unit, length) => (unit === length ? "metres" : unit);

/**
 * The numbers of a plan that are lengths, each taken one way; whatever else it holds stays, also where it is broken.
 * @param {any} counted @param {Length} length @param {Way} way
 */
function taken(counted, length, way) {
  if (typeof counted !== "object" || counted === null) return counted;
  const number = (/** @type {unknown} */ value) => (typeof value === "number" ? way(value, length) : value);
  return {
    ...counted,
    ...(Array.isArray(counted.days) && { days: counted.days.map(number) }),
    ...("goal" in counted && { goal: number(counted.goal) }),
  };
}

/**
 * @param {any} plan @param {Length} length @param {string} from the unit whose numbers are lengths @param {string} to
 *   how that unit is called then @param {Way} way
 */
function turned(plan, length, from, to, way) {
  const whole = plan.unit === from ? { ...taken(plan, length, way), unit: to } : plan;
  if (typeof plan.units !== "object" || plan.units === null || !(from in plan.units)) return whole;
  const { [from]: counted, ...others } = plan.units;
  return { ...whole, units: { ...others, [to]: taken(counted, length, way) } };
}

/** A kept plan as it is read. @template Plan @param {Plan} plan @param {Length} length @returns {Plan} */
export const readIn = (plan, length) => turned(plan, length, "metres", length, inLength);

/** A plan that was read, as it is kept. @template Plan @param {Plan} plan @param {Length} length @returns {Plan} */
export const keptFrom = (plan, length) => turned(plan, length, length, "metres", inMetres);
