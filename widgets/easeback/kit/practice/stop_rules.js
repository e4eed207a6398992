// When not to begin a practice, and when to stop.
import { useWords } from "../page/part.js";

/**
 * Read before it begins, and one tap away while it runs.
 * @param {{exercise: {not_now: string[], stop: string[]}}} props
 */
export function StopRules({ exercise: { not_now, stop } }) {
  const t = useWords();
  return (
    <ul class="easeback-stop-rules">
      {not_now.length > 0 && <li>{t("shared.not-now", { reasons: t.sentences(not_now) })}</li>}
      {stop.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
