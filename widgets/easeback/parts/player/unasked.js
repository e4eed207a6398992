// A practice for a hard day: it asks nothing, it keeps nothing, and what is chosen counts for this page only.
import { useState } from "preact/hooks";
import { Button } from "../../kit/form/form.js";
import { useSound } from "./practice.js";
import { startOrPause } from "./acts.js";

/** @typedef {import("./practice.js").Channels} Channels */
/** @typedef {ReturnType<typeof import("./practice.js").usePracticeLog>} Log */
/** @typedef {ReturnType<typeof import("./practice.js").useLeftOff>} LeftOff */

/**
 * What sounds: as on every page, or as long as this page is open.
 * @param {boolean} asks @returns {[Channels, (channels: Channels) => void]}
 */
export function useSoundHere(asks) {
  const [kept, keep] = useSound();
  const [here, setHere] = useState(/** @type {Channels | null} */ (null));
  return asks ? [kept, keep] : [here ?? kept, setHere];
}

/** A log into which nothing is written. @param {Log} log @returns {Log} */
export const unwritten = (log) => ({ ...log, keep: () => {} });

/** Nobody goes on where they left it. @type {LeftOff} */
export const NOT_LEFT = { open: null, leave: () => {}, forget: () => null };

/** Two starts, and no choice besides: with a voice, or in silence. @param {{session: any}} props */
export function BeginUnasked({ session }) {
  const { t, eyes, turn, sound } = session;
  const start = (/** @type {boolean} */ voice) => {
    turn({ ...eyes.channels, voice, tones: false });
    startOrPause(session);
  };
  const speaks = sound.voices?.length !== 0;
  return (
    <div class="easeback-player__big">
      {speaks && (
        <Button kind="primary" onClick={() => start(true)}>
          {t("start-voice")}
        </Button>
      )}
      <Button kind={speaks ? "quiet" : "primary"} onClick={() => start(false)}>
        {t(speaks ? "start-silent" : "start")}
      </Button>
    </div>
  );
}
