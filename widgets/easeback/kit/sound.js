// Choices that are kept on this device: what sounds and buzzes, and any other setting of an exercise.
import { useKept } from "./kept.js";
import { openStore } from "./store.js";

/** @typedef {{voice: boolean, tones: boolean, vibration: boolean, speaker: string, volume: number}} Channels `volume` from 0 to 1 */

/** @type {Channels} */
const SILENT = { voice: false, tones: false, vibration: false, speaker: "", volume: 0.8 };

/**
 * A choice that is kept on this device for every exercise, or for one where its id is in the name.
 * @template Value
 * @param {string} name @param {Value} usual @param {(kept: any) => boolean} isSound what an older or foreign copy holds may be anything
 * @returns {[Value, (value: Value) => void]}
 */
export function useSetting(name, usual, isSound) {
  const kept = useKept()?.settings[name];
  const keep = (/** @type {Value} */ value) => {
    openStore().update((document) => ({ ...document, settings: { ...document.settings, [name]: value } }));
  };
  return [kept !== undefined && isSound(kept) ? kept : usual, keep];
}

/** What sounds and buzzes; all of it silent until turned on. @returns {[Channels, (channels: Channels) => void]} */
export function useSound() {
  const [kept, keep] = useSetting("sound", SILENT, (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value));
  const sound = Object.entries(SILENT).map(([name, usual]) => {
    const given = /** @type {any} */ (kept)[name];
    return [name, typeof given === typeof usual && (typeof given !== "number" || (given >= 0 && given <= 1)) ? given : usual];
  });
  return [Object.fromEntries(sound), keep];
}
