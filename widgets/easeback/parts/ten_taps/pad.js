// The soft pad: a button with a ring of ten places that fill as it is tapped, by hand or by the clock.
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { makeClock } from "../../kit/playing/clock.js";
import { stopWhenHidden } from "../../kit/playing/pause_when_hidden.js";
import { useWords } from "../../kit/page/part.js";
import { TAPS } from "./tempo.js";

const SIZE = 200;
const PLACES = Array.from({ length: TAPS }, (_, number) => {
  const angle = (2 * Math.PI * number) / TAPS;
  return { cx: SIZE / 2 + 84 * Math.sin(angle), cy: SIZE / 2 - 84 * Math.cos(angle) };
});

/**
 * A finger counts when it comes down, a key when the button is pressed; a key held down counts once.
 * @param {{count: number, led: boolean, onTap: (time: number) => void}} props
 */
export function Pad({ count, led, onTap }) {
  const t = useWords();
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const finger = useRef(false);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button
      type="button"
      class="easeback-ten-taps__pad"
      ref={button}
      disabled={led}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        finger.current = true;
        onTap(event.timeStamp);
      }}
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={(event) => {
        if (event.detail === 0 || !finger.current) onTap(event.timeStamp);
        finger.current = false;
      }}
    >
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        {count > 0 && <circle class="easeback-ten-taps__ripple" cx={SIZE / 2} cy={SIZE / 2} r="60" key={count} />}
        <circle class="easeback-line" data-tone="alarm" cx={SIZE / 2} cy={SIZE / 2} r="60" />
        {PLACES.map((place, number) => (
          <circle class="easeback-ten-taps__tap" data-full={number < count} r="7" {...place} key={number} />
        ))}
      </svg>
      <span class="easeback-ten-taps__say">
        <strong>{t(led ? "pad.led" : "pad.tap")}</strong>
        {t("pad.count", { count, taps: TAPS })}
      </span>
    </button>
  );
}

/**
 * Ten taps at an even pace, by the house's clock. It stops for good when the page is hidden.
 * @param {number | null} gap seconds; null while nothing is led
 * @param {() => void} onTap
 * @param {(whole: boolean) => void} onEnd
 */
export function useLed(gap, onTap, onEnd) {
  const calls = useRef({ onTap, onEnd });
  calls.current = { onTap, onEnd };
  useEffect(() => {
    if (gap === null) return undefined;
    const phases = Array.from({ length: TAPS }, (_, number) => ({
      kind: "tap",
      seconds: number < TAPS - 1 ? gap : 0.6,
    }));
    const clock = makeClock(phases, { countdown: 0 });
    const seen = stopWhenHidden(clock, document);
    clock.listen(({ state }, what) => {
      if (what === "phase") calls.current.onTap();
      else if (what === "state" && state !== "playing") calls.current.onEnd(state === "finished");
    });
    clock.start();
    return () => {
      seen();
      clock.dispose();
    };
  }, [gap]);
}
