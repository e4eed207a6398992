// What one looks at while practising: the swelling line, the word and the count in it, and the line through time.
import { useEffect, useRef } from "preact/hooks";
import { through } from "../../kit/drawing/line.js";
import { BodyPicture, isOnTheBody } from "./figure.js";
import { PosePicture, isInMotion } from "./pose_picture.js";
import { HEIGHT, TRACE, WIDTH, fullness, restOf, swell, tightness, trace } from "./breath_line.js";

/** @typedef {import("../../kit/playing/clock.js").Clock} Clock */
/** @typedef {import("../../kit/playing/clock.js").Moment} Moment */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */

/** How full the line stands when nothing moves. */
const AT_REST = { ready: 0.82, finished: 0.4 };
/** A jump (a pause, a skipped step) is eased over this many milliseconds. */
const EASING = 700;

/** @typedef {{full: number, tight: number}} Shape */

/** @param {Moment} moment @returns {Shape} */
function target({ state, phase, into }) {
  if (state === "ready" || state === "finished") return { full: AT_REST[state], tight: 0 };
  const share = into / phase.seconds;
  return state === "countdown"
    ? { full: 0, tight: 0 }
    : { full: fullness(phase.kind, share), tight: tightness(phase.kind, share) };
}

/** @param {number} full @param {number} [tight] */
const line = (full, tight) => through(swell(full, tight));
/** The water under the line reaches down to the edge of the field. @param {number} full @param {number} [tight] */
const water = (full, tight) =>
  `${line(full, tight)}L${WIDTH + 60},${swell(full, tight)[0][1]}V${HEIGHT}H-60V${swell(full, tight)[0][1]}Z`;

/**
 * Moves the line with the clock, a frame at a time, without asking the view to be made anew.
 * @param {Clock} clock @param {Moment} moment @param {boolean} still
 */
function useSwell(clock, moment, still) {
  const above = useRef(/** @type {SVGPathElement|null} */ (null));
  const under = useRef(/** @type {SVGPathElement|null} */ (null));
  const afloat = useRef(/** @type {HTMLDivElement|null} */ (null));
  const shown = useRef(/** @type {Shape} */ ({ full: AT_REST.ready, tight: 0 }));
  useEffect(() => {
    const draw = (/** @type {Shape} */ shape) => {
      shown.current = shape;
      const { full, tight } = shape;
      above.current?.setAttribute("d", line(full, tight));
      above.current?.setAttribute("data-tone", tight > 0.5 ? "tension" : "ease");
      under.current?.setAttribute("d", water(full, tight));
      afloat.current?.style.setProperty("--full", full.toFixed(3));
    };
    if (still) {
      const { state, phase } = moment;
      const plays = state === "playing" || state === "paused";
      return draw(plays ? { full: restOf(phase.kind), tight: phase.kind === "tense" ? 1 : 0 } : target(moment));
    }
    const from = shown.current;
    const moving = moment.state === "playing";
    let frame = 0;
    let began = 0;
    const step = (/** @type {number} */ now) => {
      began ||= now;
      const length = moment.state === "countdown" ? 3 * EASING : EASING;
      const share = Math.min(1, (now - began) / length);
      const eased = share * share * (3 - 2 * share);
      const to = target(clock.read());
      draw({ full: from.full + (to.full - from.full) * eased, tight: from.tight + (to.tight - from.tight) * eased });
      if (moving || share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [clock, moment.state, moment.index, still]);
  return { above, under, afloat };
}

/**
 * @param {{clock: Clock, moment: Moment, round: Phase[], gone: number, still: boolean, sore: string[], poses: Record<string, any>, gentle: boolean, label: string, pieces: string[],
 *   cue: string, count: string, more?: string}} props `gone`: whole seconds of the round that have been played
 */
export function Picture({ clock, moment, round, gone, still, sore, poses, gentle, label, pieces, cue, count, more }) {
  const { above, under, afloat } = useSwell(clock, moment, still);
  const inMotion = isInMotion(round, poses);
  const onTheBody = !inMotion && isOnTheBody(round);
  const behind = trace(round, gone);
  const here = behind.at(-1);
  const active = moment.state === "playing" || moment.state === "paused" ? moment.phase.kind : "";
  return (
    <div
      class="easeback-player__stage"
      role="group"
      aria-label={label}
      data-kind={active}
      data-figure={inMotion ? "pose" : onTheBody ? "body" : undefined}
    >
      {inMotion && (
        <PosePicture clock={clock} moment={moment} round={round} poses={poses} still={still} gentle={gentle} />
      )}
      {onTheBody && <BodyPicture clock={clock} moment={moment} round={round} sore={sore} still={still} />}
      {!inMotion && !onTheBody && (
        <svg
          class="easeback-player__swell"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path class="easeback-player__water" ref={under} d={water(AT_REST.ready)} />
          <path class="easeback-line easeback-player__line" data-tone="ease" ref={above} d={line(AT_REST.ready)} />
        </svg>
      )}
      <div class="easeback-player__words" data-long={Boolean(more)} ref={afloat} style={{ "--full": AT_REST.ready }}>
        <p class="easeback-player__cue">{cue}</p>
        {more && <p class="easeback-player__say">{more}</p>}
        <p class="easeback-player__count" aria-hidden="true">
          {count}
        </p>
      </div>
      <div class="easeback-player__time">
        <svg viewBox={`0 0 ${TRACE.width} ${TRACE.low + TRACE.high}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="easeback-line" data-tone="quiet" d={through(trace(round))} />
          {here && <path class="easeback-line easeback-player__gone" data-tone="ease" d={through(behind)} />}
          {here && <path class="easeback-line easeback-player__here" data-tone="ease" d={`M${here}h0.01`} />}
        </svg>
        {pieces.length > 0 && (
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
        )}
      </div>
    </div>
  );
}

/**
 * Moves the page no further than it takes to see all of the picture; not at all when it is in sight.
 * @param {Element|null|undefined} picture @param {boolean} still
 */
export function showWhole(picture, still) {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const top = parseFloat(scrollPaddingTop) || 0; // under the bar of the page
  const bottom = innerHeight - (parseFloat(scrollPaddingBottom) || 0); // above the presenter's buttons
  // With its name above and its buttons below, where there is room for all of them.
  const player = picture?.closest(".easeback-player");
  const ends = [picture, player?.querySelector(".easeback-player__row")].map(
    (one) => one?.getBoundingClientRect().bottom ?? 0,
  );
  const all = [player?.getBoundingClientRect().top ?? 0, Math.max(...ends)];
  if (player && all[1] - all[0] <= bottom - top) {
    scrollBy({ top: Math.max(0, all[1] - bottom) + Math.min(0, all[0] - top), behavior: still ? "auto" : "smooth" });
    return;
  }
  const { top: from, bottom: to } = picture?.getBoundingClientRect() ?? { top, bottom: top };
  if (from < top || to > bottom) picture?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
}
