// The picture: someone sits on a stool, awake; a belt holds pack and cloth on the lower back, and nothing is leaned
// on. And the line of the time.
import { around, through } from "../../kit/drawing/line.js";
import { useWords } from "../../kit/page/part.js";
import { POSTURES, arm, face, silhouette, spineOf } from "../../kit/figure/posture.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

/**
 * Along the lower back of who sits upright: the warmth that has gone in, the cloth on the skin, the pack on the
 * cloth.
 * @type {Record<string, Point[]>}
 */
const LAYERS = {
  warmth: [
    [-138, 408],
    [-122, 398],
    [-98, 420],
    [-82, 458],
    [-80, 500],
    [-96, 536],
    [-126, 546],
    [-140, 516],
    [-132, 478],
    [-138, 440],
  ],
  cloth: [
    [-153, 372],
    [-149, 392],
    [-151, 412],
    [-146, 434],
    [-144, 458],
    [-139, 482],
    [-141, 506],
    [-147, 530],
    [-157, 552],
  ],
  pack: [
    [-180, 414],
    [-164, 414],
    [-157, 436],
    [-152, 470],
    [-150, 502],
    [-158, 520],
    [-176, 522],
    [-184, 500],
    [-187, 466],
    [-188, 434],
  ],
};
/** A stool: it has no back to press a pack against. @type {Point[]} */
const STOOL = [
  [-166, 752],
  [-160, 640],
  [-146, 594],
  [-66, 592],
  [10, 594],
  [26, 640],
  [30, 752],
];
/** The belt around the waist, over the pack's middle: it ends where the belly does. @type {Point[]} */
const BELT = [
  [-190, 452],
  [-150, 460],
  [-98, 465],
  [-43, 456],
  [-41, 486],
  [-98, 497],
  [-150, 494],
  [-189, 486],
];
/** Elbow, wrist and fingers a little forward, on the thigh: the arm does not cross the belt. @type {Point[]} */
const HAND_ON_THIGH = [
  [-54, 416],
  [20, 474],
  [78, 504],
];
/**
 * Where a name stands, on which side of it the line leaves, and what it points to.
 * @type {[string, Point, "end"|"start", Point][]}
 */
const NAMES = [
  ["cloth", [-232, 366], "end", [-154, 384]],
  ["pack", [-232, 424], "end", [-184, 430]],
  ["belt", [-232, 482], "end", [-192, 470]],
  ["awake", [34, 190], "start", [-52, 210]],
];

/** Someone with a pack on the lower back. */
export function PackPicture() {
  const t = useWords();
  const joints = [...POSTURES.upright.slice(0, 14), ...HAND_ON_THIGH, ...POSTURES.upright.slice(17)];
  const [lid, ear] = face(joints);
  const [x0, y0] = lid[1];
  return (
    <svg class="easeback-heat-or-cold__picture" viewBox="-440 140 640 632" role="img" aria-label={t("figure")}>
      <path class="easeback-heat-or-cold__warmth" d={around(LAYERS.warmth)} />
      <path class="easeback-line easeback-heat-or-cold__chair" data-tone="quiet" d={through(STOOL)} />
      <path class="easeback-line easeback-heat-or-cold__body" d={around(silhouette(joints))} />
      <path class="easeback-line" d={through(ear)} />
      <circle class="easeback-heat-or-cold__eye" cx={x0} cy={y0 - 2} r="4.5" />
      <path class="easeback-line easeback-heat-or-cold__spine" data-tone="ease" d={through(spineOf(joints, 0))} />
      <path class="easeback-line easeback-heat-or-cold__cloth" data-tone="ease" d={through(LAYERS.cloth)} />
      <path class="easeback-line easeback-heat-or-cold__pack" data-tone="alarm" d={around(LAYERS.pack)} />
      <path class="easeback-line easeback-heat-or-cold__belt" d={around(BELT)} />
      <path class="easeback-line easeback-heat-or-cold__body" d={through(arm(joints))} />
      {NAMES.map(([name, [x, y], anchor, [tox, toy]]) => (
        <g key={name}>
          <path
            class="easeback-line easeback-heat-or-cold__lead"
            d={`M${anchor === "end" ? x + 10 : x - 10} ${y - 10}L${tox} ${toy}`}
          />
          <text class="easeback-heat-or-cold__name" x={x} y={y} text-anchor={anchor}>
            {t(`name.${name}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/**
 * The time of a pack as one line: what is gone, what is left, and each look at the skin.
 * @param {{gone: number, total: number, looks: [number, number][], looked: number}} props in seconds
 */
export function TimeLine({ gone, total, looks, looked }) {
  const at = (/** @type {number} */ seconds) => 8 + (284 * seconds) / total;
  /** @type {(from: number, to: number) => Point[]} */
  const wave = (from, to) =>
    Array.from({ length: 25 }, (_, index) => {
      const x = from + ((to - from) * index) / 24;
      return [x, 16 + 5 * Math.sin((x - 8) / 15)];
    });
  return (
    <svg class="easeback-heat-or-cold__time" viewBox="0 0 300 32" aria-hidden="true">
      <path class="easeback-line" data-tone="quiet" d={through(wave(at(gone), at(total)))} />
      {gone > 0 && (
        <path class="easeback-line easeback-heat-or-cold__gone" data-tone="ease" d={through(wave(at(0), at(gone)))} />
      )}
      {looks.map(([from], index) => (
        <circle
          class="easeback-heat-or-cold__look"
          data-done={index < looked}
          cx={at(from)}
          cy={16 + 5 * Math.sin((at(from) - 8) / 15)}
          r="5"
          key={from}
        />
      ))}
    </svg>
  );
}
