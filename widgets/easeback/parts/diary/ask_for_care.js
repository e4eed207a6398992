// Worse twice: one calm sentence, and the ways to somebody who can look at it. Once is answered where it is said.
import { worseIn } from "../../care/diary.js";
import { entriesIn, practisedIn } from "../../kit/kept/diary.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { addressOf } from "../../kit/page/lessons.js";
import { useWords } from "../../kit/page/part.js";

/**
 * @param {{kept: import("../../kit/kept/personal_data.js").PersonalData | null, day: string, safetyCheck: string}}
 *   props
 */
export function AskForCare({ kept, day, safetyCheck }) {
  const t = useWords();
  const ask = kept && day ? worseIn(entriesIn(kept), practisedIn(kept), day).ask : false;
  return (
    <div class="easeback-diary__care" role="status" data-ask={ask}>
      {ask && (
        <>
          <p>{t("care")}</p>
          <p class="easeback-diary__ways">
            {safetyCheck && <a href={addressOf(safetyCheck)}>{t("care-signs")}</a>} <HelpLink words={t("care-help")} />
          </p>
        </>
      )}
    </div>
  );
}
