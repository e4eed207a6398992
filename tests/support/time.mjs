// A time for clocks under test.

/**
 * A time that stands still until it is told to go on. `late` milliseconds are added to every wake, as a busy device
 * does.
 */
export function fakeTime({ late = 0 } = {}) {
  let now = 5_000;
  let wakes = [];
  return {
    now: () => now,
    after(milliseconds, wake) {
      const entry = { at: now + milliseconds + late, wake };
      wakes.push(entry);
      return () => {
        wakes = wakes.filter((other) => other !== entry);
      };
    },
    pass(seconds) {
      const until = now + seconds * 1000;
      for (;;) {
        const next = wakes.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        wakes = wakes.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.wake();
      }
      now = until;
    },
    sleep(seconds) {
      now += seconds * 1000;
    },
    waiting: () => wakes.length,
  };
}
