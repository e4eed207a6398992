// The screen stays on while someone practises; where that is refused the practice goes on, and says so.
import assert from "node:assert/strict";
import { test } from "node:test";

import { makeWakeLock } from "../../../widgets/easeback/kit/playing/wake_lock.js";

/** A device that counts the locks it holds. */
function device() {
  const held = { locks: 0 };
  const request = async () => {
    held.locks += 1;
    return {
      release: async () => {
        held.locks -= 1;
      },
    };
  };
  return { held, wakeLock: { request } };
}

test("holds the screen while practising and lets it go after", async () => {
  const told = [];
  const phone = device();
  const lock = makeWakeLock((kept) => told.push(kept), phone);
  await lock.keep();
  assert.deepEqual([phone.held.locks, told], [1, [true]]);
  lock.letGo();
  assert.equal(phone.held.locks, 0);
});

test("asked again after a pause it holds one lock, not two", async () => {
  const phone = device();
  const lock = makeWakeLock(() => {}, phone);
  await lock.keep();
  await lock.keep();
  assert.equal(phone.held.locks, 1);
});

test("a lock that comes after the end is given back", async () => {
  const phone = device();
  const lock = makeWakeLock(() => {}, phone);
  const asked = lock.keep();
  lock.letGo();
  await asked;
  assert.equal(phone.held.locks, 0);
});

test("a refusal, or a device without it, is told and nothing else happens", async () => {
  const told = [];
  await makeWakeLock((kept) => told.push(kept), {
    wakeLock: {
      request: async () => {
        throw new Error("battery low");
      },
    },
  }).keep();
  await makeWakeLock((kept) => told.push(kept), {}).keep();
  assert.deepEqual(told, [false, false]);
});
