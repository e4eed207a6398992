// What is kept of each practice: how it was before and after, for how long, and whether to its end.
import { useEffect, useRef, useState } from "preact/hooks";
import { keep as does } from "./deeds.js";
import { openStore } from "./store.js";

/** @typedef {import("./personal_data.js").Rating} Rating */
/** @typedef {import("./personal_data.js").PersonalData} PersonalData */

/** Nothing of it was practised: someone only told how they felt before. @param {Rating} rating */
const unbegun = ({ before, after, seconds }) => before !== null && after === null && seconds === 0;

/**
 * The document with news of one practice; what was told of it before stays. Whoever rates and then takes another
 * exercise has rated before that one.
 * @param {PersonalData} document @param {{exercise: string, at: string}} practice its exercise, and when it began
 *   @param {Partial<Rating>} news
 * @returns {PersonalData}
 */
export function withRating(document, { exercise, at }, news) {
  const isMine = (/** @type {Rating} */ rating) =>
    rating.at === at && (rating.exercise === exercise || unbegun(rating));
  const mine = document.ratings.find(isMine);
  const others = document.ratings.filter((rating) => !isMine(rating));
  return {
    ...document,
    ratings: [...others, { at, before: null, after: null, seconds: 0, finished: false, ...mine, exercise, ...news }],
  };
}

/**
 * Rates a practice, or tells of it what came later.
 * @param {{exercise: string, at: string}} practice
 * @param {Partial<Rating>} news
 * @returns {import("./deeds.js").Deed}
 */
export const rate = (practice, news) => (document) => withRating(document, practice, news);

/**
 * Rates a practice that may be taken off this device by now; then it stays off.
 * @param {{exercise: string, at: string}} practice
 * @param {Partial<Rating>} news
 * @returns {import("./deeds.js").Deed}
 */
export const rateLater =
  ({ exercise, at }, news) =>
  (document) => ({
    ...document,
    ratings: document.ratings.map((one) => (one.at === at && one.exercise === exercise ? { ...one, ...news } : one)),
  });

/**
 * What was rated before and not practised since a time, of whatever exercise: it is not asked twice.
 * @param {readonly Rating[]} ratings @param {string} since as an ISO time @returns {Rating|null}
 */
export const ratedSince = (ratings, since) => {
  const last = ratings.at(-1);
  return last && last.at >= since && unbegun(last) ? last : null;
};

/**
 * The last time an exercise was practised and rated, but for the one that began at a certain time.
 * @param {readonly Rating[]} ratings @param {string} exercise @param {string|null} [but]
 */
export const lastRated = (ratings, exercise, but = null) =>
  ratings
    .filter(
      (rating) =>
        rating.exercise === exercise &&
        rating.at !== but &&
        !unbegun(rating) &&
        (rating.before ?? rating.after ?? null) !== null,
    )
    .at(-1) ?? null;

/** @param {unknown} value */
const isPoints = (value) => typeof value === "number" && value >= 0 && value <= 10;

/** The last practice after which a person was less tense than before. @param {readonly Rating[]} ratings */
export const lastEased = (ratings) =>
  ratings.filter(({ before, after }) => isPoints(before) && isPoints(after) && Number(after) < Number(before)).at(-1) ??
  null;

/**
 * What is kept of each practice, on this device. It is written at each answer; a practice goes on without it.
 * @param {string} exercise @param {string|null} [begun] when the practice was begun that this one goes on with
 */
export function usePracticeLog(exercise, begun = null) {
  const session = useRef(begun);
  const [last, setLast] = useState(/** @type {Rating|null} */ (null));

  useEffect(() => {
    const store = openStore();
    const look = () => setLast(lastRated(store.read().ratings, exercise, session.current));
    look();
    return store.subscribe(look);
  }, [exercise]);

  /** @param {Partial<Rating>} news */
  const keep = (news) => {
    const at = (session.current ??= new Date().toISOString());
    does(rate({ exercise, at }, news));
  };

  /** The next answer begins a new practice. */
  const renew = () => {
    session.current = null;
    setLast(lastRated(openStore().read().ratings, exercise));
  };
  /**
   * When this practice was begun; a practice that is taken up again goes on under the same time.
   * @param {string} [again]
   */
  const begunAt = (again) => (session.current = again ?? session.current ?? new Date().toISOString());
  return { last, keep, renew, begunAt };
}
