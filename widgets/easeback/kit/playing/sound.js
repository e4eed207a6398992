// What sounds and buzzes during a practice: all of it silent until a person turns it on.

/**
 * @typedef {{voice: boolean, tones: boolean, vibration: boolean, speaker: string, volume: number}} Channels `volume`
 *   from 0 to 1
 */

/** @type {Channels} */
const SILENT = { voice: false, tones: false, vibration: false, speaker: "", volume: 0.8 };

/**
 * What was kept of a person's choice, as far as it makes sense: an older or foreign copy may hold anything.
 * @param {any} kept
 * @returns {Channels}
 */
export const soundFrom = (kept) =>
  /** @type {Channels} */ (
    Object.fromEntries(
      Object.entries(SILENT).map(([name, usual]) => {
        const given = kept?.[name];
        return [
          name,
          typeof given === typeof usual && (typeof given !== "number" || (given >= 0 && given <= 1)) ? given : usual,
        ];
      }),
    )
  );
