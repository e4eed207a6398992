import { stretch, through } from "../../kit/drawing/line.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

const [WIDE, HIGH, GROUND] = [720, 196, 186];
/** How far apart: everyone evenly, twins close to each other. */
const ALONE = 88;
const PAIRED = { between: 180, within: 76 };
/** Two pairs are alike in each stroke, two are not; one of each pair has back pain. */
const SHAPES = [
  [1.5, 1.26],
  [1.62, 1.42],
  [1.46, 1.46],
  [1.58, 1.58],
];

/** Where a person stands. @param {number} index @param {boolean} paired */
function place(index, paired) {
  if (!paired) return 52 + index * ALONE;
  return 90 + Math.floor(index / 2) * PAIRED.between + ((index % 2 ? 1 : -1) * PAIRED.within) / 2;
}

/** A person from behind in one line, as tall as `size` times the usual. @param {number} size */
function outline(size) {
  /** @type {Point[]} */
  const half = [
    [24, 62],
    [21, 36],
    [13, 20],
    [5, 13],
    [8, 3],
    [9, -7],
    [0, -17],
  ];
  const points = [...half.map(([x, y]) => /** @type {Point} */ ([-x, y])), ...half.slice(0, -1).reverse()];
  return through(points.map(([x, y]) => [x * size, (y - 62) * size]));
}

/** The spine: tight where it hurts, wide where it does not. @param {number} size @param {boolean} hurts */
function spine(size, hurts) {
  const waves = stretch({
    from: -40,
    to: -4,
    level: 0,
    height: hurts ? 4 : 2.5,
    tense: hurts,
    waves: 1,
    points: hurts ? 9 : 15,
  });
  return through(waves.map(([along, aside]) => [aside * size, along * size]));
}

/** What holds two twins together: the same home, as a roof over both. @param {number} pair */
function roof(pair) {
  const middle = 90 + pair * PAIRED.between;
  return through([
    [middle - 82, 64],
    [middle - 44, 32],
    [middle, 14],
    [middle + 44, 32],
    [middle + 82, 64],
  ]);
}

/**
 * The people of the study as the steps look at them: everyone for themselves, then in pairs, then only pairs that are
 * alike.
 * @param {{step: number, label: string}} props
 */
export function People({ step, label }) {
  return (
    <svg class="easeback-twin-study__people" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
      {SHAPES.map((_, pair) => (
        <path
          class="easeback-line easeback-twin-study__roof"
          data-shown={step > 1}
          data-away={step > 2 && pair < 2}
          d={roof(pair)}
          key={pair}
        />
      ))}
      {SHAPES.flat().map((size, index) => {
        const hurts = index % 4 === 0 || index % 4 === 3;
        return (
          <g
            class="easeback-twin-study__person"
            key={index}
            data-away={step > 2 && index < 4}
            style={{ transform: `translate(${place(index, step > 1)}px, ${GROUND}px)` }}
          >
            <path class="easeback-line" d={outline(size)} />
            <path class="easeback-line" data-tone={hurts ? "tension" : "ease"} d={spine(size, hurts)} />
          </g>
        );
      })}
    </svg>
  );
}
