// The one line: everything that is drawn, is drawn through points with the same even, round-ended stroke.
import { curveCatmullRom, line } from "d3-shape";

/** @typedef {[number, number]} Point */

const hand = line().curve(curveCatmullRom.alpha(0.5));

/**
 * A path through points, without corners.
 * @param {Point[]} points
 * @returns {string}
 */
export function through(points) {
  return hand(points) ?? "";
}

/**
 * A stretch of the line from left to right: tight zigzag when tense, wide wave when eased. Both have
 * the same number of points, so that one can pass into the other.
 * @param {{from: number, to: number, level: number, height: number, points?: number, waves?: number, tense: boolean,
 *   fade?: (part: number) => number}} stretch
 * @returns {Point[]}
 */
export function stretch({ from, to, level, height, points = 27, waves = 1.75, tense, fade = () => 1 }) {
  return Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    const turn = tense ? (index % 2 ? -1 : 1) : Math.sin(share * waves * 2 * Math.PI + 0.4);
    return [from + share * (to - from), level + turn * height * fade(share)];
  });
}
