// The document as a person would tell it: one line for each thing they did, the newest first.
import { amountIn, stairsFor, weekOf } from "../../care/pacing.js";
import { amountsIn, isUnit } from "../../kit/page/amounts.js";
import { answersOf } from "../../kit/kept/check_ins.js";
import { day as written } from "../../kit/kept/dates.js";
import { entriesIn, writtenAt } from "../../kit/kept/diary.js";
import { readIn } from "../../kit/kept/lengths.js";
import { paceOf, planIn } from "../../kit/kept/plan.js";
import { knowsWords, thingWords, whenWords } from "../../kit/kept/plan_words.js";
import { textIn } from "../../kit/kept/thoughts.js";

/** @typedef {import("../../care/lengths.js").Length} Length */
/**
 * @typedef {{key: string, at: string, what: string, noted: string[]}} Note
 * @typedef {{exercises: Record<string, string>, questions: Record<string, {question: string, answers: Record<string,
 *   string>}>, steps: Record<string, string>, movements: Record<string, string>, groups: Record<string, string>,
 *   choices: Record<string, string>, regions: Record<string, string>, reasons: Record<string, string>, thoughts:
 *   Record<string, string>, activities: Record<string, string>, check_in: Record<string, {label: string, answers:
 *   Record<string, string>}>, diary: Record<string, string>}} Names
 */

const MARKS = ["like-me", "not-sure", "not-me"];

/**
 * @param {import("../../kit/kept/personal_data.js").Rating} rating
 * @param {import("../../kit/page/part.js").Words} t
 */
function rated({ before, after, seconds }, t) {
  const given = (/** @type {unknown} */ value) => typeof value === "number";
  const said =
    given(before) && given(after)
      ? t("rating-both", { before: Number(before), after: Number(after) })
      : given(before)
        ? t("rating-before", { before: Number(before) })
        : given(after)
          ? t("rating-after", { after: Number(after) })
          : t("no-rating");
  if (!given(seconds)) return [said];
  const whole = Math.round(Number(seconds));
  return [said, whole < 60 ? t.amount(whole, "second") : t.amount(Math.round(whole / 60), "minute")];
}

/**
 * What a plan in small steps says, whatever of it is there.
 * @param {import("../../kit/kept/personal_data.js").Pacing} plan
 * @param {Length} length what a walk is measured in where the person is
 * @param {import("../../kit/page/part.js").Words} t
 */
function pacedOf(plan, length, t) {
  const { days, unit, pace, goal, week, since, done } = readIn(plan, length);
  const numbers = Array.isArray(days) ? days.filter((day) => typeof day === "number") : [];
  const stairs = stairsFor(numbers, String(unit), pace);
  const amount = amountsIn(t, unit);
  if (!stairs)
    return numbers.length && isUnit(unit)
      ? [t("pacing-measuring", { days: t.list(numbers.map((day) => amount(day))) })]
      : [];
  const aim = typeof goal === "number" && weekOf(stairs, goal) ? goal : null;
  const each = amount(amountIn(stairs, Number(week) || 1, aim));
  const count = Array.isArray(done) ? done.length : 0;
  return [
    since ? t("pacing-now", { week: Number(week) || 1, amount: each }) : t("pacing-first", { amount: each }),
    aim === null ? "" : t("pacing-goal", { amount: amount(aim) }),
    count > 0 ? t("pacing-done", { days: count }) : "",
  ].filter(Boolean);
}

/**
 * What was answered in each check-in, by the few words that name a question.
 * @param {import("../../kit/kept/personal_data.js").PersonalData} document @param {Names["check_in"]} asked
 * @param {import("../../kit/page/part.js").Words} t @returns {Note[]}
 */
const checkedIn = (document, asked, t) =>
  document.checkins.map((entry) => ({
    key: `check-in ${entry.at}`,
    at: entry.at,
    what: t("check-in"),
    noted: Object.entries(answersOf(entry)).map(([name, given]) =>
      t("check-in-answer", {
        question: asked[name]?.label ?? "…",
        answer: asked[name]?.answers[given] ?? given,
      }),
    ),
  }));

/**
 * What was said of each day of the diary.
 * @param {import("../../kit/kept/personal_data.js").PersonalData} document @param {Record<string, string>} labels
 * @param {import("../../kit/page/part.js").Words} t @returns {Note[]}
 */
const daysOf = (document, labels, t) =>
  entriesIn(document).map(({ day, values, worse, note }) => ({
    key: `diary ${day}`,
    at: writtenAt(document, day),
    what: t("diary", { day: written(day, t.language) }),
    noted: [
      ...Object.entries(values).map(([id, answer]) => t("diary-answer", { question: labels[id] ?? "…", answer })),
      worse === null ? "" : t(worse ? "diary-worse" : "diary-not-worse"),
      note,
    ].filter(Boolean),
  }));

/**
 * @param {import("../../kit/kept/personal_data.js").PersonalData} document
 * @param {Names} names words that belong to the ids; what the course no longer has is still shown
 * @param {import("../../kit/page/part.js").Words} t
 * @returns {Note[]}
 */
export function notesOf(
  document,
  {
    exercises,
    questions,
    steps,
    movements,
    groups,
    choices,
    regions,
    reasons,
    thoughts,
    activities,
    check_in = {},
    diary = {},
  },
  t,
  length = /** @type {Length} */ ("metres"),
) {
  const ratings = document.ratings.map((rating) => ({
    key: `rating ${rating.exercise} ${rating.at}`,
    at: rating.at,
    what: exercises[rating.exercise] ?? t("shared.an-exercise"),
    noted: rated(rating, t),
  }));
  const answers = Object.entries(document.answers)
    .filter(([, { answer }]) => answer)
    .map(([id, { answer, at }]) => ({
      key: `answer ${id}`,
      at,
      what: questions[id]?.question ?? t(id.endsWith(".own-words") ? "own-words" : "a-question"),
      noted: [questions[id]?.answers[answer] ?? answer],
    }));
  const plan = planIn(document);
  // What is built up in small steps has a line of its own below.
  const paced = new Set(document.pacing.map(({ activity }) => paceOf(activity)));
  const things = [...plan.things, ...plan.later].filter(({ thing }) => !paced.has(thing));
  const planned = things.map((thing) => ({
    key: `step ${thing.thing}`,
    at: thing.since,
    what: t("step", { step: thingWords(t, thing, { texts: steps, exercises, activities }) }),
    noted: [
      whenWords(t, thing),
      knowsWords(t, thing),
      plan.later.includes(thing) ? t("for-later") : "",
      thing.done.length ? t("step-done", { days: thing.done.length }) : "",
    ].filter(Boolean),
  }));
  const tried = document.movements.map(({ movement, own, at, smallest, expect, happened }) => ({
    key: `movement ${at}`,
    at,
    what: t("movement", { movement: (movement === "own" && own) || (movements[movement] ?? "…") }),
    noted: [smallest, expect, happened].flatMap((words) => words || []),
  }));
  const thought = document.thoughts.map((entry) => {
    const own = textIn(entry, "own").trim() || thoughts[entry.thought];
    return {
      key: `thought ${entry.at}`,
      at: entry.at,
      what: own ? t("thought", { thought: own }) : t("a-thought"),
      noted: ["situation", "kinder", "tryout"].map((piece) => textIn(entry, piece)).filter(Boolean),
    };
  });
  const built = document.pacing.map((plan) => ({
    key: `pacing ${plan.activity} ${plan.at}`,
    at: String(plan.touched ?? plan.at),
    what: t("pacing", {
      activity: (plan.activity === "own" && String(plan.own ?? "")) || (activities[plan.activity] ?? "…"),
    }),
    noted: pacedOf(plan, length, t),
  }));
  const looked = Object.entries(document.looks)
    .filter(([, { mark }]) => mark)
    .map(([id, { mark, at }]) => ({
      key: `look ${id}`,
      at,
      what: t("look", { group: groups[id] ?? "…" }),
      noted: [MARKS.includes(mark) ? t(`mark.${mark}`) : mark],
    }));
  // Marks of one kind are one line, as they were one answer.
  const sore = Object.entries(document.sore).filter(([, { mark }]) => mark === "sore");
  const spots = sore.map(([region, { at }]) => ({ at, text: regions[region] ?? region }));
  const heeded = Object.entries(document.reasons).filter(([, { mark }]) => mark);
  const told = heeded.map(([id, { mark, at }]) => ({ at, text: mark === "yes" ? (reasons[id] ?? "…") : "" }));
  const together = (
    /** @type {{at: string, text: string}[]} */ all,
    /** @type {string} */ key,
    /** @type {string[]} */ none,
  ) => {
    const at = all.map((one) => one.at).sort();
    const noted = all.map(({ text }) => text).filter(Boolean);
    return all.length ? [{ key, what: t(key), at: at.at(-1) ?? "", noted: noted.length ? noted : none }] : [];
  };
  const path = Object.entries(document.path?.answers ?? {});
  const guided =
    document.path && path.length
      ? [
          {
            key: "path",
            at: document.path.at,
            what: t("guided"),
            noted: path.map(([question, answer]) => choices[`${question}.${answer}`]).filter(Boolean),
          },
        ]
      : [];
  const time = (/** @type {Note} */ note) => new Date(note.at).getTime() || 0;
  const marked = [...together(spots, "sore", []), ...together(told, "reasons", [t("reasons-none")])];
  const checked = checkedIn(document, check_in, t);
  const days = daysOf(document, diary, t);
  return [ratings, answers, planned, tried, built, thought, looked, marked, guided, checked, days]
    .flat()
    .sort((a, b) => time(b) - time(a));
}
