// What was answered in check-ins, in the person's words, before it goes.
import { day as dayText } from "../../kit/kept/dates.js";
import { told } from "../../kit/kept/check_in_words.js";
import { answersOf } from "../../kit/kept/check_ins.js";
import { useWords } from "../../kit/page/part.js";

/**
 * @param {{checkins: import("../../kit/kept/personal_data.js").CheckIn[], screens:
 *   import("../../care/check_in.js").Screen[], language: string}} props
 */
export function Answers({ checkins, screens, language }) {
  const t = useWords();
  return (
    <div class="easeback-take-home__answers">
      {checkins.map((entry) => (
        <section key={entry.at}>
          <h3>{t("answers-of", { day: dayText(entry.at.slice(0, 10), language) })}</h3>
          <dl>
            {told(screens, answersOf(entry), t).map(({ name, label, text }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
