// A person's own tempo: when they tapped, and how many seconds usually lay between two taps. Needs no DOM.

export const TAPS = 10;
/** A pause this long (milliseconds) was a break: the tap after it is the first of a new row. */
export const BREAK = 15_000;

/**
 * The times of a row of taps, with one more. After a break, and after ten, a new row begins.
 * @param {number[]} times milliseconds
 * @param {number} time
 */
export function tapped(times, time) {
  const last = times[times.length - 1];
  const anew = times.length === 0 || times.length >= TAPS || time - last > BREAK;
  return anew ? [time] : [...times, time];
}

/**
 * The usual gap: the one in the middle, so that a slip counts little.
 * @param {number[]} times milliseconds
 * @returns {number | null} seconds; null when there is no gap yet
 */
export function usualGap(times) {
  const gaps = times
    .slice(1)
    .map((time, index) => (time - times[index]) / 1000)
    .sort((a, b) => a - b);
  if (gaps.length === 0) return null;
  const middle = (gaps.length - 1) / 2;
  return (gaps[Math.floor(middle)] + gaps[Math.ceil(middle)]) / 2;
}

/**
 * The nearest pace that the picture has.
 * @param {number} gap seconds
 * @param {(number | string)[]} held rising
 */
export function nearestPace(gap, held) {
  const numbers = held.map(Number);
  const kept = Math.min(numbers[numbers.length - 1], Math.max(numbers[0], gap));
  return Math.round(kept * 10) / 10;
}
