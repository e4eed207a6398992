// What the player says: in the picture, in the lines under it, and aloud.
import { roundly } from "../../kit/page/amounts.js";

/** @typedef {import("../../kit/page/part.js").Words} Words */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("../../kit/playing/clock.js").Moment} Moment */
/** @typedef {import("./rhythm.js").Pattern} Pattern */

/** @param {number} seconds @returns {string} as a clock shows it */
export const clockFace = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Minutes in halves, as a length is offered. @param {number} seconds */
export const halfMinutes = (seconds) => Math.max(0.5, Math.round(seconds / 30) / 2);

/** @param {Words} t @param {Moment} moment */
export const lengthDone = (t, { whole, practised }) =>
  t(whole ? "done-whole" : "done-early", { time: t.duration(roundly(practised)) });

/** The name of a region of the figure, with its side. @param {Words} t @param {string} region */
export function regionName(t, region) {
  const [, side, name] = region.match(/^(left|right)_(.*)$/) ?? [null, "", region];
  return side ? t(`region.${side}`, { region: t(`region.${name}`) }) : t(`region.${name}`);
}

/**
 * The words of a phase: short for the eye, whole for the ear.
 * @param {Words} t @param {Phase} phase @param {boolean} [gentle] whether the softer words are wished for
 * @returns {{cue: string, say: string}}
 */
export function told(t, phase, gentle = false) {
  if (phase.cue === undefined) return { cue: t(`phase.${phase.kind}`), say: "" };
  if (phase.order === 0) return { cue: t("rest.cue"), say: t("rest.say") };
  const [cue, say] = phase.notice
    ? [
        t("sore.cue", { region: t.list(phase.sore.map((/** @type {string} */ region) => regionName(t, region))) }),
        t("sore.say"),
      ]
    : [phase.cue, ((gentle || phase.soft) && phase.easier) || phase.say];
  return { cue: phase.side ? t(`side.${phase.side}`, { cue }) : cue, say };
}

/** What the voice says when a phase begins. @param {Words} t @param {Phase} phase @param {boolean} gentle */
export function spoken(t, phase, gentle) {
  const { cue, say } = told(t, phase, gentle);
  if (!say) return cue;
  return phase.side && phase.order !== 0 ? t(`side.${phase.side}`, { cue: say }) : say;
}

/**
 * What a screen reader says when a phase begins. How long a cue lasts is said once, and again only when it lasts
 * longer or shorter: "3 seconds" at every breath is no rest.
 * @param {Words} t
 */
export function announcer(t) {
  /** @type {Record<string, number>} */
  const known = {};
  return (/** @type {string} */ cue, /** @type {number} */ seconds) => {
    const [name, again] = [cue.replace(/[.!?]$/, ""), known[cue] === seconds];
    known[cue] = seconds;
    return again ? name : t("spoken", { cue: name, seconds });
  };
}

/**
 * What comes, before the start: the rhythm or how many moves, and how long it takes.
 * @param {Words} t @param {Pattern|undefined} pattern @param {Phase[]} phases
 * @param {number} wished seconds that were chosen; whole breaths may take a little longer or shorter
 */
export function whatComes(t, pattern, phases, wished) {
  const seconds = phases.reduce((sum, one) => sum + one.seconds, 0);
  const moves = new Set(phases.map(({ move }) => move).filter(Boolean)).size;
  const what = pattern?.name ?? (moves > 1 ? t("parts", { moves }) : t("steps", { steps: phases.length }));
  const time = t(Math.round(seconds) === wished ? "for" : "about", { minutes: halfMinutes(seconds) });
  return t("comes", { what, time });
}

/**
 * What stands on the screen: a name, a sentence, and the count of a breath or before the start.
 * @param {Words} t @param {Moment} moment @param {Pattern|undefined} pattern @param {boolean} gentle
 * @returns {{cue: string, say: string, count: string}}
 */
export function stageWords(t, { state, phase, into, count }, pattern, gentle) {
  if (state === "countdown") return { cue: t("get-ready"), say: "", count: String(count) };
  const words = told(t, phase, gentle);
  return {
    cue: state === "paused" ? t("paused") : words.cue,
    say: words.say,
    count: pattern ? String(Math.min(Math.floor(into) + 1, Math.ceil(phase.seconds))) : "",
  };
}

/**
 * How far along: the breath, or the step and which time of how many it is.
 * @param {Words} t @param {Moment} moment @param {boolean} breathing @param {number} steps
 */
export function progress(t, { phase, index }, breathing, steps) {
  if (breathing) return t("round", { round: phase.round ?? 1 });
  const step = { step: index + 1, steps };
  return phase.reps > 1 ? t("step-rep", { ...step, rep: phase.rep, reps: phase.reps }) : t("step", step);
}

/** Why nothing could be kept; nothing where it was. @param {Words} t @param {string} keeping */
export const notKept = (t, keeping) => (["full", "forbidden"].includes(keeping) ? t(`not-kept-${keeping}`) : "");

/** @param {Words} t @param {import("../../kit/kept/personal_data.js").Rating|null} last */
export function lastTime(t, last) {
  const [before, after] = [last?.before ?? null, last?.after ?? null];
  if (before !== null && after !== null) return t("last-both", { before, after });
  if (before !== null) return t("last-before", { before });
  return after !== null ? t("last-after", { after }) : "";
}
