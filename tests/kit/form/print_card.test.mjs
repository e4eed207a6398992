// A card: one thing alone on paper, and afterwards the page as it was.
import assert from "node:assert/strict";
import { test } from "node:test";

import { printCard } from "../../../widgets/easeback/kit/form/print_card.js";

/** As much of an element as is needed: where it stands, and what is written on it. */
class Thing {
  marks = {};
  constructor(parentElement = null) {
    this.parentElement = parentElement;
  }
  setAttribute(name, value) {
    this.marks[name] = value;
  }
  removeAttribute(name) {
    delete this.marks[name];
  }
}

/** A page of root, body and one exercise, with a printer that writes down what it was shown. */
function page() {
  const root = new Thing();
  const body = new Thing(root);
  const exercise = new Thing(body);
  const view = Object.assign(new EventTarget(), {
    document: { documentElement: root },
    printed: null,
    print() {
      view.printed = [root, body, exercise].map(({ marks }) => ({ ...marks }));
    },
  });
  return { root, body, exercise, view };
}

test("the element is marked to be printed, and all around it as the way to it", () => {
  const { exercise, view } = page();
  printCard(exercise, view);
  assert.deepEqual(view.printed, [{ "data-printing-card": "" }, { "data-card": "way" }, { "data-card": "only" }]);
});

test("once it is printed no mark is left, and a second card is printed as the first", () => {
  const { root, body, exercise, view } = page();
  for (const time of [1, 2]) {
    printCard(exercise, view);
    assert.equal(view.printed[2]["data-card"], "only", `time ${time}`);
    view.dispatchEvent(new Event("afterprint"));
    assert.deepEqual([root.marks, body.marks, exercise.marks], [{}, {}, {}]);
  }
});

test("without an element nothing is printed", () => {
  const { view } = page();
  printCard(null, view);
  assert.equal(view.printed, null);
});
