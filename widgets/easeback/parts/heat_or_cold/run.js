// One pack on the skin: it is kept at each change, so that it goes on after a reload, and what is kept of it
// afterwards.
import { useEffect, useRef, useState } from "preact/hooks";
import { makeWakeLock } from "../../kit/playing/wake_lock.js";
import { keep, now, set } from "../../kit/kept/deeds.js";
import { useKept } from "../../kit/kept/use_store.js";
import { packAt } from "./pack_clock.js";
import { phasesFor } from "../../care/practice.js";
import { useSounding } from "../../kit/playing/sounding.js";
import { rate as rated, rateLater } from "../../kit/kept/practice_log.js";

/** @typedef {import("./pack_clock.js").Run} Run */
/** @typedef {import("./pack_clock.js").Moment} Moment */
/** @typedef {import("../../kit/playing/sound.js").Channels} Channels */
/** @typedef {import("./heat_or_cold.js").Pack} Pack */

/** Seconds between two calls: while a look at the skin is asked for, and while the pack has to come off. */
const AGAIN = { look: 15, over: 6 };
/** Whoever has not come after so many calls is not called again. */
const CALLS = 30;
/** Whoever comes back this long after the end, in milliseconds, is asked and not called. */
const LATE = 300_000;

/** @param {any} run what an older or foreign copy holds may be anything @param {Pack[]} packs @returns {run is Run} */
const isRun = (run, packs) =>
  packs.some(({ id }) => id === run?.exercise) &&
  !Number.isNaN(new Date(run.began).getTime()) &&
  Number.isInteger(run.looked) &&
  run.looked >= 0;

/**
 * Writes the run, and what is kept of it for good.
 * @param {Run|null} run @param {{exercise: string, at: string} &
 *   Partial<import("../../kit/kept/personal_data.js").Rating>} entry
 */
const keepRun = (run, entry) => keep(rated(entry, entry), set("pack", run));

/** @param {Run} run @param {Moment} moment */
const entry = ({ exercise, began }, { gone }) => ({ exercise, at: began, seconds: Math.round(gone) });

/** When a run ended, though nobody may have seen it. @param {Run} run @param {Moment} moment */
const endOf = ({ began, ended }, { gone }) => ended ?? new Date(new Date(began).getTime() + gone * 1000).toISOString();

/** Rates a run that may be over. @param {{exercise: string, at: string}} entry @param {number} after */
export const rate = (entry, after) => keep(rateLater(entry, { after }));

/**
 * The run that is on now, told each second, and what can be done with it.
 * @param {Pack[]} packs
 */
export function useRun(packs) {
  const kept = useKept()?.settings.pack;
  const run = isRun(kept, packs) ? kept : null;
  const pack = run && packs.find(({ id }) => id === run.exercise);
  const [time, setTime] = useState(0);
  const [last, setLast] = useState(/** @type {{exercise: string, at: string}|null} */ (null));
  const moment = run && pack ? packAt(phasesFor(pack, { length: run.length }), run, time || Date.now()) : null;
  const ticking = moment !== null && !run?.ended;
  useEffect(() => {
    const look = () => setTime(Date.now());
    look();
    if (!ticking) return undefined;
    const clock = setInterval(look, 1000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(clock);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ticking]);
  const state = moment?.state;
  // That it has to come off is kept too: whoever comes back later is told so.
  useEffect(() => {
    if (run && moment?.state === "over" && !run.ended) {
      keepRun(
        { ...run, ended: endOf(run, moment), why: moment.why || "time" },
        { ...entry(run, moment), finished: moment.why === "time" },
      );
    }
  }, [state]);
  return {
    run,
    pack,
    moment,
    last,
    late:
      run !== null && moment?.state === "over" && (time || Date.now()) - new Date(endOf(run, moment)).getTime() > LATE,
    /** @param {Pack} chosen @param {string} length @param {number|null} before */
    begin(chosen, length, before) {
      const began = now();
      setTime(Date.now());
      keepRun({ exercise: chosen.id, length, began, looked: 0 }, { exercise: chosen.id, at: began, before });
    },
    fine: () => run && moment && keepRun({ ...run, looked: run.looked + 1 }, entry(run, moment)),
    bad: () => run && moment && keepRun({ ...run, ended: now(), why: "skin" }, entry(run, moment)),
    /** The pack is off. */
    off() {
      if (!run || !moment) return;
      setLast({ exercise: run.exercise, at: run.began });
      keepRun(null, { ...entry(run, moment), finished: run.why === "time" });
    },
    /** All is said about the last one. */
    done: () => setLast(null),
  };
}

/**
 * Calls by all that is turned on: at each look, and until the pack is off. Keeps the screen on meanwhile.
 * @param {Moment|null} moment @param {string} language @param {Channels} on @param {string} words what the voice says
 */
export function useCalls(moment, language, on, words) {
  const sound = useSounding(language, on);
  const [wakeLock, setWakeLock] = useState(true);
  const now = useRef({ sound, words });
  now.current = { sound, words };
  const state = moment?.state ?? "off";
  useEffect(() => {
    const screen = makeWakeLock(setWakeLock);
    // A page that was hidden has lost the screen and asks for it again.
    const stay = () => {
      if (state !== "off" && document.visibilityState === "visible") screen.keep();
    };
    stay();
    document.addEventListener("visibilitychange", stay);
    return () => {
      document.removeEventListener("visibilitychange", stay);
      screen.letGo();
    };
  }, [state]);
  useEffect(() => {
    if (state !== "look" && state !== "over") return undefined;
    let calls = 0;
    const call = () => {
      if (calls++ < CALLS) now.current.sound.cue(state === "over" ? "end" : "step", 3, now.current.words);
    };
    call();
    const again = setInterval(call, AGAIN[state] * 1000);
    return () => {
      clearInterval(again);
      now.current.sound.hush();
    };
  }, [state]);
  return { ...sound, wakeLock, speaks: Boolean(sound.voices?.length) };
}
