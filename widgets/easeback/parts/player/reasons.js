// Reasons to be careful: asked once before an exercise, remembered on this device, and always open to change.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { keep, mark } from "../../kit/kept/deeds.js";
import { useKept, usePromise } from "../../kit/kept/use_store.js";
import { lessonsHere } from "../../kit/page/lessons.js";
import { useWords } from "../../kit/page/part.js";
import { fitFor, insteadFor } from "../../care/contraindications.js";
import { hasHold } from "./rhythm.js";

/** @typedef {import("./rhythm.js").Pattern} Pattern */
/** @typedef {import("./rhythm.js").Rhythm} Rhythm */
/** @typedef {{id: string, about: string, short: string}} Reason */
/** @typedef {import("../../care/contraindications.js").Instead} Instead */
/** @typedef {Record<string, {mark: string, at?: string}>} Marks */
/** @typedef {{contraindications: string[], precautions: string[], gentle: string, instead: Instead|null}} Exercise */

/** What reasons are about, in the order in which they are asked. */
const ABOUT = ["heart", "bones", "mind", "skin", "else"];

/** @returns {Marks} what the person has answered so far */
export const useMarks = () => useKept()?.reasons ?? {};

/** Keeps an answer to each of some reasons. @param {string[]} asked @param {string[]} yes */
const keepAnswers = (asked, yes) =>
  keep(mark("reasons", Object.fromEntries(asked.map((id) => [id, yes.includes(id) ? "yes" : "no"]))));

/**
 * Another exercise, with the way to its lesson where the page knows one.
 * @param {{offered: Instead|null, marks: Marks}} props
 */
function Another({ offered, marks }) {
  const t = useWords();
  const instead = insteadFor(offered, marks);
  const [href, setHref] = useState("");
  useEffect(() => setHref((instead && lessonsHere()[instead.lesson]?.href) || ""), [instead]);
  if (!instead) return <p>{t("another-skill")}</p>;
  return (
    <p>
      {t("instead")} {href ? <a href={href}>{instead.name}</a> : <strong>{instead.name}</strong>}
    </p>
  );
}

/**
 * What stands in place of the start where the exercise is not for this person.
 * @param {{instead: Instead|null, onChange: () => void}} props
 */
export function Contraindicated({ instead, onChange }) {
  const t = useWords();
  const marks = useMarks();
  return (
    <div class="easeback-player__care" role="note">
      <p>{t("not-for-you")}</p>
      <Another offered={instead} marks={marks} />
      <Button onClick={onChange}>{t("change-reasons")}</Button>
    </div>
  );
}

/**
 * The question itself. What is ticked is kept when it is answered, and nothing leaves the device.
 * @param {{marks: Marks, exercise: Exercise, moves: import("../../care/practice.js").Move[], asked: Reason[],
 *   pattern: Pattern|undefined, patterns: Pattern[], rhythmOf: (rhythm: Rhythm) => string, onStart: () => void,
 *   onInstead: (id: string) => void, onClose: () => void}} props
 */
export function Reasons({ marks, exercise, moves, asked, pattern, patterns, rhythmOf, onStart, onInstead, onClose }) {
  const t = useWords();
  const promise = usePromise();
  const [ticked, setTicked] = useState(() => asked.map(({ id }) => id).filter((id) => marks[id]?.mark === "yes"));
  const place = useRef(/** @type {HTMLDivElement|null} */ (null));
  useLayoutEffect(() => place.current?.focus(), []);

  const answered = {
    ...marks,
    ...Object.fromEntries(asked.map(({ id }) => [id, { mark: ticked.includes(id) ? "yes" : "no" }])),
  };
  const fit = fitFor(exercise, moves, answered);
  const instead = pattern?.contraindications?.some((id) => ticked.includes(id))
    ? patterns.find((one) => !hasHold(one))
    : undefined;
  const softer = fit.gentle || fit.without.length > 0;
  /** @param {() => void} then */
  const answer = (then) => () => {
    keepAnswers(
      asked.map(({ id }) => id),
      ticked,
    );
    then();
  };
  const groups = ABOUT.map((about) => ({ about, some: asked.filter((one) => one.about === about) })).filter(
    ({ some }) => some.length,
  );
  return (
    <div class="easeback-player__care" tabIndex={-1} ref={place}>
      <fieldset class="easeback-player__contraindications needs-script">
        <legend class="easeback-choice__label">
          {t(pattern && hasHold(pattern) ? "care-title" : "reasons-title")}
        </legend>
        <div class="easeback-player__answer">
          <div class="easeback-player__care-row">
            <Button kind={ticked.length ? "quiet" : "primary"} disabled={ticked.length > 0} onClick={answer(onStart)}>
              {t("care-none")}
            </Button>
            {instead && (
              <Button kind="primary" onClick={answer(() => onInstead(instead.id))}>
                {t("care-instead", { name: instead.name })}
              </Button>
            )}
            {!instead && ticked.length > 0 && fit.allowed && (
              <Button kind="primary" onClick={answer(onStart)}>
                {t(softer ? "start-softly" : "start")}
              </Button>
            )}
            {!instead && !fit.allowed && (
              <Button kind="primary" onClick={answer(onClose)}>
                {t("close")}
              </Button>
            )}
          </div>
          <div role="status" class="easeback-player__care-word">
            {instead && <p>{t("care-some", { name: instead.name, rhythm: rhythmOf(instead) })}</p>}
            {!fit.allowed && (
              <>
                <p>{t("not-for-you")}</p>
                <Another offered={exercise.instead} marks={answered} />
              </>
            )}
            {fit.allowed && fit.gentle && <p>{t("softly", { how: exercise.gentle })}</p>}
            {fit.allowed && fit.without.length > 0 && (
              <p>
                {t("left-out", {
                  moves: t.list(moves.filter(({ id }) => fit.without.includes(id)).map(({ name }) => name)),
                })}
              </p>
            )}
          </div>
        </div>
        {groups.map(({ about, some }) => (
          <div key={about} class="easeback-player__about" role="group" aria-label={t(`reasons.${about}`)}>
            {groups.length > 1 && <p class="easeback-player__last">{t(`reasons.${about}`)}</p>}
            {some.map(({ id, short }) => (
              <label key={id} class="easeback-player__contraindication">
                <input
                  type="checkbox"
                  checked={ticked.includes(id)}
                  onChange={(event) =>
                    setTicked(event.currentTarget.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
                  }
                />
                <span>{short}</span>
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <p class="easeback-player__last">{promise("reasons-kept")}</p>
    </div>
  );
}
