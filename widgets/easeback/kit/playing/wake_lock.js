// Keeps the screen on while someone practises, where the device allows it.

/**
 * @param {(kept: boolean) => void} tell whether the screen stays on
 * @param {{wakeLock?: {request: (kind: "screen") => Promise<{release: () => Promise<void>}>}}} [device]
 */
export function makeWakeLock(tell, device = globalThis.navigator) {
  /** @type {{release: () => Promise<void>}|null} */
  let lock = null;
  let wanted = false;
  return {
    /** Ask in a tap, and again after each pause: a hidden page loses it. */
    async keep() {
      wanted = true;
      try {
        if (!device?.wakeLock) throw new Error("this device has no wake lock");
        const given = await device.wakeLock.request("screen");
        if (wanted) {
          lock?.release().catch(() => {});
          lock = given;
        } else {
          await given.release(); // the practice ended before the answer came
        }
        tell(true);
      } catch {
        tell(false);
      }
    },

    letGo() {
      wanted = false;
      lock?.release().catch(() => {});
      lock = null;
    },
  };
}
