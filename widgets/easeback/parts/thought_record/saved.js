import { moment } from "../../kit/kept/dates.js";
import { Button } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { textIn, thoughtIn } from "../../kit/kept/thoughts.js";
import { STEPS, placeOf } from "./steps.js";

/** @typedef {import("../../kit/kept/personal_data.js").Thought} Thought */

/**
 * What was written before, the newest first.
 * @param {{entries: Thought[], rows: import("../../kit/kept/thoughts.js").Row[], language: string, onOpen: (entry:
 *   Thought) => void, onDelete: (entry: Thought) => void, onNew: (() => void) | null}} props
 */
export function Saved({ entries, rows, language, onOpen, onDelete, onNew }) {
  const t = useWords();
  if (!entries.length && !onNew) return null;
  return (
    <div class="easeback-thought-record__saved needs-script">
      {entries.length > 0 && <h3>{t("kept")}</h3>}
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => {
            const thought = thoughtIn(entry, rows) || textIn(entry, "situation").trim() || t("a-thought");
            return (
              <li key={entry.at}>
                <p>
                  <span class="easeback-thought-record__name">{thought}</span>
                  <span class="easeback-thought-record__quiet">
                    {entry.step && !entry.done
                      ? t("half", {
                          when: moment(entry.at, language),
                          step: placeOf(entry.step) + 1,
                          all: STEPS.length,
                        })
                      : moment(entry.at, language)}
                  </span>
                </p>
                <button
                  type="button"
                  class="easeback-button"
                  data-kind="plain"
                  aria-label={t("open-of", { thought })}
                  onClick={() => onOpen(entry)}
                >
                  {t("open")}
                </button>
                <button
                  type="button"
                  class="easeback-button"
                  data-kind="plain"
                  aria-label={t("delete-of", { thought })}
                  onClick={() => onDelete(entry)}
                >
                  {t("delete")}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {onNew && <Button onClick={onNew}>{t("new")}</Button>}
    </div>
  );
}
