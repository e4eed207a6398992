// The body in the picture of a practice: where attention rests, what tightens and lets go, what is sore.
import { useEffect, useState } from "preact/hooks";
import { Body } from "../../kit/figure/body.js";
import { useWords } from "../../kit/page/part.js";
import { tightness } from "./breath_line.js";
import { regionName } from "./telling.js";

/** @typedef {import("../../kit/playing/clock.js").Clock} Clock */
/** @typedef {import("../../kit/playing/clock.js").Moment} Moment */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */

/** What is seen better from the front; all else is seen from behind. */
const FRONT = /^(left_|right_)?(forehead|eyes|jaw|chest|belly|thigh|knee|foot|hand|forearm|upper_arm)$/;
/** What lies below the hips: for these the whole figure is shown. */
const LOW = /(thigh|knee|calf|foot)$/;
/** The muscles are drawn anew in so many steps, so that a slow phone keeps up. */
const STEPS = 8;
/** More rings at once would be the whole body, which needs none. */
const MOST_RINGS = 4;

/**
 * How tight the muscles of this moment are, in steps.
 * @param {Clock} clock @param {Moment} moment @param {boolean} still
 */
function useTension(clock, { state, phase, index }, still) {
  const [tension, setTension] = useState(0);
  useEffect(() => {
    const now = () => Math.round(tightness(phase.kind, clock.read().into / phase.seconds) * STEPS) / STEPS;
    if (state !== "playing" && state !== "paused") return setTension(0);
    if (still || state === "paused") return setTension(phase.kind === "tense" ? 1 : 0);
    let frame = 0;
    const step = () => {
      setTension(now());
      frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [clock, state, index, still]);
  return tension;
}

/**
 * @param {{clock: Clock, moment: Moment, round: Phase[], sore: string[], still: boolean}} props `round`: all phases
 *   of the practice, from which the figure knows what it will have to show
 */
export function BodyPicture({ clock, moment, round, sore, still }) {
  const t = useWords();
  const { state, phase, index } = moment;
  const tension = useTension(clock, moment, still);
  const running = state === "playing" || state === "paused";
  // Where nothing is meant, the figure stays as it was last seen.
  const here = running
    ? (round
        .slice(0, index + 1)
        .reverse()
        .find(({ regions }) => regions?.length) ?? round.find(({ regions }) => regions?.length))
    : round.find(({ regions }) => regions?.length);
  const view =
    here?.regions.some((/** @type {string} */ region) => FRONT.test(region)) &&
    !here.regions.some((/** @type {string} */ region) => /back|buttocks/.test(region))
      ? "front"
      : "back";
  const crop = round.some(({ regions }) => regions?.some((/** @type {string} */ region) => LOW.test(region)))
    ? "whole"
    : "torso";
  const focus = running ? (phase.regions ?? []) : [];
  const names = t.list(focus.map((/** @type {string} */ region) => regionName(t, region)));
  return (
    <div class="easeback-player__figure" data-crop={crop}>
      <Body
        view={view}
        crop={crop}
        bold={crop === "whole"}
        sore={sore}
        focus={focus.length <= MOST_RINGS ? focus : undefined}
        tension={Object.fromEntries(focus.map((/** @type {string} */ region) => [region, phase.notice ? 0 : tension]))}
        label={names ? t("figure-body", { regions: names }) : t("figure-body-none")}
      />
    </div>
  );
}
