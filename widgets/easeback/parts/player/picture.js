// What one looks at while practising: the swelling line of a breath, a person who moves, the body, or what one
// attends to.
import { useEffect, useRef } from "preact/hooks";
import { through } from "../../kit/drawing/line.js";
import { AttentionPicture } from "./attention.js";
import { BodyPicture } from "./figure.js";
import { PosePicture } from "./pose_picture.js";
import { HEIGHT, WIDTH, fullness, restOf, swell } from "./breath_line.js";

/** @typedef {import("../../kit/playing/clock.js").Clock} Clock */
/** @typedef {import("../../kit/playing/clock.js").Moment} Moment */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */

/** How full the line stands when nothing moves. */
const AT_REST = { ready: 0.82, finished: 0.4 };
/** A jump (a pause, a skipped step) is eased over this many milliseconds. */
const EASING = 700;

/** How full the line stands. @param {Moment} moment */
function target({ state, phase, into }) {
  if (state === "ready" || state === "finished") return AT_REST[state];
  return state === "countdown" ? 0 : fullness(phase.kind, into / phase.seconds);
}

/** @param {number} full */
const line = (full) => through(swell(full));
/** The water under the line reaches down to the edge of the field. @param {number} full */
const water = (full) => `${line(full)}L${WIDTH + 60},${swell(full)[0][1]}V${HEIGHT}H-60V${swell(full)[0][1]}Z`;

/**
 * Moves the line with the clock, a frame at a time, without asking the view to be made anew.
 * @param {Clock} clock @param {Moment} moment @param {boolean} still
 */
function useSwell(clock, moment, still) {
  const above = useRef(/** @type {SVGPathElement|null} */ (null));
  const under = useRef(/** @type {SVGPathElement|null} */ (null));
  const afloat = useRef(/** @type {HTMLDivElement|null} */ (null));
  const shown = useRef(AT_REST.ready);
  useEffect(() => {
    const draw = (/** @type {number} */ full) => {
      shown.current = full;
      above.current?.setAttribute("d", line(full));
      under.current?.setAttribute("d", water(full));
      afloat.current?.style.setProperty("--full", full.toFixed(3));
    };
    if (still) {
      const plays = moment.state === "playing" || moment.state === "paused";
      return draw(plays ? restOf(moment.phase.kind) : target(moment));
    }
    const from = shown.current;
    const moving = moment.state === "playing";
    let frame = 0;
    let began = 0;
    const step = (/** @type {number} */ now) => {
      began ||= now;
      const length = moment.state === "countdown" ? 3 * EASING : EASING;
      const share = Math.min(1, (now - began) / length);
      draw(from + (target(clock.read()) - from) * share * share * (3 - 2 * share));
      if (moving || share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [clock, moment.state, moment.index, still]);
  return { above, under, afloat };
}

/**
 * The breath as the one line, with the water under it; what is given stands in the water and is lifted by it.
 * @param {{clock: Clock, moment: Moment, still: boolean, round: Phase[], pieces: string[], children?:
 *   import("preact").ComponentChildren}} props
 */
function Wave({ clock, moment, still, round, pieces, children }) {
  const { above, under, afloat } = useSwell(clock, moment, still);
  const active = moment.state === "playing" || moment.state === "paused" ? moment.phase.kind : "";
  return (
    <>
      <svg
        class="easeback-player__swell"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="easeback-player__water" ref={under} d={water(AT_REST.ready)} />
        <path class="easeback-line easeback-player__line" data-tone="ease" ref={above} d={line(AT_REST.ready)} />
      </svg>
      <div class="easeback-player__words" ref={afloat} style={{ "--full": AT_REST.ready }}>
        {children}
      </div>
      <ol
        class="easeback-player__pieces"
        style={{ gridTemplateColumns: round.map(({ seconds }) => `${seconds}fr`).join(" ") }}
      >
        {pieces.map((piece, index) => (
          <li key={index} aria-current={active === round[index].kind ? "step" : undefined}>
            {piece}
          </li>
        ))}
      </ol>
    </>
  );
}

/**
 * @param {{kind: string, clock: Clock, moment: Moment, round: Phase[], still: boolean, sore: string[], poses:
 *   Record<string, any>, gentle: boolean, label: string, pieces: string[], children?:
 *   import("preact").ComponentChildren}} props `kind` of picture; `children` stand in it
 */
export function Picture({ kind, clock, moment, round, still, sore, poses, gentle, label, pieces, children }) {
  if (kind === "wave") {
    return (
      <div class="easeback-player__picture" role="group" aria-label={label}>
        <Wave clock={clock} moment={moment} still={still} round={round} pieces={pieces}>
          {children}
        </Wave>
      </div>
    );
  }
  return (
    <div class="easeback-player__picture" role="group" aria-label={label}>
      {kind === "pose" && (
        <PosePicture clock={clock} moment={moment} round={round} poses={poses} still={still} gentle={gentle} />
      )}
      {kind === "body" && <BodyPicture clock={clock} moment={moment} round={round} sore={sore} still={still} />}
      {kind === "attention" && (
        <AttentionPicture clock={clock} moment={moment} round={round} sore={sore} still={still} />
      )}
      {children}
    </div>
  );
}
