// Red flags: the answers to the safety questions, and the action that comes first. It needs no network: safety never
// waits. care/red_flags.py is its oracle; a test compares the two on every combination of answers.

/**
 * @typedef {Pick<import("../content/rows.d.ts").RedFlag, "id" | "action">} Flag one safety question and what a yes
 *   asks for
 * @typedef {{action: string, flags: string[], also: string[]}} Advice
 */

/**
 * The most urgent action that the answers ask for, and the flags that led to it. Never says that a person is safe.
 * @param {Flag[]} flags the questions in their order
 * @param {string[]} urgency the actions, the most urgent first
 * @param {Record<string, boolean|null|undefined>} answers yes or no by question; missing: not answered yet
 * @returns {Advice} `action` may also be "none-today" (every answer is no) or "unanswered" (no yes, something open)
 */
export function adviceFor(flags, urgency, answers) {
  const strange = [
    ...Object.keys(answers).filter((id) => !flags.some((flag) => flag.id === id)),
    ...flags.map((flag) => flag.action).filter((action) => !urgency.includes(action)),
  ];
  if (strange.length) throw new RangeError(`not a row of the red flags: ${strange.join(", ")}`);
  const yes = flags.filter((flag) => answers[flag.id]);
  if (!yes.length) {
    const every = flags.length > 0 && flags.every((flag) => answers[flag.id] != null);
    return { action: every ? "none-today" : "unanswered", flags: [], also: [] };
  }
  const action = /** @type {string} */ (urgency.find((step) => yes.some((flag) => flag.action === step)));
  return {
    action,
    flags: yes.filter((flag) => flag.action === action).map((flag) => flag.id),
    also: yes.filter((flag) => flag.action !== action).map((flag) => flag.id),
  };
}
