// One message on its way: a dot that follows the line in, round the dial and out. It moves only when it is sent.
import { useEffect, useRef } from "preact/hooks";

/** Milliseconds on the way in, and from the dial to the end. */
const [COMING, GOING] = [900, 2300];

/** Radius of the dot as it comes in. */
const SIZE = 6;

/** @param {number} share of the time */
const eased = (share) => share * share * (3 - 2 * share);

/**
 * The paths and the dot to be drawn, and how to send a message. A frame moves the dot without asking the view to be
 * made anew, and the dot grows with what goes out.
 * @param {number} loudness of the last message, in multiples of how it came in
 */
export function useMessage(loudness) {
  const coming = useRef(/** @type {SVGPathElement | null} */ (null));
  const going = useRef(/** @type {SVGPathElement | null} */ (null));
  const dot = useRef(/** @type {SVGCircleElement | null} */ (null));
  const frame = useRef(0);
  const loud = useRef(loudness);
  loud.current = loudness; // the dial may be turned while a message is on its way
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  /** @param {number} gone milliseconds since it was sent */
  function put(gone) {
    const out = gone > COMING;
    const share = out ? Math.min(1, (gone - COMING) / GOING) : gone / COMING;
    const path = out ? going.current : coming.current;
    if (!path || !dot.current) return;
    const { x, y } = path.getPointAtLength(path.getTotalLength() * eased(share));
    const r = SIZE * (out ? 1 + (Math.sqrt(loud.current) - 1) * share : 1);
    for (const [name, value] of Object.entries({ cx: x, cy: y, r })) dot.current.setAttribute(name, value.toFixed(1));
    dot.current.dataset.sent = "true";
  }

  function send() {
    cancelAnimationFrame(frame.current);
    let began = 0;
    const step = (/** @type {number} */ now) => {
      began ||= now;
      const gone = now - began;
      put(gone);
      if (gone < COMING + GOING) frame.current = requestAnimationFrame(step);
      else if (dot.current) dot.current.dataset.sent = "false";
    };
    // Who wants stillness sees where it arrives.
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) put(COMING + GOING);
    else frame.current = requestAnimationFrame(step);
  }
  return { coming, going, dot, send };
}
