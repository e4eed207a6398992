// The five postures of the course, and the line of a spine that is at ease or tense.
import { dense } from "../drawing/line.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {import("./pose.js").Pose} Pose */
/** @typedef {"slump" | "upright" | "lean" | "stand" | "guard"} Posture */

/**
 * @param {Posture} id
 * @param {Record<string, number>} joints
 * @param {boolean} [sits]
 * @returns {Pose} all stand where a chair is
 */
const posture = (id, joints, sits = true) => ({
  id,
  view: "side",
  place: "seat",
  joints,
  stays: sits ? ["hip", "foot", "far_foot"] : ["foot", "far_foot"],
  beside: sits ? ["chair"] : [],
  leads: "",
  text: "",
});

/** @type {Record<Posture, Pose>} */
export const POSTURES = {
  slump: posture("slump", {
    lean: -16,
    low_back: 36,
    upper_back: 24,
    neck: -8,
    arm: 38,
    elbow: 40,
    wrist: 22,
    leg: 72,
    knee: 88,
  }),
  upright: posture("upright", { arm: 13, elbow: 31, wrist: 36, leg: 88, knee: 88 }),
  lean: posture("lean", {
    lean: -21,
    low_back: 8,
    neck: 6,
    arm: 4,
    elbow: 38,
    wrist: 30,
    leg: 64,
    knee: 67,
    ankle: -18,
  }),
  stand: posture("stand", { arm: 4, elbow: 10 }, false),
  guard: posture(
    "guard",
    { lean: 17, low_back: -2, upper_back: 10, neck: -4, arm: -44, elbow: 96, wrist: 20, leg: 30, knee: 25, ankle: 12 },
    false,
  ),
};

/** Whether one sits in a posture. @param {Posture} name */
export const sits = (name) => POSTURES[name].beside.includes("chair");

/**
 * Left, top, width and height of what is seen: the chair needs room behind, who only sits needs less above.
 */
export const ROOMS = {
  standing: [-90, -14, 360, 782],
  sitting: [-226, 126, 452, 642],
  both: [-226, -14, 496, 782],
};

/** How often a tense spine turns, and how far it swings; and the same in a small picture. */
const TURNS = { fine: 24, bold: 16 };
const SWING = { fine: 8, bold: 10 };

/**
 * A point along the way from one joint to another, and to the left of it.
 * @param {Point} from @param {Point} to @param {number} share @param {number} aside @returns {Point}
 */
function beside([x1, y1], [x2, y2], share, aside) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [x1 + (x2 - x1) * share + ((y2 - y1) / length) * aside, y1 + (y2 - y1) * share - ((x2 - x1) / length) * aside];
}

/**
 * The line of the spine: smooth at ease, a zigzag when tense, with the same number of points.
 * @param {Point[]} spine from the head to the tail @param {number} tension 0 to 1 @param {keyof typeof TURNS} [hand]
 *   @returns {Point[]}
 */
export function spineOf(spine, tension, hand = "fine") {
  const turns = TURNS[hand];
  const fine = [
    ...dense([...spine, ...spine.slice(1, -1).reverse()], 9)
      .slice(0, spine.length - 1)
      .flat(),
    spine[spine.length - 1],
  ];
  const swing = SWING[hand] * Math.max(0, tension * 1.2 - 0.2);
  let gone = 0;
  const far = fine.map(([x, y], index) => {
    const [before_x, before_y] = fine[Math.max(0, index - 1)];
    gone += Math.hypot(x - before_x, y - before_y);
    return gone;
  });
  return Array.from({ length: turns + 1 }, (_, turn) => {
    const way = (far[far.length - 1] * turn) / turns;
    const next = Math.max(
      1,
      far.findIndex((each) => each >= way - 1e-9),
    );
    const share = (way - far[next - 1]) / (far[next] - far[next - 1]);
    return beside(
      fine[next - 1],
      fine[next],
      share,
      (turn % 2 ? 1 : -1) * swing * Math.min(1, turn / 2, (turns - turn) / 2),
    );
  });
}
