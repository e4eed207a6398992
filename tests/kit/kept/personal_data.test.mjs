// The shape of the person's document, and how two of them become one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { empty, frozen, isEmpty, merge, pruned, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { LETTERS } from "../../../widgets/easeback/kit/kept/letters.js";

const early = "2026-11-20T08:00:00.000Z";
const late = "2026-11-21T08:00:00.000Z";
const rating = (at) => ({ exercise: "slow-breathing", at, before: 7, after: 5 });
const look = (mark, at) => ({ mark, at });
const path = (at, more) => ({ answers: { wish: "move" }, lessons: ["index#safety-check", "the-loop"], at, ...more });
const document = (more) => ({ ...empty(), ...more });

test("our own writing is read as it was written", () => {
  const written = document({ ratings: [rating(early)], answers: { q: { answer: "a", at: early } }, country: "NZ" });
  assert.deepEqual(sift(JSON.stringify(written)), { document: written, kind: null });
});

test("only a document without anything of a person is empty", () => {
  assert.equal(isEmpty(empty()), true);
  for (const more of [
    { ratings: [rating(early)] },
    { answers: { q: { answer: "", at: early } } },
    { progress: { index: {} } },
    { plan: { "s/stands": { value: "in", at: early } } },
    { movements: [{ movement: "", at: early }] },
    { settings: { theme: "dark" } },
    { country: "NZ" },
    { gone: ["steps/s/x"] },
    { looks: { "long-stress": look("", early) } },
    { path: path(early) },
  ]) {
    assert.equal(isEmpty(document(more)), false, JSON.stringify(more));
  }
});

test("a document of few fields is completed", () => {
  assert.deepEqual(sift('{"version":1,"settings":{}}'), { document: empty(), kind: null });
});

for (const [text, kind] of [
  ["{", "not-json"],
  ["7", "foreign"],
  ['{"version":0,"steps":[]}', "foreign"],
  ['{"version":4,"steps":[]}', "later-version"],
  ['{"version":2,"steps":[7]}', "broken"],
  ['{"version":1,"steps":[7]}', "broken"],
  ['{"version":1,"steps":7}', "broken"],
  ['{"version":3,"steps":[]}', "broken"],
  ['{"version":3,"plan":[]}', "broken"],
]) {
  test(`${text} is ${kind}`, () => assert.equal(sift(text).kind, kind));
}

test("a copy from before there were looks and paths opens as it was", () => {
  const { looks, path: none, ...old } = document({ answers: { q: { answer: "a", at: early } } });
  assert.deepEqual(sift(JSON.stringify(old)), { document: { ...old, looks, path: none }, kind: null });
});

test("looks and a path are read as they were written", () => {
  const written = document({
    looks: { "long-stress": look("like-me", early), sleep: look("", late) },
    path: path(early),
  });
  assert.deepEqual(sift(JSON.stringify(written)), { document: written, kind: null });
});

for (const looks of [
  7,
  [],
  { a: 7 },
  { a: { mark: "like-me" } },
  { a: look(7, early) },
  { a: look("<b>", early) },
  { a: look("like-me", "soon") },
]) {
  test(`${JSON.stringify(looks)} are no looks; the rest of the document stays`, () => {
    const { document: read, kind } = sift(JSON.stringify(document({ looks, country: "NZ" })));
    assert.deepEqual([read.looks, read.country, kind], [{}, "NZ", "broken"]);
  });
}

for (const wrong of [
  7,
  [],
  {},
  path("soon"),
  path(early, { answers: [] }),
  path(early, { answers: { wish: 7 } }),
  path(early, { answers: { wish: "" } }),
  path(early, { lessons: "the-loop" }),
  path(early, { lessons: ["https://x.org"] }),
  path(early, { lessons: ["../up"] }),
  path(early, { lessons: [7] }),
  path(early, { lessons: Array(41).fill("the-loop") }),
]) {
  test(`${JSON.stringify(wrong).slice(0, 80)} is no path; the rest of the document stays`, () => {
    const { document: read, kind } = sift(JSON.stringify(document({ path: wrong, country: "NZ" })));
    assert.deepEqual([read.path, read.country, kind], [null, "NZ", "broken"]);
  });
}

test("the newer look and the newer path count, whichever document comes last", () => {
  const [first, second] = [early, late].map((at) =>
    document({ looks: { a: look(at === early ? "not-me" : "like-me", at) }, path: path(at) }),
  );
  for (const merged of [merge(first, second), merge(second, first)]) {
    assert.equal(merged.looks.a.mark, "like-me");
    assert.equal(merged.path.at, late);
  }
});

test("a path that was taken back does not come back from another tab", () => {
  const gone = path(late, { answers: {}, lessons: [] });
  assert.deepEqual(merge(document({ path: path(early) }), document({ path: gone })).path, gone);
});

test("of the same question the newer answer counts, whichever document comes last", () => {
  const [first, second] = [early, late].map((at) => document({ answers: { q: { answer: at, at } } }));
  assert.equal(merge(first, second).answers.q.answer, late);
  assert.equal(merge(second, first).answers.q.answer, late);
});

test("lists are joined in the order of time, and nothing comes twice", () => {
  const joined = merge(document({ ratings: [rating(late)] }), document({ ratings: [rating(early), rating(late)] }));
  assert.deepEqual(joined.ratings, [rating(early), rating(late)]);
});

test("what the later writing removed stays removed", () => {
  const gone = [`ratings/slow-breathing/${early}`];
  assert.deepEqual(merge(document({ ratings: [rating(early)] }), document({ gone })).ratings, []);
});

test("the country and the progress of both are kept", () => {
  const earlier = document({ country: "FR", progress: { a: { opened: early } } });
  const later = document({ progress: { a: { done: late }, b: { opened: late } } });
  assert.equal(merge(earlier, later).country, "FR");
  assert.deepEqual(merge(earlier, later).progress, { a: { done: late, opened: early }, b: { opened: late } });
});

test("nothing to add gives the later document back, letter for letter", () => {
  const later = document({
    ratings: [rating(late), rating(early)],
    progress: { b: {}, a: {} },
    settings: { dark: true },
  });
  const earlier = document({ settings: {}, progress: { a: {} }, ratings: [rating(early)] });
  assert.equal(JSON.stringify(merge(earlier, later)), JSON.stringify(later));
});

test("a frozen document refuses changes at every depth", () => {
  const held = frozen(document({ ratings: [rating(early)] }));
  assert.throws(() => {
    held.ratings[0].after = 1;
  }, TypeError);
});

const movement = (more) => ({
  movement: "bend",
  worry: 7,
  smallest: "To my knees",
  expect: "It will catch",
  at: early,
  ...more,
});

test("one movement is read as it was written, also when only begun", () => {
  const written = document({
    movements: [movement(), { movement: "", at: late }, movement({ at: late, worry: null, outcome: "easier" })],
  });
  assert.deepEqual(sift(JSON.stringify(written)), { document: written, kind: null });
});

for (const wrong of [
  { movement: 3 },
  { worry: 11 },
  { worry: -1 },
  { worry: 2.5 },
  { worry: "7" },
  { expect: 4 },
  { happened: null },
  { outcome: {} },
  { at: "soon" },
]) {
  test(`a movement with ${JSON.stringify(wrong)} is left out, and told`, () => {
    const sifted = sift(JSON.stringify(document({ movements: [movement(), movement(wrong)] })));
    assert.equal(sifted.kind, "broken");
    assert.deepEqual(sifted.document.movements, [movement()]);
  });
}

test("a movement written on two devices counts as it was written last, and one taken out stays out", () => {
  const [first, second] = [movement({ worry: 8 }), movement({ worry: 3 })];
  assert.deepEqual(merge(document({ movements: [first] }), document({ movements: [second] })).movements, [second]);
  assert.deepEqual(
    merge(document({ movements: [first] }), document({ gone: [`movements/bend/${early}`] })).movements,
    [],
  );
});

test("thoughts, small steps, sore places and reasons are read back, and what is not sound is set aside", () => {
  const at = "2026-11-25T08:00:00.000Z";
  const sound = {
    version: 1,
    thoughts: [{ thought: "own", at, words: "x".repeat(10_000) }],
    pacing: [{ activity: "walk", at, days: [5, 6, 7] }],
    reasons: { pregnancy: { mark: "no", at } },
    sore: { low_back: { mark: "sore", at } },
  };
  const { document, kind } = sift(JSON.stringify(sound));
  assert.equal(kind, null);
  assert.deepEqual(document.thoughts, sound.thoughts);
  assert.deepEqual(document.reasons, sound.reasons);
  const spoilt = sift(JSON.stringify({ ...sound, thoughts: [{ thought: 7, at }], sore: { low_back: "yes" } }));
  assert.equal(spoilt.kind, "broken");
  assert.deepEqual([spoilt.document.thoughts, spoilt.document.sore], [[], {}]);
  assert.deepEqual(spoilt.document.pacing, sound.pacing);
});

test("of two answers about one reason the newer one counts", () => {
  const answered = (mark, at) => ({ ...empty(), reasons: { pregnancy: { mark, at } } });
  const [old, fresh] = [answered("yes", "2026-11-01T08:00:00.000Z"), answered("no", "2026-11-25T08:00:00.000Z")];
  assert.equal(merge(old, fresh).reasons.pregnancy.mark, "no");
  assert.equal(merge(fresh, old).reasons.pregnancy.mark, "no");
});

test("a text as long as a field keeps is read, and no longer one", () => {
  const written = (letters) => document({ answers: { q: { answer: "x".repeat(letters), at: early } } });
  assert.equal(sift(JSON.stringify(written(LETTERS.text))).kind, null);
  assert.equal(sift(JSON.stringify(written(LETTERS.text + 1))).kind, "broken");
});

const DAY = 24 * 3_600_000;
const NOW = Date.parse("2026-12-31T08:00:00.000Z");
const daysAgo = (days) => new Date(NOW - days * DAY).toISOString();

test("what was removed is remembered for thirty days, and then its name is gone too", () => {
  const gone = { "steps/a/x": daysAgo(31), "steps/b/x": daysAgo(29) };
  const kept = pruned(document({ gone: Object.keys(gone), goneAt: gone }), NOW);
  assert.deepEqual([kept.gone, kept.goneAt], [["steps/b/x"], { "steps/b/x": daysAgo(29) }]);
});

test("a removal without its time, or with one to come, counts from now", () => {
  const kept = pruned(
    document({
      gone: ["steps/a/x", "steps/b/x", "steps/a/x"],
      goneAt: { "steps/b/x": daysAgo(-400), "steps/a/x": "soon" },
    }),
    NOW,
  );
  assert.deepEqual(kept.goneAt, { "steps/a/x": daysAgo(0), "steps/b/x": daysAgo(0) });
  assert.deepEqual(pruned(kept, NOW + 29 * DAY), kept);
  assert.deepEqual(pruned(kept, NOW + 30 * DAY).gone, []);
});

test("a document of which nothing was removed stays as it is", () => {
  const whole = document({ country: "NZ" });
  assert.equal(pruned(whole, NOW), whole);
});

test("a removal that is remembered is read as it was written, and what is no list of times is left out", () => {
  const written = document({ gone: ["steps/a/x"], goneAt: { "steps/a/x": early } });
  assert.deepEqual(sift(JSON.stringify(written)), { document: written, kind: null });
  for (const goneAt of [7, ["x"], "soon"])
    assert.equal("goneAt" in sift(JSON.stringify(document({ goneAt }))).document, false);
});
