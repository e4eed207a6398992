import { useState } from "preact/hooks";
import { Button, Choice, Disclosure, Rating } from "../../kit/form/form.js";
import { LongWords, useBeyond } from "../../kit/form/long_words.js";
import { day as written, today } from "../../kit/kept/dates.js";
import { keep, takeDayOut, writeDay } from "../../kit/kept/deeds.js";
import { blankEntry, entryOf, isWritten } from "../../kit/kept/diary.js";
import { LETTERS } from "../../kit/kept/letters.js";
import { KeptNote, StaysNote, useErased, useKept, useToday } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { AskForCare } from "./ask_for_care.js";

/** @typedef {{id: string, asked: string, question: string, low: string, high: string, label: string}} Question */
/** @typedef {import("../../care/diary.js").Entry} Entry */

/** @param {{asked: Question, entry: Entry, onGive: (value: number) => void}} props */
const Asked = ({ asked, entry, onGive }) => (
  <Rating
    label={asked.question}
    low={asked.low}
    high={asked.high}
    value={entry.values[asked.id] ?? null}
    onChange={onGive}
  />
);

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Diary({ model }) {
  const t = useWords(model);
  const [questions] = useTrait(model, "questions");
  const [language] = useTrait(model, "language");
  const [safetyCheck] = useTrait(model, "safety_check");
  const kept = useKept();
  const day = useToday();
  const beyond = useBeyond();
  const [said, setSaid] = useState("");
  useErased(() => setSaid(""));
  const entry = kept && day ? entryOf(kept, day) : blankEntry(day);
  const begun = isWritten(entry);
  // The day of the tap counts, also where the page was opened before midnight.
  const write = (/** @type {Parameters<typeof writeDay>[1]} */ news) => {
    setSaid("");
    keep(writeDay(today(), news));
  };
  const asked = (/** @type {string} */ when) =>
    questions
      .filter((/** @type {Question} */ one) => one.asked === when)
      .map((/** @type {Question} */ one) => (
        <Asked key={one.id} asked={one} entry={entry} onGive={(value) => write({ values: { [one.id]: value } })} />
      ));
  const takeOut = () => {
    keep(takeDayOut(day));
    setSaid(t("taken-out"));
  };
  return (
    <div class="easeback-diary">
      <p class="easeback-diary__day">{day ? t("today", { day: written(day, language) }) : t("today-plain")}</p>
      {asked("daily")}
      <Choice
        label={t("worse")}
        value={entry.worse === null ? null : entry.worse ? "yes" : "no"}
        options={[
          { value: "no", text: t("worse-no") },
          { value: "yes", text: t("worse-yes") },
        ]}
        onChange={(given) => write({ worse: given === "yes" })}
      />
      <p class="easeback-diary__said" role="status">
        {entry.worse ? t("worse-answer") : said}
      </p>
      <AskForCare kept={kept} day={day} safetyCheck={safetyCheck} />
      <Disclosure summary={t("more")}>
        <p class="easeback-diary__hint">{t("more-hint")}</p>
        {asked("more")}
        <LongWords
          label={t("note")}
          lines={1}
          most={LETTERS.line}
          value={entry.note}
          name={`diary/${day}`}
          beyond={beyond}
          onInput={(note) => write({ note })}
        />
      </Disclosure>
      {begun ? <KeptNote show /> : <StaysNote />}
      {begun && (
        <Button kind="plain" onClick={takeOut}>
          {t("take-out")}
        </Button>
      )}
    </div>
  );
}

export default part(Diary);
