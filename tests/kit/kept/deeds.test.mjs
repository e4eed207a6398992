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
  bringPlan,
  doOn,
  dropThing,
  letRest,
  sayOf,
  sayOfPlan,
  see,
  set,
  setAside,
  bringBack,
  takeOut,
  takeUp,
  write,
} from "../../../widgets/easeback/kit/kept/deeds.js";
import { empty, isEmpty, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { planIn } from "../../../widgets/easeback/kit/kept/plan.js";
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
  plan: takeUp("walk", { lesson: "the-loop", moment: "morning", sure: 8 }),
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

const done = (...deeds) => deeds.reduce((document, deed) => deed(document), empty());
const inPlan = (document) => planIn(document).things.map(({ thing }) => thing);
const forLater = (document) => planIn(document).later.map(({ thing }) => thing);

test("a thing stands once in the plan, says what was said last, and goes out with all of it", () => {
  const twice = done(takeUp("rest"), takeUp("walk", { when: "today", sure: 4 }), takeUp("walk", { when: "", sure: 7 }));
  assert.deepEqual(inPlan(twice), ["rest", "walk"]);
  const [, walk] = planIn(twice).things;
  assert.deepEqual([walk.when, walk.sure], ["", 7]);
  assert.deepEqual(inPlan(dropThing("walk")(twice)), ["rest"]);
  const again = done(takeUp("walk", { when: "today" }), dropThing("walk"), takeUp("walk"));
  assert.equal(planIn(again).things[0].when, "");
});

test("for a fourth thing another one rests, and comes back with all that was said of it", () => {
  const three = ["a", "b", "c"].map((thing) => takeUp(thing, { where: `at ${thing}` }));
  const full = done(...three, takeUp("d", {}, "b"));
  assert.deepEqual([inPlan(full), forLater(full)], [["a", "c", "d"], ["b"]]);
  const back = done(...three, letRest("a"), takeUp("a"));
  assert.deepEqual(
    planIn(back).things.map(({ where }) => where),
    ["at b", "at c", "at a"],
  );
});

test("what is taken up with one tap stands in its order, whatever it is called", () => {
  assert.deepEqual(inPlan(done(takeUp("c"), takeUp("a"), takeUp("b"))), ["c", "a", "b"]);
});

test("“I did it” is marked by day, once, and can be taken back", () => {
  const walked = done(
    takeUp("walk"),
    doOn("walk", "2026-11-30"),
    doOn("walk", "2026-11-30"),
    doOn("walk", "2026-11-28"),
  );
  assert.deepEqual(planIn(walked).things[0].done, ["2026-11-28", "2026-11-30"]);
  assert.deepEqual(planIn(doOn("walk", "2026-11-30", false)(walked)).things[0].done, ["2026-11-28"]);
});

test("the days of what is built up are those of its page, seen from both sides", () => {
  const page = { ...empty(), pacing: [{ ...walk, done: ["2026-11-29"] }] };
  const walked = doOn("pace-walk", "2026-11-30")(takeUp("pace-walk")(page));
  assert.deepEqual(walked.pacing[0].done, ["2026-11-29", "2026-11-30"]);
  assert.deepEqual(planIn(walked).things[0].done, ["2026-11-29", "2026-11-30"]);
  assert.deepEqual(planIn(doOn("pace-walk", "2026-11-29", false)(walked)).things[0].done, ["2026-11-30"]);
});

test("of the whole the review, whom to call and the days of a flare are said", () => {
  const flare = { hour: { id: "warm", own: "" }, day: { id: "own", own: "I read." } };
  const plan = planIn(
    done(sayOfPlan({ review: "2026-12-14" }), sayOfPlan({ call: "Ann", flare }), sayOf("x", { sure: 1 })),
  );
  assert.deepEqual(
    [plan.review, plan.call, plan.flare.day.own, plan.flare.week.id],
    ["2026-12-14", "Ann", "I read.", ""],
  );
  assert.deepEqual(plan.things, []);
});

test("a plan that came from elsewhere adds to what is here and takes nothing out", () => {
  const theirs = planIn(done(takeUp("walk", { sure: 9 }), doOn("walk", "2026-11-30"), sayOfPlan({ call: "Ann" })));
  const mine = done(takeUp("rest"), sayOfPlan({ review: "2026-12-14" })); // said before the other arrives
  const both = bringPlan(theirs)(mine);
  assert.deepEqual(inPlan(both), ["rest", "walk"]);
  const plan = planIn(both);
  assert.deepEqual(
    [plan.review, plan.call, plan.things[1].sure, plan.things[1].done],
    ["2026-12-14", "Ann", 9, ["2026-11-30"]],
  );
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
