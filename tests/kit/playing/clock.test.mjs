// The clock of the player: it counts honestly, in order, and moves only where it may.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fakeTime } from "../../support/time.mjs";
import { makeClock } from "../../../widgets/easeback/kit/playing/clock.js";
import { breath, lengthOf, rounds } from "../../../widgets/easeback/parts/player/rhythm.js";

/** Starts a clock and plays until it has finished; what happened, with the time of each. */
function play(phases, { late = 0 } = {}) {
  const time = fakeTime({ late });
  const clock = makeClock(phases, { source: time });
  const story = [];
  let began = 0;
  clock.listen((moment, what) => {
    if (what === "state" && moment.state === "playing") began = time.now();
    story.push({
      what,
      state: moment.state,
      kind: moment.phase.kind,
      index: moment.index,
      at: (time.now() - began) / 1000,
    });
  });
  clock.start();
  time.pass(3 + lengthOf(phases) + 60);
  return { clock, time, story };
}

const LETTERS = [
  { kind: "in", seconds: 4 },
  { kind: "hold-in", seconds: 2 },
  { kind: "out", seconds: 6 },
];

/** The rows of the breathing patterns, as they are played. */
function patterns() {
  const text = readFileSync(new URL("../../../data/breathing_patterns.csv", import.meta.url), "utf8").replace(
    /^\uFEFF/,
    "",
  );
  const [head, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
  return rows.map((row) =>
    Object.fromEntries(
      head.map((name, at) => [name, /^(id|contraindications|source)$/.test(name) ? row[at] : Number(row[at] || 0)]),
    ),
  );
}

test("counts 3, 2, 1 before the first phase and nothing is practised meanwhile", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  const counts = [];
  clock.listen((moment) => {
    if (moment.state === "countdown") counts.push([moment.count, moment.practised]);
  });
  clock.start();
  time.pass(2.999);
  assert.deepEqual(counts, [
    [3, 0],
    [2, 0],
    [1, 0],
  ]);
  assert.equal(clock.read().state, "countdown");
  time.pass(0.001);
  assert.equal(clock.read().state, "playing");
  assert.equal(clock.read().phase.kind, "in");
});

test("plays the phases in order, each for its seconds, and ends by itself", () => {
  const { clock, story, time } = play(LETTERS);
  assert.deepEqual(
    story.filter(({ what }) => what === "phase").map(({ kind, at }) => [kind, at]),
    [
      ["in", 0],
      ["hold-in", 4],
      ["out", 6],
    ],
  );
  const last = story.at(-1);
  assert.deepEqual([last.what, last.state, last.at], ["state", "finished", 12]);
  assert.deepEqual([clock.read().practised, clock.read().left, clock.read().whole], [12, 0, true]);
  assert.equal(time.waiting(), 0);
});

test("tells each second of a phase once", () => {
  const { story } = play(LETTERS);
  const seconds = story.filter(({ what, state }) => what === "second" && state === "playing").map(({ at }) => at);
  assert.deepEqual(seconds, [1, 2, 3, 5, 7, 8, 9, 10, 11]);
});

test("a phase may last part of a second more", () => {
  const { story } = play([
    { kind: "in", seconds: 2.5 },
    { kind: "out", seconds: 3.5 },
  ]);
  assert.deepEqual(
    story.filter(({ what }) => what === "phase").map(({ at }) => at),
    [0, 2.5],
  );
  assert.equal(story.at(-1).at, 6);
});

for (const pattern of patterns()) {
  test(`${pattern.id}: ten minutes have the order and the seconds of its row`, () => {
    const round = breath(pattern);
    const phases = rounds(round, 600, pattern.max_cycles);
    const { clock, story } = play(phases);
    const starts = story.filter(({ what }) => what === "phase");
    assert.equal(starts.length, phases.length);
    let at = 0;
    starts.forEach((start, index) => {
      assert.equal(start.kind, round[index % round.length].kind);
      assert.equal(start.at, at);
      at += round[index % round.length].seconds;
    });
    assert.equal(clock.read().practised, lengthOf(phases));
    if (pattern.max_cycles) assert.ok(phases.length / round.length <= pattern.max_cycles);
    else assert.ok(Math.abs(clock.read().practised - 600) <= lengthOf(round) / 2);
  });
}

test("late wakes do not add up: after ten minutes it is right to the millisecond of one wake", () => {
  const phases = rounds(
    [
      { kind: "in", seconds: 4 },
      { kind: "out", seconds: 6 },
    ],
    600,
  );
  const { clock, story } = play(phases, { late: 23 });
  const last = story.filter(({ what }) => what === "phase").at(-1);
  assert.ok(Math.abs(last.at - 594) <= 0.05, `last phase began at ${last.at}`);
  assert.equal(clock.read().practised, 600);
});

test("a pause stops everything, and the same phase begins again from its start", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start();
  time.pass(3 + 4 + 2 + 1.4);
  clock.pause();
  assert.deepEqual([clock.read().state, clock.read().phase.kind, clock.read().into], ["paused", "out", 1.4]);
  assert.equal(time.waiting(), 0);
  time.pass(3600);
  assert.equal(clock.read().practised, 7.4);
  clock.resume();
  assert.deepEqual([clock.read().state, clock.read().phase.kind, clock.read().into], ["playing", "out", 0]);
  time.pass(6);
  assert.deepEqual([clock.read().state, clock.read().practised], ["finished", 13.4]);
});

test("reads between two wakes are exact, for the picture", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start();
  time.pass(3 + 1.25);
  assert.deepEqual([clock.read().into, clock.read().practised, clock.read().left], [1.25, 1.25, 10.75]);
});

test("skip goes to the next phase that fits, and past the last one it ends", () => {
  const time = fakeTime();
  const clock = makeClock(rounds(LETTERS, 24), { source: time });
  clock.start();
  time.pass(3 + 1);
  clock.skip(({ kind }) => kind === "in");
  assert.deepEqual([clock.read().index, clock.read().phase.round, clock.read().practised], [3, 2, 1]);
  clock.skip();
  assert.equal(clock.read().phase.kind, "hold-in");
  clock.skip(({ kind }) => kind === "in");
  assert.deepEqual([clock.read().state, clock.read().whole], ["finished", false]);
});

test("an easier rhythm takes over at once and what was practised stays counted", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start();
  time.pass(3 + 5);
  clock.become([
    { kind: "in", seconds: 3 },
    { kind: "out", seconds: 4 },
  ]);
  assert.deepEqual([clock.read().phase.seconds, clock.read().practised, clock.read().left], [3, 5, 7]);
  time.pass(7);
  assert.deepEqual([clock.read().state, clock.read().practised], ["finished", 12]);
});

test("finishing early counts what was practised and says that it was early", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start();
  time.pass(3 + 5);
  clock.finish();
  assert.deepEqual([clock.read().state, clock.read().practised, clock.read().whole], ["finished", 5, false]);
  time.pass(60);
  assert.equal(clock.read().practised, 5);
  clock.reset();
  assert.deepEqual([clock.read().state, clock.read().practised, clock.read().left], ["ready", 0, 12]);
});

const MOVES = ["start", "cancel", "pause", "resume", "skip", "back", "become", "finish", "reset"];
const ALLOWED = {
  ready: ["start", "become"],
  countdown: ["cancel", "become"],
  playing: ["pause", "skip", "back", "become", "finish"],
  paused: ["cancel", "resume", "skip", "back", "become", "finish"],
  finished: ["reset"],
};
const REACH = {
  ready: () => {},
  countdown: (clock) => clock.start(),
  playing: (clock, time) => {
    clock.start();
    time.pass(4);
  },
  paused: (clock, time) => {
    clock.start();
    time.pass(4);
    clock.pause();
  },
  finished: (clock, time) => {
    clock.start();
    time.pass(60);
  },
};
for (const [state, allowed] of Object.entries(ALLOWED)) {
  test(`while ${state} only these moves are possible: ${allowed.join(", ")}`, () => {
    for (const move of MOVES) {
      const time = fakeTime();
      const clock = makeClock(LETTERS, { source: time });
      REACH[state](clock, time);
      assert.equal(clock.read().state, state);
      assert.equal(clock.can(move), allowed.includes(move), move);
      const go = () => clock[move](...(move === "become" ? [LETTERS] : []));
      if (allowed.includes(move)) assert.doesNotThrow(go, move);
      else {
        assert.throws(go, /is not possible while/, move);
        assert.equal(clock.read().state, state);
      }
    }
  });
}

test("a device that slept did not practise: the clock stops where the person was last with it", () => {
  const time = fakeTime();
  const clock = makeClock(rounds(LETTERS, 600), { source: time });
  clock.start();
  time.pass(3 + 4.5);
  time.sleep(300);
  time.pass(0);
  assert.deepEqual([clock.read().state, clock.read().why, clock.read().practised], ["paused", "away", 5]);
  assert.equal(clock.read().phase.kind, "hold-in");
});

for (const seconds of [0, -4, NaN, Infinity, 3601, undefined]) {
  test(`a phase of ${seconds} seconds is refused with its place and name`, () => {
    assert.throws(
      () =>
        makeClock([
          { kind: "in", seconds: 4 },
          { kind: "out", seconds },
        ]),
      /phase 2 \(out\) lasts/,
    );
  });
}

test("an exercise without phases is refused, and a refused change leaves the clock as it was", () => {
  assert.throws(() => makeClock([]), /at least one phase/);
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start();
  time.pass(4);
  assert.throws(() => clock.become([{ kind: "in", seconds: -1 }]), RangeError);
  time.pass(11);
  assert.deepEqual([clock.read().state, clock.read().practised], ["finished", 12]);
});

test("disposed of, it wakes and tells no more", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  let told = 0;
  clock.start();
  clock.listen(() => {
    told += 1;
  });
  clock.dispose();
  time.pass(60);
  assert.deepEqual([told, time.waiting()], [0, 0]);
});

test("back begins the phase again, and from its first moments the one before", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time, countdown: 0 });
  clock.start();
  time.pass(5);
  assert.equal(clock.read().index, 1);
  clock.back();
  assert.deepEqual([clock.read().index, clock.read().into], [0, 0]);
  time.pass(4 + 2 + 5);
  clock.back();
  assert.deepEqual([clock.read().index, clock.read().into], [2, 0]);
  assert.equal(clock.read().practised, 16, "what was practised stays counted");
  time.pass(1);
  clock.back(({ kind }) => kind === "in");
  assert.deepEqual([clock.read().index, clock.read().into], [0, 0]);
});

test("back at the very start stays there", () => {
  const clock = makeClock(LETTERS, { source: fakeTime(), countdown: 0 });
  clock.start();
  clock.back();
  assert.deepEqual([clock.read().index, clock.read().state], [0, "playing"]);
});

test("what is to be played may change while it counts, and the count goes on", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start();
  time.pass(2);
  clock.become(LETTERS.slice(1));
  assert.deepEqual([clock.read().state, clock.read().count], ["countdown", 1]);
  time.pass(1.5);
  assert.deepEqual([clock.read().state, clock.read().phase.kind], ["playing", "hold-in"]);
});

test("who arrives from another page is counted in for longer", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start({ count: 6 });
  time.pass(5.5);
  assert.deepEqual([clock.read().state, clock.read().count], ["countdown", 1]);
  time.pass(1);
  assert.equal(clock.read().state, "playing");
  clock.pause();
  clock.cancel();
  clock.start();
  assert.equal(clock.read().count, 3, "and the next time as usual");
});

test("who left goes on at the same phase with what was practised, or begins anew", () => {
  const time = fakeTime();
  const clock = makeClock(LETTERS, { source: time });
  clock.start({ index: 2, practised: 7 });
  time.pass(3 + 1);
  assert.deepEqual([clock.read().phase.kind, clock.read().into, clock.read().practised], ["out", 1, 8]);
  clock.pause();
  clock.cancel();
  assert.deepEqual([clock.read().state, clock.read().index, clock.read().practised], ["ready", 0, 0]);
  clock.start({ index: 99 });
  time.pass(3);
  assert.equal(clock.read().phase.kind, "out", "a place that is no longer there is the last one");
});
