// Where a person is in the check-in, and what they may do there: every deed is kept at once.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { againFrom, screensOf } from "../../care/check_in.js";
import { answersOf, finish, give, isBegun, putBack, takeOut, turnTo } from "../../kit/kept/check_ins.js";
import { now } from "../../kit/kept/deeds.js";
import { useErased, useKept } from "../../kit/kept/use_store.js";
import { useWords } from "../../kit/page/part.js";

/** @typedef {import("../../kit/kept/personal_data.js").CheckIn} Entry */
/** @typedef {import("../../care/check_in.js").Given} Given */

/**
 * What was answered, with the sore places by their names.
 * @param {Entry | null} entry @param {string[]} sore @param {Record<string, string>} regions
 * @param {import("../../kit/page/part.js").Words} t @returns {Record<string, Given>}
 */
function answersIn(entry, sore, regions, t) {
  const where = t.list(sore.map((region) => regions[region] ?? region));
  return { ...answersOf(entry), ...(where && { where }) };
}

/** @param {import("../../kit/page/part.js").Model} model */
export function useCheckIn(model) {
  const t = useWords();
  const kept = useKept();
  // null: nothing is answered yet
  const [opened, setOpened] = useState(/** @type {string | null | undefined} */ (undefined));
  const [gone, setGone] = useState(/** @type {Entry | null} */ (null)); // taken out a moment ago
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const undo = useRef(/** @type {HTMLDivElement | null} */ (null));
  const goTo = useRef(""); // what a press made anew, and where the eyes go now
  const open = (/** @type {string | null | undefined} */ at) => {
    setOpened(at);
    setGone(null);
  };
  useErased(() => open(undefined));
  useLayoutEffect(() => {
    if (goTo.current === "heading") heading.current?.focus();
    if (goTo.current === "undo") undo.current?.querySelector("button")?.focus();
    goTo.current = "";
  });

  const screens = screensOf(model.get("questions"), model.get("measures"));
  const all = kept?.checkins ?? [];
  // After a reload one goes on where one was, or reads the last page.
  const entry = all.find(({ at }) => at === (opened === undefined ? all.at(-1)?.at : opened)) ?? null;
  const at = entry?.at ?? null;
  const place = Math.max(0, screens.map(({ name }) => String(name)).indexOf(String(entry?.step)));
  const sore = Object.entries(kept?.sore ?? {}).flatMap(([region, { mark }]) => (mark === "sore" ? region : []));
  const onGive = (/** @type {Given | null} */ given) => {
    const begun = give(at, screens[place].name, given);
    open(begun);
    return begun;
  };
  const toHeading = (/** @type {() => void} */ deed) => {
    goTo.current = "heading";
    deed();
  };
  return {
    alive: kept !== null,
    screens,
    entry,
    place,
    sore,
    answers: answersIn(entry, sore, model.get("regions"), t),
    others: all.filter((one) => one.at !== at && isBegun(one)).reverse(),
    may: againFrom(String(all.at(-1)?.done)) <= now(), // it is time to ask again
    gone,
    heading,
    undo,
    onGive,
    onTakeBack: () => toHeading(() => onGive(null)),
    turn: (/** @type {number} */ to) =>
      toHeading(() => open(to < screens.length ? turnTo(at, screens[to].name) : finish(at))),
    read: (/** @type {string | null} */ next) => toHeading(() => open(next)),
    remove() {
      if (!entry) return;
      goTo.current = "undo";
      takeOut(entry);
      setOpened(null);
      setGone(entry);
    },
    bringBack: () =>
      toHeading(() => {
        if (gone) putBack(gone);
        open(gone?.at);
      }),
  };
}
