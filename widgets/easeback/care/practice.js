// From the rows of an exercise to what is played for one person: their length, their way, their sore spots.
// care/practice.py is its oracle; a test compares the two. A sore region is never tightened.

/**
 * @typedef {Omit<import("../content/rows.d.ts").Step, "exercise">} Step
 * @typedef {Omit<import("../content/rows.d.ts").Variant, "exercise" | "order" | "eyes"> & {eyes?: string}} Variant
 * @typedef {Omit<import("../content/rows.d.ts").Move, "exercise" | "order">} Move
 * @typedef {{steps: Step[], variants: Variant[], moves: Move[]}} Rows
 * @typedef {{length?: string, way?: string, sore?: string[], skipSore?: boolean, without?: string[], order?:
 *   string[]}} Wish nothing chosen is the first variant; `sore` are regions of the figure, `skipSore` leaves them out,
 *   `without` are moves left out, `order` are moves in the order wished for; those that are not named come after
 * @typedef {{kind: string, seconds: number, order: number, move: string, side: string, rep: number, reps: number,
 *   round: number, notice: boolean, soft: boolean, regions: string[], sore: string[], pose: string, cue: string, say:
 *   string, easier: string}} Planned `order` is 0 for a rest between two times; `notice` where a sore region is only
 *   noticed, `soft` where the step is played softly, `sore` which of its regions are sore
 */

const WHOLE = /** @type {Record<string, string[]>} */ ({ head: ["forehead", "eyes"] });

/** @param {string} region @returns {[string, string]} its side, or nothing, and its name */
function split(region) {
  const [, side = "", name = ""] = region.match(/^(?:(left|right)_)?(.*)$/) ?? [];
  return [side, name];
}

/**
 * Whether a region of a step, done on a side (or on both: nothing), is among what is sore.
 * @param {string} region @param {string} side @param {string[]} sore
 */
export function isSore(region, side, sore) {
  const [own, name] = split(region);
  return sore.some((spot) => {
    const [theirs, whole] = split(spot);
    const here = own || side;
    return (!here || !theirs || theirs === here) && [whole, ...(WHOLE[whole] ?? [])].includes(name);
  });
}

/** What becomes of a step where its region is sore. @param {Step} step */
const becomes = (step) => step.sore || (step.phase === "tense" ? "notice" : "");

/**
 * Whether a step belongs to the chosen variants: of each kind of variant it names, one must be chosen.
 * @param {Step} step
 * @param {Variant[]} variants
 * @param {Variant[]} chosen
 */
export const plays = (step, variants, chosen) =>
  ["length", "way"].every((of) => {
    const named = variants.filter((variant) => variant.of === of && step.variants.includes(variant.id));
    return !named.length || named.some((variant) => chosen.includes(variant));
  });

/** @param {Step} step @param {string} side @param {Wish} wish @returns {Planned[]} none or one */
function phaseOf(step, side, { sore = [], skipSore = false }) {
  const painful = step.regions.filter((region) => isSore(region, side, sore));
  const change = painful.length ? becomes(step) : "";
  if (change === "skip" || (change && skipSore)) return [];
  const sided = (/** @type {string} */ region) => (side && !split(region)[0] ? `${side}_${region}` : region);
  const { seconds, order, regions, pose, cue, say, easier } = step;
  const notice = change === "notice";
  return [
    {
      kind: notice ? "notice" : step.phase,
      seconds,
      order,
      move: "",
      side,
      rep: 1,
      reps: 1,
      round: 1,
      notice,
      soft: change === "soft",
      regions: regions.map(sided),
      sore: painful.map(sided),
      pose,
      cue,
      say,
      easier,
    },
  ];
}

/**
 * @param {Step[]} steps of one move, or single ones
 * @param {Move|undefined} move
 * @param {Wish} wish
 * @returns {Planned[]}
 */
function played(steps, move, wish) {
  if (!move) return steps.flatMap((step) => phaseOf(step, "", wish));
  if (wish.without?.includes(move.id)) return [];
  /** @type {Planned[]} */
  const found = [];
  for (const side of move.sides ? ["right", "left"] : [""]) {
    const sore = steps.some((step) => step.regions.some((region) => isSore(region, side, wish.sore ?? [])));
    if (sore && wish.skipSore) continue;
    // Noticing a sore spot once is enough.
    const reps = sore && steps.some((step) => becomes(step) === "notice") ? 1 : move.reps;
    for (let rep = 1; rep <= reps; rep++) {
      const phases = steps.flatMap((step) => phaseOf(step, side, wish));
      const which = { move: move.id, side, rep, reps };
      if (phases.length && found.length && move.rest_s) {
        found.push({
          ...phases[0],
          kind: "rest",
          seconds: move.rest_s,
          order: 0,
          notice: false,
          soft: false,
          sore: [],
          cue: "",
          say: "",
          easier: "",
          ...which,
        });
      }
      found.push(...phases.map((phase) => ({ ...phase, ...which })));
    }
  }
  return found;
}

/** @param {Variant[]} variants @param {string} of @param {string|undefined} id */
const chosenOf = (variants, of, id) => {
  const some = variants.filter((variant) => variant.of === of);
  return some.find((variant) => variant.id === id) ?? some[0];
};

/**
 * All phases of an exercise in their order; none when nothing of it is left. "ready" is played once at the start and
 * "end" once at the end, however many rounds.
 * @param {Rows} rows @param {Wish} [wish] @returns {Planned[]}
 */
export function phasesFor({ steps, variants, moves }, wish = {}) {
  const chosen = ["length", "way"]
    .map((of) => chosenOf(variants, of, wish[/** @type {"length"|"way"} */ (of)]))
    .filter(Boolean);
  const rounds = chosen.reduce((product, variant) => product * variant.rounds, 1);
  const pace = chosen.reduce((product, variant) => product * variant.pace, 1);
  const fitting = steps.filter((step) => plays(step, variants, chosen));
  /** @type {Step[][]} */
  const groups = [];
  for (const step of fitting) {
    const last = groups.at(-1);
    if (last?.[0].move === step.move) last.push(step);
    else groups.push([step]);
  }
  // Moves change places with moves only: what stands between them stays where it is.
  const turns = groups.filter(([{ move }]) => move);
  const wished = wish.order ?? [];
  const rank = (/** @type {Step[]} */ group) => {
    const place = wished.indexOf(group[0].move);
    return place < 0 ? wished.length + turns.indexOf(group) : place;
  };
  const ordered = [...turns].sort((a, b) => rank(a) - rank(b));
  const once = groups
    .map((group) => (group[0].move ? /** @type {Step[]} */ (ordered.shift()) : group))
    .flatMap((group) =>
      played(
        group,
        moves.find((move) => move.id === group[0].move),
        wish,
      ),
    );
  return Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) =>
    once
      .filter(({ kind }) => !(kind === "ready" && round > 1) && !(kind === "end" && round < rounds))
      .map((phase) => ({ ...phase, round, seconds: Math.round(phase.seconds * (phase.order ? pace : 1) * 10) / 10 })),
  );
}
