import { stretch, through } from "../../kit/drawing/line.js";

const WIDE = 400;
const HIGH = 20;
/** Length of one wave, in the units of the drawing. */
const WAVE = 25;

/**
 * Minutes of rest as a length: a wave as long as they are, on a line as long as they can get.
 * @param {{name: string, minutes: number, most: number, text: (minutes: number) => string}} props
 */
export function RestLine({ name, minutes, most, text }) {
  const whole = Math.round(minutes);
  const to = WIDE * Math.min(1, whole / most);
  const waves = to / WAVE;
  const rest = whole
    ? through(
        stretch({ from: 0, to, level: HIGH / 2, height: 6, tense: false, waves, points: Math.ceil(waves * 12) + 1 }),
      )
    : "";
  return (
    <div class="easeback-working-day__rest">
      <span class="easeback-working-day__rest-name">{name}</span>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="easeback-working-day__rest-room" d={`M${to} ${HIGH / 2}H${WIDE}`} />
        <path class="easeback-line" data-tone="ease" d={rest} />
      </svg>
      <output class="easeback-working-day__rest-minutes" aria-live="off">
        {text(whole)}
      </output>
    </div>
  );
}
