// The end of the check-in: one page with the person's own words, what to talk about, a lesson for each answer, and who
// listens. It has no total and names no disorder, and the help line stands on it whatever was answered.
import { useRef } from "preact/hooks";
import { againFrom, lessonsOf } from "../../care/check_in.js";
import { levelsOf, strongest } from "../../care/measures.js";
import { day, moment } from "../../kit/kept/dates.js";
import { Button, Disclosure } from "../../kit/form/form.js";
import { printCard } from "../../kit/form/print_card.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { addressOf, lessonsHere } from "../../kit/page/lessons.js";
import { useWords } from "../../kit/page/part.js";
import { addressOf as lineAddress, useWhere } from "../safety/where.js";

/** @typedef {import("../../care/check_in.js").Advice & {file: string, certainty: string}} Row */

/** Lessons that stand open; the others are one tap away. */
const SHOWN = 3;
/** The mildest first, as in content/schema/measures.py. */
const LEVELS = ["none", "mild", "moderate", "severe"];

/**
 * Whether who listens comes before all else on the page: a published key calls the answers severe.
 * @param {any[]} measures @param {Record<string, unknown>} answers
 */
export const helpFirst = (measures, answers) =>
  measures.some((measure) => {
    const given = Object.fromEntries(
      measure.items.map((/** @type {any} */ { id }) => [id, answers[`${measure.id}.${id}`] ?? null]),
    );
    return strongest(levelsOf(measure, given), LEVELS) === "severe";
  });

/** What comes before all else, after pain that is new, very bad or changed. @param {{place: string}} props */
export function First({ place }) {
  const t = useWords();
  return <a href={addressOf(place)}>{t("safety-first")}</a>;
}

/** Who listens, for everyone. @param {{lines: {lines: any[], countries: any[]}}} props */
export function Help({ lines: { lines, countries } }) {
  const t = useWords();
  const { talk, name } = useWhere(countries, lines);
  return (
    <div class="easeback-check-in__help" data-line={talk?.id ?? ""}>
      <h4>{t("help")}</h4>
      <p>{t("help-text")}</p>
      <p>
        {talk && (
          <a class="easeback-check-in__call" href={lineAddress(talk)}>
            {t("help-call", { line: talk.name, number: talk.contact, country: name })}
          </a>
        )}{" "}
        <HelpLink words={t("help-all")} />
      </p>
    </div>
  );
}

/**
 * A lesson for each answer, with its reasons.
 * @param {{rows: Row[], lessons: ReturnType<typeof lessonsOf>}} props
 */
function Lessons({ rows, lessons }) {
  const t = useWords();
  const listed = lessonsHere();
  return (
    <ul class="easeback-check-in__lessons">
      {lessons.map(({ lesson, place, reasons }) => {
        const row = /** @type {Row} */ (rows.find((one) => one.lesson === lesson));
        const sure = rows.filter((one) => one.lesson === lesson);
        return (
          <li key={lesson}>
            <a href={addressOf(place ? `${row.file}#${place}` : row.file)}>{listed[lesson]?.title ?? row.file}</a>
            {reasons.map((reason, index) => (
              <p key={reason}>
                {reason} <small>{t(`shared.certainty.${sure[index].certainty}`)}</small>
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/**
 * @param {{at: string, done: string, told: import("../../kit/kept/check_in_words.js").Told[], rows: Row[],
 *   language: string, first:
 *   boolean, lines: any, may: boolean, heading: import("preact").RefObject<HTMLHeadingElement>, onEdit: () => void,
 *   onNew: () => void, onDelete: () => void}} props `first`: who listens comes before all else; `may`: it is time to
 *   ask again
 */
export function Page({ at, done, told, rows, language, first, lines, may, heading, onEdit, onNew, onDelete }) {
  const t = useWords();
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const talk = rows.filter((row) => row.talk);
  const lessons = lessonsOf(rows);
  const check = told.find((one) => one.first)?.first;
  return (
    <article class="easeback-check-in__page" ref={place}>
      <h3 class="easeback-check-in__question" tabIndex={-1} ref={heading}>
        {t("page")}
      </h3>
      <p class="easeback-check-in__quiet">{moment(at, language)}</p>
      {check && (
        <p class="easeback-check-in__first">
          <First place={check} />
        </p>
      )}
      {first && <Help lines={lines} />}
      <h4>{t("said")}</h4>
      {told.length === 0 && <p>{t("said-nothing")}</p>}
      <dl>
        {told.map(({ name, label, text, own }) => (
          <div key={name} data-name={name}>
            <dt>{label}</dt>
            <dd>{own ? t("quoted", { words: text }) : text}</dd>
          </div>
        ))}
      </dl>
      <h4>{t("talk")}</h4>
      <ul class="easeback-check-in__talk">
        {talk.map(({ id, talk: words }) => (
          <li key={id}>{words}</li>
        ))}
        <li>{t("talk-own")}</li>
      </ul>
      {lessons.length > 0 && <h4>{t("lessons")}</h4>}
      <Lessons rows={rows} lessons={lessons.slice(0, SHOWN)} />
      {lessons.length > SHOWN && (
        <Disclosure summary={t("lessons-more", { count: lessons.length - SHOWN })}>
          <Lessons rows={rows} lessons={lessons.slice(SHOWN)} />
        </Disclosure>
      )}
      {!first && <Help lines={lines} />}
      <p class="easeback-check-in__quiet">{t("no-sum")}</p>
      <div class="easeback-check-in__buttons needs-script">
        <Button onClick={() => printCard(place.current)}>{t("print")}</Button>
        <Button kind="plain" onClick={onEdit}>
          {t("edit")}
        </Button>
        <Button kind="plain" onClick={onDelete}>
          {t("delete")}
        </Button>
      </div>
      <p class="easeback-check-in__again needs-script">
        {!may && t("again", { day: day(againFrom(done).slice(0, 10), language) })}
        {may && <Button onClick={onNew}>{t("new")}</Button>}
      </p>
    </article>
  );
}
