import { useEffect, useRef, useState } from "preact/hooks";
import { Disclosure } from "../../kit/form/form.js";
import { part, useTrait, useWords } from "../../kit/page/part.js";
import { HelpLines } from "./help_lines.js";
import { InSight, NOT_YET, Signs } from "./signs.js";
import { Call, Dial, useWhere } from "./where.js";

/**
 * Opens when a link of the page leads to the chapter it stands in.
 * @param {{current: HTMLElement | null}} place
 * @param {() => void} open
 */
function useLinkTo(place, open) {
  useEffect(() => {
    const chapter = place.current?.closest(".easeback-chapter")?.id;
    if (!chapter) return undefined;
    const arrived = () => {
      if (location.hash === `#${chapter}`) open();
    };
    const followed = (/** @type {MouseEvent} */ { target }) => {
      if (target instanceof Element && target.closest(`a[href$="#${chapter}"]`)) open();
    };
    arrived();
    addEventListener("hashchange", arrived);
    document.addEventListener("click", followed);
    return () => {
      removeEventListener("hashchange", arrived);
      document.removeEventListener("click", followed);
    };
  }, []);
}

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function Safety({ model }) {
  const t = useWords(model);
  const [flags] = useTrait(model, "flags");
  const [urgency] = useTrait(model, "urgency");
  const [lines] = useTrait(model, "lines");
  const [countries] = useTrait(model, "countries");
  const [language] = useTrait(model, "language");
  const where = useWhere(countries, lines);
  const [shown, setShown] = useState(false); // the check is unfolded
  const [looked, setLooked] = useState(NOT_YET);
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    if (looked.ticked.length) setShown(true);
  }, [looked]); // someone may have ticked before any script was there
  useLinkTo(place, () => setShown(true));
  return (
    <div class="easeback-safety" ref={place}>
      <p class="easeback-safety__now">
        <span>{t("now")}</span> <Dial where={where} chooses />
      </p>
      <p class="easeback-safety__now">
        <span>{t("unsafe")}</span>
        {where.talk && <Call line={where.talk} name={where.name} kind="talk" />}
      </p>
      <Disclosure summary={t("check")} open={shown} onToggle={setShown}>
        <Signs flags={flags} urgency={urgency} where={where} looked={looked} onLook={setLooked} />
      </Disclosure>
      <InSight where={where} />
      <Disclosure summary={t("lines")}>
        <HelpLines lines={lines} where={where} language={language} />
      </Disclosure>
    </div>
  );
}

export default part(Safety);
