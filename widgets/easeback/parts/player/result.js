// What was done, and how it is now.
import { useEffect, useState } from "preact/hooks";
import { Rating } from "../../kit/form/form.js";
import { change, lengthDone } from "./telling.js";

/** @param {{session: import("./use_session.js").Session}} props */
export function Result({
  session: {
    t,
    moment,
    how: { before, after, setAfter },
    record,
    result,
  },
}) {
  // The help stands in every page of the course, and not in JupyterLab.
  const [help, setHelp] = useState(false);
  useEffect(() => setHelp(Boolean(document.getElementById("help-now"))), []);
  const rate = (/** @type {number} */ value) => {
    setAfter(value);
    record.keep({ after: value });
  };
  return (
    <div class="easeback-player__result" role="group" aria-label={t("done")} tabIndex={-1} ref={result}>
      <p>{lengthDone(t, moment)}</p>
      <Rating label={t("rate-after")} low={t("rate-low")} high={t("rate-high")} value={after} onChange={rate} />
      <p class="easeback-player__last" role="status">
        {before !== null && after !== null ? change(t, before, after) : after === null && t("optional")}
        {before !== null && after !== null && after - before >= 2 && (
          <>
            {" "}
            {t("after-more")} {help && <a href="#help-now">{t("help")}</a>}
          </>
        )}
      </p>
    </div>
  );
}
