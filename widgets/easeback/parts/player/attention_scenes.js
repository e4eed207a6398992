// Pictures of attention: a lens over what is seen, sounds near and far, what one touches, what holds one, and a
// thought that loosens. Each is drawn by the one line; what attention rests on is teal, all else is stone.
import { through } from "../../kit/drawing/line.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */
/** @typedef {{nth: number}} Props which of several things of one kind it is, from 0; below 0: all of them */

export const WIDTH = 320;
export const HEIGHT = 240;

/** What stands in the room: its lines, and where the lens lies over it. */
const THINGS = [
  { lines: ["M38,36h100v88h-100Z", "M88,36v88M38,80h100", "M38,112q26,-30 50,-8t50,-14"], at: [88, 80], size: 1.42 },
  {
    lines: ["M128,170h88M140,170v38M204,170v38", "M152,138h40q0,32 -20,32t-20,-32Z", "M192,144q18,0 14,12t-18,6"],
    at: [172, 152],
    size: 0.95,
  },
  { lines: ["M260,208v-94M240,208h40", "M232,114l12,-44h32l12,44Z"], at: [260, 104], size: 1.1 },
];

/** A lens moves over the room from thing to thing. @param {Props} props */
export function Lens({ nth }) {
  const here = nth < 0 ? -1 : nth % THINGS.length;
  const [x, y] = here < 0 ? [0, 0] : THINGS[here].at;
  const tone = (/** @type {number} */ at) => (here === at ? "ease" : here < 0 ? undefined : "quiet");
  return (
    <>
      {here >= 0 && (
        <g
          class="easeback-attention__lens"
          style={{ transform: `translate(${x}px, ${y}px) scale(${THINGS[here].size})` }}
        >
          <circle class="easeback-attention__glass" r="48" />
          <path class="easeback-line" data-tone="ease" d="M34,34L52,52" />
        </g>
      )}
      <path class="easeback-line" data-tone="quiet" d="M16,208H304" />
      {THINGS.flatMap(({ lines }, at) =>
        lines.map((line) => <path class="easeback-line" data-tone={tone(at)} d={line} key={line} />),
      )}
    </>
  );
}

/** Where sounds come from: near, further, far. @type {{at: Point, size: number}[]} */
const SOUNDS = [
  { at: [108, 158], size: 1.25 },
  { at: [222, 112], size: 0.9 },
  { at: [142, 56], size: 0.6 },
];

/** An arc around a place, open to below. @param {Point} at @param {number} radius */
const arc = ([x, y], radius) =>
  `M${x - 0.87 * radius},${y - 0.5 * radius}A${radius},${radius} 0 0 1 ${x + 0.87 * radius},${y - 0.5 * radius}`;

/** Sounds that come up one after the other; those that were heard stay. @param {Props} props */
export const Sound = ({ nth }) => (
  <>
    <path class="easeback-line" data-tone="quiet" d="M16,208H304" />
    {SOUNDS.map(({ at, size }, number) => {
      const here = nth < 0 || number === nth % SOUNDS.length;
      return (
        <g key={number} class="easeback-attention__sound" data-here={here}>
          <circle cx={at[0]} cy={at[1]} r={9 * size} data-full={here || number < nth} />
          {here &&
            [28, 50, 72].map((radius) => (
              <path class="easeback-line" data-tone="ease" d={arc(at, radius * size)} key={radius} />
            ))}
        </g>
      );
    })}
  </>
);

/** Smooth, soft, rough. */
const SURFACES = [
  "M30,66H290",
  `M30,126${"q10,-16 20,0t20,0".repeat(6)}`.concat("q5,-8 20,0"),
  `M30,186${"l6.5,-11l6.5,11".repeat(20)}`,
];

/** A fingertip on one surface after the other. @param {Props} props */
export const Touch = ({ nth }) => {
  const here = nth < 0 ? -1 : nth % SURFACES.length;
  return (
    <>
      {SURFACES.map((line, at) => (
        <path class="easeback-line" data-tone={at === here ? "ease" : "quiet"} d={line} key={line} />
      ))}
      {here >= 0 && (
        <g class="easeback-attention__lens" style={{ transform: `translate(160px, ${46 + 60 * here}px)` }}>
          <circle class="easeback-attention__glass" r="20" />
        </g>
      )}
    </>
  );
};

/** Something round that rests, and the line that bears it. */
export const Held = () => (
  <>
    <circle class="easeback-attention__glass" cx="160" cy="122" r="58" />
    <path class="easeback-line" d="M14,150C78,150 92,183 160,183S242,150 306,150" />
  </>
);

/**
 * A tangle on the line, which loosens as one goes on.
 * @param {number} share of the practice that is behind, 0 to 1
 * @returns {Point[]}
 */
export function thread(share) {
  const [turns, points, loose] = [6, 97, Math.max(0, 1 - share)];
  return Array.from({ length: points }, (_, index) => {
    const at = index / (points - 1);
    const bulge = Math.sin(Math.PI * at) ** 1.5;
    const radius = bulge * (6 + 44 * loose);
    const turn = at * turns * 2 * Math.PI;
    return /** @type {Point} */ ([22 + 276 * at - radius * Math.sin(turn), 124 - radius * Math.cos(turn)]);
  });
}

/** @param {{share: number}} props */
export const Thread = ({ share }) => <path class="easeback-line" data-tone="ease" d={through(thread(share))} />;
