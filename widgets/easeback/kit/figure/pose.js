// A person as joints: a pose is angles, and bones keep their length however one moves from pose to pose.

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {[number, number, number]} Place across, down, and towards the one who looks at the right side */
/** @typedef {{up: Place, front: Place, side: Place}} Frame */
/**
 * @typedef {{id: string, view: "side"|"above", place: "back"|"side"|"knees"|"rise"|"seat"|"feet",
 *   joints: Record<string, number>, stays: string[], beside: string[], leads: string, text: string}} Pose a row of
 *   poses.csv
 * @typedef {{root: Place, knee: Place, end: Place, tip: Place, heel: Place, frame: Frame}} Limb `root` is a shoulder
 *   or a hip, `knee` an elbow as well, `end` is a wrist or an ankle; `frame` is how the hand or the foot is turned
 * @typedef {{spine: Place[], frames: Frame[], hip: Place, arms: [Limb, Limb], legs: [Limb, Limb], belly: number,
 *   turn: number}} Body `spine` goes from the tail to the crown; of two limbs the first is the near one
 */

export const GROUND = 752;
/**
 * From one joint of the spine to the next, forward and up: hip to tail and to L5; L3, T12, T8, T4, C7, the skull's
 * base, the crown.
 */
const SPINE = [
  [-9, 46],
  [1, 34],
  [-14, 40],
  [-10, 54],
  [6, 50],
  [14, 44],
  [12, 50],
  [10, 74],
];
/** How much of a bend, and of a turn, each joint of it takes from L5 on. */
const BENDS = /** @type {Record<string, number>[]} */ ([
  { low_back: 0.35 },
  { low_back: 0.35 },
  { low_back: 0.3 },
  { upper_back: 0.4 },
  { upper_back: 0.35 },
  { upper_back: 0.25, neck: 0.45 },
  { neck: 0.55 },
]);
const TURNS = [0, 0, 0.3, 0.35, 0.35, 0, 0.3];
export const BONES = { arm: [118, 92, 58], leg: [160, 162, 58] };
const [SHOULDER, HIP] = [62, 30];
/** Where a pose stands when it is on nothing else: what stays first is at this place from left to right. */
const ANCHORS = /** @type {Record<string, number>} */ ({ hip: -92, chest: -176, knee: -96, foot: 0, hand: 160 });
/** How much of a roll of the knees the hips take. */
const HIPS = 0.45;

const turned = (/** @type {number} */ degrees) => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];
/** @param {Place} a @param {number} x @param {Place} b @param {number} y @returns {Place} */
const sum = (a, x, b, y) => [a[0] * x + b[0] * y, a[1] * x + b[1] * y, a[2] * x + b[2] * y];
/** @param {Place} from @param {Place} way @param {number} far @returns {Place} */
const gone = (from, way, far) => sum(from, 1, way, far);
const dot = (/** @type {Place} */ a, /** @type {Place} */ b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** @param {Place} a @param {Place} b @param {number} share @returns {Place} */
const mid = (a, b, share) => sum(a, 1 - share, b, share);

/** Bent forward. @param {Frame} frame @param {number} degrees @returns {Frame} */
function bent({ up, front, side }, degrees) {
  const [cos, sin] = turned(degrees);
  return { up: sum(up, cos, front, sin), front: sum(front, cos, up, -sin), side };
}

/** Turned to the right. @param {Frame} frame @param {number} degrees @returns {Frame} */
function twisted({ up, front, side }, degrees) {
  const [cos, sin] = turned(degrees);
  return { up, front: sum(front, cos, side, sin), side: sum(side, cos, front, -sin) };
}

/**
 * @param {Frame} frame
 * @param {Place} from
 * @param {number} forward
 * @param {number} upward
 * @param {number} [aside]
 * @returns {Place}
 */
export const at = ({ up, front, side }, from, forward, upward, aside = 0) =>
  gone(gone(gone(from, front, forward), up, upward), side, aside);

/**
 * One arm or leg: each bone turned from the one before. An elbow bends forward, a knee backward.
 * @param {"arm"|"leg"} kind @param {Frame} frame of the trunk @param {Place} root @param {number[]} angles of its
 *   three joints @param {number} out degrees
 * @param {number} aside 1 for the near side, -1 for the far one @returns {Limb}
 */
function limb(kind, frame, root, [first, second, third], out, aside) {
  const way = kind === "arm" ? 1 : -1;
  const [cos, sin] = turned(out);
  const along = (/** @type {number} */ degrees) => {
    const [down, forward] = turned(degrees);
    return sum(sum(frame.up, -down, frame.front, forward), cos, frame.side, sin * aside);
  };
  const bones = BONES[kind];
  const knee = gone(root, along(first), bones[0]);
  const end = gone(knee, along(first + way * second), bones[1]);
  const last = first + way * second + third;
  if (kind === "arm") return { root, knee, end, tip: gone(end, along(last), bones[2]), heel: end, frame };
  const foot = { up: sum(along(last), -1, along(last), 0), front: along(last + 90), side: frame.side };
  return { root, knee, end, tip: at(foot, end, 56, -33), heel: at(foot, end, -7, -26), frame: foot };
}

/** The names of an arm's and a leg's joints. */
const JOINTS = { arm: ["arm", "elbow", "wrist"], leg: ["leg", "knee", "ankle"] };

/**
 * All angles of a pose; a far side that is not named is held as the near one.
 * @param {Pose} pose
 * @returns {Record<string, number>}
 */
export function anglesOf({ joints }) {
  const all = /** @type {Record<string, number>} */ ({
    lean: 0,
    low_back: 0,
    upper_back: 0,
    neck: 0,
    turn: 0,
    roll: 0,
    belly: 0,
    out: 0,
    ...joints,
  });
  for (const name of Object.values(JOINTS).flat()) {
    all[name] ??= 0;
    all[`far_${name}`] ??= all[name];
  }
  return all;
}

/** A pose done with the other side. @param {Pose} pose @returns {Pose} */
export function otherSide(pose) {
  const other = (/** @type {string} */ name) => (name.startsWith("far_") ? name.slice(4) : `far_${name}`);
  const sided = ["hand", "foot", ...Object.values(JOINTS).flat()];
  const swap = (/** @type {string} */ name) => (sided.includes(name.replace("far_", "")) ? other(name) : name);
  const angles = anglesOf(pose);
  const joints = Object.fromEntries(
    Object.entries(angles).map(([name, value]) => [swap(name), ["turn", "roll"].includes(name) ? -value : value]),
  );
  return { ...pose, joints, stays: pose.stays.map(swap), leads: swap(pose.leads) };
}

/**
 * The joints of a person with the hip at a place.
 * @param {Record<string, number>} angles @param {Place} hip @returns {Body}
 */
function bodyAt(angles, hip) {
  /** @type {Frame} */
  const straight = { up: [0, -1, 0], front: [1, 0, 0], side: [0, 0, 1] };
  const root = bent(straight, angles.lean);
  const pelvis = twisted(root, angles.roll * HIPS);
  const spine = [at(pelvis, hip, -30, 6)];
  const frames = [pelvis];
  let [frame, here] = [root, hip];
  SPINE.forEach(([forward, up], index) => {
    here = at(frame, here, forward, up);
    spine.push(here);
    frames.push(frame);
    const bend = Object.entries(BENDS[index] ?? {}).reduce((all, [name, share]) => all + angles[name] * share, 0);
    frame = bent(twisted(frame, angles.turn * (TURNS[index] ?? 0)), bend);
  });
  const chest = frames[6];
  const sides = [
    [1, ""],
    [-1, "far_"],
  ];
  const [arms, legs] = /** @type {("arm"|"leg")[]} */ (["arm", "leg"]).map((kind) =>
    sides.map(([aside, far]) => {
      const frameOf = kind === "arm" ? chest : twisted(pelvis, angles.roll * (1 - HIPS));
      const from =
        kind === "arm"
          ? at(chest, spine[5], 20, 2, SHOULDER * /** @type {number} */ (aside))
          : at(pelvis, hip, 0, 0, HIP * /** @type {number} */ (aside));
      return limb(
        kind,
        frameOf,
        from,
        JOINTS[kind].map((joint) => angles[far + joint]),
        kind === "arm" ? angles.out : 0,
        /** @type {number} */ (aside),
      );
    }),
  );
  return {
    spine,
    frames,
    hip,
    arms: /** @type {[Limb, Limb]} */ (arms),
    legs: /** @type {[Limb, Limb]} */ (legs),
    belly: angles.belly,
    turn: angles.turn,
  };
}

/** A named part of a body, as poses.csv names it. @param {Body} body @param {string} name @returns {Place} */
export function partOf({ spine, frames, hip, arms, legs }, name) {
  const far = Number(name.startsWith("far_"));
  const own = name.replace("far_", "");
  if (own === "hand") return arms[far].end;
  if (own === "foot") return legs[far].end;
  if (own === "knee") return legs[far].knee;
  return (
    { hip, head: at(frames[8], spine[8], 40, -30), chest: spine[4], waist: at(frames[3], spine[2], 70, 0) }[own] ?? hip
  );
}

/** How thick a person is where they may touch the ground. */
const lowest = (/** @type {Body} */ { spine, frames, hip, legs, arms }) =>
  Math.max(
    at(frames[0], hip, -50, 4)[1],
    ...spine.slice(1, 7).map((joint, index) => at(frames[index + 1], joint, -BEHIND[index], 0)[1]),
    ...legs.flatMap(({ knee, end, tip, heel }) => [knee[1] + 23, end[1] + 12, tip[1] + 6.5, heel[1] + 14]),
    ...arms.flatMap(({ knee, end, tip }) => [knee[1] + 12, end[1] + 9, tip[1] + 5]),
  );
/** How deep the trunk is behind and before each joint of the spine, L5 to C7. */
export const BEHIND = [27, 23, 19, 18, 18, 15];
export const BEFORE = [54, 56, 64, 70, 60, 34];

/** @param {Body} body @param {Place} by @returns {Body} */
const moved = (body, by) => {
  const go = (/** @type {Place} */ place) => gone(place, by, 1);
  const all = (/** @type {Limb} */ one) => ({
    ...one,
    root: go(one.root),
    knee: go(one.knee),
    end: go(one.end),
    tip: go(one.tip),
    heel: go(one.heel),
  });
  return {
    ...body,
    spine: body.spine.map(go),
    hip: go(body.hip),
    arms: [all(body.arms[0]), all(body.arms[1])],
    legs: [all(body.legs[0]), all(body.legs[1])],
  };
};

/** How far below the middle of a mat the hips of a person are who lies on the side, seen from above. */
const ON_MAT = 52;

/** A person in a pose, where it belongs: its lowest part on the ground. @param {Pose} pose @returns {Body} */
export function bodyOf(pose) {
  const body = bodyAt(anglesOf(pose), [0, 0, 0]);
  if (pose.place === "side") return moved(body, [0, ON_MAT, 0]);
  const anchor = pose.stays[0] ?? "hip";
  const x = pose.place === "seat" && anchor.endsWith("foot") ? SEATED : ANCHORS[anchor.replace("far_", "")];
  return moved(body, [x - partOf(body, anchor)[0], GROUND - lowest(body), 0]);
}
const SEATED = 62;

/**
 * The two angles with which a limb reaches a place; as far as it can where that is too far.
 * @param {"arm"|"leg"} kind @param {Frame} frame @param {Place} root @param {Place} target
 */
export function reach(kind, { up, front }, root, target) {
  const [a, b] = BONES[kind];
  const way = gone(target, root, -1);
  const [down, forward] = [-dot(way, up), dot(way, front)];
  const far = Math.min(Math.hypot(down, forward), a + b - 0.01);
  const degrees = (/** @type {number} */ radians) => (radians * 180) / Math.PI;
  const corner = (/** @type {number} */ p, /** @type {number} */ q, /** @type {number} */ across) =>
    degrees(Math.acos(Math.max(-1, Math.min(1, (p * p + q * q - across * across) / (2 * p * q)))));
  const first = degrees(Math.atan2(forward, down)) + (kind === "arm" ? -1 : 1) * corner(a, far, b);
  return [first, 180 - corner(a, b, far)];
}

/** Slow in and slow out. @param {number} share */
export const eased = (share) => share * share * (3 - 2 * share);

/**
 * How far each angle has come. Where one foot takes over from the other, the one comes down before the other rises.
 * @param {Pose} from @param {Pose} to @param {number} share @returns {(name: string) => number}
 */
function pace(from, to, share) {
  const change = ["foot", "far_foot"].map(
    (foot) => Number(to.stays.includes(foot)) - Number(from.stays.includes(foot)),
  );
  if (!change.includes(1) || !change.includes(-1)) return () => share;
  return (name) => {
    if (!JOINTS.leg.includes(name.replace("far_", ""))) return share;
    return Math.max(0, Math.min(1, change[Number(name.startsWith("far_"))] > 0 ? 2 * share : 2 * share - 1));
  };
}

/**
 * A person on the way from one pose to another: the angles pass, what stays stays.
 * @param {Pose} from @param {Pose} to @param {number} share 0 to 1 @returns {Body}
 */
export function bodyBetween(from, to, share) {
  const [start, end] = [bodyOf(from), bodyOf(to)];
  const [a, b] = [anglesOf(from), anglesOf(to)];
  const come = pace(from, to, share);
  const angles = Object.fromEntries(Object.keys(b).map((name) => [name, a[name] + (b[name] - a[name]) * come(name)]));
  const shared = to.stays.find((part) => from.stays.includes(part));
  const anchor = shared ?? "hip";
  const where = (/** @type {string} */ part) => mid(partOf(start, part), partOf(end, part), share);
  const settled = (/** @type {Body} */ body) => {
    const [x, y] = gone(where(anchor), partOf(body, anchor), -1);
    return moved(body, [x, shared ? y : GROUND - lowest(body), 0]);
  };
  const body = settled(bodyAt(angles, [0, 0, 0]));
  for (const part of to.stays) {
    const [far, kind] = [
      part.startsWith("far_") ? "far_" : "",
      part.endsWith("hand") ? "arm" : part.endsWith("foot") ? "leg" : "",
    ];
    if (!kind || part === anchor) continue;
    const names = JOINTS[/** @type {"arm"|"leg"} */ (kind)].map((joint) => far + joint);
    const one = body[kind === "arm" ? "arms" : "legs"][Number(Boolean(far))];
    const frame = kind === "arm" ? body.frames[6] : body.frames[0];
    const [first, second] = reach(/** @type {"arm"|"leg"} */ (kind), frame, one.root, where(part));
    const way = kind === "arm" ? 1 : -1;
    // A foot or a hand that stays keeps its own slant.
    angles[names[2]] += angles[names[0]] + way * angles[names[1]] - first - way * second;
    [angles[names[0]], angles[names[1]]] = [first, second];
  }
  return settled(bodyAt(angles, [0, 0, 0]));
}
