"""Every exercise is played as its rows say: order, seconds and whole length, by a fast clock of our own."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from easeback import content
from easeback.care.practice import Wish, phases_for
from easeback.content import Exercise
from easeback.parts.player.rows import traits_for
from support.browser import node
from support.places import CARE, KIT, PARTS, ROOT

COURSE = content.load("en", ROOT)
COUNTDOWN_S = 3
PLAY = """
import { readFileSync } from "node:fs";
const { makeClock } = await import(%(clock)s);
const { phasesFor } = await import(%(plan)s);
const { breath, rounds } = await import(%(rhythm)s);

/** A time that goes on as fast as it is asked to. */
function fastTime() {
  let now = 0;
  let wake = null;
  return {
    now: () => now,
    after(milliseconds, next) { wake = { at: now + milliseconds, next }; return () => { wake = null; }; },
    run() { while (wake) { const { at, next } = wake; wake = null; now = at; next(); } },
  };
}

/** What a clock tells of some phases: each with the time at which it began, and the time of the end. */
function played(phases) {
  const time = fastTime();
  const clock = makeClock(phases, { source: time });
  const story = [];
  clock.listen((moment, what) => {
    if (what === "phase") story.push([moment.phase.kind, moment.phase.cue ?? "", time.now() / 1000]);
    if (moment.state !== "finished") return;
    story.push(["finished", "", time.now() / 1000, moment.practised, moment.whole]);
  });
  clock.start();
  time.run();
  return story;
}

const asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map(({ rows, wish, pattern, seconds }) =>
  played(pattern ? rounds(breath(pattern), seconds, pattern.max_cycles) : phasesFor(rows, wish)))));
"""


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Plays many exercises at once in the browser's own clock."""
    script = tmp_path_factory.mktemp("played") / "play.mjs"
    modules = {
        "clock": KIT / "playing" / "clock.js",
        "plan": CARE / "practice.js",
        "rhythm": PARTS / "player" / "rhythm.js",
    }
    script.write_text(PLAY % {name: json.dumps(file.as_uri()) for name, file in modules.items()})

    def play(asked: list[dict[str, Any]]) -> list[list[list[Any]]]:
        done = subprocess.run(
            [node(), str(script)], input=json.dumps(asked), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        answer: list[list[list[Any]]] = json.loads(done.stdout)
        return answer

    return play


def forms_of(exercise: Exercise) -> list[Wish]:
    """Each length of an exercise in each of its ways."""
    lengths = [variant.id for variant in exercise.variants if variant.of == "length"] or [""]
    ways = [variant.id for variant in exercise.variants if variant.of == "way"] or [""]
    return [Wish(length, way) for length in lengths for way in ways]


@pytest.mark.parametrize("name", [name for name, one in COURSE.exercises.items() if one.steps])
def test_steps_begin_in_order_and_on_time(name: str, player: Any) -> None:
    exercise = COURSE.exercises[name]
    cues = {step.order: step.cue for step in exercise.steps} | {0: ""}
    wishes = forms_of(exercise)
    rows = {key: traits_for(exercise, COURSE)[key] for key in ("steps", "variants", "moves")}
    asked = [{"rows": rows, "wish": {"length": wish.length, "way": wish.way}} for wish in wishes]
    for wish, story in zip(wishes, player(asked), strict=True):
        at = float(COUNTDOWN_S)
        expected: list[list[Any]] = []
        for phase in phases_for(exercise, wish):
            expected.append([phase.kind, cues[phase.order], pytest.approx(at)])
            at += phase.seconds
        total = at - COUNTDOWN_S
        assert story == [*expected, ["finished", "", pytest.approx(at), pytest.approx(total), True]], wish


@pytest.mark.parametrize(
    "name", [name for name, one in COURSE.exercises.items() if one.steps and not one.moves]
)
def test_an_exercise_without_moves_and_forms_is_its_rows_and_nothing_else(name: str) -> None:
    exercise = COURSE.exercises[name]
    if exercise.variants:
        assert all(phases_for(exercise, wish) for wish in forms_of(exercise))
        return
    assert [(phase.kind, phase.seconds) for phase in phases_for(exercise)] == [
        (step.phase, step.seconds) for step in exercise.steps
    ]


@pytest.mark.parametrize("name", COURSE.breathing_patterns)
@pytest.mark.parametrize("minutes", [1, 5, 10])
def test_breaths_begin_in_order_and_on_time(name: str, minutes: int, player: Any) -> None:
    row = COURSE.breathing_patterns[name]
    pieces = {"in": row.in_s, "hold-in": row.hold_in_s, "out": row.out_s, "hold-out": row.hold_out_s}
    pattern = {
        "in_s": row.in_s,
        "hold_in_s": row.hold_in_s,
        "out_s": row.out_s,
        "hold_out_s": row.hold_out_s,
        "max_cycles": row.max_cycles,
    }
    (story,) = player([{"pattern": pattern, "seconds": 60 * minutes}])
    breaths = round(60 * minutes / row.cycle_s)
    breaths = min(breaths, row.max_cycles or breaths)
    at = float(COUNTDOWN_S)
    expected = []
    for _ in range(breaths):
        for kind, seconds in pieces.items():
            if seconds:
                expected.append([kind, "", pytest.approx(at)])
                at += seconds
    assert story[:-1] == expected
    assert story[-1][2:] == [pytest.approx(at), pytest.approx(at - COUNTDOWN_S), True]
