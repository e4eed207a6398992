// The figure from the side: a posture is a list of joints, and the line is drawn around them. Postures pass into one another.
import { points } from "./body_outline.js";
import { dense } from "../drawing/line.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {"slump" | "upright" | "lean" | "stand" | "guard"} Posture */

/**
 * Crown, base of the skull; C7, T4, T8, T12, L3, L5 and tail of the spine; hip, knee, ankle, toes; shoulder, elbow, wrist,
 * fingers; then the chair: top of its back, its corner, front of its seat, foot. The person faces right, the ground is at 752.
 * @type {Record<Posture, Point[]>}
 */
export const POSTURES = {
  stand: points(
    "8,0 -2,74 -14,124 -28,168 -34,218 -24,272 -10,312 -11,346 -32,386 -2,392 4,550 -6,712 52,744 -8,166 -16,284 6,370 20,430 -80,420 -76,586 10,590 24,640 22,752",
  ),
  guard: points(
    "112,42 82,110 54,152 30,190 8,236 -8,282 -20,318 -32,350 -52,386 -22,398 24,550 0,712 58,744 46,204 8,312 28,398 38,452 -80,420 -76,586 10,590 24,640 22,752",
  ),
  upright: points(
    "-86,160 -96,234 -108,284 -122,328 -128,378 -118,432 -104,472 -105,506 -126,543 -92,544 72,552 58,712 116,744 -102,328 -94,444 -13,493 48,508 -178,392 -156,592 10,594 26,640 24,752",
  ),
  slump: points(
    "6,222 -34,284 -66,320 -98,352 -124,396 -140,444 -138,482 -130,512 -126,543 -88,544 76,552 62,712 120,744 -66,362 -44,470 36,507 94,516 -178,392 -156,592 10,594 26,640 24,752",
  ),
  lean: points(
    "-166,172 -168,246 -176,296 -184,342 -178,394 -154,444 -128,480 -114,512 -116,543 -82,544 84,554 100,712 158,744 -162,344 -122,452 -36,494 22,508 -240,346 -162,592 10,594 26,640 24,752",
  ),
};

/** @param {Point[]} from @param {Point[]} to @param {number} share @returns {Point[]} */
export const between = (from, to, share) =>
  from.map(([x, y], index) => [x + (to[index][0] - x) * share, y + (to[index][1] - y) * share]);

/** The head standing straight with its crown at 0,0: over the face to the throat, and from the nape back up. */
export const FACE = points("0,0 23,5 38,21 41,40 41,48 50,63 45,69 46,75 43,80 45,86 40,97 27,102 9,101");
export const NAPE = points("-27,88 -37,66 -46,40 -38,17 -22,4");
export const EYE = points("24,50 30,53 35,51");
export const EAR = points("-8,48 0,46 2,56 -4,66");
const STRAIGHT = Math.atan2(-10, 74);

/** How deep the trunk is behind each joint of the spine, C7 to L5, and before it, C7 to L3. */
const BEHIND = [15, 18, 18, 19, 23, 27];
const BEFORE = [37, 67, 80, 75, 63];

/**
 * A point along the way from one joint to another, and to the left of it.
 * @param {Point} from @param {Point} to @param {number} share @param {number} aside @returns {Point}
 */
function beside([x1, y1], [x2, y2], share, aside) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [x1 + (x2 - x1) * share + ((y2 - y1) / length) * aside, y1 + (y2 - y1) * share - ((x2 - x1) / length) * aside];
}

/** Points of the head on the neck of a posture, or of a face that is turned to us by a share. @param {Point[]} head @param {Point[]} joints @param {number} [facing] @returns {Point[]} */
export function placed(head, [[x, y], base], facing = 0) {
  const angle = Math.atan2(base[0] - x, base[1] - y) - STRAIGHT * (1 - facing);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return head.map(([across, down]) => [x + across * cos + down * sin, y - across * sin + down * cos]);
}

/** The skin along the spine, C7 to L5. @param {Point[]} back @param {number[]} depths @returns {Point[]} */
const along = (back, depths) =>
  depths.map((depth, index) => {
    const [[x1, y1], [x2, y2]] = [back[Math.max(0, index - 1)], back[index + 1]];
    const length = Math.hypot(x2 - x1, y2 - y1);
    return [back[index][0] + (depth * (y2 - y1)) / length, back[index][1] - (depth * (x2 - x1)) / length];
  });

/** Where two sides of a bent limb meet inside the bend. @param {Point} a @param {Point} b @param {Point} joint @returns {Point} */
function bend([x1, y1], [x2, y2], [x, y]) {
  const [ax, ay, bx, by] = [x1 - x, y1 - y, x2 - x, y2 - y];
  const share = 1 / (1 + (ax * bx + ay * by) / Math.hypot(ax, ay) / Math.hypot(bx, by));
  return [x + (ax + bx) * share, y + (ay + by) * share];
}

/** The line around the body, closed. @param {Point[]} joints @returns {Point[]} */
export function silhouette(joints) {
  const back = joints.slice(2, 9);
  const [l5, , hip, knee, ankle, toes] = joints.slice(7);
  const thigh = (/** @type {number} */ share, /** @type {number} */ aside) => beside(hip, knee, share, aside);
  const shin = (/** @type {number} */ share, /** @type {number} */ aside) => beside(knee, ankle, share, aside);
  const [under, behind] = [thigh(0.3, -43), beside(l5, hip, 1, -47)];
  /** @type {Point} */
  const round = [under[0] + behind[0] - hip[0], under[1] + behind[1] - hip[1]];
  return [
    ...placed(FACE, joints),
    ...along(back, BEFORE),
    thigh(0.42, 36),
    thigh(0.72, 31),
    thigh(0.94, 25),
    shin(0.09, 22),
    shin(0.45, 19),
    shin(0.86, 12),
    [ankle[0] + 21, ankle[1] + 11],
    [toes[0] - 9, toes[1] - 10],
    [toes[0] + 2, toes[1] + 1],
    [toes[0] - 12, toes[1] + 7],
    [ankle[0] - 4, toes[1] + 7],
    [ankle[0] - 20, toes[1] + 4],
    [ankle[0] - 20, toes[1] - 12],
    [ankle[0] - 13, ankle[1] - 6],
    shin(0.62, -20),
    shin(0.3, -27),
    bend(shin(0, -22), thigh(1, -22), knee),
    thigh(0.74, -28),
    thigh(0.55, -36),
    under,
    beside(hip, round, 56 / Math.hypot(round[0] - hip[0], round[1] - hip[1]), 0),
    beside(l5, hip, 0.5, -45),
    ...along(
      back,
      BEHIND.map((depth) => -depth),
    ).reverse(),
    ...placed(NAPE, joints),
  ];
}

/** The near arm, from the front of the shoulder round the hand to its back. @param {Point[]} joints @returns {Point[]} */
export function arm(joints) {
  const [shoulder, elbow, wrist, fingers] = joints.slice(13);
  const upper = (/** @type {number} */ share, /** @type {number} */ aside) => beside(shoulder, elbow, share, aside);
  const fore = (/** @type {number} */ share, /** @type {number} */ aside) => beside(elbow, wrist, share, aside);
  const hand = (/** @type {number} */ share, /** @type {number} */ aside) => beside(wrist, fingers, share, aside);
  return [
    upper(0.06, 20),
    upper(0.5, 16),
    fore(0.04, 13),
    fore(0.4, 13),
    fore(1, 8),
    hand(0.45, 12),
    hand(0.96, 7),
    hand(1, -4),
    hand(0.5, -10),
    fore(1, -9),
    fore(0.4, -14),
    fore(-0.06, -13),
    upper(0.5, -16),
    upper(0.02, -20),
  ];
}

/** What is drawn of the head: a closed eye and an ear. @param {Point[]} joints */
export const face = (joints) => [placed(EYE, joints), placed(EAR, joints)];

/** The chair in one line. @param {Point[]} joints */
export const chair = (joints) => joints.slice(17);

/** How often a tense spine turns, and how far it swings; and the same in a small picture. */
const TURNS = { fine: 24, bold: 16 };
const SWING = { fine: 6.5, bold: 8.5 };

/**
 * The line of the spine: smooth at ease, a zigzag when tense, with the same number of points.
 * @param {Point[]} joints @param {number} tension 0 to 1 @param {keyof typeof TURNS} [hand] @returns {Point[]}
 */
export function spineOf(joints, tension, hand = "fine") {
  const turns = TURNS[hand];
  const spine = joints.slice(1, 9);
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
