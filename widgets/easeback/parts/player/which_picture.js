// Which picture shows a practice and each of its steps, on the screen and on paper.

/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("../../kit/figure/pose.js").Pose} Pose */
/** @typedef {{from: Pose, to: Pose}} Scene of a move: where one comes from, and where one goes */
/** @typedef {"body" | "lens" | "sound" | "touch" | "held" | "thread"} AttentionScene */

/**
 * Whether a practice is shown by a person in motion.
 * @param {Phase[]} phases @param {Record<string, any>} poses by id
 */
export const isInMotion = (phases, poses) => phases.some(({ pose }) => pose && poses[pose]);

/** Whether a practice has anything to show on the body. @param {Phase[]} phases */
export const isOnTheBody = (phases) => phases.some(({ regions }) => regions?.length);

/** Practices whose pictures are of what one attends to. */
const ATTENDING = ["grounding", "thoughts"];

/**
 * What shows a practice: the wave is for breath alone, a movement has a person who moves, muscles and the body scan
 * have the body, and attention has pictures of its own.
 * @param {string} kind of the exercise @param {boolean} breathes @param {Phase[]} round @param {Record<string, any>}
 *   poses
 * @returns {"wave" | "pose" | "body" | "attention"}
 */
export function pictureFor(kind, breathes, round, poses) {
  if (breathes) return "wave";
  if (isInMotion(round, poses)) return "pose";
  return !ATTENDING.includes(kind) && isOnTheBody(round) ? "body" : "attention";
}

/**
 * Which picture a kind of step has; where it rests or is at ease, that is what holds one.
 * @type {Record<string, AttentionScene>}
 */
const SCENES = { see: "lens", end: "lens", hear: "sound", notice: "thread" };

/**
 * The picture of a step, and which of the things of its kind it asks for that follow each other.
 * @param {Phase[]} phases @param {number} index
 * @returns {{scene: AttentionScene, nth: number, of: number}}
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
 * The pictures of a move: each pose that it goes to, with where one comes from behind it; the way back needs none.
 * @param {(Scene|null)[]} scenes @returns {Scene[]}
 */
export function picturesOf(scenes) {
  const ways = /** @type {Scene[]} */ (scenes.filter((scene) => scene && scene.from.id !== scene.to.id));
  const led = ways.filter(({ to }) => to.leads && to.id !== ways[0].from.id);
  // Who is in the pose already, as at the first move, is shown the way to it.
  if (!led.length && ways[0]?.from.leads) return [{ from: ways[0].to, to: ways[0].from }];
  // Who only stays as they are is shown so.
  const held = scenes.filter(Boolean).at(-1);
  if (!led.length) return held ? [{ from: held.to, to: held.to }] : [];
  return led.filter(({ to }, index) => led.findIndex((other) => other.to.id === to.id) === index);
}
