// Walking on the spot: one knee, then the other, as long as the step lasts.

/** @typedef {import("../../kit/figure/pose.js").Pose} Pose */

/** Seconds from one foot to the other. */
const STEP_S = 1.4;
/** A move that is shorter is done once. */
const LONG_S = 6;

/**
 * Whether a phase is a walk: on one's feet, a knee lifted, for longer than it takes once.
 * @param {Pose} pose
 * @param {number} seconds
 */
export const isWalk = ({ place, leads }, seconds) => place === "feet" && /knee$/.test(leads) && seconds >= LONG_S;

/** How far one is from the other step to this one, to and fro. @param {number} into seconds @returns {number} 0 to 1 */
export const walkShare = (into) => 0.5 - 0.5 * Math.cos((Math.PI * into) / STEP_S);
