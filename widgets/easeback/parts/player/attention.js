// What one attends to, step by step: a place of the body, or a picture of what is seen, heard, touched, felt or
// thought.
import { BodyPicture } from "./figure.js";
import { HEIGHT, Held, Lens, Sound, Thread, Touch, WIDTH } from "./attention_scenes.js";

/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {"body" | "lens" | "sound" | "touch" | "held" | "thread"} Scene */

/**
 * Which picture a kind of step has; where it rests or is at ease, that is what holds one.
 * @type {Record<string, Scene>}
 */
const SCENES = { see: "lens", end: "lens", hear: "sound", notice: "thread" };

/**
 * The picture of a step, and which of the things of its kind it asks for that follow each other.
 * @param {Phase[]} phases @param {number} index
 * @returns {{scene: Scene, nth: number, of: number}}
 */
export function sceneAt(phases, index) {
  const { kind, regions } = phases[index];
  if (regions?.length) return { scene: "body", nth: 0, of: 1 };
  const alike = (/** @type {number} */ at) => phases[at]?.kind === kind && !phases[at].regions?.length;
  let [from, to] = [index, index];
  while (alike(from - 1)) from -= 1;
  while (alike(to + 1)) to += 1;
  const [nth, of] = [index - from, to - from + 1];
  if (kind === "feel" && of > 1) return { scene: "touch", nth, of };
  return { scene: SCENES[kind] ?? "held", nth: kind === "end" ? -1 : nth, of };
}

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
