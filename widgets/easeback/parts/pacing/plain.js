import { useWords } from "../../kit/page/part.js";

/**
 * Without a script and on paper: what there is to choose from, and lines to write on.
 * @param {{offered: import("./page.js").Offered[]}} props
 */
export function Plain({ offered }) {
  const t = useWords();
  return (
    <div class="easeback-pacing__plain still-only">
      <p class="easeback-choice__label">{t("which")}</p>
      <p>{t.list(offered.map((one) => one.name))}</p>
      <dl>
        {offered.map((one) => (
          <div key={one.id}>
            <dt>{one.name}</dt>
            <dd>{one.measure}</dd>
          </div>
        ))}
      </dl>
      {["paper.days", "paper.start", "paper.rise"].map((line) => (
        <p class="easeback-pacing__write" key={line}>
          {t(line)}
        </p>
      ))}
    </div>
  );
}
