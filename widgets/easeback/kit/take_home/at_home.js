// What of the course a plan takes home: its exercises. Needs no DOM.
import { exerciseOf } from "../kept/plan.js";

/**
 * The exercises that a plan names, in its order, each once: of those that the course can play.
 * @param {import("../kept/plan.js").Plan} plan
 * @param {{played: Record<string, string>, players: Record<string, unknown>}} rows `played` says which exercise belongs
 *   to a step
 */
export function exercisesIn({ things, later }, { played, players }) {
  const named = [...things, ...later].map(
    ({ thing }) => exerciseOf(thing) || (Object.hasOwn(played, thing) ? played[thing] : ""),
  );
  return [...new Set(named)].filter((exercise) => Object.hasOwn(players, exercise));
}
