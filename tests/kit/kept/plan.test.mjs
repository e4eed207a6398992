// The one plan as data: its shape, and that no tab, device, copy or broken file loses anything of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bringPlan,
  doOn,
  dropThing,
  letRest,
  sayOf,
  sayOfPlan,
  takeUp,
} from "../../../widgets/easeback/kit/kept/deeds.js";
import { empty, merge, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import {
  KINDS,
  MOMENTS,
  MOST,
  OWN,
  PEOPLE,
  SPANS,
  isBlank,
  isDay,
  ownThing,
  planIn,
  standingOf,
  withSaid,
} from "../../../widgets/easeback/kit/kept/plan.js";

const at = (minute) => new Date(Date.parse("2026-11-30T08:00:00Z") + minute * 60_000).toISOString();
const done = (...deeds) => deeds.reduce((document, deed) => deed(document), empty());
/** Others rely on this shape: the calendar, the link, the printed sheet, the bundle for a clinic. */
const SHAPE = {
  thing: (value) => /^[a-z0-9]+([-_][a-z0-9]+)*$/.test(value),
  own: isText,
  kind: (value) => ["", ...KINDS].includes(value),
  small: (value) => typeof value === "boolean",
  lesson: isText,
  moment: (value) => ["", ...MOMENTS].includes(value),
  when: isText,
  where: isText,
  hurdle: isText,
  hurdle_own: isText,
  around: isText,
  sure: (value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 10),
  who: (value) => ["", ...PEOPLE].includes(value),
  done: (value) => value.every(isDay) && String(value) === String([...new Set(value)].sort()),
  since: (value) => value === "" || new Date(value).toISOString() === value,
};
function isText(value) {
  return typeof value === "string";
}
function hasShape(plan) {
  assert.deepEqual(Object.keys(plan), ["things", "later", "flare", "review", "call"]);
  assert.ok(plan.things.length <= MOST);
  for (const thing of [...plan.things, ...plan.later]) {
    assert.deepEqual(Object.keys(thing).sort(), Object.keys(SHAPE).sort());
    for (const [field, isSound] of Object.entries(SHAPE)) assert.ok(isSound(thing[field]), `${field}: ${thing[field]}`);
  }
  assert.deepEqual(Object.keys(plan.flare), [...SPANS]);
  for (const { id, own } of Object.values(plan.flare)) assert.ok(isText(id) && isText(own));
  assert.ok(plan.review === "" || isDay(plan.review));
  assert.ok(isText(plan.call));
}

/** A number from 0 to 1 that comes again with every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
const THINGS = ["walk", "again-slow-breathing", "pace-garden", "sleep-step", "own-20261130080000000"];
/** Some deed on a plan. */
function anyDeed(next) {
  const pick = (some) => some[Math.floor(next() * some.length)];
  const thing = pick(THINGS);
  return pick([
    takeUp(thing, { lesson: "the-loop", moment: pick(["", ...MOMENTS]) }),
    takeUp(thing, {}, pick([undefined, ...THINGS])),
    sayOf(thing, { sure: Math.floor(next() * 11), small: next() < 0.5, who: pick(PEOPLE) }),
    sayOf(thing, { hurdle: pick(["rain", OWN]), hurdle_own: "Visitors 😀\n“x”", around: pick(["", "I say so"]) }),
    sayOf(thing, { own: "My own words", kind: pick(KINDS), when: "after tea", where: "in the hall" }),
    letRest(thing),
    dropThing(thing),
    doOn(thing, `2026-11-${10 + Math.floor(next() * 20)}`, next() < 0.8),
    sayOfPlan({ review: "2026-12-14", call: "Ann, 123" }),
    sayOfPlan({ flare: { [pick(SPANS)]: { id: OWN, own: "I rest a little." } } }),
  ]);
}

test("whatever was done, the plan has its shape, is read back as it was written, and goes on whole", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = dice(seed);
    const document = done(...Array.from({ length: 12 }, () => anyDeed(next)));
    const plan = planIn(document);
    hasShape(plan);
    assert.deepEqual(sift(JSON.stringify(document)), { document, kind: null });
    const brought = planIn(bringPlan(plan)(empty()));
    hasShape(brought);
    const words = ({ things, later, ...rest }) => ({
      ...rest,
      all: [...things, ...later].map(({ since, ...thing }) => thing).sort((a, b) => (a.thing < b.thing ? -1 : 1)),
      in: things.map(({ thing }) => thing).sort(),
    });
    assert.deepEqual(words(brought), words(plan), `seed ${seed}`);
  }
});

test("two tabs that write in the same moment keep both words, whichever is heard last", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const next = dice(seed);
    const common = done(...Array.from({ length: 4 }, () => anyDeed(next)));
    const [here, there] = [anyDeed(next)(common), anyDeed(next)(common)];
    const [one, other] = [merge(here, there), merge(there, here)];
    for (const name of Object.keys(common.plan).concat(Object.keys(here.plan), Object.keys(there.plan))) {
      const newest = [here, there]
        .map(({ plan }) => plan[name])
        .filter(Boolean)
        .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
      assert.equal(one.plan[name].at, newest.at);
      assert.equal(other.plan[name].at, newest.at);
    }
  }
});

test("one tab says when, the other how sure, a third that it was done: all three stand", () => {
  const common = done(takeUp("walk"));
  const tabs = [sayOf("walk", { when: "after tea" }), sayOf("walk", { sure: 6 }), doOn("walk", "2026-11-30")];
  const [thing] = planIn(tabs.map((deed) => deed(common)).reduce(merge)).things;
  assert.deepEqual([thing.when, thing.sure, thing.done], ["after tea", 6, ["2026-11-30"]]);
});

test("two devices with three things each: the newest three are in, the others wait, none is lost", () => {
  const plan = (names, from) =>
    Object.fromEntries(names.map((name, index) => [`${name}/stands`, { value: "in", at: at(from + index) }]));
  const both = merge({ ...empty(), plan: plan(["a", "b", "c"], 0) }, { ...empty(), plan: plan(["d", "e", "f"], 1.5) });
  const { things, later } = planIn(both);
  const named = (some) => some.map(({ thing }) => thing);
  assert.deepEqual(
    [named(things), named(later)],
    [
      ["c", "e", "f"],
      ["d", "b", "a"],
    ],
  );
});

test("a clock that was set back loses no word", () => {
  const before = { "walk/sure": { value: 3, at: at(60) } };
  const after = withSaid(before, { "walk/sure": 8 }, at(0));
  assert.ok(after["walk/sure"].at > at(60));
  const merged = merge({ ...empty(), plan: before }, { ...empty(), plan: after });
  assert.equal(merged.plan["walk/sure"].value, 8);
});

for (const [name, said] of Object.entries({
  "a day the calendar does not have": { "walk/2026-02-30": { value: "done", at: at(0) } },
  "a review on no day": { review: { value: "2026-13-45", at: at(0) } },
  "a sureness of eleven": { "walk/sure": { value: 11, at: at(0) } },
  "a moment, a person and a kind that nobody knows": {
    "walk/moment": { value: "never", at: at(0) },
    "walk/who": { value: "<b>", at: at(0) },
    "walk/kind": { value: "x", at: at(0) },
  },
  "numbers where words are": { "walk/when": { value: 7, at: at(0) }, call: { value: 7, at: at(0) } },
  "a place that is none": { "walk/stands": { value: "everywhere", at: at(1) } },
  "names of a prototype": {
    "constructor/stands": { value: "in", at: at(0) },
    "to-string/valueOf": { value: "in", at: at(0) },
  },
})) {
  test(`${name}: the plan has its shape all the same`, () => {
    const { document } = sift(
      JSON.stringify({ ...empty(), plan: { "walk/stands": { value: "in", at: at(0) }, ...said } }),
    );
    const plan = planIn(document);
    hasShape(plan);
    assert.deepEqual([plan.review, plan.call], ["", ""]);
    for (const { thing, done: days, sure, ...words } of plan.things) {
      assert.ok(["walk", "constructor"].includes(thing));
      assert.deepEqual([days, sure, words.moment, words.who, words.kind, words.when], [[], null, "", "", "", ""]);
    }
  });
}

for (const plan of [
  7,
  [],
  { walk: 7 },
  { "walk/sure": { value: {}, at: at(0) } },
  { "walk/sure": { value: 7 } },
  { "walk/sure": { value: 7, at: "soon" } },
  { "walk/sure": { value: null, at: at(0) } },
  { "Walk/sure": { value: 7, at: at(0) } },
  { "walk/sure/more": { value: 7, at: at(0) } },
  { "walk/when": { value: "x".repeat(10_001), at: at(0) } },
]) {
  test(`${JSON.stringify(plan).slice(0, 60)} is no plan: it is set aside, and the rest stays`, () => {
    const { document, kind } = sift(JSON.stringify({ ...empty(), plan, country: "NZ" }));
    assert.deepEqual([document.plan, document.country, kind], [{}, "NZ", "broken"]);
  });
}

test("a thing that the course no longer has stays in the plan, with the words and days of the person", () => {
  const [thing] = planIn(done(takeUp("gone-step", { own: "I rest." }), doOn("gone-step", "2026-11-30"))).things;
  assert.deepEqual([thing.own, thing.done], ["I rest.", ["2026-11-30"]]);
});

test("own words that are taken out are gone from the device; the days of a step of the course stay", () => {
  const name = ownThing(at(0));
  const out = done(
    takeUp(name, { own: "secret" }),
    doOn(name, "2026-11-30"),
    takeUp("walk"),
    doOn("walk", "2026-11-30"),
  );
  const dropped = [dropThing(name), dropThing("walk")].reduce((document, deed) => deed(document), out);
  assert.equal(JSON.stringify(dropped).includes("secret"), false);
  assert.equal(dropped.plan[`${name}/2026-11-30`].value, "");
  assert.equal(dropped.plan["walk/2026-11-30"].value, "done");
});

test("an empty document holds no plan, and one word begins it", () => {
  assert.equal(isBlank(planIn(empty())), true);
  for (const deed of [takeUp("walk"), letRest("walk"), sayOfPlan({ call: "Ann" }), sayOfPlan({ review: "2026-12-14" })])
    assert.equal(isBlank(planIn(deed(empty()))), false);
  assert.equal(standingOf(planIn(done(letRest("walk"))), "walk"), "later");
});
