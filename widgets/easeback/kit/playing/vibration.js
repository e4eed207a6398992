// Cues for eyes closed: breathing in, breathing out, holding and changing each feel different.

/** Milliseconds on, off, on … by the kind of the phase. @type {Record<string, number[]>} */
export const CUES = {
  in: [60, 90, 60, 90, 180],
  out: [420],
  "hold-in": [40],
  "hold-out": [40],
  tense: [50, 50, 50, 50, 50, 50, 50],
  "let-go": [500],
  step: [120, 120, 120],
  tap: [30],
  end: [200, 160, 200, 160, 400],
};

/**
 * @param {{vibrate?: (pattern: number[]) => boolean}} [device]
 */
export function makeVibration(device = globalThis.navigator) {
  /** @param {number[]} pattern @returns {boolean} false when the device does not */
  const buzz = (pattern) => {
    try {
      return device?.vibrate?.(pattern) ?? false;
    } catch {
      return false; // not allowed here: the practice goes on without
    }
  };
  return {
    supported: typeof device?.vibrate === "function",
    /** @param {string} kind of the phase that begins; one without a cue of its own feels like a step */
    cue: (kind) => buzz(CUES[kind] ?? CUES.step),
    rest: () => buzz([]),
  };
}
