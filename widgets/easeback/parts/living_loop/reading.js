// What a setting of the loop means: how strong each path is in a week, which changes quiet it, and that in words.
import { valueAt } from "../../kit/chart/lookup_table.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {"muscles" | "signals" | "alarm" | "movement" | "back"} Path */
/** @typedef {"stress" | "sleep" | "activity" | "worry"} Life */
/** @typedef {"calm" | "sleep_step" | "steps" | "thought"} Doing */
/** @typedef {Record<Life, number> & Record<Doing, boolean> & {week: number}} Controls */
/** @typedef {{table: Table, start: Record<Life, number>, does: Record<Doing, number>}} Model */
/** @typedef {Record<Path, number> & {stress: number, pain: number}} Levels how strong each is, 0 to 1 */

export const WEEKS = 12;
/** @type {Path[]} */
export const PATHS = ["muscles", "signals", "alarm", "movement"];
/** @type {Life[]} */
export const LIFE = ["stress", "sleep", "activity", "worry"];
/** @type {Doing[]} */
export const DOINGS = ["calm", "sleep_step", "steps", "thought"];

/** A change of pain, in points of 10, is told from here on; below nothing is said to change. */
const TOLD = 0.05;
const STEPS = /** @type {const} */ ([
  ["far", 1],
  ["some", 0.35],
  ["bit", TOLD],
]);
/** A path is told to change from here on. */
const MOVED = 0.02;
/** Pain of this height, in points of 10, fills its sign; the model stays below it. */
const FULL = 8;

/**
 * What the model is asked: what a person does about it takes its share from how the days are.
 * @param {Model} model
 * @param {Controls} now
 */
export function settingOf({ does }, now) {
  const left = (/** @type {Doing} */ name) => (now[name] ? 1 - does[name] : 1);
  return {
    stress: (now.stress / 10) * left("calm"),
    lost_sleep: ((10 - now.sleep) / 10) * left("sleep_step"),
    worry: (now.worry / 10) * left("thought"),
    activity: now.activity / 10 + (now.steps ? does.steps : 0),
  };
}

/** @param {Model} model @param {Controls} now @param {"pain" | "stress" | "alarm" | "stillness"} name */
export const curveOf = (model, now, name) => model.table.curve(name, settingOf(model, now));

/** The days as they were, and nothing new done. @param {Model} model @returns {Controls} */
export const unchanged = ({ start }) => ({
  ...start,
  calm: false,
  sleep_step: false,
  steps: false,
  thought: false,
  week: 0,
});

/**
 * How strong each path is in a week. Muscles and signals both follow stress, which the model does not tell apart; the
 * alarm is the model's own; the path of movement is what is left undone; and the way back is as strong as the pain
 * that takes it. It is how much goes on along a path, not how much pain comes of it.
 * @param {Model} model @param {Controls} now @param {number} [week]
 * @returns {Levels}
 */
export function levelsOf(model, now, week = now.week) {
  const at = (/** @type {"pain" | "stress" | "alarm" | "stillness"} */ name) =>
    valueAt(curveOf(model, now, name), week * 7);
  const [pain, stress] = [at("pain") / FULL, at("stress")];
  return { stress, muscles: stress, signals: stress, alarm: at("alarm"), movement: at("stillness"), back: pain, pain };
}

/** @param {number} level */
export const gradeOf = (level) => (level >= 0.55 ? "high" : level >= 0.3 ? "middle" : "low");

/**
 * How far pain stands from where it would be if nothing changed, in a week.
 * @param {Model} model
 * @param {Controls} now
 * @param {number} [week]
 */
export function changeOf(model, now, week = now.week) {
  const curve = curveOf(model, now, "pain");
  return valueAt(curve, week * 7) - curve.values[0];
}

/**
 * What differs from the start, in the order of the controls.
 * @param {Model} model
 * @param {Controls} now
 * @returns {(Life | Doing)[]}
 */
export const changed = ({ start }, now) => [
  ...LIFE.filter((name) => now[name] !== start[name]),
  ...DOINGS.filter((name) => now[name]),
];

/** The changes that quiet the loop on their own after twelve weeks. @param {Model} model @param {Controls} now */
export function waysIn(model, now) {
  const quiet = unchanged(model);
  return changed(model, now).filter((name) => changeOf(model, { ...quiet, [name]: now[name] }, WEEKS) <= -TOLD);
}

/** @param {number} change */
function toldChange(change) {
  const size = STEPS.find(([, from]) => Math.abs(change) >= from)?.[0];
  return size ? `pain.${size}-${change < 0 ? "lower" : "higher"}` : "pain.same";
}

/**
 * What was changed, what that did to pain in the week on show, and to each path.
 * @param {import("../../kit/page/part.js").Words} t @param {Model} model @param {Controls} now
 */
export function summaryOf(t, model, now) {
  const moved = changed(model, now);
  if (!moved.length) return t("said.nothing");
  const named = moved.map((name) =>
    t(isLife(name) ? `changed.${name}-${now[name] > model.start[name] ? "up" : "down"}` : `changed.${name}`),
  );
  const said = [t("said.changed", { changes: t.list(named) })];
  if (now.week === 0) return t.sentences([...said, t("said.week-0")]);
  said.push(t(toldChange(changeOf(model, now)), { week: now.week }));
  const [here, before] = [levelsOf(model, now), levelsOf(model, now, 0)];
  for (const [key, fits] of /** @type {const} */ ([
    ["quieter", (/** @type {number} */ by) => by <= -MOVED],
    ["louder", (/** @type {number} */ by) => by >= MOVED],
  ])) {
    const paths = PATHS.filter((path) => fits(here[path] - before[path]));
    if (paths.length) said.push(t(`said.${key}`, { paths: t.list(paths.map((path) => t(`${path}.short`))) }));
  }
  if (PATHS.every((path) => Math.abs(here[path] - before[path]) < MOVED)) said.push(t("said.as-before"));
  if (DOINGS.some((name) => now[name])) said.push(t("said.guess"));
  return t.sentences(said);
}

/** @param {Life | Doing} name @returns {name is Life} */
const isLife = (name) => LIFE.some((other) => other === name);

/** Rows of the table of numbers: heights in the picture, of 100. @param {Model} model @param {Controls} now */
export const rowsOf = (model, now) =>
  [0, 1, 2, 4, 6, 8, 10, 12].map((week) => {
    const levels = levelsOf(model, now, week);
    const heights = /** @type {const} */ (["pain", "stress", "alarm", "movement"]).map((name) =>
      Math.round(100 * levels[name]),
    );
    return [week, ...heights];
  });
