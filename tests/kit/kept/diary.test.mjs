// The diary as it is kept: a day is changed while it lasts, two tabs never write over a day, a copy brings days back.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { beforeEach, test } from "node:test";
import { keep, takeDayOut, writeDay } from "../../../widgets/easeback/kit/kept/deeds.js";
import { doneByDay, entriesIn, entryOf, practisedIn } from "../../../widgets/easeback/kit/kept/diary.js";
import { empty, merge, sift } from "../../../widgets/easeback/kit/kept/personal_data.js";
import { openStore } from "../../../widgets/easeback/kit/kept/store.js";

const day = "2026-11-30";
const kept = () => openStore().read();
const said = (value, at = "2026-11-30T11:00:00.000Z") => ({ value, at });
const holding = (diary, more = {}) => ({ ...empty(), diary, ...more });
beforeEach(() => openStore().eraseAll());

test("an entry is kept at each answer, and changed while its day lasts", () => {
  keep(writeDay(day, { values: { doing: 4 } }));
  keep(writeDay(day, { values: { pain: 6 }, worse: false }));
  keep(writeDay(day, { values: { doing: 5 }, note: "Walked to the shop." }));
  assert.deepEqual(entriesIn(kept()), [
    { day, values: { doing: 5, pain: 6 }, worse: false, note: "Walked to the shop." },
  ]);
});

test("an answer that is taken back is gone, and an entry with none is no entry", () => {
  keep(writeDay(day, { values: { doing: 0 }, worse: true }));
  assert.equal(entryOf(kept(), day).values.doing, 0);
  keep(writeDay(day, { values: { doing: null }, worse: null }));
  assert.deepEqual(entriesIn(kept()), []);
});

test("one day is taken out, the others stay", () => {
  keep(writeDay(day, { values: { doing: 4 } }), writeDay("2026-11-29", { values: { doing: 3 } }));
  keep(takeDayOut(day));
  assert.deepEqual(
    entriesIn(kept()).map((one) => one.day),
    ["2026-11-29"],
  );
});

test("two tabs that write on one day keep what each of them said", () => {
  const one = holding({ "2026-11-30/doing": said(4, "2026-11-30T10:00:00.000Z") });
  const other = holding({ "2026-11-30/pain": said(6, "2026-11-30T10:00:01.000Z") });
  for (const both of [merge(one, other), merge(other, one)])
    assert.deepEqual(entryOf(both, day).values, { doing: 4, pain: 6 });
  const later = holding({ "2026-11-30/doing": said(7, "2026-11-30T12:00:00.000Z") });
  assert.equal(entryOf(merge(later, one), day).values.doing, 7);
  assert.equal(entryOf(merge(one, later), day).values.doing, 7);
});

test("merging any two diaries loses no day and no answer", () => {
  let state = 9;
  const next = (below) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % below;
  for (let round = 0; round < 200; round += 1) {
    const some = () =>
      Object.fromEntries(
        Array.from({ length: next(12) }, () => [
          `2026-11-${String(1 + next(28)).padStart(2, "0")}/${["doing", "pain", "mood"][next(3)]}`,
          said(next(11), new Date(Date.UTC(2026, 10, 1 + next(28), next(24))).toISOString()),
        ]),
      );
    const [one, other] = [holding(some()), holding(some())];
    const both = merge(one, other);
    const names = (document) => Object.keys(document.diary);
    assert.deepEqual(new Set(names(both)), new Set([...names(one), ...names(other)]));
    assert.deepEqual(merge(both, other), both);
    assert.deepEqual(entriesIn(merge(one, other)).length, entriesIn(merge(other, one)).length);
  }
});

test("a clock that was set back does not keep a new word out", () => {
  const ahead = holding({ "2026-11-30/doing": said(2, "2031-01-01T00:00:00.000Z") });
  const now = writeDay(day, { values: { doing: 8 } })(ahead);
  assert.equal(entryOf(now, day).values.doing, 8);
  assert.equal(entryOf(merge(ahead, now), day).values.doing, 8);
  assert.equal(entryOf(merge(now, ahead), day).values.doing, 8);
});

test("a copy brings days back, also one that was taken out, and counts days", () => {
  keep(writeDay(day, { values: { doing: 4, pain: 5 } }), writeDay("2026-11-29", { values: { doing: 3 } }));
  const copy = openStore().copy();
  keep(takeDayOut(day));
  assert.deepEqual(openStore().bringBack(copy), { ok: true, added: 1 });
  assert.deepEqual(entryOf(kept(), day).values, { doing: 4, pain: 5 });
  assert.deepEqual(openStore().bringBack(copy), { ok: true, added: 0 });
});

test("what was said here stays where a copy says otherwise earlier", () => {
  keep(writeDay(day, { values: { doing: 9 } }));
  const copy = JSON.stringify(holding({ "2026-11-30/doing": said(1, "2020-01-01T00:00:00.000Z") }));
  openStore().bringBack(copy);
  assert.equal(entryOf(kept(), day).values.doing, 9);
});

test("a document of every version before the diary has none, and is whole", () => {
  for (const version of [1, 2, 3]) {
    const { document, kind } = sift(JSON.stringify({ version, ratings: [] }));
    assert.deepEqual([document.diary, kind], [{}, null], `version ${version}`);
  }
});

test("days that no calendar has, numbers that no scale has and hostile names are no entries", () => {
  const odd = {
    "2026-02-30/doing": said(5),
    "2026-11-30/doing": said(11),
    "2026-11-30/pain": said("<b>6</b>"),
    "2026-11-29/note": said(7),
    "2026-11-28": said(3),
    "2026-11-27/worse": said("maybe"),
  };
  assert.deepEqual(entriesIn(holding(odd)), []);
  const { document, kind } = sift(
    JSON.stringify({ version: 3, diary: { "../x": said(1), "2026-11-30/doing": { value: 3 }, constructor: said(1) } }),
  );
  assert.deepEqual([document.diary, kind], [{}, "broken"]);
});

test("a practice stands on the day that the person's own clock showed", () => {
  const script = `
    import { practisedIn } from "${new URL("../../../widgets/easeback/kit/kept/diary.js", import.meta.url)}";
    const at = ["2026-11-29T23:30:00.000Z", "2026-11-30T08:30:00.000Z"];
    const ratings = at.map((time) => ({ exercise: "calm-now", at: time, before: 6, after: 4, seconds: 60 }));
    console.log(JSON.stringify(practisedIn({ ratings }).map(({ day }) => day)));
  `;
  const days = (zone) =>
    JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-e", script], { env: { ...process.env, TZ: zone } }),
    );
  assert.deepEqual(days("UTC"), ["2026-11-29", "2026-11-30"]);
  assert.deepEqual(days("Pacific/Auckland"), ["2026-11-30", "2026-11-30"]);
  assert.deepEqual(days("America/Los_Angeles"), ["2026-11-29", "2026-11-30"]);
  assert.deepEqual(days("Pacific/Kiritimati"), ["2026-11-30", "2026-11-30"]);
});

test("practices that were only rated before are none, and days done of the plan count with them", () => {
  const document = holding(
    {},
    {
      ratings: [
        { exercise: "calm-now", at: "2026-11-30T11:00:00.000Z", before: 6, after: null, seconds: 0 },
        { exercise: "calm-now", at: "2026-11-30T12:00:00.000Z", before: 6, after: "4", seconds: 60 },
      ],
      plan: { "easy-walk/2026-11-30": said("done"), "easy-walk/2026-11-28": said("done") },
      pacing: [{ activity: "walk", at: "2026-11-01T08:00:00.000Z", done: ["2026-11-28", "the 40th"] }],
    },
  );
  assert.deepEqual(practisedIn(document), [{ exercise: "calm-now", day, before: 6, after: null }]);
  assert.deepEqual(Object.fromEntries(doneByDay(document)), { "2026-11-30": 2, "2026-11-28": 2 });
});
