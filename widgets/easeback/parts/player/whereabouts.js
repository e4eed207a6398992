// Where in a practice one is: which move of how many, on which side, and what comes next.

/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {{id: string, name: string}[]} Names of moves */

/** @param {Phase} phase @returns {string} one for all steps of a move in its round; steps without a move have none */
const moveOf = ({ move, round }) => (move ? `${round} ${move}` : "");

/** Whether two phases are the same move on the same side. @param {Phase} one @param {Phase} other */
const together = (one, other) => moveOf(one) === moveOf(other) && one.side === other.side;

/**
 * The name of the move a phase belongs to; none for a step that stands alone.
 * @param {Phase} phase
 * @param {Names} moves
 */
export const moveName = ({ move }, moves) => (move && moves.find(({ id }) => id === move)?.name) || "";

/**
 * Which move of how many, or which step where there are no moves.
 * @param {Words} t @param {Phase[]} phases @param {number} index
 */
export function placeIn(t, phases, index) {
  const phase = phases[index];
  const moves = [...new Set(phases.map(moveOf).filter(Boolean))];
  if (!moves.length) return t("step", { step: index + 1, steps: phases.length });
  if (!phase.move) return "";
  const move = t("move", { move: moves.indexOf(moveOf(phase)) + 1, moves: moves.length });
  return phase.side ? t("move-side", { move, side: t(`whose.${phase.side}`) }) : move;
}

/**
 * What comes after this: once more, the other side, the next move or step; nothing where it is the last.
 * @param {Words} t @param {Phase[]} phases @param {number} index @param {Names} moves
 */
export function nextIn(t, phases, index, moves) {
  const phase = phases[index];
  const later = phases.slice(index + 1).filter(({ order }) => order !== 0);
  if (phase.move && later.some((one) => together(one, phase) && one.rep > phase.rep)) return t("next-again");
  const next = phase.move ? later.find((one) => !together(one, phase)) : later[0];
  if (!next) return "";
  if (moveOf(next) && moveOf(next) === moveOf(phase)) return t("next", { name: t(`whose.${next.side}`) });
  return t("next", { name: moveName(next, moves) || next.cue });
}

/**
 * Where a move begins, with all its times, sides and rests; a step without a move is one by itself. "Skip" and "back"
 * go from one of these to the next: who leaves a move out means all of it.
 * @param {Phase[]} phases @returns {(phase: Phase) => boolean}
 */
export function beginsMove(phases) {
  const first = new Set(phases.filter((phase, at) => !phase.move || moveOf(phase) !== moveOf(phases[at - 1] ?? {})));
  return (phase) => first.has(phase);
}

/** How far along, 0 to 1. @param {{state: string, left: number}} moment @param {number} seconds of all of it */
export const shareDone = ({ state, left }, seconds) =>
  state === "countdown" || state === "ready" ? 0 : 1 - Math.min(1, Math.max(0, left / seconds));

/** The words that need the most room, so that nothing moves when they come. @param {string[]} words */
export const longest = (words) => words.reduce((most, one) => (one.length > most.length ? one : most), "");
