// The device's own voice: the right words in the right language, and never a voice that lives elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { makeVoice } from "../../widgets/easeback/kit/voice.js";

const voice = (name, lang, { localService = true, ...more } = {}) => ({ name, lang, localService, default: false, ...more });

/** A device that writes down what it says. */
function device(voices, { broken = false } = {}) {
  const said = [];
  const speech = new EventTarget();
  return {
    said,
    speech,
    voices,
    speechSynthesis: Object.assign(speech, {
      getVoices: () => voices,
      cancel: () => said.push("(hush)"),
      speak: (utterance) => {
        if (broken) throw new Error("not now");
        said.push(`${utterance.voice.name}/${utterance.lang}: ${utterance.text}`);
      },
    }),
    SpeechSynthesisUtterance: class { constructor(text) { this.text = text; } },
  };
}

test("speaks the words with a voice of the device, in the language of the words", () => {
  const phone = device([voice("Anna", "de-DE"), voice("Sam", "en-GB")]);
  assert.equal(makeVoice("en", phone).speak("Breathe in"), true);
  assert.deepEqual(phone.said, ["(hush)", "Sam/en-GB: Breathe in"]);
});

test("the device's first choice comes first", () => {
  const phone = device([voice("Sam", "en-GB"), voice("Ida", "en_US", { default: true })]);
  makeVoice("en", phone).speak("Breathe out");
  assert.equal(phone.said.at(-1), "Ida/en_US: Breathe out");
});

test("an online voice never speaks: the words would leave the device", () => {
  const phone = device([voice("Cloud", "en-US", { localService: false, default: true })]);
  const made = makeVoice("en", phone);
  assert.deepEqual([made.ready(), made.speak("Breathe in"), phone.said], [false, false, []]);
});

test("no voice of another language reads these words", () => {
  const phone = device([voice("Anna", "de-DE")]);
  assert.equal(makeVoice("en", phone).ready(), false);
  assert.equal(makeVoice("de", phone).ready(), true);
});

test("voices that become known later are told", () => {
  const phone = device([]);
  const made = makeVoice("en", phone);
  let told = 0;
  const forget = made.whenKnown(() => { told += 1; });
  phone.voices.push(voice("Sam", "en-GB"));
  phone.speech.dispatchEvent(new Event("voiceschanged"));
  assert.deepEqual([told, made.ready()], [1, true]);
  forget();
  phone.speech.dispatchEvent(new Event("voiceschanged"));
  assert.equal(told, 1);
});

test("a device that refuses, or has no speech at all, does not disturb the practice", () => {
  assert.equal(makeVoice("en", device([voice("Sam", "en-GB")], { broken: true })).speak("Breathe in"), false);
  const silent = makeVoice("en", {});
  assert.deepEqual([silent.supported, silent.ready(), silent.speak("Breathe in")], [false, false, false]);
  assert.doesNotThrow(() => { silent.hush(); silent.whenKnown(() => {})(); });
});

test("a person chooses among the voices of the device, each named once and the first choice first", () => {
  const phone = device([voice("Sam", "en-GB"), voice("Sam", "en-US"), voice("Ida", "en_US", { default: true }), voice("Far", "en-US", { localService: false })]);
  const made = makeVoice("en", phone);
  assert.deepEqual(made.names(), ["Ida", "Sam"]);
  made.speak("Let go", { name: "Sam", volume: 0.3 });
  assert.equal(phone.said.at(-1), "Sam/en-GB: Let go");
});

test("a voice that is gone since it was chosen gives way to the first one", () => {
  const phone = device([voice("Sam", "en-GB")]);
  makeVoice("en", phone).speak("Let go", { name: "Ida" });
  assert.equal(phone.said.at(-1), "Sam/en-GB: Let go");
});
