// The picture: open rings on the one line, three for each sense. What was found is filled, and the line behind it is
// at ease.
import { through } from "../../kit/drawing/line.js";

/** @typedef {import("../../kit/drawing/line.js").Point} Point */

export const WIDTH = 400;
export const HEIGHT = 64;
const MIDDLE = HEIGHT / 2;
const SWING = 7;
/** From one ring to the next of its sense. */
const APART = 38;
/** Pieces of the line from one end to the other. */
const PIECES = 48;

/** How high the line runs. @param {number} x */
const level = (x) => MIDDLE + SWING * Math.sin((x / WIDTH) * 3 * 2 * Math.PI);

/**
 * Where the rings stand: those of one sense together, each sense in its share of the width.
 * @param {number[]} counts how many rings each sense has
 * @returns {Point[]}
 */
export function places(counts) {
  const share = WIDTH / Math.max(1, counts.length);
  return counts.flatMap((count, sense) =>
    Array.from({ length: count }, (_, at) => {
      const x = (sense + 0.5) * share + (at - (count - 1) / 2) * Math.min(APART, share / count);
      return /** @type {Point} */ ([x, level(x)]);
    }),
  );
}

/** The line from its start to a place; all of it without one. @param {number} [until] @returns {Point[]} */
export function run(until = WIDTH - 6) {
  const from = 6;
  const pieces = Math.max(1, Math.round((PIECES * (until - from)) / WIDTH));
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const x = from + ((until - from) * at) / pieces;
    return /** @type {Point} */ ([x, level(x)]);
  });
}

/**
 * @param {{counts: number[], found: number, here: [number, number] | null}} props `found` rings are filled; `here`
 *   are the first ring that is looked for now and the one after the last
 */
export function Rings({ counts, found, here }) {
  const all = places(counts);
  const behind = found > 0 ? run(found === all.length ? undefined : all[found - 1][0]) : null;
  return (
    <svg class="easeback-three-things__rings" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="easeback-line" data-tone="quiet" d={through(run())} />
      {behind && <path class="easeback-line" data-tone="ease" d={through(behind)} />}
      {all.map(([x, y], at) => (
        <circle
          key={at}
          class="easeback-line easeback-three-things__ring"
          cx={x}
          cy={y}
          r="11"
          data-tone={at < found ? "ease" : undefined}
          data-found={at < found}
          data-here={Boolean(here && at >= here[0] && at < here[1])}
        />
      ))}
    </svg>
  );
}
