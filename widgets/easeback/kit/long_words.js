// A place for as many words as a person has. What is longer than we keep stays on the page, and is said.
import { useState } from "preact/hooks";
import { OwnWords } from "./form.js";
import { useErased } from "./kept.js";
import { useWords } from "./part.js";
import { LONG, fitting } from "./thoughts.js";

/** @typedef {{of: (name: string, value: string) => string, put: (name: string, text: string) => void}} Beyond */

/** The texts that are longer than what is kept, whole, for as long as the page is open. @returns {Beyond} */
export function useBeyond() {
  const [texts, setTexts] = useState(/** @type {Record<string, string>} */ ({}));
  useErased(() => setTexts({}));
  return {
    of: (name, value) => (texts[name] && fitting(texts[name]) === value ? texts[name] : value),
    put: (name, text) => setTexts((before) => ({ ...before, [name]: text.length > LONG ? text : "" })),
  };
}

/**
 * @param {{label: string, value: string, onInput: (kept: string) => string, name: string, beyond: Beyond, hint?: string, lines?: number,
 *   disabled?: boolean}} props `onInput` gets what is kept and gives the name under which it is kept; `name` is that name now
 */
export function LongWords({ label, value, onInput, name, beyond, hint, lines = 3, disabled = false }) {
  const t = useWords();
  const whole = beyond.of(name, value);
  return (
    <div class="easeback-long-words">
      <OwnWords label={label} hint={hint} lines={lines} maxLength={Infinity} disabled={disabled} value={whole}
        onInput={(text) => beyond.put(onInput(fitting(text)), text)} />
      <p class="easeback-long-words__said" role="status">{whole.length > LONG ? t("shared.long-words", { count: LONG }) : ""}</p>
    </div>
  );
}
