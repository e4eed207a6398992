// From joints to one solid shape: what is seen of a person from the side or from above, piece by piece from the far
// side to the near one.
import { chained, fewer, joined, outline, smooth } from "../drawing/outline.js";
import { BEFORE, BEHIND, at } from "./pose.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {import("./pose.js").Body} Body */
/** @typedef {import("./pose.js").Limb} Limb */
/** @typedef {import("./pose.js").Place} Place */
/** @typedef {import("../drawing/outline.js").Field} Field */
/** @typedef {import("../drawing/outline.js").Chain} Chain */
/** @typedef {"side"|"above"} View */
/**
 * @typedef {"near"|"far"|"moves"} Tone a limb on the far side is lighter, one that moves is bright
 * @typedef {"body"|"arm"|"leg"|"shin"|"far_arm"|"far_leg"|"far_shin"} Part
 * @typedef {{part: Part, tone: Tone, shape: Point[], gap: Point[][]}} Piece a closed shape; along the lines of its
 *   `gap` the ground is left free round it, so that it is never one with what lies behind
 * @typedef {{pieces: Piece[], spine: Point[], glow: Point|null}} Solid pieces in the order in which they are drawn;
 *   the spine goes from the head to the tail and lies on the body; `glow` is the middle of what moves where that is
 *   no limb
 */

/** Half how wide the trunk is at each joint of the spine, L5 to C7, beyond the roundness of its depth. */
const WIDE = [28, 20, 20, 28, 36, 8];
const GRID = 4;
/** How softly what meets is joined. */
const SOFT = { trunk: 16, limb: 6, face: 10, throat: 14 };
/** How far to the front a limb on the far side is drawn, so that two that are held alike are two. */
const ASIDE = 11;
/** Around its root a limb is not set off: there it grows out of the body. */
const OPEN = 1.15;

/** @param {View} view @returns {(place: Place) => Point} */
export const seen = (view) => (view === "above" ? ([x, , z]) => [x, z] : ([x, y]) => [x, y]);

/** The same for a limb. @param {View} view @returns {(place: Place) => Point} */
const seenLimb = (view) =>
  view === "above" ? seen(view) : ([x, y, z]) => [x + ASIDE * Math.max(0, Math.min(1, -z / 30)), y];

/** How near a place is to who looks. @param {View} view @param {Place} place */
const nearness = (view, [, y, z]) => (view === "above" ? -y : z);

/** @param {Place} a @param {Place} b @param {number} share @returns {Place} */
const along = (a, b, share) => /** @type {Place} */ (a.map((each, axis) => each + (b[axis] - each) * share));

/**
 * The trunk as two sides of a barrel, which lie on one another as long as it is seen from its side.
 * @param {Body} body
 * @param {View} view
 */
function trunk({ spine, frames, hip, belly }, view) {
  const see = seen(view);
  return [1, -1].map(
    (way) =>
      /** @type {Chain} */ ([
        [...see(at(frames[0], hip, -8, 2, 26 * way)), 44],
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

/**
 * A point on the skin along the back, from L5 (1) up to C7 (6), or of the front over it, and so far from it.
 * @param {Body} body @param {number} joint also between two @param {number} away @param {boolean} [front] @returns
 *   {Point}
 */
export function skinOf({ spine, frames }, joint, away, front = false) {
  const [low, high] = [Math.floor(joint), Math.ceil(joint)].map((index) => {
    const deep = front ? BEFORE[Math.max(0, index - 1)] + away : -BEHIND[Math.max(0, index - 1)] - away;
    return seen("side")(at(frames[index], spine[index], deep, 0));
  });
  const share = joint - Math.floor(joint);
  return [low[0] + (high[0] - low[0]) * share, low[1] + (high[1] - low[1]) * share];
}

/** @param {Limb} limb @param {View} view @returns {{upper: Chain, lower: Chain}} */
function leg({ root, knee, end, tip, heel, frame }, view) {
  const see = seenLimb(view);
  return {
    upper: [
      [...see(root), 41],
      [...see(along(root, knee, 0.45)), 34],
      [...see(knee), 24],
    ],
    lower: [
      [...see(knee), 24],
      [...see(along(knee, end, 0.28)), 24.5],
      [...see(along(knee, end, 0.62)), 18],
      [...see(end), 14],
      [...see(heel), 14],
      [...see(at(frame, end, 20, -26)), 12],
      [...see(tip), 7.5],
    ],
  };
}

/** @param {Limb} limb @param {View} view @returns {Chain} */
function arm({ root, knee, end, tip }, view) {
  const see = seenLimb(view);
  return [
    [...see(root), 22],
    [...see(along(root, knee, 0.5)), 17],
    [...see(knee), 14],
    [...see(along(knee, end, 0.35)), 14],
    [...see(end), 9.5],
    [...see(along(end, tip, 0.45)), 12],
    [...see(tip), 7],
  ];
}

/**
 * Skull and jaw, and a hint of a nose, which tells where a person looks: forward and down from the crown, and how
 * round.
 * @type {Record<string, [number, number, number][]>}
 */
const HEAD = {
  skull: [
    [-6, 41, 39],
    [3, 39, 38.5],
  ],
  jaw: [
    [2, 48, 36],
    [16, 78, 22],
    [22, 84, 15],
  ],
  nose: [
    [32, 48, 9],
    [41, 63, 5.5],
  ],
};

/** @param {Body} body @param {View} view @returns {Chain[]} */
const head = ({ spine, frames }, view) =>
  Object.values(HEAD).map((chain) =>
    chain.map(([forward, down, round]) => [...seen(view)(at(frames[8], spine[8], forward, -down)), round]),
  );

/** @param {Body} body @param {View} view @returns {Chain} */
const throat = ({ spine, frames }, view) => [
  [...seen(view)(at(frames[6], spine[6], 8, -8)), 25],
  [...seen(view)(at(frames[7], spine[7], 2, -6)), 21],
];

/**
 * The part of a ring that is shown, as lines from end to end.
 * @param {Point[]} ring
 * @param {(point: Point) => boolean} shown
 * @returns {Point[][]}
 */
function lines(ring, shown) {
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
  return found.filter((line) => line.length > 5).map((line) => fewer(line));
}

/** @param {Point} a @param {Point} b */
const far = ([x1, y1], [x2, y2]) => Math.hypot(x1 - x2, y1 - y2);

/** The line round some chains that flow together. @param {Chain[]} chains @param {Field} field @returns {Point[]} */
function around(chains, field) {
  const top = chains.flat().reduce((best, each) => (each[1] - each[2] < best[1] - best[2] ? each : best));
  return smooth(outline(field, [top[0], top[1] - top[2] - 30], GRID));
}

/** The ring as few points, the first not doubled. @param {Point[]} ring */
const ringed = (ring) => {
  const half = Math.floor(ring.length / 2);
  return [...fewer(ring.slice(0, half + 1)).slice(0, -1), ...fewer([...ring.slice(half), ring[0]]).slice(0, -1)];
};

/** @typedef {{chains: Chain[], field: Field}} Limbed a limb as circles, and how far a point is from it */

/** @param {Chain[]} chains @returns {Limbed} */
const limbed = (...chains) => ({ chains, field: joined(chains.map(chained), SOFT.limb) });

/**
 * A limb on its own: open where it grows out of the body, set off elsewhere.
 * @param {Part} part @param {Tone} tone @param {Limbed} limb @returns {Piece}
 */
function piece(part, tone, { chains, field }) {
  const ring = around(chains, field);
  const [x, y, round] = chains[0][0];
  return { part, tone, shape: ringed(ring), gap: lines(ring, (point) => far(point, [x, y]) > round * OPEN) };
}

/**
 * How deep a limb lies in another where a line between the two begins to help, and how far beyond its edge it may go.
 */
const DEEP = -9;
const EDGE = 12;
/** A line shorter than this is a speck, and tells nothing. */
const SPECK = 30;

/**
 * Where a limb lies on the body it is part of, the ground is left free between the two.
 * @param {Limbed} limb
 * @param {Field} within
 * @param {number} clear of its root
 */
function folds({ chains, field }, within, clear) {
  const [[x, y]] = chains[0];
  const ring = around(chains, field);
  return lines(ring, (point) => within(...point) < EDGE && far(point, [x, y]) > clear).filter(
    (line) => far(line[0], line[line.length - 1]) > SPECK && Math.min(...line.map((point) => within(...point))) < DEEP,
  );
}

/**
 * Where what moves glows, when it is no limb: which joint of the spine, and forward and up from it.
 * @type {Record<string, [number, number, number]>}
 */
const GLOWS = {
  chest: [4, 24, 4],
  waist: [2, 12, 8],
  belly: [2, 30, -10],
  pelvis: [1, 8, -40],
  hip: [1, 8, -44],
  seat: [1, 2, -44],
};

/** @param {Body} body @param {View} view @param {string} leads @returns {Point|null} */
function glowOf({ spine, frames }, view, leads) {
  const place = GLOWS[leads.replace("far_", "")];
  if (!place) return null;
  const [joint, forward, up] = place;
  return seen(view)(at(frames[joint], spine[joint], forward, up));
}

/**
 * What is drawn of a person.
 * @param {Body} body @param {View} view @param {string} [leads] what moves, as poses.csv names it @returns {Solid}
 */
export function solidOf(body, view, leads = "") {
  const moving = leads.replace(/hand$/, "arm").replace(/foot$|knee$/, "leg");
  const tone = (/** @type {string} */ limb, /** @type {Tone} */ rest) => (limb === moving ? "moves" : rest);
  const chest = trunk(body, view);
  const face = head(body, view);
  const neck = joined([chained(throat(body, view)), joined(face.map(chained), SOFT.face)], SOFT.limb);
  const torso = joined([joined(chest.map(chained), SOFT.trunk), neck], SOFT.throat);
  const whole = (/** @type {Limbed[]} */ limbs, /** @type {Point[][]} */ gap) => ({
    part: /** @type {Part} */ ("body"),
    tone: /** @type {Tone} */ ("near"),
    shape: ringed(
      around(
        [...chest, ...face, ...limbs.flatMap((limb) => limb.chains)],
        joined([torso, ...limbs.map(({ field }) => field)], SOFT.trunk),
      ),
    ),
    gap,
  });
  const pieces = (view === "above" ? fromAbove : fromSide)(body, { torso, whole, tone });
  return { pieces, spine: body.spine.slice(0, 8).map(seen(view)).reverse(), glow: glowOf(body, view, leads) };
}

/**
 * @typedef {{torso: Field, whole: (limbs: Limbed[], gap: Point[][]) => Piece, tone: (limb: string, rest: Tone) =>
 *   Tone}} Drawn `whole` joins trunk, head and some limbs to one
 */

/** An arm that is turned to us lies before the body, one that is turned away behind it. */
const BEFORE_BODY = [-24, 24];

/** @param {Body} body @param {Drawn} drawn @returns {Piece[]} */
function fromSide({ arms, legs }, { torso, whole, tone }) {
  const [near, other] = legs.map((each) => leg(each, "side"));
  const both = limbed(near.upper, near.lower);
  const within = joined([torso, chained(near.upper)], SOFT.limb);
  const [behind, before] = /** @type {[Piece[], Piece[]]} */ ([[], []]);
  arms.forEach((each, far) => {
    const in_front = nearness("side", each.end) > BEFORE_BODY[far];
    const name = far ? "far_arm" : "arm";
    (in_front ? before : behind).push(piece(name, tone(name, in_front ? "near" : "far"), limbed(arm(each, "side"))));
  });
  return [
    ...behind,
    piece("far_leg", tone("far_leg", "far"), limbed(other.upper, other.lower)),
    whole([both], [...folds(both, torso, 54), ...folds(limbed(near.lower), within, 46)]),
    ...(tone("leg", "near") === "moves" ? [piece("leg", "moves", both)] : []),
    ...before.reverse(),
  ];
}

/** Knees are nearer to who looks than shins and feet, and look as much larger. */
const NEARER = 1 / 900;

/** @param {Body} body @param {Drawn} drawn @returns {Piece[]} */
function fromAbove({ arms, legs, hip }, { whole, tone }) {
  const swell = (/** @type {Chain} */ chain, /** @type {Place[]} */ ends) =>
    /** @type {Chain} */ (
      chain.map(([x, y, round], index) => {
        const height = hip[1] - along(ends[0], ends[1], index / (chain.length - 1))[1];
        return [x, y, round * (1 + Math.max(0, height) * NEARER)];
      })
    );
  const drawn = legs
    .map((each, far) => ({ each, far: far ? "far_" : "", high: -each.knee[1], ...leg(each, "above") }))
    .sort((a, b) => a.high - b.high);
  return [
    ...drawn.map(({ far, lower, each }) =>
      piece(/** @type {Part} */ (`${far}shin`), tone(`${far}leg`, "near"), limbed(swell(lower, [each.knee, each.end]))),
    ),
    whole(
      arms.map((each) => limbed(arm(each, "above"))),
      [],
    ),
    ...drawn.map(({ far, upper, each }) =>
      piece(/** @type {Part} */ (`${far}leg`), tone(`${far}leg`, "near"), limbed(swell(upper, [each.root, each.knee]))),
    ),
  ];
}
