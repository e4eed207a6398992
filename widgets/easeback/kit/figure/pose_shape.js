// From joints to lines: what is seen of a person, from the side or from above.
import { points } from "./body_outline.js";
import { dense } from "../drawing/line.js";
import { chained, fewer, joined, outline, shaped, smooth } from "../drawing/outline.js";
import { BEHIND, at } from "./pose.js";
import { EAR, EYE, FACE, NAPE, placed } from "./posture.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {import("./pose.js").Body} Body */
/** @typedef {import("./pose.js").Limb} Limb */
/** @typedef {import("./pose.js").Place} Place */
/** @typedef {import("../drawing/outline.js").Field} Field */
/** @typedef {import("../drawing/outline.js").Chain} Chain */
/** @typedef {"side"|"above"} View */

/** How deep the trunk is before each joint of the spine, L5 to C7, and half how wide it is there beyond that. */
const BEFORE = [58, 63, 72, 78, 66, 37];
const WIDE = [28, 22, 20, 28, 38, 10];
const GRID = 4;

/** @param {View} view @returns {(place: Place) => Point} */
export const seen = (view) => (view === "above" ? ([x, , z]) => [x, z] : ([x, y]) => [x, y]);

/** @param {Body} body @param {View} view */
function trunk({ spine, frames, hip, belly }, view) {
  const see = seen(view);
  const aside = view === "above" ? [1, -1] : [0];
  return aside.map(
    (way) =>
      /** @type {Chain} */ ([
        [...see(at(frames[0], hip, -6, 4, 26 * way)), 44],
        ...spine.slice(1, 7).map((joint, index) => {
          const fuller = index < 3 ? belly * [11, 14, 8][index] : 0;
          const [behind, before] = [BEHIND[index], BEFORE[index]];
          return [
            ...see(at(frames[index + 1], joint, (before - behind) / 2 + fuller, 0, WIDE[index] * way)),
            (before + behind) / 2 + fuller,
          ];
        }),
      ]),
  );
}

/** @param {Limb} limb @param {View} view @returns {{upper: Chain, lower: Chain}} */
function leg({ root, knee, end, tip, heel, frame }, view) {
  const see = seen(view);
  const along = (/** @type {Place} */ a, /** @type {Place} */ b, /** @type {number} */ share) =>
    see(/** @type {Place} */ (a.map((each, axis) => each + (b[axis] - each) * share)));
  const calf = /** @type {Place} */ (
    knee.map((each, axis) => each + (end[axis] - each) * 0.28 - frame.front[axis] * 4)
  );
  return {
    upper: [
      [...see(root), 42],
      [...along(root, knee, 0.45), 34],
      [...see(knee), 23],
    ],
    lower: [
      [...see(knee), 23],
      [...see(calf), 24],
      [...along(knee, end, 0.62), 18],
      [...see(end), 13],
      [...see(heel), 13.5],
      [...see(at(frame, end, 20, -26)), 12],
      [...see(tip), 6.5],
    ],
  };
}

/** @param {Limb} limb @param {View} view @returns {Chain} */
function arm({ root, knee, end, tip }, view) {
  const see = seen(view);
  const along = (/** @type {Place} */ a, /** @type {Place} */ b, /** @type {number} */ share) =>
    see(/** @type {Place} */ (a.map((each, axis) => each + (b[axis] - each) * share)));
  return [
    [...see(root), 20],
    [...along(root, knee, 0.5), 16.5],
    [...see(knee), 13.5],
    [...along(knee, end, 0.35), 13.5],
    [...see(end), 9],
    [...along(end, tip, 0.45), 10.5],
    [...see(tip), 5.5],
  ];
}

/** The head from the front, point by point what the profile is. */
const FRONT_FACE = points("0,0 22,3 36,16 40,34 41,44 40,54 38,64 36,72 33,80 29,88 22,97 14,102 9,103");
const FRONT_NAPE = points("-22,97 -36,72 -41,44 -36,16 -22,3");

/** How much of the face is turned to us. @param {Body} body @param {View} view */
const facing = ({ frames }, view) =>
  view === "above" ? Math.max(0, -frames[8].front[1]) : Math.max(0, frames[8].front[2]);

/** @param {Body} body @param {View} view @returns {Point[]} */
function head(body, view) {
  const see = seen(view);
  const share = facing(body, view);
  const mix = (/** @type {Point[]} */ a, /** @type {Point[]} */ b) =>
    a.map(([x, y], index) => /** @type {Point} */ ([x + (b[index][0] - x) * share, y + (b[index][1] - y) * share]));
  const ends = [see(body.spine[8]), see(body.spine[7])];
  return dense(placed([...mix(FACE, FRONT_FACE), ...mix(NAPE, FRONT_NAPE)], ends, share), 3).flat();
}

/** Closed eyes, and in profile an ear: drawn in profile, and from the front. */
const EYES = [
  [EYE, points("13,49 20,53 27,49")],
  [points("24,50 30,53 35,51"), points("-27,49 -20,53 -13,49")],
];

/** @typedef {ReturnType<typeof shapeOf>} Shape */

/** @param {Body} body @param {View} view @returns {Point[][]} */
function lookOf(body, view) {
  const see = seen(view);
  const share = facing(body, view);
  const ends = [see(body.spine[8]), see(body.spine[7])];
  const eyes = EYES.slice(0, share > 0.5 ? 2 : 1).map(([side, front]) =>
    side.map(
      ([x, y], index) => /** @type {Point} */ ([x + (front[index][0] - x) * share, y + (front[index][1] - y) * share]),
    ),
  );
  return [...eyes, ...(share < 0.5 ? [EAR.map(([x, y]) => /** @type {Point} */ ([x - 30 * share, y]))] : [])].map(
    (each) => placed(each, ends, share),
  );
}

/** @param {Body} body @param {View} view @returns {Chain} */
function neck({ spine, frames }, view) {
  const see = seen(view);
  return [
    [...see(at(frames[6], spine[6], 8, -8)), 25],
    [...see(at(frames[7], spine[7], 1, -12)), 20],
  ];
}

/** The part of a line that is not near a joint, from end to end. @param {Point[]} ring @param {(point: Point) => boolean} shown @returns {Point[][]} */
function pieces(ring, shown) {
  const flags = ring.map(shown);
  const start = flags.indexOf(false);
  if (start < 0) return [ring];
  /** @type {Point[][]} */
  const found = [];
  let open = false;
  for (let step = 1; step <= ring.length; step++) {
    const index = (start + step) % ring.length;
    if (flags[index]) {
      if (!open) found.push([]);
      found[found.length - 1].push(ring[index]);
    }
    open = flags[index];
  }
  return found.filter((piece) => piece.length > 5).map((piece) => fewer(piece));
}

/** @param {Point} a @param {Point} b */
const far = ([x1, y1], [x2, y2]) => Math.hypot(x1 - x2, y1 - y2);

/** @param {Chain[]} chains @param {Field} field @returns {Point[]} */
function around(chains, field) {
  const top = chains.flat().reduce((best, each) => (each[1] - each[2] < best[1] - best[2] ? each : best));
  return smooth(outline(field, [top[0], top[1] - top[2] - 30], GRID));
}

/** The ring as few points, the first not doubled. @param {Point[]} ring */
const ringed = (ring) => {
  const half = Math.floor(ring.length / 2);
  return [...fewer(ring.slice(0, half + 1)).slice(0, -1), ...fewer([...ring.slice(half), ring[0]]).slice(0, -1)];
};

/**
 * What is drawn of a person. `whole` is closed; `behind` are limbs on the far side, `folds` are lines within, `before` are limbs in
 * front: each a closed shape and the line that is drawn of it.
 * @param {Body} body @param {View} view @param {boolean} apart whether the far limbs are held otherwise than the near ones
 */
export function shapeOf(body, view, apart) {
  const see = seen(view);
  const chest = trunk(body, view);
  const [nearLeg, farLeg] = body.legs.map((each) => leg(each, view));
  const [nearArm, farArm] = body.arms.map((each) => arm(each, view));
  const face = head(body, view);
  const throat = neck(body, view);
  const torso = joined([...chest.map(chained), joined([chained(throat), shaped(face)], 10)], 14);
  const legOf = (/** @type {{upper: Chain, lower: Chain}} */ { upper, lower }) =>
    joined([chained(upper), chained(lower)], 5);
  const crown = /** @type {Chain} */ ([
    [...see(body.spine[8]), 6],
    [...see(body.spine[7]), 30],
  ]);
  const inBody =
    view === "above" ? [legOf(nearLeg), legOf(farLeg), chained(nearArm), chained(farArm)] : [legOf(nearLeg)];
  const circles = [
    ...chest,
    crown,
    nearLeg.upper,
    nearLeg.lower,
    ...(view === "above" ? [farLeg.upper, farLeg.lower, nearArm, farArm] : []),
  ];
  const field = joined([torso, ...inBody], 14);
  const whole = around(circles, field);

  const limbs = (/** @type {Chain[]} */ chains, /** @type {Field} */ of) => {
    const ring = around(chains, of);
    const [root] = chains[0];
    return { ring, root: /** @type {Point} */ ([root[0], root[1]]), radius: root[2] };
  };
  const open = (/** @type {Chain[]} */ chains, /** @type {Field} */ of) => {
    const { ring, root, radius } = limbs(chains, of);
    return {
      bold: false,
      shape: ringed(ring),
      lines: pieces(ring, (point) => far(point, root) > radius * 1.12 || field(...point) > 0),
    };
  };
  // Where a limb lies on the body, its line goes on within: a fold.
  const fold = (
    /** @type {Chain[]} */ chains,
    /** @type {Field} */ of,
    /** @type {Field} */ within,
    /** @type {number} */ clear,
  ) => {
    const { ring, root } = limbs(chains, of);
    return pieces(ring, (point) => within(...point) < -3 && field(...point) < -3 && far(point, root) > clear);
  };
  const legField = legOf(nearLeg);
  const folds =
    view === "side"
      ? [
          ...fold([nearLeg.upper, nearLeg.lower], legField, torso, 62),
          ...fold([nearLeg.lower], chained(nearLeg.lower), chained(nearLeg.upper), 34),
        ]
      : [];
  const hand = (/** @type {Chain} */ chain) => open([chain], chained(chain));
  return {
    whole: ringed(whole),
    behind: view === "side" && apart ? [hand(farArm), open([farLeg.upper, farLeg.lower], legOf(farLeg))] : [],
    folds,
    before: view === "side" ? [hand(nearArm)] : [{ ...open([farLeg.upper, farLeg.lower], legOf(farLeg)), bold: true }],
    spine: body.spine.slice(0, 8).map(see).reverse(),
    face: lookOf(body, view),
  };
}
