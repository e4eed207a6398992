// The thoughts a person looks at, as they are read and kept.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { openStore } from "../../../widgets/easeback/kit/kept/store.js";
import {
  isWritten,
  numberIn,
  putBack,
  takeOut,
  textIn,
  thoughtIn,
  write,
} from "../../../widgets/easeback/kit/kept/thoughts.js";

const ROWS = [{ id: "broken", thought: "“My back is broken.”", starter: "It hurts.", why: "" }];
const kept = () => openStore().read().thoughts;

afterEach(() => openStore().eraseAll());

test("the first word begins an entry, and every other one goes on with it", () => {
  const at = write(null, { situation: "On the bus" });
  assert.equal(write(at, { belief: 80 }), at);
  assert.equal(kept().length, 1);
  const { changed, ...entry } = kept()[0];
  assert.deepEqual(entry, { thought: "own", situation: "On the bus", belief: 80, at });
  assert.ok(changed >= at);
});

test("entries that begin in the same moment stay two", () => {
  const begun = Array.from({ length: 5 }, (_, index) => write(null, { own: `${index}` }));
  assert.equal(new Set(begun).size, 5);
  assert.deepEqual(
    kept().map(({ own }) => own),
    ["0", "1", "2", "3", "4"],
  );
});

test("what was taken out can be put back as it was, also in the eyes of another tab", () => {
  const at = write(null, { own: "I cannot cope", belief: 90 });
  const [entry] = kept();
  takeOut(entry);
  assert.deepEqual(kept(), []);
  assert.deepEqual(openStore().read().gone, [`thoughts/own/${at}`]);
  putBack(entry);
  assert.deepEqual(kept(), [entry]);
  assert.deepEqual(openStore().read().gone, []);
});

test("an entry that goes on under another thought is one entry", () => {
  const at = write(null, { situation: "In bed" });
  write(at, { thought: "broken" });
  write(at, { thought: "own" });
  assert.deepEqual(
    kept().map(({ thought, situation }) => [thought, situation]),
    [["own", "In bed"]],
  );
  assert.deepEqual(openStore().read().gone, [`thoughts/broken/${at}`]);
});

test("whatever a file has brought, it is read without harm", () => {
  for (const strange of [null, undefined, 7, {}, [], true]) {
    const entry = { thought: "gone-row", at: "2026-11-25T08:00:00Z", own: strange, situation: strange, belief: "80" };
    assert.equal(textIn(entry, "situation"), "");
    assert.equal(numberIn(entry, "belief", 100), null);
    assert.equal(thoughtIn(entry, ROWS), "");
    assert.equal(isWritten(entry), false);
  }
  assert.equal(textIn(null, "own"), "");
  for (const wrong of [-1, 101, NaN, Infinity])
    assert.equal(numberIn({ thought: "own", at: "", belief: wrong }, "belief", 100), null);
  assert.equal(numberIn({ thought: "own", at: "", belief: 0 }, "belief", 100), 0);
});

test("a thought is called by the person's own words, and else by its row", () => {
  const entry = { thought: "broken", at: "" };
  assert.equal(thoughtIn(entry, ROWS), ROWS[0].thought);
  assert.equal(thoughtIn({ ...entry, own: " It cracks " }, ROWS), "It cracks");
  assert.equal(isWritten({ ...entry, kinder: " " }), false);
  assert.equal(isWritten({ ...entry, kinder: "It hurts" }), true);
});
