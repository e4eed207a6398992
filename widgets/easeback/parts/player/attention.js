// What one attends to, step by step: a place of the body, or a picture of what is seen, heard, touched, felt or
// thought.
import { BodyPicture } from "./figure.js";
import { sceneAt } from "./which_picture.js";
import { HEIGHT, Held, Lens, Sound, Thread, Touch, WIDTH } from "./attention_scenes.js";

/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/**
 * @param {{clock: import("../../kit/playing/clock.js").Clock, moment: import("../../kit/playing/clock.js").Moment,
 *   round: Phase[], sore: string[], still: boolean}} props
 */
export function AttentionPicture({ clock, moment, round, sore, still }) {
  const index = Math.min(moment.index, round.length - 1);
  const { scene, nth } = sceneAt(round, index);
  if (scene === "body")
    return <BodyPicture clock={clock} moment={moment} round={[round[index]]} sore={sore} still={still} />;
  return (
    <div class="easeback-player__figure">
      <svg class="easeback-attention" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" data-scene={scene}>
        {scene === "lens" && <Lens nth={nth} />}
        {scene === "sound" && <Sound nth={nth} />}
        {scene === "touch" && <Touch nth={nth} />}
        {scene === "thread" && <Thread share={index / round.length} />}
        {scene === "held" && <Held />}
      </svg>
    </div>
  );
}
