// A lesson as slides, by the notebook's own slide types.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clockFace,
  minutesPlanned,
  moved,
  nextScreen,
  slideIn,
  slidesOf,
} from "../../../widgets/easeback/publishing/client/slides.js";

const cells = (/** @type {string} */ ...types) => types.map((type, index) => ({ type, piece: `${index}${type}` }));

test("slides and subslides begin a slide, the rest goes on, fragments come step by step", () => {
  const slides = slidesOf(cells("slide", "-", "fragment", "-", "subslide"));
  assert.deepEqual(
    slides.map(({ steps }) => steps),
    [
      [
        ["0slide", "1-"],
        ["2fragment", "3-"],
      ],
      [["4subslide"]],
    ],
  );
});

test("notes belong to the slide before them and are on no slide", () => {
  assert.deepEqual(slidesOf(cells("slide", "notes", "-")), [{ steps: [["0slide", "2-"]], notes: ["1notes"] }]);
});

test("what is to be skipped is skipped, and a lesson need not begin with a slide", () => {
  assert.deepEqual(slidesOf(cells("skip", "notes", "", "fragment")), [{ steps: [["2"], ["3fragment"]], notes: [] }]);
  assert.deepEqual(slidesOf(cells("skip")), []);
});

test("one moves by steps, then by slides, and stays at both ends", () => {
  const slides = slidesOf(cells("slide", "fragment", "slide"));
  const way = [
    { slide: 0, step: 0 },
    { slide: 0, step: 1 },
    { slide: 1, step: 0 },
  ];
  assert.deepEqual(moved(slides, way[0], 1), way[1]);
  assert.deepEqual(moved(slides, way[1], 1), way[2]);
  assert.deepEqual(moved(slides, way[2], 1), way[2]);
  assert.deepEqual(moved(slides, way[2], -1), way[1], "back to all that was shown");
  assert.deepEqual(moved(slides, way[0], -1), way[0]);
});

test("the clock shows minutes and seconds", () => {
  assert.deepEqual([0, 59.9, 61, 3725].map(clockFace), ["0:00", "0:59", "1:01", "62:05"]);
});

test("the planned minutes are what the notes say, not how long reading takes", () => {
  assert.equal(minutesPlanned(["Minutes: 1", "Minutes: 4 or more", "no number"]), 5);
});

test("an address may ask for a slide that is there", () => {
  assert.equal(slideIn("#slide-4", 7), 3);
  for (const hash of ["", "#slide-0", "#slide-8", "#slide-x", "#see-it"]) assert.equal(slideIn(hash, 7), null);
});

test("a long slide is scrolled by a screen that keeps some of the last one, then to its end, then turned", () => {
  assert.ok(nextScreen(3000, 600) < 600);
  assert.equal(nextScreen(400, 600), 400);
  assert.equal(nextScreen(10, 600), 0);
});
