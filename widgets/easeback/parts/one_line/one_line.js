import { around, stretch, through } from "../../kit/drawing/line.js";
import { torso } from "../../kit/figure/body_outline.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

/** Left, top, width and height of what is seen: room for the line on its way, and a person to the hips. */
const SEEN = [-322, -10, 476, 388];
/** How high the line comes in, where it comes in from, where it is behind the body, and where the spine begins. */
const LINE = { level: 338, from: -318, behind: -72, foot: 306, nape: 118 };
const TURNS = 16;

/** The line on its way: a zigzag or a wave. @param {boolean} tense */
const arrival = (tense) =>
  stretch({
    ...{ from: LINE.from, to: LINE.behind, level: LINE.level, points: 37, waves: 2.5, tense },
    height: tense ? 13 : 10,
    fade: (share) => Math.min(1, (1 - share) * 4),
  });

/** In the body it becomes the spine. @param {boolean} tense @returns {Point[]} */
function spine(tense) {
  const run = LINE.foot - LINE.nape;
  const up = Array.from({ length: TURNS + 1 }, (_, index) => {
    const share = index / TURNS;
    const sway = tense
      ? (index % 2 ? -9 : 9) * Math.sin(Math.PI * Math.min(1, (index + 0.8) / TURNS)) ** 0.7
      : 5 * Math.sin(share * 2 * Math.PI + 0.15) * (1 - share * 0.35);
    return /** @type {Point} */ ([sway, LINE.foot - share * run]);
  });
  return [[LINE.behind, LINE.level], [-46, LINE.level], [-22, LINE.level - 3], [-5, LINE.level - 13], ...up];
}

/** @param {Point[]} from @param {Point[]} to @param {number} share */
const between = (from, to, share) =>
  from.map(([x, y], index) => /** @type {Point} */ ([x + (to[index][0] - x) * share, y + (to[index][1] - y) * share]));

/**
 * @param {{className: string, draw: (tense: boolean) => Point[], tension: number}} props eased by the style alone:
 *   without a script, and at rest where no motion is wanted
 */
function Line({ className, draw, tension }) {
  const [tense, eased] = [draw(true), draw(false)];
  return (
    <path
      class={`easeback-one-line__path ${className}`}
      data-tone={tension > 0.5 ? "tension" : "ease"}
      style={{ "--tense-path": `path("${through(tense)}")` }}
      d={through(between(eased, tense, tension))}
    />
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function OneLine({ model }) {
  const t = useWords(model);
  const [tension] = useTrait(model, "tension");
  const layer = { class: "easeback-one-line__layer", viewBox: SEEN.join(" ") };
  return (
    <div class="easeback-one-line" role="img" aria-label={t(tension > 0.5 ? "figure-tense" : "figure")}>
      <svg {...layer} aria-hidden="true">
        <Line className="easeback-one-line__way" draw={arrival} tension={tension} />
      </svg>
      <svg {...layer} aria-hidden="true" data-fades="true">
        <path class="easeback-figure__piece" d={around(torso())} />
      </svg>
      <svg {...layer} aria-hidden="true">
        <Line className="easeback-one-line__spine" draw={spine} tension={tension} />
      </svg>
    </div>
  );
}

export default part(OneLine);
