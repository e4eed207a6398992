import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { keep, see } from "../../kit/kept/deeds.js";
import { KeptNote } from "../../kit/kept/use_store.js";
import { nameOf, nextStop, wasAt } from "../../kit/kept/path.js";
import { lessonsHere } from "../../kit/page/lessons.js";
import { useWords } from "../../kit/page/part.js";

/** @typedef {import("./guide.js").Stop} Stop */

/** That a place on this page was seen, which no lesson's own progress can tell. @param {string} name */
const noteSeen = (name) => keep(see(name));

/**
 * One stop: the line runs through it, filled where a person has been.
 * @param {{stop: Stop, listed: import("../../kit/page/lessons.js").Listed | undefined, seen: boolean, next: boolean,
 *   address: string}} props
 */
function OneStop({ stop, listed, seen, next, address }) {
  const t = useWords();
  const title = stop.place ? t(`place.${stop.place}`) : (listed?.title ?? stop.reason);
  const look = () => {
    if (stop.place) noteSeen(nameOf(stop));
  };
  return (
    <li class="easeback-guide__stop" data-seen={seen} data-next={next}>
      <svg class="easeback-guide__line" viewBox="0 0 24 24" aria-hidden="true">
        <circle class="easeback-line" data-tone="ease" cx="12" cy="12" r="8" />
      </svg>
      <div class="easeback-guide__what">
        <a class="easeback-guide__title" href={address} onClick={look}>
          {title}
        </a>
        <span class="easeback-guide__minutes">
          {!stop.place && listed?.minutes}
          {seen && <span class="easeback-guide__seen"> {t("seen")}</span>}
        </span>
        {title !== stop.reason && <p>{stop.reason}</p>}
        {next && (
          <a class="easeback-guide__on" href={address} onClick={look}>
            {t("go-on")}
            <span class="easeback-unseen">{t("shared.of", { about: title })}</span>
          </a>
        )}
      </div>
    </li>
  );
}

/**
 * The path as it stands, where it goes on, and what a person can do with it.
 * @param {{stops: Stop[], kept: import("../../kit/kept/personal_data.js").PersonalData, addressOf: (stop: Stop) =>
 *   string, welcome: string, moved: boolean, onChange: () => void, onTakeAway: () => void}} props
 */
export function YourPath({ stops, kept, addressOf, welcome, moved, onChange, onTakeAway }) {
  const t = useWords();
  const [listed] = useState(() => lessonsHere());
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useLayoutEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved]);
  const next = nextStop({ ...kept, path: kept.path && { ...kept.path, lessons: stops.map(nameOf) } });
  return (
    <div class="easeback-guide__path">
      <h3 tabIndex={-1} ref={heading}>
        {t("path")}
      </h3>
      {welcome && <p class="easeback-guide__welcome">{welcome}</p>}
      <p>{t(next === null ? "all-seen" : "path-hint")}</p>
      <ol>
        {stops.map((stop) => (
          <OneStop
            key={stop.id}
            stop={stop}
            listed={listed[stop.lesson]}
            seen={wasAt(nameOf(stop), kept)}
            next={nameOf(stop) === next}
            address={stop.place ? addressOf(stop) : (listed[stop.lesson]?.href ?? addressOf(stop))}
          />
        ))}
      </ol>
      <div class="easeback-guide__do">
        <Button onClick={onChange}>{t("change")}</Button>
        <Button kind="plain" onClick={onTakeAway}>
          {t("take-away")}
        </Button>
      </div>
      <KeptNote show />
    </div>
  );
}
