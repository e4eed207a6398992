// What a setting of the day means: when one sleeps and lies awake, and that in words.

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */
/** @typedef {{up: number, nap: number, bed: number}} Controls hours slept on, minutes of a nap, hour of the clock */
/** @typedef {{now: Controls, before: Controls | null, touched: string | null}} State */
/** @typedef {import("../../kit/chart/plot.js").Span} Span hours since the morning */

export const DAY = 24;
/** Hours one goes to bed and up as usual, and no nap. @type {Controls} */
export const USUAL = { up: 0, nap: 0, bed: 23 };
/** What each guess would do. @type {Record<string, Controls>} */
export const GUESSES = {
  "sleep-in": { ...USUAL, up: 3 },
  early: { ...USUAL, bed: 21 },
  usual: USUAL,
};
/** Up to how many hours awake in bed, and short of the morning, each word holds. @type {[number, string][]} */
const FALLING = [
  [0.34, "soon"],
  [1.1, "while"],
  [DAY, "long"],
];
/** @type {[number, string][]} */
const WAKING = [
  [0.34, "morning"],
  [1.3, "little-early"],
  [DAY, "early"],
];

/** @param {Table} table @param {Controls} controls */
export const curveOf = (table, controls) => table.curve("pressure", { ...controls });

/**
 * From when to when one sleeps: sleepiness falls.
 * @param {Curve} curve
 * @returns {Span[]}
 */
export function asleepOf({ at, values }) {
  /** @type {Span[]} */
  const spans = [];
  for (let index = 1; index < at.length; index++) {
    if (values[index] >= values[index - 1]) continue;
    const last = spans[spans.length - 1];
    if (last && last.to === at[index - 1]) last.to = at[index];
    else spans.push({ from: at[index - 1], to: at[index] });
  }
  return spans;
}

/**
 * The night: when one goes to bed and falls asleep, and when one wakes; hours since the morning.
 * @param {Curve} curve
 * @param {number} bed
 */
export function nightOf(curve, bed) {
  const night = asleepOf(curve).find(({ to }) => to > bed) ?? { from: DAY, to: DAY };
  return { bed, fell: Math.max(bed, night.from), woke: night.to };
}

/** In bed and awake. @param {ReturnType<typeof nightOf>} night @returns {Span[]} */
export const wakefulOf = ({ bed, fell, woke }) =>
  [
    { from: bed, to: fell },
    { from: woke, to: DAY },
  ].filter(({ from, to }) => to - from > 0.1);

const wordFor = (/** @type {[number, string][]} */ words, /** @type {number} */ hours) =>
  words.find(([most]) => hours <= most)?.[1] ?? "";

/** How falling asleep and waking are called. @param {ReturnType<typeof nightOf>} night */
export const wordsOf = ({ bed, fell, woke }) => ({
  fall: wordFor(FALLING, fell - bed),
  wake: wordFor(WAKING, DAY - woke),
});

/**
 * What was done, and how the night goes.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {State} state
 * @param {number} morning
 */
export function summaryOf(t, table, { now, touched }, morning) {
  const { fall, wake } = wordsOf(nightOf(curveOf(table, now), now.bed - morning));
  const done =
    touched === "bed"
      ? t("did.bed", { bed: t.hour(now.bed) })
      : touched && t(`did.${touched}-${now[/** @type {"up" | "nap"} */ (touched)]}`);
  return t.sentences([done ?? t("did.not"), t(`fall.${fall}`), t(`wake.${wake}`)]);
}

/**
 * Rows of the table: each way to spend the day, beside the usual one.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {number} morning
 */
export const rowsOf = (t, table, morning) =>
  [USUAL, { ...USUAL, up: 3 }, { ...USUAL, nap: 120 }, { ...USUAL, bed: 21 }].map((way, index) => {
    const { fall, wake } = wordsOf(nightOf(curveOf(table, way), way.bed - morning));
    return [t(`way.${["usual", "late", "nap", "early"][index]}`), t(`fall.${fall}`), t(`wake.${wake}`)];
  });
