// Where in a practice one is. "Skip" goes to the next move, "back" to the start of this one or to the one before.
import assert from "node:assert/strict";
import { test } from "node:test";

import { phasesFor } from "../../../widgets/easeback/care/practice.js";
import { makeClock } from "../../../widgets/easeback/kit/playing/clock.js";
import { beginsMove } from "../../../widgets/easeback/parts/player/whereabouts.js";
import { fakeTime } from "../../support/time.mjs";

const step = (order, phase, move = "") => ({
  order,
  phase,
  move,
  seconds: 10,
  variants: [],
  regions: [],
  pose: "",
  cue: `cue ${order}`,
  say: "",
  easier: "",
  sore: "",
});
const STEPS = [
  step(1, "ready"),
  step(2, "move", "knee"),
  step(3, "move", "knee"),
  step(4, "move", "turn"),
  step(5, "end"),
];
const MOVES = [
  { id: "knee", reps: 3, sides: "each", rest_s: 4 },
  { id: "turn", reps: 2, sides: "", rest_s: 0 },
];

/** A practice that is played, and how it is skipped and taken back as a person does. */
function play(rounds = 1) {
  const phases = phasesFor({ steps: STEPS, moves: MOVES, variants: [{ id: "v", of: "length", rounds, pace: 1 }] });
  const time = fakeTime();
  const clock = makeClock(phases, { source: time, countdown: 0 });
  clock.start();
  const begins = beginsMove(clock.phases());
  const here = () => {
    const { phase } = clock.read();
    return [phase.move || phase.kind, phase.order, phase.rep, phase.side, phase.round];
  };
  return { clock, time, here, skip: () => clock.skip(begins), back: () => clock.back(begins) };
}

test("skip goes to the next move, past all its times, sides and rests", () => {
  const { clock, here, skip } = play();
  skip();
  assert.deepEqual(here(), ["knee", 2, 1, "right", 1]);
  skip();
  assert.deepEqual(here(), ["turn", 4, 1, "", 1]);
  skip();
  assert.deepEqual(here(), ["end", 5, 1, "", 1]);
  skip();
  assert.equal(clock.read().state, "finished");
});

test("skip from the middle of a move leaves the rest of it out", () => {
  const { time, here, skip } = play();
  skip();
  time.pass(34); // into the second time on the first side
  assert.equal(here()[0], "knee");
  assert.notEqual(here()[2], 1);
  skip();
  assert.deepEqual(here(), ["turn", 4, 1, "", 1]);
});

test("back is the start of this move, and from its first moments the move before", () => {
  const { time, here, skip, back } = play();
  skip();
  time.pass(34);
  back();
  assert.deepEqual(here(), ["knee", 2, 1, "right", 1]);
  time.pass(34);
  skip();
  assert.deepEqual(here(), ["turn", 4, 1, "", 1]);
  back();
  assert.deepEqual(here(), ["knee", 2, 1, "right", 1], "what was skipped is taken up from its start");
  back();
  assert.deepEqual(here(), ["ready", 1, 1, "", 1]);
});

test("a move of the next round is a move again", () => {
  const { here, skip } = play(2);
  for (let times = 0; times < 3; times += 1) skip();
  assert.deepEqual(here(), ["knee", 2, 1, "right", 2]);
});
