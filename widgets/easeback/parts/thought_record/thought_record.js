import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { KeptNote, useErased, useKept, usePromise } from "../../kit/kept/use_store.js";
import { stretch, through } from "../../kit/drawing/line.js";
import { useBeyond } from "../../kit/form/long_words.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { isWritten, putBack, takeOut, thoughtIn, write } from "../../kit/kept/thoughts.js";
import { Reading } from "./reading.js";
import { Saved } from "./saved.js";
import { Screen } from "./screen.js";
import { STEPS, placeOf } from "./steps.js";

/** @typedef {import("../../kit/kept/personal_data.js").Thought} Thought */

const LINE = stretch({ from: 4, to: 296, level: 8, height: 3, points: 73, waves: 4, tense: false });

/** How far along: one line, and a word. @param {{place: number}} props */
function Progress({ place }) {
  const t = useWords();
  const gone = LINE.slice(0, Math.round(((place + 1) / STEPS.length) * LINE.length));
  return (
    <div class="easeback-thought-record__progress">
      <svg viewBox="0 0 300 16" preserveAspectRatio="none" aria-hidden="true">
        <path class="easeback-line" data-tone="quiet" d={through(LINE)} />
        <path class="easeback-line" data-tone="ease" d={through(gone)} />
      </svg>
      <p>{t("step", { step: place + 1, all: STEPS.length })}</p>
    </div>
  );
}

/** Without a script and on paper: the steps, with lines to write on. */
function Plain() {
  const t = useWords();
  return (
    <ol class="easeback-thought-record__plain">
      {STEPS.map(({ step, words, rates = [] }) => (
        <li key={step}>
          <strong>{t(`${step}.title`)}</strong> {words && t(`${words.piece}.label`)}{" "}
          {t.sentences(rates.flatMap(({ piece, most }) => [t(`${piece}.label`), t(`paper-${most}`)]))}
        </li>
      ))}
    </ol>
  );
}

/** Back and on. @param {{place: number, onTurn: (to: number) => void}} props */
function Turns({ place, onTurn }) {
  const t = useWords();
  return (
    <div class="easeback-thought-record__buttons">
      <Button disabled={place === 0} onClick={() => onTurn(place - 1)}>
        {t("back")}
      </Button>
      <Button kind="primary" onClick={() => onTurn(place + 1)}>
        {t(place === STEPS.length - 1 ? "finish" : "next")}
      </Button>
    </div>
  );
}

/** What is kind to know, where help is, and who sees this. */
function Care() {
  const t = useWords();
  const promise = usePromise();
  return (
    <div class="easeback-thought-record__care">
      <p>
        {t("kind")} <HelpLink words={t("help")} />
      </p>
      <p class="easeback-thought-record__private">{promise("private")}</p>
    </div>
  );
}

/** @param {Thought | null} page @param {Thought[]} all @returns {Thought[]} the other pages, the newest first */
const othersThan = (page, all) =>
  all.filter((entry) => entry.at !== page?.at && (isWritten(entry) || entry.step)).reverse();

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function ThoughtRecord({ model }) {
  const t = useWords(model);
  const [rows] = useTrait(model, "thoughts");
  const [language] = useTrait(model, "language");
  const [kept, beyond] = [useKept(), useBeyond()];
  // null: a page with nothing on it yet
  const [opened, setOpened] = useState(/** @type {string | null | undefined} */ (undefined));
  const [blankStep, setBlankStep] = useState("situation");
  const [gone, setGone] = useState(/** @type {Thought | null} */ (null)); // taken out a moment ago
  const [missed, setMissed] = useState(false);
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const form = useRef(/** @type {HTMLDivElement | null} */ (null));
  const undo = useRef(/** @type {HTMLDivElement | null} */ (null));
  const goTo = useRef(""); // what a press made anew, and where the eyes go now
  const start = (/** @type {string | null | undefined} */ at) => {
    setOpened(at);
    setBlankStep("situation");
    setGone(null);
    setMissed(false);
  };
  useErased(() => start(undefined));

  const all = kept?.thoughts ?? [];
  const half = all.filter(({ step, done }) => step && !done).at(-1); // after a reload one goes on where one was
  const page = all.find(({ at }) => at === (opened === undefined ? half?.at : opened)) ?? null;
  const place = placeOf(page ? page.step : blankStep);
  const { step } = STEPS[place];
  useLayoutEffect(() => {
    if (goTo.current === "heading") heading.current?.focus();
    if (goTo.current === "field") form.current?.querySelector("textarea")?.focus();
    if (goTo.current === "undo") undo.current?.querySelector("button")?.focus();
    goTo.current = "";
  });

  const put = (/** @type {Record<string, any>} */ news) => {
    const at = write(page?.at ?? null, page ? news : { step: blankStep, done: false, ...news });
    setOpened(at);
    setGone(null);
    if (news.own) setMissed(false);
    return at;
  };
  const turn = (/** @type {number} */ to) => {
    if (step === "thought" && to > place && !thoughtIn(page, rows)) {
      goTo.current = "field";
      return setMissed(true);
    }
    goTo.current = "heading";
    setMissed(false);
    if (to === STEPS.length) put({ done: true });
    else if (page) put({ step: STEPS[to].step });
    else setBlankStep(STEPS[to].step);
  };
  const edit = () => {
    goTo.current = "heading";
    put({ step: STEPS[0].step, done: false });
  };
  const open = (/** @type {Thought | null} */ entry) => {
    goTo.current = "heading";
    start(entry?.at ?? null);
  };
  const remove = (/** @type {Thought} */ entry) => {
    goTo.current = "undo";
    takeOut(entry);
    if (entry.at === page?.at) setOpened(null);
    setGone(entry);
  };
  const bringBack = () => {
    if (gone) putBack(gone);
    open(gone);
  };

  return (
    <div class="easeback-thought-record">
      {page?.done ? (
        <Reading
          key={page.at}
          page={page}
          rows={rows}
          language={language}
          heading={heading}
          onDelete={() => remove(page)}
          onNew={() => open(null)}
          onEdit={edit}
        />
      ) : (
        <div class="easeback-thought-record__form" role="group" aria-label={t("name")} ref={form}>
          <Progress place={place} />
          <h3 class="easeback-thought-record__title" tabIndex={-1} ref={heading}>
            {t(`${step}.title`)}
          </h3>
          <p class="easeback-thought-record__missed" role="alert">
            {missed && t("thought-first")}
          </p>
          <Screen step={STEPS[place]} page={page} rows={rows} put={put} beyond={beyond} disabled={kept === null} />
          <Turns place={place} onTurn={turn} />
        </div>
      )}
      <div class="easeback-thought-record__undo" ref={undo}>
        <p role="status">{gone ? t("deleted") : ""}</p>
        {gone && <Button onClick={bringBack}>{t("undo")}</Button>}
      </div>
      <Care />
      <KeptNote show={Boolean(page)} told />
      <Plain />
      <Saved
        entries={othersThan(page, all)}
        rows={rows}
        language={language}
        onOpen={open}
        onDelete={remove}
        onNew={page && !page.done ? () => open(null) : null}
      />
    </div>
  );
}

export default part(ThoughtRecord);
