// The picture: someone sits on a stool, awake; a belt holds pack and cloth on the lower back, and nothing is leaned
// on. And the line of the time.
import { around, through } from "../../kit/drawing/line.js";
import { useWords } from "../../kit/page/part.js";
import { Glow } from "../../kit/figure/glow.js";
import { Person } from "../../kit/figure/person.js";
import { at, bodyOf } from "../../kit/figure/pose.js";
import { groundOf } from "../../kit/figure/pose_scene.js";
import { POSTURES } from "../../kit/figure/posture.js";
import { seen, skinOf, solidOf } from "../../kit/figure/solid.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

const FRAME = [-440, 118, 640, 654];
/** A stool: it has no back to press a pack against. */
const STOOL = "M-160,594H24M-138,598L-150,752M2,598L14,752";
/** From which joint of the spine to which the cloth and the pack reach: L5 is 1, the lowest ribs are 3. */
const CLOTH = [0.6, 3.5];
const PACK = [0.9, 3.1];
/** How far from the skin: the cloth, and the pack from the side that lies on the cloth to the outer one. */
const [CLOTH_AT, INNER, OUTER] = [4, 10, 36];
/** Where the belt goes round. */
const WAIST = [1.8, 2.3];

/** Hands on the thighs, a little forward: the arm does not cross the belt. */
const SITTING = { ...POSTURES.upright, joints: { ...POSTURES.upright.joints, arm: 15, elbow: 30, wrist: 36 } };
const BODY = bodyOf(SITTING);
const SOLID = solidOf(BODY, "side");

/**
 * A line along the back, so far from the skin.
 * @param {number[]} reach
 * @param {number} away
 * @param {number} [steps]
 * @returns {Point[]}
 */
const along = ([from, to], away, steps = 6) =>
  Array.from({ length: steps + 1 }, (_, step) => skinOf(BODY, from + ((to - from) * step) / steps, away));

/** The pack lies on the cloth with its whole inner side. */
const pack = () => {
  const [from, to] = PACK;
  return around([...along(PACK, INNER), ...along([to - 0.15, from + 0.15], OUTER)]);
};

/** The belt, from over the pack's middle round to the belly. @returns {Point[]} */
function belt() {
  const [low, high] = WAIST;
  const behind = [skinOf(BODY, high, OUTER + 3), skinOf(BODY, low, OUTER + 3)];
  const before = [low, high].map((joint) => skinOf(BODY, joint, 0, true));
  return [...behind, ...before];
}

/**
 * Where a name stands, on which side of it the line leaves, and what it points to.
 * @type {[string, Point, "end"|"start", Point][]}
 */
const NAMES = [
  ["cloth", [-232, 352], "end", skinOf(BODY, CLOTH[1], CLOTH_AT)],
  ["pack", [-232, 416], "end", skinOf(BODY, 2.7, OUTER)],
  ["belt", [-232, 480], "end", skinOf(BODY, 2.05, OUTER + 3)],
  ["awake", [34, 176], "start", seen("side")(at(BODY.frames[8], BODY.spine[8], 44, -44))],
];

/** Someone with a pack on the lower back. */
export function PackPicture() {
  const t = useWords();
  const warm = seen("side")(at(BODY.frames[3], BODY.spine[2], 4, 0));
  return (
    <svg
      class="easeback-figure easeback-heat-or-cold__picture"
      viewBox={FRAME.join(" ")}
      role="img"
      aria-label={t("figure")}
    >
      <path class="easeback-figure__thing" d={STOOL} />
      <Person
        solid={SOLID}
        spine={
          <>
            <Glow tone="tension" oval={{ at: warm, along: 66, across: 34, degrees: 82 }} />
            <path class="easeback-figure__spine" d={through(SOLID.spine)} />
            <path class="easeback-heat-or-cold__cloth" d={through(along(CLOTH, CLOTH_AT))} />
            <path class="easeback-heat-or-cold__pack" d={pack()} />
            <path class="easeback-heat-or-cold__belt" d={`M${belt().join("L")}Z`} />
          </>
        }
      />
      <path class="easeback-figure__thing" d={groundOf(SITTING, [-300, 0, 460, 0])} />
      {NAMES.map(([name, [x, y], anchor, [tox, toy]]) => (
        <g key={name}>
          <path
            class="easeback-line easeback-heat-or-cold__lead"
            d={`M${anchor === "end" ? x + 10 : x - 10} ${y - 10}L${tox.toFixed(0)} ${toy.toFixed(0)}`}
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
