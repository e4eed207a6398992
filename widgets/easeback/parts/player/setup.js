// Before one starts: which rhythm, how long, and what sounds.
import { useState } from "preact/hooks";
import { Choice, Disclosure, Slider, Switch } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { within } from "./rhythm.js";

/** @typedef {import("./rhythm.js").Pattern} Pattern */
/** @typedef {import("./rhythm.js").Rhythm} Rhythm */
/** @typedef {import("./rhythm.js").Limits} Limits */
/** @typedef {import("./practice.js").Channels} Channels */

/**
 * A number one can type, with − and + for those who would rather not.
 * @param {{label: string, value: number, low: number, high: number, onChange: (value: number) => void}} props
 */
function Seconds({ label, value, low, high, onChange }) {
  const t = useWords();
  return (
    <div class="easeback-player__seconds needs-script">
      <span class="easeback-player__seconds-label" aria-hidden="true">
        {label}
      </span>
      <button
        type="button"
        class="easeback-player__nudge"
        disabled={value <= low}
        aria-label={t("shared.less", { label })}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <input
        type="number"
        inputMode="decimal"
        aria-label={label}
        min={low}
        max={high}
        step="0.5"
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <button
        type="button"
        class="easeback-player__nudge"
        disabled={value >= high}
        aria-label={t("shared.more", { label })}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </div>
  );
}

/**
 * Four numbers of one's own, never outside the safe limits.
 * @param {{rhythm: Rhythm, limits: Limits, onChange: (rhythm: Rhythm) => void}} props
 */
function OwnRhythm({ rhythm, limits, onChange }) {
  const t = useWords();
  const [outside, setOutside] = useState(/** @type {ReturnType<typeof within>["outside"]} */ ([]));
  const set = (/** @type {string} */ piece, /** @type {number} */ value) => {
    const safe = within({ ...rhythm, [piece]: value }, limits);
    setOutside(safe.outside);
    onChange(safe.rhythm);
  };
  return (
    <div class="easeback-player__own">
      {
        /** @type {(keyof Rhythm)[]} */ (["in_s", "hold_in_s", "out_s", "hold_out_s"])
          .filter((piece) => limits[piece].high > 0)
          .map((piece) => (
            <Seconds
              key={piece}
              label={t(`own-${piece}`)}
              value={rhythm[piece]}
              {...limits[piece]}
              onChange={(value) => set(piece, value)}
            />
          ))
      }
      <div role="status" class="easeback-player__outside">
        {outside.map(({ piece, low, high }) => (
          <p key={piece}>{t(`outside-${piece}`, { low, high })}</p>
        ))}
      </div>
    </div>
  );
}

/**
 * @param {{patterns: Pattern[], pattern: Pattern, onPattern: (id: string) => void, own: Rhythm, onOwn: (rhythm:
 *   Rhythm) => void, limits: Limits, lengths: number[], minutes: number, onMinutes: (minutes: number) => void}} props
 */
export function Rhythms({ patterns, pattern, onPattern, own, onOwn, limits, lengths, minutes, onMinutes }) {
  const t = useWords();
  return (
    <>
      <Choice
        label={t("pattern")}
        value={pattern.id}
        onChange={onPattern}
        options={[...patterns.map(({ id, name }) => ({ value: id, text: name })), { value: "own", text: t("own") }]}
      />
      <p class="easeback-player__purpose">
        {pattern.purpose} {pattern.care}
      </p>
      {pattern.id === "own" && <OwnRhythm rhythm={own} limits={limits} onChange={onOwn} />}
      <Choice
        label={t("length")}
        value={String(minutes)}
        onChange={(value) => onMinutes(Number(value))}
        options={lengths.map((length) => ({ value: String(length), text: t("for", { minutes: length }) }))}
      />
      {pattern.max_cycles && <p class="easeback-player__purpose">{t("cap", { count: pattern.max_cycles })}</p>}
    </>
  );
}

/**
 * What else belongs to sound and touch: which voice, how loud, and vibration. What sounds is chosen beside the start.
 * @param {{manner: string, channels: Channels, onChange: (channels: Channels) => void, voices: string[]|null,
 *   vibrates: boolean, onHear: (channels: Channels) => void}} props `manner` of what is practised ends the names of
 *   its words: nothing for breathing, "-muscles" or "-steps"; `voices` is null until the device has told them
 */
export function SoundWishes({ manner, channels, onChange, voices, vibrates, onHear }) {
  const t = useWords();
  const set = (/** @type {Partial<Channels>} */ change) => onChange({ ...channels, ...change });
  const hear = (/** @type {Partial<Channels>} */ change) => {
    set(change);
    onHear({ ...channels, ...change });
  };
  return (
    <div class="easeback-player__channels" role="group" aria-label={t("channels")}>
      {channels.voice && voices && voices.length > 1 && (
        <label class="easeback-player__speaker needs-script">
          <span class="easeback-choice__label">{t("speaker")}</span>
          <select
            value={voices.includes(channels.speaker) ? channels.speaker : voices[0]}
            onChange={(event) => hear({ speaker: event.currentTarget.value })}
          >
            {voices.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {(channels.voice || channels.tones) && (
        <Slider
          label={t("volume")}
          value={Math.round(channels.volume * 10)}
          min={1}
          max={10}
          onInput={(step) => set({ volume: step / 10 })}
          format={(step) => t("volume-of", { step })}
        />
      )}
      <Switch
        label={t("vibration")}
        checked={channels.vibration}
        onChange={(vibration) => set({ vibration })}
        disabled={!vibrates}
        hint={t(vibrates ? `vibration-hint${manner}` : "vibration-none")}
      />
    </div>
  );
}

/**
 * @param {{children: import("preact").ComponentChildren}} props
 */
export function Settings({ children }) {
  const t = useWords();
  return (
    <div class="easeback-player__settings">
      <Disclosure summary={t("settings")}>{children}</Disclosure>
    </div>
  );
}
