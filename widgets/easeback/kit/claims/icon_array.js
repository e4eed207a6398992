// 100 people as a picture. Who it is true for differs by shape (filled, open) and not by colour alone.

const CELL = 10;
/** One person, head and shoulders, in a cell of ten by ten. */
const PERSON = "m5 .9a1.9 1.9 0 1 1-.01 0zm-3.4 7.9c0-2.4 1.5-3.6 3.4-3.6s3.4 1.2 3.4 3.6z";

/** The cells fill from the ground up, as water would. @param {number} from @param {number} to */
const people = (from, to) =>
  Array.from({ length: to - from }, (_, index) => {
    const place = from + index;
    return `M${(place % 10) * CELL} ${(9 - Math.floor(place / 10)) * CELL}${PERSON}`;
  }).join("");

/**
 * Ten rows of ten people, `count` of them filled. The number itself must stand beside it in words.
 * @param {{count: number}} props
 */
export function IconArray({ count }) {
  return (
    <svg class="easeback-icon-array" viewBox="-1 -1 102 102" aria-hidden="true">
      <path class="easeback-icon-array__open" d={people(count, 100)} />
      <path class="easeback-icon-array__filled" d={people(0, count)} />
    </svg>
  );
}
