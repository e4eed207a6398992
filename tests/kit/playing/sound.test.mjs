// What sounds is what a person chose; whatever else a stored copy may hold is silence.
import assert from "node:assert/strict";
import { test } from "node:test";

import { soundFrom } from "../../../widgets/easeback/kit/playing/sound.js";

const SILENT = { voice: false, tones: false, vibration: false, speaker: "", volume: 0.8 };

test("nothing sounds before a person chose it", () => assert.deepEqual(soundFrom(undefined), SILENT));

test("a choice is taken as it was made", () => {
  const chosen = { voice: true, tones: false, vibration: true, speaker: "Sam", volume: 0.3 };
  assert.deepEqual(soundFrom(chosen), chosen);
});

test("what makes no sense is as if it had not been chosen", () => {
  for (const strange of [
    null,
    "loud",
    3,
    [1],
    { voice: "yes", volume: 7, speaker: 3, tones: 1 },
    { volume: -1 },
    { volume: NaN },
  ]) {
    assert.deepEqual(soundFrom(strange), SILENT, JSON.stringify(strange));
  }
});
