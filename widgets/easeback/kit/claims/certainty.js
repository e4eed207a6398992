import { through } from "../drawing/line.js";

/** How far the line is drawn, in waves of four. */
const WAVES = /** @type {Record<string, number>} */ ({
  high: 4,
  moderate: 3,
  low: 2,
  "very-low": 1,
  untested: 0,
  conflicting: 1,
});
/** Where the line parts: how far along, how far from the middle. */
const BRANCH = [
  [29, 0],
  [38, 4],
  [49, 7.6],
  [64, 9.4],
  [84, 10],
  [107, 10],
];
const WAVE = 26;
const LEVEL = 14;

/**
 * A stretch of waves.
 * @param {number} from in waves
 * @param {number} to in waves
 * @param {number} [rise] how it leaves the level
 */
function waves(from, to, rise = 0) {
  const points = Array.from({ length: (to - from) * 8 + 1 }, (_, index) => {
    const at = from + index / 8;
    return /** @type {import("../drawing/line.js").Point} */ ([
      3 + at * WAVE,
      LEVEL - Math.sin(at * 2 * Math.PI) * 5 - (at - from) * rise,
    ]);
  });
  return through(points);
}

/** One of the two roads after the line has parted. @param {number} side up (-1) or down (1) */
const branch = (side) => through(BRANCH.map(([x, away]) => [x, LEVEL + side * away]));

/** Careful advice is no effect: in place of the line stands a shield, with a little of the line kept safe in it. */
function CareMark() {
  return (
    <svg class="easeback-certainty" data-mark="care" viewBox="0 0 32 28" aria-hidden="true">
      <path
        class="easeback-line"
        data-tone="ease"
        d="M16 2C12.4 4.6 8.4 5.6 4.5 5.6C4.5 15 7.5 22.4 16 26.2C24.5 22.4 27.5 15 27.5 5.6C23.6 5.6 19.6 4.6 16 2Z"
      />
      <path
        class="easeback-line"
        data-tone="ease"
        d="M10.5 14.2C12.3 11 14.2 11 16 14.2C17.8 17.4 19.7 17.4 21.5 14.2"
      />
    </svg>
  );
}

/**
 * How sure we are, as the one line: drawn as far as the knowledge goes, dotted beyond. Where studies
 * disagree the line parts. The words stand beside it.
 * @param {{certainty: string}} props
 */
export function Certainty({ certainty }) {
  if (certainty === "careful-advice") return <CareMark />;
  const drawn = WAVES[certainty] ?? 0;
  const parted = certainty === "conflicting";
  return (
    <svg class="easeback-certainty" viewBox="0 0 110 28" aria-hidden="true">
      {drawn > 0 && <path class="easeback-line" data-tone="ease" d={waves(0, drawn)} />}
      {parted && [-1, 1].map((side) => <path class="easeback-line" data-tone="ease" key={side} d={branch(side)} />)}
      {!parted && drawn < 4 && <path class="easeback-line easeback-certainty__open" d={waves(drawn, 4)} />}
    </svg>
  );
}
