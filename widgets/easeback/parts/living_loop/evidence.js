import { useEffect, useRef, useState } from "preact/hooks";
import { Claims } from "../../kit/claims/claims.js";
import { Button } from "../../kit/form/form.js";
import { addressOf } from "../../kit/page/lessons.js";
import { useWords } from "../../kit/page/part.js";

/** @typedef {import("./reading.js").Path} Path */

/**
 * What is known of one path, and the lesson that goes deeper.
 * @param {{path: Path, claims: import("../../kit/claims/claims.js").Claim[], language: string, file: string |
 *   undefined, onClose: () => void}} props
 */
export function Evidence({ path, claims, language, file, onClose }) {
  const t = useWords();
  const [address, setAddress] = useState(file);
  const place = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  useEffect(() => {
    setAddress(file && addressOf(file));
    // The beginning comes into view where it is not; nothing moves where it is seen already.
    place.current?.scrollIntoView({ block: "nearest" });
  }, [path, file]);
  return (
    <section class="easeback-living-loop__evidence" aria-label={t("evidence.of", { path: t(`${path}.name`) })}>
      <p class="easeback-living-loop__says" ref={place}>
        {t(`${path}.says`)}
      </p>
      <Claims claims={claims} language={language} />
      <div class="easeback-living-loop__do">
        {address && (
          <a class="easeback-living-loop__deeper" href={address}>
            {t("evidence.deeper")}
            <span class="easeback-unseen">{t("shared.of", { about: t(`${path}.name`) })}</span>
          </a>
        )}
        <Button onClick={onClose}>{t("evidence.close")}</Button>
      </div>
    </section>
  );
}
