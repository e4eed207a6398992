// From the phases of a practice to what the figure does in each.
import { otherSide } from "./pose.js";

/** @typedef {import("./pose.js").Pose} Pose */

/**
 * What each phase of a practice shows: the pose one comes from and the pose one goes to, done with the other side
 * where the phase is for the left; none where no pose is known. A rest and a phase without a pose stay where they
 * are. A move in a new place begins where it will end.
 * @param {{pose?: string, side?: string, order?: number, move?: string}[]} phases @param {Record<string, Pose>} poses
 *   by id
 * @returns {({from: Pose, to: Pose}|null)[]}
 */
export function scenesOf(phases, poses) {
  const held = phases.map(({ pose = "", side, order }) =>
    order === 0 || !poses[pose] ? undefined : side === "left" ? otherSide(poses[pose]) : poses[pose],
  );
  const near = (/** @type {Pose|undefined} */ a, /** @type {Pose} */ b) => a?.place === b.place && a.view === b.view;
  /** @type {Pose|undefined} */
  let last;
  return phases.map(({ move, side }, index) => {
    const to = held[index] ?? last ?? held.find(Boolean);
    if (!to) return null;
    const own = move ? held.filter((_, at) => at > index && phases[at].move === move && phases[at].side === side) : [];
    const from =
      last && near(last, to) ? last : (own.find((pose) => pose && pose.id !== to.id && near(pose, to)) ?? to);
    last = to;
    return { from, to };
  });
}
