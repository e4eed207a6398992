// The form kit: native controls with a visible label, the keyboard, and room for a thumb.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useName, useWords } from "../page/part.js";

/** @typedef {import("preact").ComponentChildren} Children */

/**
 * A slider that needs no dragging: − and + do the same.
 * @param {{label: string, value: number, min: number, max: number, step?: number,
 *   onInput: (value: number) => void, format?: (value: number) => string, disabled?: boolean}} props
 */
export function Slider({ label, value, min, max, step = 1, onInput, format = String, disabled = false }) {
  const t = useWords();
  const to = (/** @type {number} */ next) => {
    const whole = min + Math.round((next - min) / step) * step;
    onInput(Math.min(max, Math.max(min, Number(whole.toFixed(6)))));
  };
  return (
    <div class="easeback-slider needs-script" role="group" aria-label={label}>
      <div class="easeback-slider__head">
        <span class="easeback-slider__label">{label}</span>
        <output class="easeback-slider__value" aria-live="off">
          {/* Its room is that of the longest value (letters are narrower than digits), so a new one stays inside and
              the page around is not laid out again. */}
          <span style={{ width: `${0.85 * Math.max(format(min).length, format(max).length)}ch` }}>{format(value)}</span>
        </output>
      </div>
      <div class="easeback-slider__row">
        <button
          type="button"
          class="easeback-slider__nudge"
          disabled={disabled || value <= min}
          aria-label={t("shared.less", { label })}
          onClick={() => to(value - step)}
        >
          −
        </button>
        <div class="easeback-slider__rail">
          <input
            type="range"
            aria-label={label}
            aria-valuetext={format(value)}
            min={min}
            max={max}
            step={step}
            value={value}
            disabled={disabled}
            style={{ "--filled": `${((value - min) / (max - min)) * 100}%` }}
            onInput={(event) => to(Number(event.currentTarget.value))}
          />
        </div>
        <button
          type="button"
          class="easeback-slider__nudge"
          disabled={disabled || value >= max}
          aria-label={t("shared.more", { label })}
          onClick={() => to(value + step)}
        >
          +
        </button>
      </div>
    </div>
  );
}

/**
 * One of a few: radio buttons that look like what they are.
 * @param {{label: string, options: Option[], value: string | null, onChange: (value: string) => void,
 *   hideLabel?: boolean, stacked?: boolean, disabled?: boolean}} props
 */
export function Choice({ label, options, value, onChange, hideLabel = false, stacked = false, disabled = false }) {
  const name = useName();
  return (
    <fieldset class="easeback-choice needs-script" data-stacked={stacked} disabled={disabled}>
      <legend class={hideLabel ? "easeback-unseen" : "easeback-choice__label"}>{label}</legend>
      <Options name={name} options={options} value={value} onChange={onChange} />
    </fieldset>
  );
}

/** @typedef {{value: string, text: string, hint?: string}} Option */

/**
 * The radio buttons of a choice, for where its fieldset holds more than them.
 * @param {{name: string, options: Option[], value: string | null, onChange: (value: string) => void}} props
 */
export function Options({ name, options, value, onChange }) {
  return (
    <div class="easeback-choice__options">
      {options.map((option) => (
        <label class="easeback-choice__option" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span class="easeback-choice__text">
            {option.text}
            {option.hint && <small class="easeback-choice__hint">{option.hint}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

/**
 * On or off.
 * @param {{label: string, checked: boolean, onChange: (checked: boolean) => void, hint?: string, disabled?: boolean}}
 *   props
 */
export function Switch({ label, checked, onChange, hint, disabled = false }) {
  return (
    <label class="easeback-switch needs-script">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="easeback-switch__text">
        {label}
        {hint && <small class="easeback-choice__hint">{hint}</small>}
      </span>
    </label>
  );
}

/**
 * A number from 0 to 10 that means what its two ends say; `times` 10 makes it 0 to 100.
 * @param {{label: string, low: string, high: string, value: number | null, onChange: (value: number) => void, times?:
 *   number, hideLabel?: boolean}} props
 */
export function Rating({ label, low, high, value, onChange, times = 1, hideLabel = false }) {
  const [t, name] = [useWords(), useName()];
  return (
    <fieldset class="easeback-rating needs-script">
      <legend class={hideLabel ? "easeback-unseen" : "easeback-choice__label"}>{label}</legend>
      <div class="easeback-rating__scale" data-times={times}>
        <div class="easeback-rating__inside">
          <span class="easeback-rating__low" aria-hidden="true">
            {low}
          </span>
          <div class="easeback-rating__steps">
            {Array.from({ length: 11 }, (_, index) => index * times).map((step) => (
              <label class="easeback-rating__step" key={step}>
                <input type="radio" name={name} value={step} checked={value === step} onChange={() => onChange(step)} />
                <span>{step}</span>
              </label>
            ))}
          </div>
          <span class="easeback-rating__high" aria-hidden="true">
            {high}
          </span>
        </div>
      </div>
      <span class="easeback-unseen">{t("shared.ends", { low, high, most: 10 * times })}</span>
    </fieldset>
  );
}

/**
 * @param {{children: Children, onClick: (event: MouseEvent) => void, kind?: "primary" | "quiet" | "plain",
 *   disabled?: boolean, pressed?: boolean}} props
 */
export function Button({ children, onClick, kind = "quiet", disabled = false, pressed }) {
  return (
    <button
      type="button"
      class="easeback-button needs-script"
      data-kind={kind}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** What the folds within are about, said after the words of each: ten folds of one page have ten names. */
export const FoldsOf = createContext("");

/**
 * More for those who want it; native, so it opens without script.
 * @param {{summary: Children, children: Children, open?: boolean, onToggle?: (open: boolean) => void}} props
 */
export function Disclosure({ summary, children, open = false, onToggle }) {
  const [t, about] = [useWords(), useContext(FoldsOf)];
  return (
    <details
      class="easeback-disclosure"
      open={open}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary>
        {summary}
        {about && <span class="easeback-unseen">{t("shared.of", { about })}</span>}
      </summary>
      <div class="easeback-disclosure__inside">{children}</div>
    </details>
  );
}

/**
 * A place for a person's own words: one line, or a few. It takes whatever is put there; LongWords says what of it is
 * kept.
 * @param {{label: string, value: string, onInput: (value: string) => void, hint?: string, lines?: number,
 *   disabled?: boolean}} props
 */
export function OwnWords({ label, value, onInput, hint, lines = 1, disabled = false }) {
  const shared = {
    class: "easeback-own-words__place",
    value,
    disabled,
    onInput: (/** @type {{currentTarget: {value: string}}} */ event) => onInput(event.currentTarget.value),
  };
  return (
    <label class="easeback-own-words needs-script">
      <span class="easeback-choice__label">{label}</span>
      {hint && <span class="easeback-choice__hint">{hint}</span>}
      {lines > 1 ? <textarea rows={lines} {...shared} /> : <input type="text" autocomplete="off" {...shared} />}
    </label>
  );
}
