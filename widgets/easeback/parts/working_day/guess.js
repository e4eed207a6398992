// The guess of the working day: four hard moments come close together, and the muscles let go slowly.
import { highest, meanOver } from "../../kit/chart/comparing.js";

/** @typedef {import("./reading.js").Controls} Controls */
/** @typedef {import("./reading.js").Day} Day */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */

/** The hours around the hard moments, in minutes after the day's start. */
export const TIME = { from: 250, to: 430 };
/** Minutes after the last moment in which the muscles let go. */
const LATER = 25;
/** How much looser each moment would be than the one before, for who thinks that one gets used to it. */
const LOOSER = 0.3;

/** @type {(now: Controls) => Controls} */
export const before = (now) => ({ ...now, day: "close", breaks: [12], recovery: "quick" });

/** Whether the day is the one the guess was about. @param {Controls} now */
export const sits = ({ day, breaks, recovery }) =>
  day === "close" && recovery === "slow" && breaks.length === 1 && breaks[0] === 12;

/** When the hard moments are, and the gaps between them. @param {Day} day */
export function gapsOf({ hard, hard_length: long }) {
  const { close } = hard;
  return {
    moments: close.map((from) => ({ from, to: from + long })),
    gaps: close.slice(1).map((to, index) => ({ from: close[index] + long, to })),
  };
}

/**
 * The lines that can be chosen: loose in each gap; tight from one to the next; a little looser each time.
 * @param {Curve} quick @param {Curve} truth @param {Day} day
 * @returns {Record<"loose" | "tight" | "looser", Curve>}
 */
export function waysOf(quick, truth, day) {
  const { moments } = gapsOf(day);
  const share = (/** @type {number} */ minute) =>
    Math.max(0, 1 - LOOSER * (moments.filter(({ from }) => from <= minute).length - 1));
  const looser = quick.at.map((minute, knot) => {
    const value = quick.values[knot];
    return value > day.load ? day.load + (value - day.load) * Math.min(1, share(minute)) : value;
  });
  return { loose: quick, tight: truth, looser: { at: quick.at, values: Float64Array.from(looser) } };
}

/**
 * In what two lines of a day can be alike.
 * @param {Day} day
 * @returns {import("../../kit/chart/comparing.js").Aspect[]}
 */
export function aspects(day) {
  const whole = day.full - day.rest;
  const { moments, gaps } = gapsOf(day);
  const last = moments[moments.length - 1].to;
  return [
    { name: "gaps", whole, of: (line) => meanOver(line, ...gaps) },
    { name: "after", whole, of: (line) => meanOver(line, { from: last, to: last + LATER }) },
    { name: "moments", whole, of: highest },
  ];
}
