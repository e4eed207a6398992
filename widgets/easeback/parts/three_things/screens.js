// What stands under the rings: the rating and the choices before, one thing at a time, and the rating after.
import { Button, Choice, OwnWords, Rating } from "../../kit/form/form.js";
import { KeptNote } from "../../kit/kept/use_store.js";
import { HelpLink } from "../../kit/page/help_link.js";
import { useWords } from "../../kit/page/part.js";
import { MANNERS, changePhrase, lastPhrase } from "./reading.js";

/** A rating that rises by as much as this leads to help. */
const MUCH_MORE = 2;

/**
 * @param {{before: number|null, onBefore: (value: number) => void, last:
 *   import("../../kit/kept/personal_data.js").Rating|null, ways: import("../../care/practice.js").Variant[], way:
 *   string, onWay: (id: string) => void, manner: string, onManner: (id: string) => void, onStart: () => void}} props
 */
export function Before({ before, onBefore, last, ways, way, onWay, manner, onManner, onStart }) {
  const t = useWords();
  return (
    <div class="easeback-three-things__below">
      <Rating label={t("rate-before")} low={t("rate-low")} high={t("rate-high")} value={before} onChange={onBefore} />
      <p class="easeback-three-things__quiet">{lastPhrase(t, last)}</p>
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
 *   onNext: () => void, onBack: () => void, onFinish: () => void}} props
 */
export function Thing({ screen: { kind, nth }, manner, word, onWord, onNext, onBack, onFinish }) {
  const t = useWords();
  return (
    <div class="easeback-three-things__below">
      {manner === "write" ? (
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
      ) : (
        <button type="button" class="easeback-three-things__target" onClick={onNext}>
          <span class="easeback-three-things__number" aria-hidden="true">
            {nth}
          </span>
          {t(`${manner === "count" ? "counted" : "found"}.${kind}`)}
        </button>
      )}
      <div class="easeback-three-things__row">
        <Button onClick={onBack}>{t("back")}</Button>
        <Button onClick={onFinish}>{t("finish")}</Button>
      </div>
    </div>
  );
}

/**
 * @param {{words: string[], before: number|null, after: number|null, onAfter: (value: number) => void, onAgain: () =>
 *   void}} props
 */
export function Result({ words, before, after, onAfter, onAgain }) {
  const t = useWords();
  return (
    <div
      class="easeback-three-things__below easeback-three-things__result"
      role="group"
      aria-label={t("done")}
      tabIndex={-1}
    >
      {words.length > 0 && <p>{t("wrote", { words: t.list(words) })}</p>}
      <Rating label={t("rate-after")} low={t("rate-low")} high={t("rate-high")} value={after} onChange={onAfter} />
      <p class="easeback-three-things__quiet" role="status">
        {changePhrase(t, before, after)}
        {before !== null && after !== null && after - before >= MUCH_MORE && (
          <>
            {" "}
            {t("after-more")} <HelpLink words={t("help")} />
          </>
        )}
      </p>
      <Button kind="primary" onClick={onAgain}>
        {t("again")}
      </Button>
      <KeptNote show={before !== null || after !== null} />
    </div>
  );
}
