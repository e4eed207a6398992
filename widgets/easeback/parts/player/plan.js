// What will be played: the rows of the exercise, what the person chose, and what their body asks for.
import { useEffect, useMemo, useState } from "preact/hooks";
import { useKept } from "../../kit/kept/use_store.js";
import { useTrait, useWords } from "../../kit/page/part.js";
import { fitFor } from "../../care/contraindications.js";
import { phasesFor } from "../../care/practice.js";
import { PIECES, breath, hasHold, lengthOf, rounds, within } from "./rhythm.js";
import { isNames, useSetting } from "./practice.js";

/** @typedef {import("../../kit/page/part.js").Model} Model */
/** @typedef {import("../../kit/playing/clock.js").Phase} Phase */
/** @typedef {import("./rhythm.js").Rhythm} Rhythm */
/** @typedef {import("./rhythm.js").Pattern} Pattern */

/** @type {string[]} */
const NONE = [];
/** A start and an end alone are no practice. @param {Phase[]} phases */
const isPractice = (phases) => phases.some(({ kind }) => !["ready", "end", "rest"].includes(kind));
/** What stands in the clock when a person has left everything out. @type {Phase[]} */
const EMPTY = [{ kind: "rest", seconds: 1, order: 0, cue: "", say: "", regions: [] }];

/**
 * What a lesson offers, and what the person makes of it: kept on this device, for each place that offers it. A player
 * inside another part, which knows what fits, keeps nothing. Python has no need to know.
 * @template Value
 * @param {Model} model @param {string} name @param {(kept: any) => boolean} isSound @returns {[Value, (value: Value)
 *   => void]}
 */
function useOffered(model, name, isSound) {
  const [offered] = useTrait(model, name);
  const [kept, keep] = useSetting(`${model.get("exercise").id}.${name}.${offered}`, null, isSound);
  const [passing, pass] = useState(/** @type {Value|null} */ (null));
  useEffect(() => pass(null), [offered]);
  return model.get("passing") ? [passing ?? offered, pass] : [kept ?? offered, /** @type {any} */ (keep)];
}

/** @param {any} value whether it has the four pieces of a breath in seconds */
const isRhythm = (value) => Object.keys(PIECES).every((piece) => Number.isFinite(value?.[piece]));

/**
 * The rhythm of breathing and how long; `pattern` is undefined where the exercise is not breathing.
 * @param {Model} model
 */
function useRhythm(model) {
  const t = useWords();
  /** @type {Pattern[]} */
  const patterns = model.get("patterns");
  const [eased, ease] = useState(""); // made easier while it is played: for now, and not for the next time
  const [taken, setTaken] = useOffered(
    model,
    "pattern",
    (kept) => kept === "own" || patterns.some(({ id }) => id === kept),
  );
  const [minutes, setMinutes] = useOffered(model, "minutes", (kept) => model.get("lengths").includes(kept));
  const [wished, setOwn] = useSetting(
    `${model.get("exercise").id}.own`,
    /** @type {Rhythm} */ (patterns.find((one) => !hasHold(one)) ?? patterns[0]),
    isRhythm,
  );
  const chosen = eased || taken;
  const holds = [...new Set(patterns.flatMap(({ contraindications }) => contraindications ?? []))];
  // Whoever offers no hold has not asked who should not hold: then a rhythm of one's own has none either.
  const limits = model.get("limits");
  const own_limits =
    patterns.some(hasHold) || !limits.hold_in_s
      ? limits
      : { ...limits, hold_in_s: { ...limits.hold_in_s, high: 0 }, hold_out_s: { ...limits.hold_out_s, high: 0 } };
  const own = wished && within(wished, own_limits).rhythm; // an older copy may hold anything
  const { in_s, hold_in_s, out_s, hold_out_s } = own ?? {};
  /** @type {Pattern|undefined} */
  const pattern = useMemo(
    () =>
      patterns.find(({ id }) => id === chosen) ??
      (patterns.length === 0
        ? undefined
        : {
            id: "own",
            in_s,
            hold_in_s,
            out_s,
            hold_out_s,
            max_cycles: null,
            name: t("own"),
            purpose: t("own-purpose"),
            care: t("own-care"),
            contraindications: hold_in_s || hold_out_s ? holds : [],
          }),
    [chosen, in_s, hold_in_s, out_s, hold_out_s],
  );
  const take = (/** @type {string} */ id) => {
    ease("");
    setTaken(id);
    const row = patterns.find((one) => one.id === id); // a rhythm of one's own begins where they are
    if (row) setOwn({ in_s: row.in_s, hold_in_s: row.hold_in_s, out_s: row.out_s, hold_out_s: row.hold_out_s });
  };
  return { patterns, pattern, take, ease, minutes, setMinutes, own, setOwn, limits: own_limits };
}

/** @param {Model} model */
export function usePlan(model) {
  const kept = useKept();
  const rhythm = useRhythm(model);
  const { pattern, minutes } = rhythm;
  const exercise = model.get("exercise");
  /** @type {import("../../care/practice.js").Rows} */
  const rows = useMemo(
    () => ({ steps: model.get("steps"), variants: model.get("variants"), moves: model.get("moves") }),
    [model],
  );
  const isVariant = (/** @type {any} */ id) => rows.variants.some((variant) => variant.id === id);
  const sore = Object.entries(kept?.sore ?? {})
    .filter(([, { mark }]) => mark === "sore")
    .map(([region]) => region);
  const [length, setLength] = useOffered(model, "length", isVariant);
  const [chosenWay, setWay] = useOffered(model, "way", isVariant);
  const [skipSore, setSkipSore] = useSetting("skip-sore", false, (value) => typeof value === "boolean");
  const [without, setWithout] = useSetting(`${exercise.id}.without`, NONE, isNames);
  const [order, setOrder] = useSetting(`${exercise.id}.order`, NONE, isNames);

  const fit = fitFor(exercise, rows.moves, kept?.reasons ?? {});
  // A way of which their answers leave nothing gives place to the first of which they leave something.
  const way = useMemo(() => {
    const left = (/** @type {string} */ one) => isPractice(phasesFor(rows, { length, way: one, without: fit.without }));
    const ways = rows.variants.filter(({ of }) => of === "way").map(({ id }) => id);
    return [chosenWay, ...ways].find(left) ?? chosenWay;
  }, [rows, length, chosenWay, fit.without.join()]);
  // The moves of this length and way: a person on a chair is not asked about the floor.
  const moves = useMemo(() => {
    const here = new Set(phasesFor(rows, { length, way }).map(({ move }) => move));
    return rows.moves.filter(({ id }) => here.has(id));
  }, [rows, length, way]);
  const wish = { length, way, sore, skipSore, without: [...without, ...fit.without], order };
  const round = useMemo(() => {
    if (pattern) return breath(pattern);
    const played = phasesFor(rows, wish);
    return isPractice(played) ? played : EMPTY;
  }, [pattern, rows, JSON.stringify(wish)]);
  const phases = useMemo(() => (pattern ? rounds(round, minutes * 60, pattern.max_cycles) : round), [round, minutes]);
  return {
    ...rhythm,
    rows,
    moves,
    fit,
    wish,
    round,
    phases,
    nothing: round === EMPTY,
    wished: pattern ? minutes * 60 : lengthOf(phases),
    setLength,
    setWay,
    refused: way === chosenWay ? "" : chosenWay,
    setSkipSore,
    without,
    setWithout,
    order,
    setOrder,
  };
}

/** @typedef {ReturnType<typeof usePlan>} Plan */
