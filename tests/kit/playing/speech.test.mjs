// The device's own voice: the right words in the right language, and never a voice that lives elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { AT_ONCE, makeVoice, pieces } from "../../../widgets/easeback/kit/playing/speech.js";
import { phone, voice } from "../../support/phone.mjs";

/** A voice of this device, and what it tells of its silence. */
function made(device, language = "en") {
  const told = [];
  return { ...makeVoice(language, device, (silence) => told.push(silence)), told };
}

test("speaks the words with a voice of the device, in the language of the words", () => {
  const device = phone({ voices: [voice("Anna", "de-DE"), voice("Sam", "en-GB")] });
  assert.equal(made(device).speak("Breathe in"), true);
  device.saysAll();
  assert.deepEqual(device.heard, ["Sam/en-GB: Breathe in"]);
});

test("what is still being said gives way", () => {
  const device = phone();
  const { speak, told } = made(device);
  speak("Breathe in");
  speak("Breathe out");
  device.saysAll();
  assert.deepEqual([device.heard, device.hushed, told.includes("held")], [["Sam/en-GB: Breathe out"], 1, false]);
});

test("the device's first choice comes first", () => {
  const device = phone({ voices: [voice("Sam", "en-GB"), voice("Ida", "en_US", { default: true })] });
  made(device).speak("Breathe out");
  device.saysAll();
  assert.equal(device.heard.at(-1), "Ida/en_US: Breathe out");
});

test("an online voice never speaks: the words would leave the device", () => {
  const device = phone({ voices: [voice("Cloud", "en-US", { localService: false, default: true })] });
  const { ready, speak, unlock, told } = made(device);
  device.tap(unlock);
  assert.deepEqual([ready(), speak("Breathe in"), told], [false, false, ["none"]]);
  device.saysAll();
  assert.deepEqual(device.heard, []);
});

test("no voice of another language reads these words", () => {
  const device = phone({ voices: [voice("Anna", "de-DE")] });
  assert.equal(made(device).ready(), false);
  assert.equal(made(device, "de").ready(), true);
});

test("an iPhone speaks later once it was unlocked in a tap, and nothing is heard in the tap", () => {
  const device = phone({ tapFirst: true });
  const { speak, unlock, told } = made(device);
  device.tap(unlock);
  device.pass(3000);
  speak("Breathe in");
  device.saysAll();
  assert.deepEqual([device.heard, told], [["Sam/en-GB: Breathe in"], ["", ""]]);
});

test("a voice that is held back is told, and once it is heard that is told too", () => {
  const device = phone({ tapFirst: true });
  const { speak, unlock, told } = made(device);
  speak("Breathe in");
  device.pass(2000);
  assert.deepEqual([device.heard, told], [[], ["held"]]);
  device.tap(unlock);
  speak("Breathe out");
  device.saysAll();
  assert.deepEqual([device.heard, told.at(-1)], [["Sam/en-GB: Breathe out"], ""]);
});

test("an engine that refuses with a fault is told at once", () => {
  const { speak, told } = made(phone({ refuses: "not-allowed" }));
  speak("Breathe in");
  assert.deepEqual(told, ["held"]);
});

test("after a call or a locked screen, the next words are heard again", () => {
  const device = phone();
  device.speechSynthesis.paused = true;
  made(device).speak("Breathe in");
  device.saysAll();
  assert.deepEqual(device.heard, ["Sam/en-GB: Breathe in"]);
});

test("voices that become known later are told", () => {
  const device = phone({ voices: [] });
  const { whenKnown } = made(device);
  const told = [];
  const forget = whenKnown((names) => told.push(names));
  device.voices.push(voice("Sam", "en-GB"));
  device.speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  assert.deepEqual(told, [["Sam"]]);
  forget();
  device.voices.push(voice("Ida", "en-GB"));
  device.speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  device.pass(100_000);
  assert.deepEqual([told.length, device.waiting()], [1, 0]);
});

test("voices that come after a second, without a word from the device, are found", () => {
  const device = phone({ voices: [] });
  const told = [];
  made(device).whenKnown((names) => told.push(names));
  device.pass(1000);
  assert.deepEqual(told, []);
  device.voices.push(voice("Sam", "en-GB"));
  device.pass(1000);
  assert.deepEqual([told, device.waiting()], [[["Sam"]], 0]);
});

test("that there is no voice is said after some patience, and never for good", () => {
  const device = phone({ voices: [] });
  const { whenKnown, unlock } = made(device);
  const told = [];
  whenKnown((names) => told.push(names));
  device.pass(3000);
  assert.deepEqual(told, [[]]);
  device.pass(100_000);
  assert.equal(device.waiting(), 0, "a device without a voice is not asked for ever");
  device.voices.push(voice("Sam", "en-GB"));
  device.tap(unlock);
  assert.deepEqual(told, [[], ["Sam"]]);
});

test("a cue finds a voice that nobody has told of", () => {
  const device = phone({ voices: [] });
  const { speak } = made(device);
  assert.equal(speak("Breathe in"), false);
  device.voices.push(voice("Sam", "en-GB"));
  assert.equal(speak("Breathe out"), true);
});

const LONG =
  "Let your left hand rest, and let the arm grow heavy, as if the chair could hold all of it for you. " +
  "Notice the wrist, the palm and each of the fingers, " +
  "one after the other, and let each of them be as it is just now. " +
  "There is nothing to do, and nothing has to change; you may simply notice, and breathe, and wait";

test("an engine that stops after 200 letters says a long text whole", () => {
  const device = phone({ longest: 200 });
  made(device).speak(LONG);
  device.saysAll();
  assert.ok(device.heard.length > 1);
  assert.equal(device.heard.map((line) => line.replace("Sam/en-GB: ", "")).join(" "), LONG);
});

test("a long text is cut after a sentence, else after a comma, else between words, and loses nothing", () => {
  for (const text of [LONG, "a ".repeat(300).trim(), "One. ".repeat(99).trim(), "x".repeat(400)]) {
    const cut = pieces(text);
    assert.ok(
      cut.every((piece) => piece && piece.length <= AT_ONCE),
      text,
    );
    assert.equal(cut.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
  }
  assert.deepEqual(pieces("One two. Three four, five six", 12), ["One two.", "Three four,", "five six"]);
  assert.deepEqual([pieces("  "), pieces("Short.")], [[], ["Short."]]);
});

test("a device that refuses, or has no speech at all, does not disturb the practice", () => {
  const refusing = made(phone({ throws: true }));
  assert.equal(refusing.speak("Breathe in"), false);
  assert.doesNotThrow(refusing.unlock);
  const silent = made({});
  assert.deepEqual(
    [silent.supported, silent.ready(), silent.speak("Breathe in"), silent.told],
    [false, false, false, ["none"]],
  );
  const told = [];
  assert.doesNotThrow(() => {
    silent.hush();
    silent.unlock();
    silent.whenKnown((names) => told.push(names))();
  });
  assert.deepEqual(told, [[]]);
});

test("a person chooses among the voices of the device, each named once and the first choice first", () => {
  const device = phone({
    voices: [
      voice("Sam", "en-GB"),
      voice("Sam", "en-US"),
      voice("Ida", "en_US", { default: true }),
      voice("Far", "en-US", { localService: false }),
    ],
  });
  const { names, speak } = made(device);
  assert.deepEqual(names(), ["Ida", "Sam"]);
  speak("Let go", { name: "Sam", volume: 0.3 });
  device.saysAll();
  assert.equal(device.heard.at(-1), "Sam/en-GB: Let go");
});

test("a voice that is gone since it was chosen gives way to the first one", () => {
  const device = phone();
  made(device).speak("Let go", { name: "Ida" });
  device.saysAll();
  assert.equal(device.heard.at(-1), "Sam/en-GB: Let go");
});
