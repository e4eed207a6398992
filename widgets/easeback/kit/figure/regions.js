// The named regions of the body: their shapes, the run of their muscles, and which region a finger means.
//
// low_back and buttocks together are the "low back" of the consensus of researchers: between the lowest ribs and the
// lower folds of the buttocks (Dionne et al., Spine 2008;33:95-103, doi 10.1097/BRS.0b013e31815e7f94). neck: from the
// base line of the skull to the spine of the shoulder blade behind, and to collar bone and top of the breastbone in
// front, without the shoulders (Bone and Joint Decade Task Force on Neck Pain, Guzman et al., Eur Spine J 2008;17
// Suppl 1:14-23, doi 10.1007/s00586-008-0621-1). upper_back ends at the lower tips of the shoulder blades, mid_back
// at the lowest ribs.
import { mirrored, points, stepped } from "./body_outline.js";
import { box, ellipseOf, fromLine, inside } from "../drawing/shapes.js";

/** @typedef {import("../drawing/line.js").Point} Point */
/** @typedef {import("./body_outline.js").View} View */
/**
 * @typedef {{shape: string, runs: string, glow?: string, sided?: boolean}} Written `glow` where the shape is no oval:
 *   its middle, half axes, and degrees
 */

/** Arms and legs look alike from both sides. Numbers count points of the outline, "5-8" is all from one to the other.
 * Runs are where muscles run: a line each. @type {Record<string, Written>} */
const LIMBS = {
  shoulder: { shape: "11-15 38 63,172", runs: "66,152 95,196", glow: "77,168 30,19 52", sided: true },
  upper_arm: { shape: "15-17 35-38", runs: "89,214 105,277", sided: true },
  forearm: { shape: "17-20 32-35", runs: "109,288 122,360", sided: true },
  hand: { shape: "20-32", runs: "122,375 122,410", glow: "124,394 30,12 86", sided: true },
  knee: { shape: "48-50 66-68", runs: "36,533 36,571", sided: true },
  calf: { shape: "50-54 62-66", runs: "26,582 28,682|43,582 38,682", sided: true },
  foot: { shape: "54-62", runs: "35,711 35,738", sided: true },
};

/** @type {Record<View, Record<string, Written>>} */
const REGIONS = {
  front: {
    forehead: { shape: "0-3 0,42", runs: "0,20 25,23|0,32 28,34" },
    eyes: { shape: "0,42 3-6 0,75", runs: "12,63 29,61" },
    jaw: { shape: "0,75 6-8 13,101 0,103", runs: "28,72 22,88|0,92 11,91" },
    neck: { shape: "0,103 13,101 8-11 34,144 12,148 0,152", runs: "19,106 8,140|7,110 3,134", glow: "11,128 17,12 90" },
    chest: {
      shape: "0,152 12,148 34,144 11 63,172 38-40 38,248 0,234",
      runs: "9,162 58,166|9,180 59,182|9,198 58,198|9,216 56,214",
    },
    belly: { shape: "0,234 38,248 40-43 34,362 0,366", runs: "9,248 9,352|24,258 24,350|40,264 44,346" },
    hip: { shape: "0,366 34,362 43-45 34,407 71", runs: "60,362 62,396|44,370 24,392", sided: true },
    thigh: { shape: "45-48 68-71 34,407", runs: "19,424 28,518|37,418 39,516|56,416 50,516", sided: true },
    ...LIMBS,
  },
  back: {
    head: { shape: "0-6 0,74", runs: "10,24 10,64|25,28 25,62" },
    neck: { shape: "0,74 6-11 28,163 0,160", runs: "9,80 10,150|24,134 50,144", glow: "13,124 34,13 90" },
    upper_back: { shape: "0,160 28,163 11 63,172 38-39 0,232", runs: "10,168 10,226|23,172 23,226|47,172 53,202" },
    mid_back: { shape: "0,232 39-41 0,284", runs: "10,238 10,279|25,238 25,279|42,238 41,278" },
    low_back: { shape: "0,284 41-43 50,350 0,346", runs: "10,290 10,340|25,290 25,342|42,291 44,342" },
    buttocks: { shape: "0,346 50,350 55,404 30,411 8,405 71", runs: "14,366 42,394|10,380 32,404" },
    hip: { shape: "50,350 43-45 55,404", runs: "60,354 64,400", sided: true },
    thigh: { shape: "45-48 68-71 8,405 30,411 55,404", runs: "19,418 28,518|38,418 39,516|56,414 50,516", sided: true },
    ...LIMBS,
  },
};

/** @param {string} text @param {Point[][]} steps @returns {Point[]} */
const traced = (text, steps) =>
  text.split(" ").flatMap((mark) => {
    if (mark.includes(",")) return points(mark);
    const [from, to = from] = mark.split("-").map(Number);
    return [...steps.slice(from, to).flat(), steps[to][0]];
  });

/** @param {Point} a @param {Point} b @returns {Point} */
const midway = ([x1, y1], [x2, y2]) => [(x1 + x2) / 2, (y1 + y2) / 2];

/**
 * @typedef {{shape: Point[], runs: Point[][], glows: import("../drawing/shapes.js").Ellipse[]}} Region `runs` are
 *   lines along its muscles; `glows` are the ovals that lie in it, one for each side of the body
 */

/** @param {import("../drawing/shapes.js").Ellipse} ellipse @returns {import("../drawing/shapes.js").Ellipse} */
const across = ({ at: [x, y], degrees, ...axes }) => ({ at: [-x, y], degrees: -degrees, ...axes });

/** @param {string|undefined} text @param {Point[]} shape */
function glowOf(text, shape) {
  if (!text) return ellipseOf(shape);
  const [at, [along, wide], [degrees]] = points(text);
  return { at, along, across: wide, degrees };
}

/** The smallest regions a view has. @param {View} view */
function made(view) {
  const steps = stepped(view);
  /** @type {Record<string, Region>} */
  const found = {};
  // Seen from behind, the viewer's right is the person's right.
  const [here, there] = view === "back" ? ["right_", "left_"] : ["left_", "right_"];
  for (const [name, { shape, runs, glow, sided }] of Object.entries(REGIONS[view])) {
    const right = traced(shape, steps);
    const written = runs.split("|").map(points);
    // Of two the first, and between each two of three: few lines say more in a solid shape.
    const run =
      written.length < 3
        ? written.slice(0, 1)
        : written.slice(1).map((each, index) => each.map((point, end) => midway(written[index][end], point)));
    const oval = glowOf(glow, right);
    const left = {
      shape: mirrored(right).reverse(),
      runs: run.map(mirrored),
      glows: [across(oval)],
    };
    if (sided) {
      found[here + name] = { shape: right, runs: run, glows: [oval] };
      found[there + name] = left;
    } else {
      found[name] = {
        shape: [...right, ...left.shape],
        runs: [...run, ...left.runs],
        glows: [oval, ...left.glows],
      };
    }
  }
  return found;
}

/** @type {Partial<Record<View, ReturnType<typeof made>>>} */
const kept = {};
/** Every smallest region of a view. @param {View} view */
export const regions = (view) => (kept[view] ??= made(view));

/** Names for more than one region. */
const WHOLE = { head: ["forehead", "eyes"], shoulders: ["left_shoulder", "right_shoulder"] };

/**
 * The smallest regions a name stands for in a view: itself, or its parts, or both sides ("thigh" is the left and the
 * right one); none where the view does not show it.
 * @param {string} name @param {View} view
 * @returns {string[]}
 */
export function pieces(name, view) {
  const all = regions(view);
  return [name, ...(WHOLE[/** @type {"head"} */ (name)] ?? []), `left_${name}`, `right_${name}`].filter(
    (each) => all[each],
  );
}

/** What a person may be asked about in a view, from head to foot: a face is one head and a jaw. @param {View} view */
export const offered = (view) => [
  "head",
  ...Object.keys(regions(view)).filter((name) => !["head", "forehead", "eyes"].includes(name)),
];

/**
 * Which of some names a point means: the nearest one. A region smaller than a thumb reaches a little into its
 * neighbours.
 * @param {string[]} among @param {View} view @param {Point} point @param {number} [thumb] how much room a thumb needs
 */
export function meant(among, view, point, thumb = 0) {
  const all = regions(view);
  const far = (/** @type {string} */ name) =>
    Math.min(
      ...pieces(name, view).map((piece) => {
        const { shape } = all[piece];
        const [left, top, right, bottom] = box(shape);
        return (
          fromLine(shape, point) * (inside(shape, point) ? -1 : 1) -
          Math.max(0, thumb - Math.min(right - left, bottom - top))
        );
      }),
    );
  return among.reduce((nearest, name) => (far(name) < far(nearest) ? name : nearest));
}
