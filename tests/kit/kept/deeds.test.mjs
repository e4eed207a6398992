// What may be done with what a person keeps: each verb changes its own part of the document and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answer,
  copyOut,
  erase,
  follow,
  keep,
  liveIn,
  mark,
  plan,
  see,
  set,
  setAside,
  bringBack,
  takeOut,
  unplan,
  write,
} from "../../../widgets/easeback/kit/kept/deeds.js";
import { empty, isEmpty, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { openStore } from "../../../widgets/easeback/kit/kept/store.js";

const early = "2026-11-20T08:00:00.000Z";
const late = "2026-11-21T08:00:00.000Z";
const walk = { activity: "walk", at: late, week: 1 };
const page = (at) => ({ thought: "own", at, own: "x" });
const isAt = (at) => (one) => one.at === at;

for (const [field, deed] of Object.entries({
  answers: answer("q", "b"),
  looks: mark("looks", { sleep: "like-me" }),
  reasons: mark("reasons", { fever: "no" }),
  sore: mark("sore", { neck: "sore" }),
  settings: set("theme", "dark"),
  country: liveIn("NZ"),
  progress: see("index"),
  path: follow({ wish: "move" }, ["the-loop"]),
  steps: plan({ step: "walk", lesson: "the-loop", moment: "morning" }),
  pacing: write(
    "pacing",
    () => false,
    () => walk,
  ),
})) {
  test(`what changes ${field} changes nothing else, and is read back as it was written`, () => {
    const done = deed(empty());
    assert.deepEqual(
      Object.keys(done).filter((key) => JSON.stringify(done[key]) !== JSON.stringify(empty()[key])),
      [field],
    );
    assert.deepEqual(sift(JSON.stringify(done)), { document: done, kind: null });
  });
}

test("several deeds are one writing", () => {
  const told = [];
  const stop = openStore().subscribe((document) => told.push(document));
  keep(set("pack", null), liveIn("NZ"), see("index", "opened"));
  stop();
  assert.equal(told.length, 1);
  assert.deepEqual(
    [told[0].settings, told[0].country, Object.keys(told[0].progress.index)],
    [{ pack: null }, "NZ", ["opened"]],
  );
});

test("a step stands once in the plan, and goes out by its name or by its time", () => {
  const twice = plan({ step: "walk", when: "today" })(
    plan({ step: "walk", when: "" })({ ...empty(), steps: [{ step: "rest", at: early }] }),
  );
  assert.deepEqual(
    twice.steps.map(({ step, when }) => [step, when]),
    [
      ["rest", undefined],
      ["walk", "today"],
    ],
  );
  assert.deepEqual(unplan({ step: "walk" })(twice).steps, [{ step: "rest", at: early }]);
  assert.deepEqual(unplan({ step: "rest", at: late })(twice).steps, twice.steps);
});

test("a page is written in its place, in the order in which pages were begun", () => {
  const two = { ...empty(), thoughts: [page(early), page(late)] };
  const done = write("thoughts", isAt(early), (here) => ({ ...here, own: "y" }))(two);
  assert.deepEqual(done.thoughts, [{ ...page(early), own: "y" }, page(late)]);
  assert.deepEqual(takeOut("thoughts", isAt(late))(done).thoughts, [{ ...page(early), own: "y" }]);
});

test("a page that is written on again is not held for removed", () => {
  const gone = { ...empty(), gone: [`thoughts/own/${early}`, "steps/walk/x"] };
  assert.deepEqual(write("thoughts", isAt(early), () => page(early))(gone).gone, ["steps/walk/x"]);
});

test("a place in the path that was opened and seen keeps both times", () => {
  assert.deepEqual(Object.keys(see("the-loop")(see("the-loop", "opened")(empty())).progress["the-loop"]), [
    "opened",
    "done",
  ]);
});

test("all of it goes into a copy, comes back from it, and is erased", () => {
  keep(answer("q", "a"));
  const copy = copyOut();
  erase();
  assert.equal(isEmpty(openStore().read()), true);
  assert.equal(bringBack(copy).ok, true);
  assert.equal(openStore().read().answers.q.answer, "a");
  assert.deepEqual(setAside(), []);
});
