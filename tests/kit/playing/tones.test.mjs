// Soft tones: up to breathe in, down to breathe out, silent until a tap has woken them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { PITCHES, makeTones } from "../../../widgets/easeback/kit/playing/tones.js";
import { toneDevice as device } from "../../support/phone.mjs";

/** Lets what waits for an answer of the device go on. */
const answered = () => new Promise((done) => setImmediate(done));

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

test("a device that does not let sound begin says so, and does not disturb the practice", async () => {
  const waiting = device({ state: "suspended", resumes: "never" });
  const told = [];
  const tones = makeTones(waiting, (held) => told.push(held));
  tones.wake();
  tones.cue("in", 4);
  await answered();
  waiting.pass(1000);
  assert.deepEqual([waiting.heard, told], [[], [true]]);
  const none = makeTones({ setTimeout: () => {} });
  assert.equal(none.supported, false);
  assert.doesNotThrow(() => {
    none.wake();
    none.cue("in", 4);
    none.rest();
  });
});

test("after a call, the tap on “Go on” brings the tones back", async () => {
  const iphone = device({ resumes: "in a tap" });
  const told = [];
  const tones = makeTones(iphone, (held) => told.push(held));
  iphone.tap(tones.wake);
  iphone.takes("interrupted");
  iphone.tap(tones.wake);
  await answered();
  tones.cue("out", 6);
  assert.equal(iphone.heard.filter(({ to }) => to).length, 1);
  iphone.pass(1000);
  assert.ok(!told.includes(true));
});

test("a locked screen takes the tones away, and the page that is seen again takes them back", async () => {
  const phone = device();
  const tones = makeTones(phone);
  phone.tap(tones.wake);
  phone.takes("suspended");
  await tones.resume();
  tones.cue("out", 6);
  assert.equal(phone.heard.length, 1);
});

test("a cue asks for the sound itself, and still sounds when it comes at once", async () => {
  const phone = device();
  const tones = makeTones(phone);
  tones.wake();
  phone.takes("suspended");
  await tones.cue("in", 4);
  assert.equal(phone.heard.length, 1);
});

test("where asking again failed, the next tap begins with a new sound", async () => {
  const iphone = device({ resumes: "in a tap" });
  const tones = makeTones(iphone);
  iphone.tap(tones.wake);
  iphone.takes("interrupted");
  await tones.resume();
  iphone.tap(tones.wake);
  tones.cue("in", 4);
  assert.deepEqual([iphone.contexts.length, iphone.heard.length], [2, 2], "the old one is closed, the new one sounds");
});

test("tones that sound again are told", async () => {
  const phone = device({ state: "suspended", resumes: "never" });
  const told = [];
  const tones = makeTones(phone, (held) => told.push(held));
  tones.wake();
  await tones.cue("in", 4);
  phone.pass(1000);
  phone.resumes = "at once";
  tones.wake();
  await answered();
  assert.deepEqual(told, [true, false]);
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
