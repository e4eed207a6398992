// The place on a chart where a person draws a line: with a finger, a mouse or a pen. It is for the eye and the hand
// alone; who cannot draw chooses instead.
import { useRef } from "preact/hooks";

/** @typedef {import("./stroke.js").Place} Place */

/**
 * @param {{text: string, onDraw: (from: Place, to: Place) => void, onLift: () => void}} props `text` asks for the line
 */
export function Pad({ text, onDraw, onLift }) {
  const last = useRef(/** @type {Place | null} */ (null));
  /** @param {PointerEvent & {currentTarget: HTMLElement}} event @returns {Place} */
  const placeOf = ({ currentTarget, clientX, clientY }) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const within = (/** @type {number} */ share) => Math.min(1, Math.max(0, share));
    return { across: within((clientX - left) / width), up: within(1 - (clientY - top) / height) };
  };
  /** @param {PointerEvent & {currentTarget: HTMLElement}} event */
  const draw = (event) => {
    const here = placeOf(event);
    onDraw(last.current ?? here, here);
    last.current = here;
  };
  const lift = () => {
    if (!last.current) return;
    last.current = null;
    onLift();
  };
  return (
    <div
      class="easeback-chart__pad"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button) return;
        event.preventDefault(); // no text is marked, no picture dragged
        event.currentTarget.setPointerCapture(event.pointerId);
        draw(event);
      }}
      onPointerMove={(event) => event.isPrimary && last.current && draw(event)}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <span>{text}</span>
    </div>
  );
}
