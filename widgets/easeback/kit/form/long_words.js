// A place for as many words as a person has. What is longer than we keep stays on the page, and is said before and
// after.
import { useState } from "preact/hooks";
import { OwnWords } from "./form.js";
import { useErased, usePromise } from "../kept/use_store.js";
import { LETTERS, fitting, room } from "../kept/letters.js";
import { useWords } from "../page/part.js";

/**
 * @typedef {{of: (name: string, value: string) => string, put: (name: string, kept: string, text: string) => void}}
 *   Beyond
 */

/** The texts that are longer than what is kept, whole, for as long as the page is open. @returns {Beyond} */
export function useBeyond() {
  const [texts, setTexts] = useState(/** @type {Record<string, {kept: string, text: string}>} */ ({}));
  useErased(() => setTexts({}));
  return {
    // Some parts keep a text without the blanks around it; it is the same text.
    of: (name, value) => (value && texts[name]?.kept.trim() === value.trim() ? texts[name].text : value),
    put: (name, kept, text) =>
      setTexts(({ [name]: _, ...others }) => (kept === text ? others : { ...others, [name]: { kept, text } })),
  };
}

/**
 * @param {{label: string, value: string, onInput: (kept: string) => string | void, name: string, beyond: Beyond,
 *   most?: number, hint?: string, lines?: number, disabled?: boolean}} props `onInput` gets what is kept and gives
 *   the name under which it is kept, where that is not `name`; `most` letters are kept
 */
export function LongWords({
  label,
  value,
  onInput,
  name,
  beyond,
  most = LETTERS.text,
  hint,
  lines = 3,
  disabled = false,
}) {
  const t = useWords();
  const promise = usePromise();
  const whole = beyond.of(name, value);
  const { left, told } = room(whole, most);
  const take = (/** @type {string} */ text) => {
    const kept = fitting(text, most);
    beyond.put(onInput(kept) || name, kept, text);
  };
  return (
    <div class="easeback-long-words">
      <OwnWords label={label} hint={hint} lines={lines} disabled={disabled} value={whole} onInput={take} />
      {/* Seen at every letter, heard at a few steps only. */}
      <p class="easeback-long-words__said" aria-hidden="true">
        {told !== null && left >= 0 ? t("shared.letters-left", { count: left }) : ""}
      </p>
      <p class="easeback-long-words__said" role="status">
        {left < 0
          ? promise("shared.long-words", { count: most })
          : told !== null && <span class="easeback-unseen">{t("shared.letters-few", { count: told })}</span>}
      </p>
    </div>
  );
}
