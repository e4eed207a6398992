import { useState } from "preact/hooks";
import { Chart } from "../../kit/chart/chart.js";
import { NumbersFold, Summary } from "../../kit/chart/model.js";
import { Button, Choice } from "../../kit/form/form.js";
import { shortDay } from "../../kit/kept/dates.js";
import { doneByDay, entriesIn } from "../../kit/kept/diary.js";
import { useErased, useKept, useToday } from "../../kit/kept/use_store.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { Calendar } from "./calendar.js";
import { SPANS, curveOf, daysNamed, exampleOf, knotsOf, timeOf, told } from "./reading.js";

/** @typedef {import("./reading.js").Question} Question */
/** @typedef {import("../../care/diary.js").Entry} Entry */

const TONES = /** @type {Record<string, "ease" | "tension">} */ ({ up: "ease", down: "tension" });

/**
 * The chart, its words and its numbers: they say the same.
 * @param {{entries: Entry[], questions: Question[], today: string, language: string, example: boolean}} props
 */
function Weeks({ entries, questions, today, language, example }) {
  const t = useWords();
  const [span, setSpan] = useState(/** @type {typeof SPANS[number]} */ (SPANS[0]));
  const lines = questions
    .map((question) => ({ question, knots: knotsOf(entries, question.id, today, span) }))
    .filter(({ knots }) => knots.length > 0);
  const each = t(span === SPANS[0] ? "each-day" : "each-week");
  const title = t(example ? "title-example" : "title", { each });
  const time = lines.length ? timeOf(lines.map(({ knots }) => knots)) : null;
  const days = [...new Set(lines.flatMap(({ knots }) => knots.map(({ day }) => day)))].sort();
  const at = JSON.stringify([span, today, example, lines.map(({ knots }) => knots)]);
  return (
    <>
      <Choice
        label={t("span")}
        hideLabel
        value={String(span)}
        options={SPANS.map((weeks) => ({ value: String(weeks), text: t("weeks", { count: weeks }) }))}
        onChange={(chosen) => setSpan(chosen === String(SPANS[0]) ? SPANS[0] : SPANS[1])}
      />
      {time && (
        <div class="easeback-my-weeks__chart" data-example={example}>
          <Chart
            title={title}
            time={time}
            ticks={daysNamed(time).map(({ number, day }) => ({ at: number, text: shortDay(day, language) }))}
            bands={[]}
            lanes={[]}
            legend={[]}
            panels={lines.map(({ question, knots }) => ({
              name: question.label,
              unit: t("unit", { low: question.low, high: question.high }),
              tone: TONES[question.better],
              tall: true,
              low: 0,
              high: 10,
              rest: 0,
              restText: "",
              now: curveOf(knots),
              dots: true,
            }))}
          />
        </div>
      )}
      <Summary
        at={at}
        of={() =>
          t.sentences(
            lines.length
              ? [
                  example ? t("example-said") : "",
                  ...lines.map(({ question }) => told(entries, question, today, span, t)),
                ]
              : [t("none-lately")],
          )
        }
      />
      <p class="easeback-my-weeks__note">{t("ups-and-downs")}</p>
      {lines.length > 0 && (
        <NumbersFold
          at={at}
          of={() => ({
            caption: title,
            head: [t(span === SPANS[0] ? "day" : "week"), ...lines.map(({ question }) => question.label)],
            rows: days.map((day) => [
              shortDay(day, language),
              ...lines.map(({ knots }) => {
                const knot = knots.find((one) => one.day === day);
                return knot ? t.number(knot.value) : t("no-entry");
              }),
            ]),
          })}
        />
      )}
    </>
  );
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function MyWeeks({ model }) {
  const t = useWords(model);
  const [questions] = useTrait(model, "questions");
  const [days] = useTrait(model, "example");
  const [language] = useTrait(model, "language");
  const kept = useKept();
  const today = useToday();
  const [example, setExample] = useState(false);
  useErased(() => setExample(false));
  const shown =
    example && today
      ? exampleOf(days, today)
      : { entries: kept ? entriesIn(kept) : [], done: kept ? doneByDay(kept) : new Map() };
  const begun = shown.entries.length > 0;
  return (
    <div class="easeback-my-weeks">
      {!begun && <p>{t("empty")}</p>}
      {begun && today && (
        <Weeks entries={shown.entries} questions={questions} today={today} language={language} example={example} />
      )}
      {today && (begun || shown.done.size > 0) && (
        <Calendar done={shown.done} today={today} language={language} example={example} />
      )}
      <Button kind="plain" pressed={example} onClick={() => setExample(!example)}>
        {t(example ? "example-hide" : "example-show")}
      </Button>
    </div>
  );
}

export default part(MyWeeks);
