// A person who moves with the practice: from the pose one is in to the pose one goes to, no faster than one should.
import { useEffect, useMemo, useState } from "preact/hooks";
import { useWords } from "../../kit/page/part.js";
import { otherSide } from "../../kit/figure/pose.js";
import { scenesOf } from "../../kit/figure/scenes.js";
import { PoseFigure } from "../../kit/figure/pose_figure.js";
import { isWalk, walkShare } from "./walking.js";

/** @typedef {import("../../kit/playing/clock.js").Clock} Clock */
/** @typedef {import("../../kit/playing/clock.js").Moment} Moment */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {Record<string, any>} Poses by id */

/**
 * Seconds in which a pose that is held is reached; a move takes most of its own time, and not longer than one would
 * look.
 */
const REACHED_S = 2;
const MOST = 0.8;
const SLOWEST_S = 6;
/** How far the softer way goes. */
const SOFT = 0.6;

/** How far a phase has come on its way. @param {Phase} phase @param {number} into seconds */
const shareOf = ({ kind, seconds }, into) =>
  Math.min(1, into / Math.min(MOST * seconds, kind === "move" ? SLOWEST_S : REACHED_S));

/** @param {Clock} clock @param {Moment} moment @param {boolean} still @param {boolean} walking */
function useShare(clock, { state, phase, index }, still, walking) {
  const [share, setShare] = useState(1);
  useEffect(() => {
    if (still || (state !== "playing" && state !== "paused")) return setShare(1);
    let frame = 0;
    const step = () => {
      const { into } = clock.read();
      const next = walking ? walkShare(into) : shareOf(phase, into);
      setShare(next);
      if ((walking || next < 1) && state === "playing") frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [clock, state, index, still]);
  return share;
}

/**
 * @param {{clock: Clock, moment: Moment, round: Phase[], poses: Poses, still: boolean, gentle: boolean}} props
 */
export function PosePicture({ clock, moment, round, poses, still, gentle }) {
  const t = useWords();
  const scenes = useMemo(() => scenesOf(/** @type {any} */ (round), poses), [round, poses]);
  const running = moment.state === "playing" || moment.state === "paused";
  const scene = (running && scenes[moment.index]) || scenes.find(Boolean);
  const walking = Boolean(running && scene && isWalk(scene.to, moment.phase.seconds));
  const share = useShare(clock, moment, still, walking);
  if (!scene) return null;
  const from = walking ? otherSide(/** @type {any} */ (scene.to)) : scene.from;
  return (
    <div class="easeback-player__figure">
      <PoseFigure
        from={running ? from : scene.to}
        to={scene.to}
        share={share}
        reach={gentle || moment.phase.soft ? SOFT : 1}
        still={still && running}
        label={t("figure-pose", { pose: /** @type {any} */ (scene.to).text })}
      />
    </div>
  );
}
