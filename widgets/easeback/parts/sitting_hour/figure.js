// A person from the side, drawn in one line, until the figure kit has one.
import { line } from "d3-shape";
import { through } from "../../kit/line.js";

/** @typedef {import("./reading.js").Posture} Posture */
/** @typedef {import("../../kit/line.js").Point} Point */
/** @typedef {{head: Point, spine: Point[], leg: Point[], arm: Point[], chair: number}} Shape */

/** @type {Record<Posture, Shape>} spine from hip to neck; leg from hip to toe; arm from shoulder to hand */
const SHAPES = {
  slump: { head: [112, 70], spine: [[112, 196], [90, 188], [74, 168], [68, 146], [72, 124], [82, 106], [96, 94]], leg: [[112, 196], [182, 192], [190, 268], [216, 272]], arm: [[80, 112], [92, 152], [138, 182]], chair: 1 },
  upright: { head: [98, 48], spine: [[86, 196], [83, 176], [87, 156], [92, 136], [91, 116], [88, 97], [93, 78]], leg: [[86, 196], [158, 194], [160, 268], [186, 272]], arm: [[90, 100], [98, 144], [134, 180]], chair: 1 },
  lean: { head: [172, 88], spine: [[84, 196], [86, 174], [97, 154], [112, 138], [128, 124], [142, 112], [156, 104]], leg: [[84, 196], [156, 194], [156, 268], [182, 272]], arm: [[138, 118], [140, 158], [170, 176]], chair: 1 },
  stand: { head: [118, 30], spine: [[110, 162], [106, 144], [109, 126], [114, 108], [113, 91], [109, 74], [113, 58]], leg: [[110, 162], [114, 214], [110, 268], [136, 272]], arm: [[112, 78], [114, 118], [124, 154]], chair: 0 },
  guard: { head: [90, 44], spine: [[88, 196], [90, 176], [97, 156], [100, 136], [96, 114], [87, 95], [87, 74]], leg: [[88, 196], [160, 194], [164, 268], [190, 272]], arm: [[88, 92], [70, 140], [76, 188]], chair: 1 },
};

/** @param {Point} from @param {Point} to @param {number} share @returns {Point} */
const mix = (from, to, share) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
/** @param {Point[]} from @param {Point[]} to @param {number} share */
const mixed = (from, to, share) => from.map((point, index) => mix(point, to[index], share));

/** @param {{posture: Posture, from?: Posture, share?: number, label: string}} props */
export function SideFigure({ posture, from = posture, share = 1, label }) {
  const [was, is] = [SHAPES[from], SHAPES[posture]];
  const spine = mixed(was.spine, is.spine, share);
  const head = mix(was.head, is.head, share);
  const tense = posture === "guard" ? share : from === "guard" ? 1 - share : 0;
  const chair = was.chair + (is.chair - was.chair) * share;
  return (
    <svg class="easeback-sitting-hour__figure" viewBox="30 0 220 290" role="img" aria-label={label}>
      <path class="easeback-line" data-tone="quiet" style={{ opacity: chair }} d="M60 208H160M76 208V278M146 208V278" />
      <path class="easeback-line" data-tone="quiet" d="M40 278H240" />
      <path class="easeback-line" d={line()(mixed(was.leg, is.leg, share)) ?? ""} />
      <path class="easeback-line" d={through(mixed(was.arm, is.arm, share))} />
      <circle class="easeback-line" cx={head[0]} cy={head[1]} r="20" />
      <path class="easeback-line easeback-sitting-hour__spine" data-tone={tense > 0.5 ? "tension" : "ease"} d={through(spine)} />
    </svg>
  );
}
