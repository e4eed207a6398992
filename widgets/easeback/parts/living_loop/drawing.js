// The loop as lines: a tangle for stress, four strands of one rope, a back that is sore, and the line that leads back.
// Every stroke follows a level from 0 (at ease) to 1 (tense), in number and shape as well as in width.
import { around, through } from "../../kit/drawing/line.js";
import { spine, torso } from "../../kit/figure/body_outline.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */
/** @typedef {import("./reading.js").Path} Path */
/**
 * @typedef {{wide: number, high: number}} Frame what it is drawn in; all places are shares of it, so that labels fit
 *   any frame
 */

/**
 * A phone, a page, and the wall of a presenter, who has more height beside the controls.
 * @type {Record<"narrow" | "wide" | "presenting", Frame>}
 */
export const FRAMES = {
  narrow: { wide: 360, high: 334 },
  wide: { wide: 720, high: 296 },
  presenting: { wide: 720, high: 440 },
};

/**
 * Where things lie, as shares of the frame: top of the first lane, height of one, where lanes begin and end, the
 * nodes.
 */
export const LANES = { top: 0.005, high: 0.183, from: 0.26, to: 0.73 };
const NODE = { stress: 0.095, pain: 0.905 };
export const BACK = { top: 0.785, high: 0.21, line: 0.955 };
/** How far below the top of its lane a strand runs, of the lane's height: its name stands above. */
const BELOW = 0.64;

/** Points of a strand. */
const FINE = 130;

const { cos, sin, PI, round } = Math;
/** @param {number} from @param {number} to @param {number} share */
const mix = (from, to, share) => from + (to - from) * share;
/** One to the middle, zero at both ends: what is shaped grows out of a plain line. @param {number} share */
const swell = (share) => Math.min(1, 7 * share, 7 * (1 - share));
/** Tenths as the shortest text: 12 is "1.2", -3 is "-.3". @param {number} tenths */
const short = (tenths) => String(tenths / 10).replace(/^(-?)0\./, "$1.");
/**
 * A line through points, written as steps from each to the next: half as long, and it travels with the page.
 * @param {Point[]} points
 */
function straight(points) {
  const [[x0, y0], ...rest] = points.map(([x, y]) => [round(10 * x), round(10 * y)]);
  let [x, y, path] = [x0, y0, `M${short(x0)} ${short(y0)}l`];
  for (const [nextX, nextY] of rest) {
    path += `${short(nextX - x)} ${short(nextY - y)} `;
    [x, y] = [nextX, nextY];
  }
  return path.trimEnd().replaceAll(" -", "-");
}

/** Sizes that follow from the frame. @param {Frame} frame */
function placesOf({ wide, high }) {
  const lane = LANES.high * high;
  const level = (/** @type {number} */ index) => LANES.top * high + (index + BELOW) * lane;
  return {
    lane,
    level,
    from: LANES.from * wide,
    to: LANES.to * wide,
    middle: (level(0) + level(3)) / 2,
    size: Math.min(0.085 * wide, 0.13 * high),
    stress: NODE.stress * wide,
    pain: NODE.pain * wide,
    back: BACK.line * high,
    // A wide frame has room for more of each, not only for wider ones.
    room: ((LANES.to - LANES.from) * wide) / 172,
  };
}

/**
 * A strand's own line between its ends.
 * @param {ReturnType<typeof placesOf>} at
 * @param {number} level
 * @param {number} count of points
 * @param {(share: number) => number} away
 */
const along = (at, level, count, away) =>
  Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return /** @type {Point} */ ([mix(at.from, at.to, share), level + away(share)]);
  });

/** Where a strand reaches the back. @param {ReturnType<typeof placesOf>} at @param {number} index @returns {Point} */
const tipOf = (at, index) => [at.pain - 0.9 * at.size, at.middle + (0.05 + 0.4 * (index - 1.5)) * at.size];

/**
 * From the tangle to the lane, from the lane to the back, and both with a plain line between: the way of what
 * travels.
 * @param {ReturnType<typeof placesOf>} at
 * @param {number} index
 * @param {number} level
 */
function leadsOf(at, index, level) {
  const from = /** @type {Point} */ ([at.stress + 0.9 * at.size, at.middle + 0.24 * (index - 1.5) * at.size]);
  const write = (/** @type {Point} */ [x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const bow = (/** @type {Point} */ [x1, y1], /** @type {Point} */ [x2, y2]) => {
    const half = (x1 + x2) / 2;
    return `C${write([half, y1])} ${write([half, y2])} ${write([x2, y2])}`;
  };
  const out = `M${write(from)}${bow(from, [at.from, level])}`;
  const into = bow([at.to, level], tipOf(at, index));
  return { leads: `${out}M${write([at.to, level])}${into}`, whole: `${out}L${write([at.to, level])}${into}` };
}

/**
 * Muscles: a wide wave at ease, a tight zigzag when tense.
 * @param {ReturnType<typeof placesOf>} at
 * @param {number} level
 * @param {number} tense
 */
function muscles(at, level, tense) {
  const waves = mix(2.5, 8.5, tense) * at.room ** 0.7;
  const height = at.lane * mix(0.1, 0.2, tense);
  const shape = (/** @type {number} */ turn) => {
    const turned = turn - Math.floor(turn);
    const zigzag = turned < 0.25 ? 4 * turned : turned < 0.75 ? 2 - 4 * turned : 4 * turned - 4;
    return mix(sin(2 * PI * turn), zigzag, tense);
  };
  return [straight(along(at, level, FINE, (share) => -height * swell(share) * shape(share * waves)))];
}

/**
 * Signals rise, then fade: few low waves at ease, many high ones under stress.
 * @param {ReturnType<typeof placesOf>} at
 * @param {number} level
 * @param {number} tense
 */
function signals(at, level, tense) {
  const waves = mix(1.6, 5.4, tense) * at.room ** 0.7;
  const height = at.lane * mix(0.2, 0.46, tense);
  const shape = (/** @type {number} */ turn) => {
    const turned = turn - Math.floor(turn);
    const rise = turned / 0.3;
    return rise ** 2 * Math.exp(2 - 2 * rise) * (1 - turned ** 6);
  };
  return [straight(along(at, level, FINE, (share) => swell(share) * (at.lane * 0.16 - height * shape(share * waves))))];
}

/**
 * The alarm: bells on a line, each with more and wider rings the louder it is.
 * @param {ReturnType<typeof placesOf>} at
 * @param {number} level
 * @param {number} loud
 */
function alarm(at, level, loud) {
  const bells = round(3 * at.room ** 0.6);
  const rings = 0.5 + 3.5 * loud;
  const gap = at.lane * 0.085;
  const paths = [
    straight([
      [at.from, level],
      [at.to, level],
    ]),
  ];
  for (let bell = 0; bell < bells; bell++) {
    const x = mix(at.from, at.to, (bell + 0.5) / bells);
    for (let ring = 0; ring < rings; ring++) {
      const reach = gap * (0.5 + Math.min(ring + 1, rings));
      const bow = (/** @type {number} */ side) => {
        const turn = (/** @type {number} */ angle) =>
          /** @type {Point} */ ([x + side * reach * cos(angle), level + reach * sin(angle)]);
        return through([turn(-1.05), turn(-0.35), turn(0.35), turn(1.05)]);
      };
      paths.push(bow(-1) + bow(1));
    }
  }
  return paths;
}

/**
 * Movement: steps, long and even at ease; with more held back they get short, and shorter on the way.
 * @param {ReturnType<typeof placesOf>} at
 * @param {number} level
 * @param {number} held
 */
function movement(at, level, held) {
  const least = at.lane * 0.14;
  let [stride, x, steps] = [at.lane * mix(0.85, 0.42, held), at.from + 2, ""];
  for (let index = 0; x < at.to - 2; index++) {
    const y = level + (index % 2 ? 1 : -1) * at.lane * 0.09;
    steps += `M${x.toFixed(1)} ${y.toFixed(1)}H${Math.min(at.to, x + 0.58 * stride).toFixed(1)}`;
    x += stride;
    stride = Math.max(least, stride * (1 - 0.16 * held));
  }
  return [steps];
}

const SHAPES =
  /** @type {Record<string, (at: ReturnType<typeof placesOf>, level: number, share: number) => string[]>} */ ({
    muscles,
    signals,
    alarm,
    movement,
  });

/** A small arrow head. @param {Point} tip @param {number} size @param {number} turn radians */
function head([x, y], size, turn) {
  const wing = (/** @type {number} */ side) =>
    /** @type {Point} */ ([x - size * cos(turn + side * 0.65), y - size * sin(turn + side * 0.65)]);
  return straight([wing(1), [x, y], wing(-1)]);
}

/**
 * One of the four strands.
 * @param {Path} path @param {number} index which lane @param {number} share how strong, 0 to 1 @param {Frame} frame
 */
export function strandOf(path, index, share, frame) {
  const at = placesOf(frame);
  const level = at.level(index);
  return {
    ...leadsOf(at, index, level),
    shape: SHAPES[path](at, level, share).join(""),
    arrow: head(tipOf(at, index), at.size * mix(0.16, 0.26, share), 0),
  };
}

/** The way back, from the sore back along the foot to the tangle. @param {number} share @param {Frame} frame */
export function wayBack(share, frame) {
  const at = placesOf(frame);
  const [right, left, low] = [at.pain, at.stress, at.back];
  const [from, to] = [at.middle + 1.35 * at.size, at.middle + 1.15 * at.size];
  const bend = (low - from) * 0.9;
  const knee = from + bend;
  const line = [
    `M${right} ${from.toFixed(1)}C${right} ${knee.toFixed(1)} ${(right - 0.3 * bend).toFixed(1)} ${low}`,
    ` ${(right - bend).toFixed(1)} ${low}H${(left + bend).toFixed(1)}`,
    `C${(left + 0.3 * bend).toFixed(1)} ${low} ${left} ${knee.toFixed(1)} ${left} ${to.toFixed(1)}`,
  ].join("");
  const size = at.size * mix(0.2, 0.34, share);
  return { line, arrow: head([left, to], size * 1.2, -PI / 2) + head([(left + right) / 2, low], size, PI) };
}

/** Stress as the line in a tangle, which loosens. @param {number} stress @param {Frame} frame */
export function tangleOf(stress, frame) {
  const at = placesOf(frame);
  const turns = mix(1.2, 4.6, stress);
  const last = turns * 2 * PI;
  const count = round(turns * 14);
  return through(
    Array.from({ length: count + 1 }, (_, index) => {
      const angle = (index / count) * last;
      const reach =
        at.size * (0.16 + 0.72 * (angle / last)) * (1 + 0.24 * stress * sin(3.4 * angle) * (1 - angle / last) * 2);
      return /** @type {Point} */ ([
        at.stress + reach * cos(angle - last),
        at.middle + reach * sin(angle - last) * (1 - 0.12 * stress * sin(1.7 * angle)),
      ]);
    }),
  );
}

/** How much of the size of a node one unit of the figure is, and how far down it what is sore lies. */
const FIGURE = 0.0057;
const SORE = 314;

/**
 * A person from behind, and how sore it is low in the back: a star with points, which grows small and round.
 * @param {number} pain @param {Frame} frame
 */
export function backOf(pain, frame) {
  const at = placesOf(frame);
  const put = (/** @type {Point} */ [x, y]) =>
    /** @type {Point} */ ([at.pain + x * at.size * FIGURE, at.middle + (y - SORE) * at.size * FIGURE]);
  const reach = mix(12, 52, pain);
  const star = Array.from({ length: 36 }, (_, index) => {
    const spike = index % 4 === 0 ? 1 : index % 2 ? 0.82 : 0.66;
    const angle = (index / 36) * 2 * PI;
    const far = reach * mix(0.85, spike, Math.min(1, 1.6 * pain));
    return put([far * sin(angle), SORE - far * cos(angle)]);
  });
  return { body: around(torso().map(put)), spine: through(spine().map(put)), sore: around(star) };
}
