// What fits, why, what is left out and for which reason; and how to lay a pack on so that the skin is safe.
import { useEffect, useState } from "preact/hooks";
import { addressOf } from "../../kit/page/lessons.js";
import { useWords } from "../../kit/page/part.js";

/** @typedef {import("./heat_or_cold.js").Pack} Pack */
/** @typedef {import("./reasons.js").Reason} Reason */
/** @typedef {{id: string, advice: string, why: string, offers: string[], states: string[]}} Rule */

/** @param {{file: string|undefined, word: string}} props */
export function LessonLink({ file, word }) {
  const t = useWords();
  const [href, setHref] = useState(file);
  useEffect(() => setHref(file && addressOf(file)), [file]);
  return href ? <a href={href}>{t(word)}</a> : t(word);
}

/**
 * @param {{rule: Rule|undefined, against: Record<string, string[]>, packs: Pack[], texts: Record<string, string>,
 *   files: Record<string, string>}} props
 */
export function Advice({ rule, against, packs, texts, files }) {
  const t = useWords();
  const left = packs.filter(({ id }) => rule && against[id].length);
  const same = left.length > 1 && left.every(({ id }) => against[id].join() === against[left[0].id].join());
  return (
    <div class="easeback-heat-or-cold__advice" data-offers={rule?.offers.length ?? ""}>
      <div role="status">
        {!rule && <p class="easeback-heat-or-cold__first">{t("advice.first")}</p>}
        {rule && <p class="easeback-heat-or-cold__first">{rule.advice}</p>}
        {rule && <p>{rule.why}</p>}
      </div>
      {(same ? left.slice(0, 1) : left).map(({ id, name }) => (
        <p class="easeback-heat-or-cold__small" key={id}>
          {t(same ? "advice.left-both" : "advice.left", {
            pack: name,
            reasons: t.sentences(against[id].map((reason) => texts[reason])),
          })}
        </p>
      ))}
      {rule && !rule.offers.length && (
        <p>
          {t("advice.else")} <LessonLink file={files["slow-breathing"]} word="else.breathe" />{" "}
          <LessonLink file={files["posture-and-movement"]} word="else.move" />
        </p>
      )}
    </div>
  );
}

/** The few rules of a pack, in short lines. @param {{pack: Pack}} props */
export function HowTo({ pack }) {
  const t = useWords();
  const { name, prepare, least_min: least, most_min: most, limit_min: limit, gap_h: hours, a_day: times } = pack;
  return (
    <div class="easeback-heat-or-cold__how">
      <h3>{t("how.title", { pack: name })}</h3>
      <ul>
        {prepare.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          {t("how.minutes", { least, most })} {limit > most && t("how.limit", { limit })}{" "}
          {times && t("how.day", { times })} {hours && t("how.gap", { hours })}
        </li>
        <li>{t("how.look")}</li>
        <li>
          <strong>{t("how.awake")}</strong>
        </li>
      </ul>
    </div>
  );
}
