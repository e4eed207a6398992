// What a teaching model says beside its picture: in words, and in numbers for who wants them. Both wait until the hand
// rests, which `at` tells: until it is another, Preact skips them.
import { useMemo } from "preact/hooks";
import { Disclosure, FoldsOf } from "../form/form.js";
import { useWords } from "../page/part.js";
import { Numbers } from "./chart.js";

/**
 * The picture in words, read out when they change.
 * @param {{at: unknown, of: () => import("preact").ComponentChildren}} props
 */
export function Summary({ at, of }) {
  return useMemo(
    () => (
      <p class="easeback-model__summary" aria-live="polite">
        {of()}
      </p>
    ),
    [at],
  );
}

/** @typedef {{caption: string, head: string[], rows: (string | number)[][]}} Reading */

/**
 * The picture in numbers, behind a fold; `children` are folds beside it.
 * @param {{at: unknown, of: () => Reading, summary?: string, title?: string,
 *   children?: import("preact").ComponentChildren}} props
 *   `title` of the model, where more than one stands on a page
 */
export function NumbersFold({ at, of, summary, title = "", children }) {
  const t = useWords();
  return useMemo(
    () => (
      <div class="easeback-model__more">
        <FoldsOf.Provider value={title}>
          <Disclosure summary={summary ?? t("numbers.open")}>
            <Numbers {...of()} />
          </Disclosure>
        </FoldsOf.Provider>
        {children}
      </div>
    ),
    [at],
  );
}

/**
 * How each teaching model ends: its numbers, and that it is one.
 * @param {Parameters<typeof NumbersFold>[0]} props
 */
export function ModelFoot(props) {
  const t = useWords();
  return (
    <>
      <NumbersFold {...props} />
      <p class="easeback-model-note">
        {t("shared.model")} {t("note")}
      </p>
    </>
  );
}
