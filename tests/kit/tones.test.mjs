// Soft tones: up to breathe in, down to breathe out, silent until a tap has woken them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { PITCHES, makeTones } from "../../widgets/easeback/kit/tones.js";

/** A device that writes down each tone: from, to, loudest, length. */
function device({ state = "running" } = {}) {
  const heard = [];
  globalThis.OscillatorNode = class {
    constructor(_, { frequency }) {
      this.tone = { from: frequency };
      heard.push(this.tone);
      this.frequency = { linearRampToValueAtTime: (to) => { this.tone.to = to; } };
    }
    connect(next) { next.tone = this.tone; return next; }
    start(at) { this.tone.at = at; }
    stop(at) { this.tone.length = at - this.tone.at; }
  };
  globalThis.GainNode = class {
    constructor() {
      this.gain = { linearRampToValueAtTime: (value) => { this.values = [...(this.values ?? []), value]; } };
    }
    connect() { this.tone.volumes = this.values; }
  };
  class AudioContext {
    state = state;
    currentTime = 10;
    async resume() {}
    async close() { heard.push("closed"); }
  }
  return { heard, AudioContext };
}

test("nothing sounds before a tap has woken it", () => {
  const phone = device();
  makeTones(phone).cue("in", 4);
  assert.deepEqual(phone.heard, []);
});

test("the tone rises to breathe in and falls to breathe out", () => {
  const phone = device();
  const tones = makeTones(phone);
  tones.wake();
  tones.cue("in", 4);
  tones.cue("out", 6);
  const [up, down] = phone.heard;
  assert.ok(up.to > up.from && down.to < down.from);
});

test("it is soft, fades to nothing, and is never longer than its phase", () => {
  const phone = device();
  const tones = makeTones(phone);
  tones.wake();
  for (const kind of Object.keys(PITCHES)) tones.cue(kind, 2);
  for (const { volumes, length } of phone.heard) {
    assert.ok(Math.max(...volumes) <= 0.2);
    assert.equal(volumes.at(-1), 0);
    assert.ok(length <= 2);
  }
});

test("a device that does not let sound begin, or has none, does not disturb the practice", () => {
  const waiting = device({ state: "suspended" });
  const tones = makeTones(waiting);
  tones.wake();
  tones.cue("in", 4);
  assert.deepEqual(waiting.heard, []);
  const none = makeTones({});
  assert.equal(none.supported, false);
  assert.doesNotThrow(() => { none.wake(); none.cue("in", 4); none.rest(); });
});

test("rest lets go of the device's sound", () => {
  const phone = device();
  const tones = makeTones(phone);
  tones.wake();
  tones.rest();
  tones.cue("in", 4);
  assert.deepEqual(phone.heard, ["closed"]);
});

test("the tone goes up to tighten and down to let go", () => {
  assert.ok(PITCHES.tense[1] > PITCHES.tense[0]);
  assert.ok(PITCHES["let-go"][1] < PITCHES["let-go"][0]);
});

test("a tone is as loud as was chosen", () => {
  const phone = device();
  const tones = makeTones(phone);
  tones.wake();
  tones.cue("in", 4);
  tones.cue("in", 4, 0.5);
  const [full, half] = phone.heard;
  assert.ok(Math.abs(Math.max(...half.volumes) - Math.max(...full.volumes) / 2) < 1e-9);
});
