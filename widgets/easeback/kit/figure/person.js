// A person as one solid shape, with the spine in it as the one line.
import { around, through } from "../drawing/line.js";
import { Glow } from "./glow.js";

/** @typedef {import("./solid.js").Solid} Solid */
/** @typedef {import("./solid.js").Piece} Piece */

/** @param {{piece: Piece}} props */
const Limb = ({ piece: { part, tone, shape, gap } }) => (
  <>
    {part !== "body" && gap.length > 0 && <path class="easeback-figure__gap" d={gap.map(through).join("")} />}
    <path class="easeback-figure__piece" data-part={part} data-tone={tone} d={around(shape)} />
    {part === "body" && gap.length > 0 && <path class="easeback-figure__gap" d={gap.map(through).join("")} />}
  </>
);

/** How far the glow of what moves reaches. */
const REACH = 46;

/**
 * @param {{solid: Solid, spine?: import("preact").ComponentChildren}} props `spine` is drawn in place of the line at
 *   ease; arms that are near lie before it
 */
export function Person({ solid: { pieces, spine: line, glow }, spine }) {
  const arms = pieces.findIndex(({ part }) => part === "body") + 1;
  const first = pieces.findIndex(({ part }, index) => index >= arms && part.endsWith("arm"));
  const draw = (/** @type {Piece[]} */ some) => some.map((piece) => <Limb piece={piece} key={piece.part} />);
  return (
    <g class="easeback-figure__person">
      {draw(pieces.slice(0, first < 0 ? undefined : first))}
      {glow && <Glow tone="moves" oval={{ at: glow, along: REACH, across: REACH, degrees: 0 }} />}
      {spine ?? <path class="easeback-figure__spine" d={through(line)} />}
      {first >= 0 && draw(pieces.slice(first))}
    </g>
  );
}

/** Where a person began: a faint shape. @param {{solid: Solid}} props */
export const Began = ({ solid }) => (
  <g class="easeback-figure__began">
    {solid.pieces.map(({ part, shape }) => (
      <path data-part={part} d={around(shape)} key={part} />
    ))}
  </g>
);
