// An exercise that is done with the eyes closed sounds, or nobody could follow it: told before, and a person may
// leave it silent.
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { useWords } from "../../kit/page/part.js";
import { makeTones } from "../../kit/playing/tones.js";

/** @typedef {import("../../kit/playing/sound.js").Channels} Channels */
/** @typedef {import("../../care/practice.js").Rows} Rows */
/**
 * @typedef {"voice" | "tones" | "both" | "none"} Sounds what this device can do; both as long as its voices are not
 *   known
 */

/**
 * @param {boolean} tones whether the device has any @param {string[]|null} voices null until the device has told them
 * @returns {Sounds}
 */
export const soundsOf = (tones, voices) =>
  voices === null ? "both" : voices.length ? "voice" : tones ? "tones" : "none";

/**
 * The channels as they are for closed eyes: what a person turned on; else the voice, or tones where there is no voice.
 * @param {Channels} chosen @param {Sounds} sounds @param {boolean} quiet whether it is left silent
 * @returns {Channels}
 */
export function heardWith(chosen, sounds, quiet) {
  if (quiet) return { ...chosen, voice: false, tones: false };
  if ((chosen.voice && sounds !== "tones") || chosen.tones) return chosen;
  return { ...chosen, voice: sounds === "voice" || sounds === "both", tones: sounds === "tones" || sounds === "both" };
}

/**
 * @param {{rows: Rows, wish: {length?: string, way?: string}, setWay: (way: string) => void}} plan @param {Channels}
 *   chosen
 */
export function useEyesClosed({ rows, wish, setWay }, chosen) {
  const [quiet, setQuiet] = useState(false);
  const [voices, setVoices] = useState(/** @type {string[]|null} */ (null));
  const [tones, setTones] = useState(true);
  useEffect(() => setTones(makeTones().supported), []);
  const closed = rows.variants.some(({ id, eyes }) => eyes === "closed" && (id === wish.length || id === wish.way));
  const sounds = soundsOf(tones, voices);
  return {
    closed,
    quiet,
    sounds,
    setQuiet,
    setVoices,
    channels: closed ? heardWith(chosen, sounds, quiet) : chosen,
    open: rows.variants.find(({ of, eyes }) => of === "way" && !eyes),
    setWay,
  };
}

/**
 * Where nothing can sound, the way with the eyes open is one tap away.
 * @param {{eyes: ReturnType<typeof useEyesClosed>}} props
 */
export function EyesOpen({ eyes: { sounds, open, setWay } }) {
  const t = useWords();
  if (sounds !== "none" || !open) return null;
  return <Button onClick={() => setWay(open.id)}>{t("care-instead", { name: open.name })}</Button>;
}
