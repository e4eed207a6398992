// New or very bad pain: the warning signs come before anything else is asked.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { Speaking, useWords } from "../../kit/page/part.js";
import { InSight, NOT_YET, Signs, useWhere } from "../safety/signs.js";

/**
 * What the safety check needs, with the emergency numbers alone and its own words.
 * @typedef {{flags: import("../safety/signs.js").Sign[], urgency: string[], lines: import("../safety/signs.js").Line[],
 *   countries: import("../safety/signs.js").Country[], words: Record<string, string>}} SafetyRows
 */

/**
 * It stays when it is not shown: its ticks are there for whoever comes back, and while one of them is an emergency
 * what to do stands in sight, wherever the questions lead.
 * @param {{safety: SafetyRows, shown: boolean, moved: boolean, onDone: () => void, onBack: () => void}} props
 */
export function LookFirst({ safety, shown, moved, onDone, onBack }) {
  const t = useWords();
  const where = useWhere(safety.countries, safety.lines);
  const [looked, setLooked] = useState(NOT_YET);
  const [met, meet] = useState(false);
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => {
    if (shown) meet(true);
  }, [shown]);
  useLayoutEffect(() => {
    if (shown && moved) heading.current?.focus(); // the button that was pressed is gone
  }, [shown, moved]);
  if (!met && !shown) return null;
  return (
    <div class="easeback-guide__signs easeback-safety">
      <div class="easeback-guide__look" role="group" aria-label={t("signs")} hidden={!shown}>
        <h3 tabIndex={-1} ref={heading}>
          {t("signs")}
        </h3>
        <Speaking words={safety.words}>
          <Signs flags={safety.flags} urgency={safety.urgency} where={where} looked={looked} onLook={setLooked} />
        </Speaking>
        <div class="easeback-guide__do">
          <Button onClick={onDone}>{t("signs-done")}</Button>
          <Button kind="plain" onClick={onBack}>
            {t("back")}
          </Button>
        </div>
      </div>
      <Speaking words={safety.words}>
        <InSight where={where} />
      </Speaking>
    </div>
  );
}
