// What stands round a figure: the ground and the things it uses; how much is seen; and the way its moving part goes.
import { through } from "../drawing/line.js";
import { points } from "./body_outline.js";
import { GROUND, at, bodyBetween, bodyOf } from "./pose.js";
import { seen } from "./solid.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {import("./pose.js").Pose} Pose */
/** @typedef {import("./pose.js").Body} Body */

/**
 * Left, top, right and bottom of what is seen at least, so that a figure keeps its size from pose to pose.
 * @type {Record<string, number[]>}
 */
const SEEN = {
  "side back": [-330, 500, 290, 780],
  "above back": [-386, -210, 342, 210],
  "side knees": [-300, 440, 330, 780],
  "side rise": [-250, 220, 330, 780],
  "side seat": [-210, 130, 210, 780],
  "side feet": [-170, -16, 170, 780],
  "side side": [-386, -170, 342, 170],
};

/**
 * The things of a scene; for who gets up, or lies with the legs on it, the chair stands in front.
 * @type {Record<string, string[]>}
 */
const THINGS = {
  chair: ["-178,392 -156,592 10,594 26,640 24,752"],
  "chair rise": ["288,392 266,592 100,594 84,640 86,752"],
  "chair back": ["288,392 266,592 88,594 72,640 74,752"],
  table: ["58,489 336,489", "308,489 316,752"],
  stool: ["136,694 256,694", "152,694 144,752", "240,694 248,752"],
};
export const WALL = 285;
/** How high a seat is, where its front is, and how far under the hip who sits on it touches it. */
export const SEAT = { height: 592, front: 20, deep: 46 };
/** How high what may carry a hand, a foot or a knee is. @type {Record<string, number>} */
const HEIGHTS = { chair: SEAT.height, table: 489, stool: 694 };

/** All that may carry a part of a person, by height. @param {Pose} pose */
export const surfacesOf = ({ beside }) => [GROUND, ...beside.flatMap((name) => HEIGHTS[name] ?? [])];

/**
 * Whether it is seen from above: who lies on the side is, though the drawing shows their own side.
 * @param {Pose} pose
 */
const fromAbove = ({ view, place }) => view === "above" || place === "side";

const MAT = "M-356,-118h668a14,14 0 0 1 14,14v208a14,14 0 0 1 -14,14h-668a14,14 0 0 1 -14,-14v-208a14,14 0 0 1 14,-14Z";

/** @param {Pose} pose @returns {string[]} */
const thingsAt = ({ place, beside }) => beside.flatMap((name) => THINGS[`${name} ${place}`] ?? THINGS[name] ?? []);

/** Lines of the things behind a person. @param {Pose} pose @returns {string[]} */
export const thingsOf = (pose) => [
  ...(fromAbove(pose) ? [MAT] : []),
  ...thingsAt(pose).map((line) => through(points(line))),
];

/** How far under a foot, or before a hand, the middle of a line runs on which they rest. */
const UNDER = 4;

/**
 * Ground and wall, which nothing hides: what rests on them ends where they begin; none where it is seen from above.
 * @param {Pose} pose
 * @param {number[]} frame
 * @returns {string}
 */
export function groundOf(pose, [left, top, width]) {
  if (fromAbove(pose)) return "";
  const { beside } = pose;
  const [floor, wall] = [GROUND + UNDER, WALL + UNDER];
  return beside.includes("wall")
    ? `M${left + 12},${floor}H${wall}V${top + 12}`
    : `M${left + 12},${floor}H${left + width - 12}`;
}

/** A strap from the hands, round the sole. @param {Body} body @returns {string} */
export function strapOf({ arms: [hand], legs: [foot] }) {
  const [x, y] = hand.tip;
  const sole = [42, 24, 6].map((forward) => at(foot.frame, foot.end, forward, -40));
  return `M${[[x, y], ...sole].map(([across, down]) => `${across.toFixed(1)},${down.toFixed(1)}`).join("L")}`;
}

/** How much is seen of some poses: left, top, width, height. @param {Pose[]} poses */
export function frameOf(poses) {
  /** Points, each with room round it. @type {[number, number, number][]} */
  const boxes = poses.flatMap((pose) => {
    const see = seen(pose.view);
    const body = bodyOf(pose);
    const room = (/** @type {Point[]} */ some, /** @type {number} */ by) =>
      some.map(([x, y]) => /** @type {[number, number, number]} */ ([x, y, by]));
    const joints = [
      ...body.spine.slice(0, 7),
      ...[...body.arms, ...body.legs].flatMap(({ root, knee, end, tip }) => [root, knee, end, tip]),
    ];
    return [
      ...room(joints.map(see), 34),
      ...room([see(body.spine[0])], 46),
      ...room([see(body.spine[8])], 52),
      ...room(thingsAt(pose).flatMap(points), 16),
    ];
  });
  boxes.push(
    ...poses
      .slice(1)
      .flatMap((pose, index) =>
        wayOf(poses[index], pose).map((point) => /** @type {[number, number, number]} */ ([...point, 22])),
      ),
  );
  const usual = SEEN[`${poses[0].view} ${poses[0].place}`];
  const left = Math.min(usual[0], ...boxes.map(([x, , room]) => x - room));
  const top = Math.min(usual[1], ...boxes.map(([, y, room]) => y - room));
  const right = Math.max(usual[2], ...boxes.map(([x, , room]) => x + room));
  const bottom = Math.max(usual[3], ...(fromAbove(poses[0]) ? boxes.map(([, y, room]) => y + room) : [0]));
  return [left, top, right - left, bottom - top].map(Math.round);
}

/** A point a little beyond the part that leads, where its way can be seen. @param {Body} body @param {string} name */
function tipOf({ spine, frames, hip, arms, legs, belly }, name) {
  const far = Number(name.startsWith("far_"));
  const own = name.replace("far_", "");
  const beyond = (
    /** @type {import("./pose.js").Place} */ a,
    /** @type {import("./pose.js").Place} */ b,
    /** @type {number} */ by,
  ) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) || 1;
    return /** @type {import("./pose.js").Place} */ (b.map((each, axis) => each + ((each - a[axis]) / length) * by));
  };
  if (own === "hand") return beyond(arms[far].end, arms[far].tip, 26);
  if (own === "foot") return beyond(legs[far].knee, legs[far].end, 64);
  if (own === "knee") return beyond(legs[far].root, legs[far].knee, 46);
  if (own === "head") return at(frames[8], spine[8], 0, 26);
  if (own === "chest") return at(frames[5], spine[4], 112, 6);
  if (own === "waist") return at(frames[3], spine[2], -52, 0);
  if (own === "belly") return at(frames[2], spine[2], 92 + 24 * belly, 0);
  if (own === "pelvis") return at(frames[0], hip, 70, -22);
  return at(frames[0], hip, own === "seat" ? -74 : 74, -6);
}

/**
 * Round the chest from its front to its side, as a turn is seen from a little above.
 * @param {Body} body
 * @returns {Point[]}
 */
const round = ({ spine, frames }) =>
  Array.from({ length: STEPS + 1 }, (_, step) => {
    const [x, y] = at(frames[5], spine[5], 26, -40);
    const turn = ((step / STEPS) * 115 - 5) * (Math.PI / 180);
    return [x + 118 * Math.cos(turn), y + 34 * Math.sin(turn)];
  });

/** An arrow is at least so long. */
const LEAST = 64;
const HEAD = 24;
const STEPS = 16;

/** The way of the part that leads from one pose to another. @param {Pose} from @param {Pose} to @returns {Point[]} */
function wayOf(from, to) {
  if (!to.leads) return [];
  const see = seen(to.view);
  const way = to.joints.turn
    ? round(bodyBetween(from, to, 0))
    : Array.from({ length: STEPS + 1 }, (_, step) => see(tipOf(bodyBetween(from, to, step / STEPS), to.leads)));
  const long = way.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - way[index][0], y - way[index][1]), 0);
  if (long < 2) return [];
  const grow = Math.max(1, LEAST / long);
  const [middle] = way.slice(STEPS / 2);
  return way.map(([x, y]) => [middle[0] + (x - middle[0]) * grow, middle[1] + (y - middle[1]) * grow]);
}

/** That way, and the two strokes of its head. @param {Pose} from @param {Pose} to @returns {string[]} */
export function arrowOf(from, to) {
  const line = wayOf(from, to);
  if (!line.length) return [];
  const [x, y] = line[STEPS];
  const back = Math.atan2(line[STEPS - 2][1] - y, line[STEPS - 2][0] - x);
  const barb = (/** @type {number} */ turn) =>
    /** @type {Point} */ ([x + HEAD * Math.cos(back + turn), y + HEAD * Math.sin(back + turn)]);
  return [through(line), through([barb(0.55), [x, y]]), through([barb(-0.55), [x, y]])];
}
