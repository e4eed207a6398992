// The shape of the person's document: what it holds, how a text is read as one, how two of them become one.
// Needs no DOM.
import { LETTERS } from "./letters.js";
import { upToDate } from "./migration.js";

/** The version this code writes. */
export const VERSION = 3;
const MAX_DEPTH = 6;
const LISTS = /** @type {const} */ (["ratings", "movements", "thoughts", "pacing", "checkins"]);
/** What an entry of each list is about. */
const ABOUT = /** @type {const} */ ({
  ratings: "exercise",
  movements: "movement",
  thoughts: "thought",
  pacing: "activity",
  checkins: "check",
});
/** The words of a person about one movement. */
const WORDS = /** @type {const} */ (["own", "smallest", "expect", "happened", "outcome"]);
const MAPS = /** @type {const} */ (["answers", "looks", "reasons", "sore", "plan", "diary", "progress", "settings"]);
/** What earlier versions called fields; the way here took out of them what was sound. */
const FORMER = ["steps"];
/** Maps whose entries carry the time of their writing: of two, the newer one counts. */
export const TIMED = /** @type {const} */ (["answers", "looks", "reasons", "sore", "plan", "diary"]);
/** Maps whose entries are marks. */
const MARKED = /** @type {readonly string[]} */ (["looks", "reasons", "sore"]);
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);
/** So long it is remembered that an entry was removed: no tab stays open and unseen for longer. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;
const MAX_STOPS = 40;
/** Maps of what was said under a name each. */
const SPOKEN = /** @type {readonly string[]} */ (["plan", "diary"]);
/**
 * What is said of the plan, of one thing of it, or of a day of the diary: "review", "walk-a-little/sure",
 * "2026-11-30/pain".
 */
const SAID = /^[a-z0-9]+([-_][a-z0-9]+)*(\/[a-z0-9]+([-_][a-z0-9]+)*)?$/;
const NAME = /^[a-z0-9]+([-_][a-z0-9]+)*$/;
/** A lesson by its address, and where on it. */
const STOP = /^[a-z0-9]+([-_][a-z0-9]+)*(#[a-z0-9]+([-_][a-z0-9]+)*)?$/;

/**
 * Times (`at`) are ISO 8601 text.
 * @typedef {{exercise: string, at: string, before?: number|null, after?: number|null, seconds?: number, finished?:
 *   boolean}} Rating
 * One thing that was said of the plan or of a day, and when: what `plan.js` reads as a plan and `diary.js` as a diary.
 * An empty value was taken back.
 * @typedef {{value: string | number, at: string}} Said
 * One movement a person wants back: `movement` is the id of its row, "own" for one in their own words, or nothing yet.
 * @typedef {{movement: string, own?: string, worry?: number|null, smallest?: string, expect?: string, outcome?: string,
 *   happened?: string, at: string}} Movement
 * One thought that was looked at: `thought` is the id of its row, "own" for one in the person's own words.
 * @typedef {{thought: string, at: string, [piece: string]: any}} Thought
 * One activity that is built up in small steps: `activity` is the id of its row, "own" for one of the person's own.
 * @typedef {{activity: string, at: string, [piece: string]: any}} Pacing
 * One time of the questions of the check-in: `answers` by the name of the screen, an id, a number or the person's own
 * words; `step` is the screen they are on, `done` when they were through.
 * @typedef {{check: string, at: string, step?: string, done?: string | null, answers?: Record<string, any>, changed?:
 *   string}} CheckIn
 * A mark is how near to oneself a description
 *   is (looks), "yes" or "no" to a reason to be careful (reasons, by id of its row), or "sore" (sore, by region of
 *   the figure); an empty mark was taken back.
 * @typedef {{mark: string, at: string}} Look
 * @typedef {{answers: Record<string, string>, lessons: string[], at: string}} Path what a person asked to be guided
 *   by, and the lessons that follow; no lessons: taken back
 * @typedef {{version: 3, ratings: Rating[], answers: Record<string, {answer: string, at: string}>, plan:
 *   Record<string, Said>, diary: Record<string, Said>, movements: Movement[], thoughts: Thought[], pacing: Pacing[],
 *   checkins: CheckIn[], reasons: Record<string, Look>, sore: Record<string, Look>, progress: Record<string,
 *   {opened?: string, done?: string|boolean, card?: string}>, settings: Record<string, any>, country: string|null,
 *   looks: Record<string, Look>, path: Path|null, gone?: string[], goneAt?: Record<string, string>}} PersonalData
 *   `gone`: the names of entries that were removed, `goneAt`: since when
 */

/** @template T @param {T} value @returns {T} the same value, which now refuses to be changed in place */
export function frozen(value) {
  if (value && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** @returns {PersonalData} */
export const empty = () => ({
  version: VERSION,
  ratings: [],
  answers: {},
  movements: [],
  thoughts: [],
  pacing: [],
  checkins: [],
  progress: {},
  settings: {},
  country: null,
  looks: {},
  reasons: {},
  sore: {},
  plan: {},
  diary: {},
  path: null,
});

/**
 * @param {PersonalData} document
 * @returns {boolean} true when nothing of a person is in it: so it is once everything was erased
 */
export const isEmpty = (document) =>
  !document.country &&
  !document.gone?.length &&
  !document.path &&
  LISTS.every((list) => !document[list].length) &&
  MAPS.every((map) => !Object.keys(document[map]).length);

/** @param {unknown} value @returns {value is Record<string, any>} */
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {unknown} value */
const isTime = (value) =>
  (typeof value === "string" || typeof value === "number") && !Number.isNaN(new Date(value).getTime());
/**
 * @param {typeof LISTS[number]} list
 * @param {any} entry the name by which two copies of one entry are known as the same
 */
export const nameOf = (list, entry) => `${list}/${entry[ABOUT[list]]}/${entry.at}`;
/** @param {PersonalData} document */
export const names = (document) => LISTS.flatMap((list) => document[list].map((entry) => nameOf(list, entry)));
/** @param {any} entry */
const timeOf = (entry) => (entry && isTime(entry.at) ? new Date(entry.at).getTime() : -Infinity);

/**
 * Plain JSON of a sane size and depth, with no key that could reach a prototype.
 * @param {unknown} value
 * @param {number} [depth]
 * @returns {boolean}
 */
function isPlain(value, depth = 0) {
  if (typeof value === "string") return value.length <= LETTERS.text;
  if (typeof value !== "object" || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  return Object.entries(value).every(([key, inner]) => !UNSAFE.has(key) && isPlain(inner, depth + 1));
}

/** @param {any} entry a worry is a whole number from 0 to 10, and all words are text */
const isMovement = ({ worry = null, ...entry }) =>
  WORDS.every((word) => ["string", "undefined"].includes(typeof entry[word])) &&
  (worry === null || (Number.isInteger(worry) && worry >= 0 && worry <= 10));

/** @param {typeof LISTS[number]} list @param {any} entry */
const isEntry = (list, entry) =>
  isMap(entry) &&
  isPlain(entry) &&
  isTime(entry.at) &&
  typeof entry[ABOUT[list]] === "string" &&
  (list !== "movements" || isMovement(entry));

/** @param {unknown} entry @returns {entry is Look} */
const isLook = (entry) =>
  isMap(entry) && isTime(entry.at) && typeof entry.mark === "string" && (entry.mark === "" || NAME.test(entry.mark));

/** @param {string} name of what is said @param {unknown} entry @returns {entry is Said} */
const isSaid = (name, entry) =>
  SAID.test(name) &&
  isMap(entry) &&
  isPlain(entry) &&
  isTime(entry.at) &&
  (typeof entry.value === "string" || Number.isFinite(entry.value));

/** What an entry of a map must be. @param {string} map @param {string} name @param {unknown} entry */
const isOf = (map, name, entry) =>
  SPOKEN.includes(map)
    ? isSaid(name, entry)
    : MARKED.includes(map)
      ? isLook(entry)
      : map === "settings" || isMap(entry);

/** @param {unknown} value @returns {value is Path} */
const isPath = (value) =>
  isMap(value) &&
  isPlain(value, 1) &&
  isTime(value.at) &&
  isMap(value.answers) &&
  Object.entries(value.answers).every((entry) => entry.every((name) => typeof name === "string" && NAME.test(name))) &&
  Array.isArray(value.lessons) &&
  value.lessons.length <= MAX_STOPS &&
  value.lessons.every((stop) => typeof stop === "string" && STOP.test(stop));

/**
 * Reads a text as our document. What is sound in a partly broken document is kept; `kind` says what was wrong.
 * @param {string} text
 * @returns {{document: PersonalData, kind: null|"not-json"|"foreign"|"later-version"|"broken"}}
 */
export function sift(text) {
  /** @type {any} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { document: empty(), kind: "not-json" };
  }
  if (
    !isMap(value) ||
    typeof value.version !== "number" ||
    ![...LISTS, ...MAPS, ...FORMER].some((field) => field in value)
  ) {
    return { document: empty(), kind: "foreign" };
  }
  if (value.version > VERSION) return { document: empty(), kind: "later-version" };
  value = upToDate(value);
  if (value.version !== VERSION) return { document: empty(), kind: "foreign" };
  let whole = FORMER.every((field) => !(field in value));
  /** @param {boolean} sound */
  const keep = (sound) => {
    whole &&= sound;
    return sound;
  };
  /** @type {Record<string, any>} fields of a neighbouring version are carried along untouched */
  const kept = Object.fromEntries(
    Object.entries(value).filter(([key, inner]) =>
      keep(
        (!UNSAFE.has(key) && !FORMER.includes(key) && isPlain(inner, 1)) ||
          LISTS.some((list) => list === key) ||
          MAPS.some((map) => map === key) ||
          key === "path",
      ),
    ),
  );
  for (const list of LISTS) {
    const given = value[list] ?? [];
    kept[list] = keep(Array.isArray(given))
      ? given.filter((/** @type {any} */ entry) => keep(isEntry(list, entry)))
      : [];
  }
  for (const map of MAPS) {
    const given = value[map] ?? {};
    kept[map] = keep(isMap(given))
      ? Object.fromEntries(
          Object.entries(given).filter(([key, inner]) =>
            keep(!UNSAFE.has(key) && isPlain(inner, 1) && isOf(map, key, inner)),
          ),
        )
      : {};
  }
  kept.path = keep(value.path == null || isPath(value.path)) ? (value.path ?? null) : null;
  kept.country = keep(value.country == null || typeof value.country === "string") ? (value.country ?? null) : null;
  if (
    "gone" in value &&
    !keep(Array.isArray(value.gone) && value.gone.every((/** @type {any} */ name) => typeof name === "string"))
  )
    delete kept.gone;
  if ("goneAt" in kept && !keep(isMap(kept.goneAt))) delete kept.goneAt;
  return { document: /** @type {PersonalData} */ (kept), kind: whole ? null : "broken" };
}

/**
 * @template {Record<string, any>} T
 * @param {T} over
 * @param {Record<string, any>} under
 * @returns {T} `over`, and after it what only `under` has
 */
const filled = (over, under) =>
  /** @type {T} */ ({
    ...over,
    ...Object.fromEntries(Object.entries(under).filter(([key]) => !(key in over))),
  });

/**
 * Everything of both documents. Of one and the same thing the newer one counts, or else the later writing's.
 * What the later writing removed stays removed. Nothing to add gives the later writing back, in its own order:
 * so two tabs that merge each other's writing come to rest.
 * @param {PersonalData} earlier @param {PersonalData} later @returns {PersonalData}
 */
export function merge(earlier, later) {
  const gone = new Set(later.gone ?? []);
  const merged = filled(later, earlier);
  merged.country = later.country ?? earlier.country;
  merged.settings = filled(later.settings, earlier.settings);
  merged.progress = filled(later.progress, earlier.progress);
  for (const [slug, seen] of Object.entries(later.progress))
    merged.progress[slug] = filled(seen, earlier.progress[slug] ?? {});
  for (const map of TIMED) {
    /** @type {Record<string, any>} */
    const both = filled(later[map], earlier[map]);
    merged[map] = both;
    for (const [name, entry] of Object.entries(earlier[map])) {
      if (timeOf(entry) > timeOf(both[name])) both[name] = entry;
    }
  }
  merged.path = timeOf(earlier.path) > timeOf(later.path) ? earlier.path : later.path;
  for (const list of LISTS) {
    const have = new Set(later[list].map((entry) => nameOf(list, entry)));
    const missing = earlier[list].filter((entry) => !have.has(nameOf(list, entry)) && !gone.has(nameOf(list, entry)));
    /** @type {any} */ (merged)[list] = missing.length
      ? [...later[list], ...missing].sort((a, b) => timeOf(a) - timeOf(b))
      : later[list];
  }
  if (!later.gone) delete merged.gone;
  if (!later.goneAt) delete merged.goneAt;
  return merged;
}

/**
 * Without the names of what was removed long ago: by then every tab has heard of it. A name that does not say since
 * when, or says a time to come, counts from now.
 * @param {PersonalData} document @param {number} time of now, in milliseconds @returns {PersonalData}
 */
export function pruned(document, time) {
  if (!document.gone) return document;
  const since = new Map(Object.entries(document.goneAt ?? {}));
  const dated = [...new Set(document.gone)]
    .map((name) => {
      const at = isTime(since.get(name)) ? new Date(/** @type {string} */ (since.get(name))).getTime() : time;
      return /** @type {const} */ ([name, Math.min(at, time)]);
    })
    .filter(([, at]) => time - at < REMEMBERED_MS);
  return {
    ...document,
    gone: dated.map(([name]) => name),
    goneAt: Object.fromEntries(dated.map(([name, at]) => [name, new Date(at).toISOString()])),
  };
}
