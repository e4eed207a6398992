// What a part knows of the person: nothing at the first paint, the store's document once it is alive.
import { useEffect, useState } from "preact/hooks";
import { isEmpty } from "./personal_data.js";
import { lengthOf } from "../page/country.js";
import { useWords } from "../page/part.js";
import { soundFrom } from "../playing/sound.js";
import { today } from "./dates.js";
import { keep as does, set } from "./deeds.js";
import { planInIds } from "./migration.js";
import { openStore } from "./store.js";

/**
 * @returns {import("./personal_data.js").PersonalData | null} the document as it is now; null until the part is alive
 */
export function useKept() {
  const [document, setDocument] = useState(/** @type {import("./personal_data.js").PersonalData | null} */ (null));
  useEffect(() => {
    const store = openStore();
    setDocument(store.read());
    return store.subscribe(setDocument);
  }, []);
  return document;
}

/**
 * What a part knows of the person, where it has the words of the plan: sentences of the course that an earlier version
 * kept give place to ids. @param {Parameters<typeof planInIds>[1]} rows
 */
export function useKeptInIds(rows) {
  const kept = useKept();
  useEffect(() => {
    if (kept && planInIds(kept, rows) !== kept) does((document) => planInIds(document, rows));
  }, [kept]);
  return kept;
}

/**
 * What a short walk is measured in where the person is: metres at the first paint and on paper.
 * @param {Parameters<typeof lengthOf>[0]} countries
 */
export function useLength(countries) {
  const kept = useKept();
  return kept ? lengthOf(countries, kept.country) : "metres";
}

/**
 * Once everything is erased, a part forgets also what it has on the page and has not kept.
 * @param {() => void} forget
 */
export function useErased(forget) {
  useEffect(
    () =>
      openStore().subscribe((document) => {
        if (isEmpty(document)) forget();
      }),
    [],
  );
}

/**
 * A choice that is kept on this device for every exercise, or for one where its id is in the name.
 * @template Value
 * @param {string} name @param {Value} usual @param {(kept: any) => boolean} isSound what an older or foreign copy
 *   holds may be anything
 * @returns {[Value, (value: Value) => void]}
 */
export function useSetting(name, usual, isSound) {
  const kept = useKept()?.settings[name];
  const keep = (/** @type {Value} */ value) => {
    does(set(name, value));
  };
  return [kept !== undefined && isSound(kept) ? kept : usual, keep];
}

/**
 * What sounds and buzzes.
 * @returns {[import("../playing/sound.js").Channels, (channels: import("../playing/sound.js").Channels) => void]}
 */
export function useSound() {
  const [kept, keep] = useSetting("sound", null, () => true);
  return [soundFrom(kept), /** @type {any} */ (keep)];
}

/**
 * Whether what a person enters is kept, and where; taken for kept until the part is alive.
 * @returns {import("./store.js").Keeping}
 */
export function useKeeping() {
  const [keeping, setKeeping] = useState(/** @type {import("./store.js").Keeping} */ ("device"));
  useEffect(() => {
    const store = openStore();
    const look = () => setKeeping(store.keeping());
    look();
    return store.subscribe(look);
  }, []);
  return keeping;
}

/**
 * The words for a sentence that promises something is kept on the device. Where it is not, another sentence says what
 * is true: no part says such a thing without asking here. @returns {import("../page/part.js").Words}
 */
export function usePromise() {
  const t = useWords();
  const keeping = useKeeping();
  const promise = (/** @type {string} */ key, /** @type {import("../page/words.js").Values | undefined} */ values) =>
    t(keeping === "device" ? key : `shared.kept-${keeping}`, values);
  return Object.assign(promise, t);
}

/**
 * Says that something is kept, or why it cannot be. Its room is there from the start.
 * @param {{show: boolean, told?: boolean}} props `told`: the part says in another place already when it cannot be
 */
export function KeptNote({ show, told = false }) {
  const promise = usePromise();
  const keeping = useKeeping();
  return (
    <p class="easeback-kept" role="status">
      {show && !(told && keeping !== "device") ? promise("shared.kept") : ""}
    </p>
  );
}

/** Says before anything is entered where it will be. */
export function StaysNote() {
  const promise = usePromise();
  return <p class="easeback-kept">{promise("shared.stays")}</p>;
}

/** Whoever comes back to a page, or to its tab, may come back on another day. */
const LOOKS = ["visibilitychange", "focusin", "pointerdown"];

/**
 * The day on the person's own clock, also on a page that stays open over midnight.
 * @returns {string} "" until the part is alive
 */
export function useToday() {
  const [day, setDay] = useState("");
  useEffect(() => {
    const look = () => setDay(today());
    look();
    for (const event of LOOKS) document.addEventListener(event, look, true);
    return () => {
      for (const event of LOOKS) document.removeEventListener(event, look, true);
    };
  }, []);
  return day;
}
