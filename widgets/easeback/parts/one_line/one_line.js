import { stretch, through } from "../../kit/drawing/line.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

const GROUND = 404;

/** The right half from crown to elbow; the left half mirrors it, as a back does.
 * @type {Record<"tense" | "eased", Point[]>} */
const HALF = {
  tense: [
    [320, 42],
    [345, 48],
    [362, 70],
    [364, 98],
    [354, 123],
    [346, 137],
    [348, 150],
    [362, 159],
    [386, 163],
    [414, 170],
    [436, 190],
    [447, 226],
    [453, 280],
    [463, 334],
    [471, 368],
  ],
  eased: [
    [320, 40],
    [345, 46],
    [362, 68],
    [364, 97],
    [355, 122],
    [346, 140],
    [344, 158],
    [351, 175],
    [372, 189],
    [404, 201],
    [430, 219],
    [446, 250],
    [455, 292],
    [464, 336],
    [471, 368],
  ],
};
/** @type {Point[]} */
const AROUND = [
  [470, 388],
  [456, 401],
  [430, GROUND],
  [394, GROUND],
  [362, 402],
  [339, 393],
  [326, 377],
];
const SPINE = 16;

/**
 * Points of the whole figure: the line comes in as a zigzag or a wave, becomes the shoulders and
 * the head, goes round, and ends as the spine.
 * @param {boolean} tense
 * @returns {Point[]}
 */
function figure(tense) {
  const half = HALF[tense ? "tense" : "eased"];
  const left = half
    .slice(1)
    .reverse()
    .map(([x, y]) => /** @type {Point} */ ([640 - x, y]));
  const spine = Array.from({ length: SPINE + 1 }, (_, index) => {
    const share = index / SPINE;
    const sway = tense
      ? (index % 2 ? -8 : 8) * Math.sin(Math.PI * Math.min(1, (index + 0.8) / SPINE)) ** 0.7
      : 8 * Math.sin(share * 2 * Math.PI + 0.15) * (1 - share * 0.35);
    return /** @type {Point} */ ([320 + sway, 356 - index * 10.1 - (tense ? share * 6 : 0)]);
  });
  const arrival = stretch({
    from: -230,
    to: 108,
    points: 49,
    waves: 3.5,
    level: GROUND,
    height: tense ? 13 : 10,
    tense,
    fade: (share) => Math.min(1, (1 - share) * 3.2),
  });
  return [...arrival, [134, 403], [156, 395], ...left, ...half, ...AROUND, ...spine];
}

/** @param {Point[]} from @param {Point[]} to @param {number} share */
const between = (from, to, share) =>
  from.map(([x, y], index) => /** @type {Point} */ ([x + (to[index][0] - x) * share, y + (to[index][1] - y) * share]));

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function OneLine({ model }) {
  const t = useWords(model);
  const [tension] = useTrait(model, "tension");
  const [tense, eased] = [figure(true), figure(false)];
  // The easing is CSS alone: it needs no script, and no motion leaves the figure at rest.
  return (
    <svg
      class="easeback-one-line"
      viewBox="-60 18 560 412"
      role="img"
      aria-label={t(tension > 0.5 ? "figure-tense" : "figure")}
      style={{ "--tense-path": `path("${through(tense)}")` }}
    >
      <path
        class="easeback-line easeback-one-line__path"
        data-tone={tension > 0.5 ? "tension" : "ease"}
        d={through(between(eased, tense, tension))}
      />
    </svg>
  );
}

export default part(OneLine);
