// The days on which something was practised. Nothing counts days in a row, and a day without a mark is a day.
import { calendarOf } from "../../care/diary.js";
import { shortDay, weekday } from "../../kit/kept/dates.js";
import { through } from "../../kit/drawing/line.js";
import { useWords } from "../../kit/page/part.js";

const WEEKS = 4;
/** What stands under a day of practice: a small wave. */
const WAVE = through([
  [2, 6],
  [6, 2],
  [10, 6],
  [14, 10],
  [18, 6],
]);

/** @param {{done: Map<string, number>, today: string, language: string, example: boolean}} props */
export function Calendar({ done, today, language, example }) {
  const t = useWords();
  const weeks = calendarOf(today, WEEKS);
  const count = weeks.flat().filter((day) => done.has(day)).length;
  return (
    <table class="easeback-my-weeks__calendar" data-example={example}>
      <caption>
        {t(example ? "calendar-example" : "calendar")} {t("calendar-said", { count })}
      </caption>
      <thead>
        <tr>
          {weeks[0].map((day) => (
            <th scope="col" key={day} abbr={weekday(day, language)}>
              {weekday(day, language, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-done={done.has(day)} data-today={day === today} data-later={day > today}>
                <span>{shortDay(day, language)}</span>
                {done.has(day) && (
                  <>
                    <svg viewBox="0 0 20 12" aria-hidden="true">
                      <path class="easeback-line" data-tone="ease" d={WAVE} />
                    </svg>
                    <span class="easeback-unseen">{t("practised")}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
