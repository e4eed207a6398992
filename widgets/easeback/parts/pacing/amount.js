// A number to type, with − and + beside it, and a kind word where it cannot be used.
import { useEffect, useState } from "preact/hooks";
import { GRAINS, LIMITS, amountFrom } from "../../care/pacing.js";
import { amountsIn } from "../../kit/page/amounts.js";
import { useName, useWords } from "../../kit/page/part.js";

/** @typedef {import("../../care/pacing.js").Unit} Unit */

/**
 * What − and + change an amount by: enough to get somewhere, and no more than a small part of it.
 * @param {number} value
 * @param {Unit} unit
 */
export const nudgeOf = (value, unit) =>
  GRAINS[unit].find((grain) => grain <= value / 5) ?? /** @type {number} */ (GRAINS[unit].at(-1));

/**
 * @param {{label: string, unit: Unit, value: number | null, onChange: (value: number | null) => void, problem:
 *   (value: number) => string, disabled?: boolean}} props `problem` names what is wrong with a number, or nothing;
 *   what is wrong is said and not kept as a number
 */
export function Amount({ label, unit, value, onChange, problem, disabled = false }) {
  const t = useWords();
  const name = useName();
  const [text, setText] = useState(value === null ? "" : String(value));
  const typed = amountFrom(text);
  // What comes from elsewhere (another activity, a copy brought back) is shown; what is being typed stays as it is.
  useEffect(() => {
    if (!(typed === value || (Number.isNaN(typed) && value === null))) setText(value === null ? "" : String(value));
  }, [value, unit]);
  const [left, setLeft] = useState(true);
  const found = typed === null ? "" : Number.isNaN(typed) ? "number" : problem(typed);
  // Who types 200 comes by 2: what is too little is said when the hand has left.
  const wrong = !left && ["zero", "too-little"].includes(found) ? "" : found;
  const take = (/** @type {string} */ next) => {
    setText(next);
    const number = amountFrom(next);
    onChange(number === null || Number.isNaN(number) ? null : number);
  };
  const nudge = (/** @type {1 | -1} */ way) => {
    const from = value ?? 0;
    const step = nudgeOf(way < 0 ? from - 1e-6 : from, unit);
    take(String(Math.max(LIMITS[unit][0], Math.min(LIMITS[unit][1], Number((from + way * step).toFixed(1))))));
  };
  const [least, most] = LIMITS[unit].map((amount) => amountsIn(t, unit)(amount));
  return (
    <div class="easeback-pacing__amount needs-script">
      <label>
        <span class="easeback-choice__label">{label}</span>
        <span class="easeback-pacing__typed">
          <input
            class="easeback-own-words__place"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            name={name}
            value={text}
            disabled={disabled}
            aria-invalid={Boolean(wrong)}
            onBlur={() => setLeft(true)}
            onInput={(event) => {
              setLeft(false);
              take(event.currentTarget.value);
            }}
          />
          <span class="easeback-pacing__unit">{t(`unit.${unit}`)}</span>
        </span>
      </label>
      <button
        type="button"
        class="easeback-slider__nudge"
        disabled={disabled || value === null || value <= LIMITS[unit][0]}
        aria-label={t("shared.less", { label })}
        onClick={() => nudge(-1)}
      >
        −
      </button>
      <button
        type="button"
        class="easeback-slider__nudge"
        disabled={disabled || (value ?? 0) >= LIMITS[unit][1]}
        aria-label={t("shared.more", { label })}
        onClick={() => nudge(1)}
      >
        +
      </button>
      <p class="easeback-pacing__wrong" role="status">
        {wrong && t(`wrong.${wrong}`, { least, most })}
      </p>
    </div>
  );
}
