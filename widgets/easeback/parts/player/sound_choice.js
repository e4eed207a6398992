// What sounds, chosen beside the start: nothing, a voice or soft tones.
import { Choice } from "../../kit/form/form.js";

/** @typedef {import("./use_session.js").Session} Session */
/** @typedef {"silent" | "voice" | "tones"} Sound */

/** @type {Sound[]} */
const SOUNDS = ["silent", "voice", "tones"];

/**
 * @param {import("../../kit/playing/sound.js").Channels} channels
 * @returns {Sound} an older copy may have both: the voice leads
 */
export const soundOf = ({ voice, tones }) => (voice ? "voice" : tones ? "tones" : "silent");

/** What is to be known of it: the voice that is not there, the eyes that will be closed. @param {Session} session */
function hintFor({ t, eyes, sound, manner }) {
  const chosen = soundOf(eyes.channels);
  if (eyes.closed) return t(`eyes-${eyes.sounds === "none" ? "none" : eyes.quiet ? "silent" : chosen}`);
  if (chosen === "silent") return "";
  if (chosen === "tones") return t(`tones-hint${manner}`);
  return t(sound.voices?.length === 0 ? "voice-none" : "voice-hint");
}

/** @param {{session: Session}} props */
export function SoundChoice({ session }) {
  const { t, eyes, turn } = session;
  return (
    <div class="easeback-player__sounds">
      <Choice
        label={t("sound")}
        hideLabel
        value={soundOf(eyes.channels)}
        onChange={(sound) => turn({ ...eyes.channels, voice: sound === "voice", tones: sound === "tones" })}
        options={SOUNDS.map((sound) => ({ value: sound, text: t(`sound.${sound}`) }))}
      />
      <p class="easeback-player__last" role="status">
        {hintFor(session)}
      </p>
    </div>
  );
}
