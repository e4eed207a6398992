import { Button, Choice } from "../../kit/form/form.js";
import { stretch, through } from "../../kit/drawing/line.js";
import { LongWords } from "../../kit/form/long_words.js";
import { useWords } from "../../kit/page/part.js";
import { textIn, write } from "../../kit/kept/thoughts.js";

/** The line under a thought: drawn together, or at ease. @param {{tense: boolean}} props */
function Line({ tense }) {
  return (
    <svg class="easeback-thought-sorter__line" viewBox="0 0 160 20" aria-hidden="true">
      <path
        class="easeback-line"
        data-tone={tense ? "tension" : "ease"}
        d={through(stretch({ from: 4, to: 156, level: 10, height: tense ? 5 : 4, points: tense ? 31 : 27, tense }))}
      />
    </svg>
  );
}

/**
 * One thought on the table: which habit of mind is it, and how would one say it more kindly?
 * @param {{row: import("./thought_sorter.js").Row, habits: import("./thought_sorter.js").Habit[], note:
 *   import("../../kit/kept/personal_data.js").Thought, beyond: import("../../kit/form/long_words.js").Beyond, count:
 *   string}} props
 */
export function OneThought({ row, habits, note, beyond, count }) {
  const t = useWords();
  const guess = textIn(note, "guess");
  const habit = habits.find(({ id }) => id === row.habit);
  const reply = guess === row.habit ? "fits" : guess === "unsure" ? "told" : "else";
  const name = habit?.name ?? "";
  return (
    <>
      <p class="easeback-thought-sorter__quiet">{count}</p>
      <p class="easeback-thought-sorter__thought">{row.thought}</p>
      <Line tense />
      <Choice
        label={t("habit")}
        value={guess || null}
        onChange={(given) => write(note.at, { guess: given })}
        options={[...habits.map(({ id, name: text }) => ({ value: id, text })), { value: "unsure", text: t("unsure") }]}
      />
      <div class="easeback-thought-sorter__said" role="status">
        {guess && (
          <p>
            {t(reply, { habit: name })} {habit?.says}
          </p>
        )}
        {guess && <p>{t("everyone")}</p>}
      </div>
      {guess && (
        <>
          <p class="easeback-thought-sorter__kinder">
            <strong>{t("kinder")}</strong> {row.starter}
          </p>
          <Line tense={false} />
          <p class="easeback-thought-sorter__why">
            {row.why}
            {row.certainty && (
              <>
                {" "}
                <strong>{t(`shared.certainty.${row.certainty}`)}</strong>
              </>
            )}
          </p>
          <LongWords
            label={t("own")}
            hint={t("own.hint")}
            lines={2}
            value={textIn(note, "kinder")}
            name={`${note.at}/kinder`}
            beyond={beyond}
            onInput={(kinder) => `${write(note.at, { kinder })}/kinder`}
          />
          <div class="easeback-thought-sorter__closer">
            {!note.step && (
              <Button kind="plain" onClick={() => write(note.at, { step: "situation", done: false, own: row.thought })}>
                {t("closer")}
              </Button>
            )}
            <p role="status">{note.step ? t("closer-done") : ""}</p>
          </div>
        </>
      )}
    </>
  );
}
