// What a setting of the stress event means: its curves, when they peak and settle, and what a change did, in words.
import { valueAt } from "../../kit/chart/lookup_table.js";

/** @typedef {import("../../kit/chart/lookup_table.js").Table} Table */
/** @typedef {import("../../kit/chart/lookup_table.js").Curve} Curve */
/** @typedef {{length: number, strength: number, events: number, rest: number, breathing: boolean,
 *   breathing_from: number, recovery: "quick" | "slow"}} Controls */
/** @typedef {"adrenaline" | "heart_rate" | "muscle" | "cortisol"} Quantity */
/** @typedef {Record<Quantity, Curve>} Curves */
/** @typedef {{now: Controls, before: Controls | null, touched: string | null}} State */

/** @type {Quantity[]} */
export const QUANTITIES = ["adrenaline", "heart_rate", "muscle", "cortisol"];

/** The event all signs of "near rest" are measured by. @type {Controls} */
const STANDARD = {
  length: 15,
  strength: 10,
  events: 1,
  rest: 30,
  breathing: false,
  breathing_from: 5,
  recovery: "quick",
};
/**
 * What is left when we call it near rest, as a share of the rise of the standard event. The slow signal varies most
 * by itself.
 */
const NEAR = { adrenaline: 0.05, heart_rate: 0.05, muscle: 0.05, cortisol: 0.1 };

/** How the slow signal changed. What slow breathing does is a guess, so it gets no figure. */
const WAYS = { model: { up: "slow.higher", down: "slow.lower" }, guess: { up: "slow.not-eased", down: "slow.eased" } };

/** @param {Table} table @param {Controls} controls */
export function settingOf(table, { breathing, breathing_from: from, ...others }) {
  const { values } = table.axes.breathing_from;
  return { ...others, breathing_from: breathing ? from : values[values.length - 1] };
}

/** @param {Table} table @param {Controls} controls @returns {Curves} */
export function curvesOf(table, controls) {
  const setting = settingOf(table, controls);
  return /** @type {Curves} */ (Object.fromEntries(QUANTITIES.map((name) => [name, table.curve(name, setting)])));
}

/** Minutes on show: two hours for one event, five for several, and a little rest before. @param {Controls} controls */
export const timeOf = ({ events }) => (events === 1 ? { from: -9, to: 120 } : { from: -22, to: 300 });

/** @param {Controls} controls */
export function spansOf({ length, events, rest, breathing, breathing_from: from }) {
  const starts = Array.from({ length: events }, (_, number) => number * (length + rest));
  const breathes = breathing && from < length;
  return {
    events: starts.map((start) => ({ from: start, to: start + length })),
    breathing: breathes ? starts.map((start) => ({ from: start + from, to: start + length })) : [],
  };
}

/** The highest point; of several equal ones the last. @param {Curve} curve */
export function peakOf({ at, values }) {
  let best = 0;
  for (let index = 1; index < at.length; index++) {
    if (values[index] >= values[best] - 1e-9) best = index;
  }
  return values[best] > values[0] ? { at: at[best], value: values[best] } : { at: 0, value: values[0] };
}

/** Rise of each quantity after the standard event. @param {Table} table */
export function fullRise(table) {
  const curves = curvesOf(table, STANDARD);
  return /** @type {Record<Quantity, number>} */ (
    Object.fromEntries(QUANTITIES.map((name) => [name, peakOf(curves[name]).value - curves[name].values[0]]))
  );
}

/** The highest each quantity can get with as many events. @param {Table} table @param {Controls} controls */
export function topsOf(table, { events, recovery }) {
  const { length, rest } = table.axes;
  const curves = curvesOf(table, {
    ...STANDARD,
    events,
    recovery,
    length: Number(length.values[length.values.length - 1]),
    rest: Number(rest.values[0]),
  });
  return /** @type {Record<Quantity, number>} */ (
    Object.fromEntries(QUANTITIES.map((name) => [name, peakOf(curves[name]).value]))
  );
}

/**
 * The minute from which a curve stays near rest: 0 when it hardly rises, null when it is not there at the end.
 * @param {Curve} curve
 * @param {number} rise that still counts as near rest
 */
export function settledAt({ at, values }, rise) {
  const near = values[0] + rise;
  let last = values.length - 1;
  if (values[last] > near) return null;
  while (last >= 0 && values[last] <= near) last -= 1;
  if (last < 0) return 0;
  return at[last] + ((values[last] - near) / (values[last] - values[last + 1])) * (at[last + 1] - at[last]);
}

/**
 * What `now` is compared with: the same without slow breathing when that was just added, else what was there before.
 * @param {State} state
 * @param {Table} table
 */
export function comparedWith({ now, before, touched }, table) {
  const aboutBreathing = touched === "breathing" || touched === "breathing_from";
  const other = aboutBreathing && now.breathing ? { ...now, breathing: false } : before;
  return other && JSON.stringify(settingOf(table, other)) !== JSON.stringify(settingOf(table, now)) ? other : null;
}

/**
 * What changed, what that did to the slow signal, and when all is near rest again.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {Table} table
 * @param {State} state
 */
export function summaryOf(t, table, state) {
  const { now, touched } = state;
  const other = comparedWith(state, table);
  const curves = curvesOf(table, now);
  const full = fullRise(table);
  const settled = (/** @type {Quantity} */ name) => {
    const minute = settledAt(curves[name], NEAR[name] * full[name]);
    return minute === null ? null : Math.round(minute);
  };
  const said = touched ? [changeOf(t, touched, now, state.before ?? now)] : [];
  const peak = peakOf(curves.cortisol);
  const minute = Math.round(peak.at);
  const slow = settled("cortisol");
  if (slow === 0) said.push(t("slow.hardly"));
  else if (!touched) said.push(t("slow.peaks", { minute }));
  else {
    const was = peakOf(curvesOf(table, other ?? now).cortisol).value;
    const rest = curves.cortisol.values[0];
    const percent = Math.round(100 * Math.abs((peak.value - rest) / (was - rest) - 1));
    const about = touched === "breathing" || touched === "breathing_from" ? "guess" : "model";
    said.push(t(percent ? WAYS[about][peak.value > was ? "up" : "down"] : "slow.same", { percent, minute }));
  }
  said.push(
    t("settled.fast", {
      heart: settled("heart_rate") ?? "",
      fast: settled("adrenaline") ?? "",
      muscle: settled("muscle") ?? "",
    }),
  );
  if (slow === null) said.push(t("settled.not-yet", { hours: timeEnd(curves.cortisol) / 60 }));
  else if (slow) said.push(t("settled.slow", { minute: slow }));
  return t.sentences(said);
}

/** @param {Curve} curve */
const timeEnd = ({ at }) => at[at.length - 1];

/**
 * What was done, in words.
 * @param {import("../../kit/page/part.js").Words} t
 * @param {string} touched
 * @param {Controls} now
 * @param {Controls} before
 */
function changeOf(t, touched, now, before) {
  if (touched === "recovery") return t(`changed.recovery-${now.recovery}`);
  if (touched === "events") return t(`changed.events-${now.events}`);
  if (touched === "breathing" || touched === "breathing_from") {
    if (!now.breathing) return t("changed.breathing-off");
    return t(now.breathing_from < now.length ? "changed.breathing-on" : "changed.breathing-late", {
      minute: now.breathing_from,
    });
  }
  const name = /** @type {"length" | "strength" | "rest"} */ (touched);
  return t(now[name] === before[name] ? `changed.${name}-back` : `changed.${name}`, {
    now: now[name],
    before: before[name],
  });
}

/**
 * Rows of the table of numbers.
 * @param {Curves} curves
 * @param {number[]} minutes
 * @param {(name: Quantity, value: number) => string} format
 */
export const rowsOf = (curves, minutes, format) =>
  minutes.map((minute) => [minute, ...QUANTITIES.map((name) => format(name, valueAt(curves[name], minute)))]);

/**
 * How many of a group show a clear rise when their response is as large as this share of the standard one.
 * @param {[number, number][]} group response and noise of each person, in hundredths
 * @param {number} share
 * @returns {number[]} rises, smallest first
 */
export const risesOf = (group, share) =>
  group.map(([response, noise]) => (response * share + noise) / 100).sort((a, b) => a - b);
