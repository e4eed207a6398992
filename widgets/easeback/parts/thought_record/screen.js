import { Button, Choice, Disclosure, Rating } from "../../kit/form/form.js";
import { LongWords } from "../../kit/form/long_words.js";
import { useWords } from "../../kit/page/part.js";
import { numberIn, textIn, thoughtIn } from "../../kit/kept/thoughts.js";
import { changed } from "./telling.js";

/** @typedef {import("../../kit/kept/personal_data.js").Thought} Thought */
/** @typedef {import("../../kit/kept/thoughts.js").Row} Row */

/**
 * The common thoughts, for those who have not written one of their own.
 * @param {{page: Thought | null, rows: Row[], put: (news: Record<string, any>) => void}} props
 */
function Common({ page, rows, put }) {
  const t = useWords();
  const own = textIn(page, "own").trim();
  const row = rows.find(({ thought }) => thought === own);
  if (own && !row) return null;
  return (
    <Disclosure summary={t("common")}>
      <Choice
        label={t("common.label")}
        hideLabel
        stacked
        value={row?.id ?? null}
        options={rows.map(({ id, thought }) => ({ value: id, text: thought }))}
        onChange={(id) => put({ thought: id, own: rows.find((one) => one.id === id)?.thought ?? "" })}
      />
    </Disclosure>
  );
}

/**
 * What a common thought brings along: why it may not be the whole story, and how to begin.
 * @param {{step: string, page: Thought | null, row: Row, put: (news: Record<string, any>) => void}} props
 */
function Hint({ step, page, row, put }) {
  const t = useWords();
  if (step === "against") return <p class="easeback-thought-record__hint">{t("known", { why: row.why })}</p>;
  return (
    <div class="easeback-thought-record__hint">
      <p>{t("starter", { starter: row.starter })}</p>
      {!textIn(page, "kinder").trim() && (
        <Button kind="plain" onClick={() => put({ kinder: row.starter })}>
          {t("take-starter")}
        </Button>
      )}
    </div>
  );
}

/**
 * One step: what it asks, and room for the answer. Every piece is written at once.
 * @param {{step: import("./steps.js").Step, page: Thought | null, rows: Row[], put: (news: Record<string, any>) =>
 *   string, beyond: import("../../kit/form/long_words.js").Beyond, disabled: boolean}} props
 */
export function Screen({ step: { step, words, rates = [] }, page, rows, put, beyond, disabled }) {
  const t = useWords();
  const row = rows.find(({ id }) => id === page?.thought);
  const write = (/** @type {string} */ piece) => (/** @type {string} */ text) => {
    // Words that are no longer those of a row are the person's own.
    const own = piece === "own" && rows.find(({ thought }) => thought === text.trim())?.id;
    return `${put({ [piece]: text, ...(piece === "own" && { thought: own || "own" }) })}/${piece}`;
  };
  return (
    <>
      {step === "again" && (
        <div class="easeback-thought-record__both">
          <p>
            <strong>{t("short.own")}</strong> {thoughtIn(page, rows)}
          </p>
          {textIn(page, "kinder").trim() && (
            <p>
              <strong>{t("short.kinder")}</strong> {textIn(page, "kinder")}
            </p>
          )}
        </div>
      )}
      {words && (
        <LongWords
          key={words.piece}
          label={t(`${words.piece}.label`)}
          hint={t(`${words.piece}.hint`)}
          lines={words.lines}
          disabled={disabled}
          value={textIn(page, words.piece)}
          name={`${page?.at}/${words.piece}`}
          beyond={beyond}
          onInput={write(words.piece)}
        />
      )}
      {row && (step === "against" || step === "kinder") && <Hint step={step} page={page} row={row} put={put} />}
      {rates.map(({ piece, most }) => (
        <Rating
          key={piece}
          label={t(`${piece}.label`)}
          low={t(`${piece}.low`)}
          high={t(`${piece}.high`)}
          times={most / 10}
          value={numberIn(page, piece, most)}
          onChange={(value) => put({ [piece]: value })}
        />
      ))}
      {step === "thought" && <Common page={page} rows={rows} put={put} />}
      {step === "again" && (
        <p class="easeback-thought-record__changed" role="status">
          {t.sentences([changed(page, "belief", t), changed(page, "strength", t)])}
        </p>
      )}
    </>
  );
}
