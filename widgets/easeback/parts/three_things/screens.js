// Before it begins: the start, a rating and the choices. Then one thing at a time, to tap, to write or to count.
import { Button, Choice, OwnWords, Rating } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { MANNERS, lastPhrase } from "./reading.js";

/**
 * @param {{before: number|null, onBefore: (value: number) => void, last:
 *   import("../../kit/kept/personal_data.js").Rating|null, ways: import("../../care/practice.js").Variant[], way:
 *   string, onWay: (id: string) => void, manner: string, onManner: (id: string) => void, onStart: () => void}} props
 */
export function Before({ before, onBefore, last, ways, way, onWay, manner, onManner, onStart }) {
  const t = useWords();
  return (
    <div class="easeback-three-things__below">
      <div class="easeback-three-things__big">
        <Button kind="primary" onClick={onStart}>
          {t("start")}
        </Button>
      </div>
      <Choice
        label={t("manner")}
        value={manner}
        onChange={onManner}
        options={MANNERS.map((one) => ({ value: one, text: t(`manner.${one}`) }))}
      />
      <Rating label={t("rate-before")} low={t("rate-low")} high={t("rate-high")} value={before} onChange={onBefore} />
      <p class="easeback-three-things__quiet">{lastPhrase(t, last)}</p>
      {ways.length > 1 && (
        <Choice
          label={t("way")}
          value={way}
          onChange={onWay}
          options={ways.map(({ id, name, hint }) => ({ value: id, text: name, hint }))}
        />
      )}
    </div>
  );
}

/**
 * The one thing that is looked for now: a ring as large as a hand, or a line to write on. No time runs.
 * @param {{screen: import("./reading.js").Screen, manner: string, word: string, onWord: (word: string) => void,
 *   onNext: () => void}} props
 */
export function Thing({ screen: { kind, nth }, manner, word, onWord, onNext }) {
  const t = useWords();
  if (manner === "write")
    return (
      <form
        class="easeback-three-things__write"
        onSubmit={(event) => {
          event.preventDefault();
          onNext();
        }}
      >
        <OwnWords label={t(`write.${kind}`)} hint={t("write-hint")} value={word} onInput={onWord} />
        <button type="submit" class="easeback-button" data-kind="primary">
          {t("next")}
        </button>
      </form>
    );
  return (
    <button type="button" class="easeback-three-things__target" onClick={onNext}>
      <span class="easeback-three-things__number" aria-hidden="true">
        {nth}
      </span>
      {t(`${manner === "count" ? "counted" : "found"}.${kind}`)}
    </button>
  );
}
