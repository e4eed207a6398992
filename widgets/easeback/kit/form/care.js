// What stands beside everything a person does with their body: when to ask first, and when to stop.
import { HelpLink, useHelpHere } from "../page/help_link.js";
import { useWords } from "../page/part.js";

/**
 * When to ask first and when to stop: always in sight. The words are the part's own.
 * @param {{askFirst: string[], stop: string[]}} props
 */
export function Care({ askFirst, stop }) {
  const t = useWords();
  const help = useHelpHere();
  return (
    <div class="easeback-care">
      <p>
        <strong>{t("care.ask")}</strong>
      </p>
      <ul>
        {askFirst.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>{t("care.ask-more")}</p>
      <p>
        <strong>{t("care.stop")}</strong>
      </p>
      <ul>
        {stop.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {help && (
        <p>
          <HelpLink words={t("care.help")} />
        </p>
      )}
    </div>
  );
}
