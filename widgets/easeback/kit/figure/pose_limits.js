// Whether a body can be in a pose: what stays touches what carries it, nothing goes through the floor, and nobody
// tips over.
import { bodyOf } from "./pose.js";
import { SEAT, WALL, surfacesOf } from "./pose_scene.js";

/** @typedef {import("./pose.js").Pose} Pose */
/** @typedef {import("./pose.js").Body} Body */
/** @typedef {"sinks"|"hangs"|"floats"|"tips"} Trouble */
/**
 * @typedef {{trouble: Trouble, part: string}} PoseFault `part` as `stays` names it: that sinks through the floor or
 *   seat, hangs in the air over its seat or floats without touching anything; "" where the whole tips over
 */

/** How far from what carries it a part may be drawn. */
const NEAR = 20;
/** How far the middle of the weight may lie beyond what carries it: a body is held by muscles, too. */
const BALANCE = 34;
/** How round a foot, a knee, a hand are where they touch, and a back that lies. */
const ROUND = { foot: 12, knee: 24, hand: 12, chest: 20 };
/** How far from the bone of a thigh a hand that rests on it may be. */
const THIGH = 56;
/** Where the weight of a person is, as shares: trunk, head, each thigh, shin and arm (Dempster 1955, rounded). */
const WEIGHT = { trunk: 0.5, head: 0.08, thigh: 0.1, shin: 0.06, arm: 0.05 };

/** @param {number[]} a @param {number[]} b @param {number} [share] */
const across = (a, b, share = 0.45) => a[0] + (b[0] - a[0]) * share;

/** From left to right, where the middle of the weight is. @param {Body} body */
function middleOf({ spine, hip, arms, legs }) {
  let sum = WEIGHT.trunk * across(hip, spine[6], 0.5) + WEIGHT.head * across(spine[7], spine[8], 0.5);
  for (const { root, knee, end } of legs) sum += WEIGHT.thigh * across(root, knee) + WEIGHT.shin * across(knee, end);
  for (const { root, end } of arms) sum += WEIGHT.arm * across(root, end);
  return sum;
}

/**
 * Where a part that stays may touch: its lowest points, and its foremost for a hand on a wall.
 * @param {Body} body
 * @param {string} name
 */
function touching({ spine, hip, arms, legs }, name) {
  const far = Number(name.startsWith("far_"));
  const own = name.replace("far_", "");
  if (own === "foot") {
    const { end, heel, tip } = legs[far];
    return [end, heel, tip].map(([x, y]) => [x, y + ROUND.foot]);
  }
  if (own === "knee") return [[legs[far].knee[0], legs[far].knee[1] + ROUND.knee]];
  if (own === "hand") return [arms[far].end, arms[far].tip].map(([x, y]) => [x, y + ROUND.hand]);
  if (own === "chest") return [[spine[4][0], spine[4][1] + ROUND.chest]];
  return [[hip[0], hip[1] + SEAT.deep]];
}

/** Whether a hand rests on a thigh. @param {Body} body @param {number[][]} points */
const onThigh = ({ legs }, points) =>
  legs.some(({ root, knee }) =>
    [0.2, 0.4, 0.6, 0.8, 1].some((share) =>
      points.some(
        ([x, y]) => Math.hypot(x - across(root, knee, share), y - (root[1] + (knee[1] - root[1]) * share)) < THIGH,
      ),
    ),
  );

/**
 * What troubles one part that stays.
 * @param {Pose} pose
 * @param {Body} body
 * @param {string} name
 * @returns {PoseFault[]}
 */
function partFaults(pose, body, name) {
  if (name === "hip") {
    if (pose.place !== "seat") return [];
    const over = SEAT.height - (body.hip[1] + SEAT.deep);
    return Math.abs(over) <= NEAR ? [] : [{ trouble: over > 0 ? "hangs" : "sinks", part: name }];
  }
  const points = touching(body, name);
  const carried = surfacesOf(pose).some((level) => points.some(([, y]) => Math.abs(y - level) <= NEAR));
  const leans =
    name.endsWith("hand") && pose.beside.includes("wall") && points.some(([x]) => Math.abs(x - WALL) <= NEAR);
  return carried || leans || (name.endsWith("hand") && onThigh(body, points))
    ? []
    : [{ trouble: "floats", part: name }];
}

/** From left to right, all that carries a person. @param {Pose} pose @param {Body} body */
function supports(pose, body) {
  const names = pose.place === "back" ? [...pose.stays, "hip", "chest"] : pose.stays;
  const all = names.flatMap((name) => touching(body, name).map(([x]) => x));
  // A seat carries the thighs as well.
  if (pose.place === "seat" && names.includes("hip")) all.push(SEAT.front);
  // Who sits back on the heels rests on shins and feet.
  if (pose.place === "knees" || pose.place === "rise") {
    const kneeling = ["knee", "far_knee"].filter((name) => names.includes(name));
    all.push(...kneeling.map((name) => body.legs[Number(name.startsWith("far_"))].end[0]));
  }
  return all;
}

/**
 * Why a body cannot be in a pose; none where it can. Angles beyond a joint are told where the row is read.
 * @param {Pose} pose @returns {PoseFault[]}
 */
export function poseFaults(pose) {
  if (pose.view === "above" || pose.place === "side") return [];
  const body = bodyOf(pose);
  const faults = pose.stays.flatMap((name) => partFaults(pose, body, name));
  if (faults.length) return faults;
  const carried = supports(pose, body);
  const middle = middleOf(body);
  const leans = pose.beside.includes("wall") || pose.beside.includes("table");
  const low = Math.min(...carried) - BALANCE;
  const high = Math.max(...carried, leans ? WALL : -Infinity) + BALANCE;
  return carried.length && middle >= low && middle <= high ? [] : [{ trouble: "tips", part: "" }];
}
