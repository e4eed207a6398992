"""What is played follows from the rows: order, length, sides, times; no sore place is ever tightened."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from easeback import content
from easeback.care.practice import Phase, Wish, is_sore, phases_for
from easeback.content import REGIONS, Exercise, Move, Step, Variant
from easeback.parts.player.rows import traits_for
from support.browser import node
from support.places import CARE, ROOT

COURSE = content.load("en", ROOT)
COMPARE = """
import { readFileSync } from "node:fs";
import { phasesFor } from %s;
const asked = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map(({ rows, wishes }) => wishes.map((wish) => phasesFor(rows, wish)))));
"""
SORE: list[list[str]] = [
    [],
    ["low_back"],
    ["head", "left_shoulder"],
    ["right_hand", "neck", "calf"],
    list(REGIONS),
]


def step(order: int, phase: str, seconds: float = 5, **more: Any) -> Step:
    usual: dict[str, Any] = {
        "move": "",
        "variants": (),
        "regions": (),
        "sore": None,
        "pose": "",
        "easier": "",
    }
    return Step("made", order, phase, seconds, **{**usual, **more}, cue=f"Cue {order}", say=f"Say {order}.")


def variant(name: str, of: str, order: int, rounds: int = 1, pace: float = 1) -> Variant:
    return Variant("made", name, of, order, rounds, pace, name, "")


def move(name: str, reps: int = 1, sides: str = "", rest_s: float = 0) -> Move:
    return Move("made", name, 1, reps, sides, rest_s, (), name)


def exercise(*steps: Step, moves: tuple[Move, ...] = (), variants: tuple[Variant, ...] = ()) -> Exercise:
    words = {"name": "Made", "purpose": "", "how": "", "stop": (), "gentle": ""}
    return Exercise("made", "relaxation", 1, (), (), (), "", steps, moves, variants, **words)


def kinds(phases: tuple[Phase, ...]) -> str:
    return " ".join(phase.kind for phase in phases)


TIGHTEN = exercise(
    step(1, "ready"),
    step(2, "tense", 6, move="back", regions=("low_back",)),
    step(3, "let-go", 25, move="back", regions=("low_back",)),
    step(4, "tense", 6, move="arm", regions=("forearm",)),
    step(5, "let-go", 20, move="arm", regions=("forearm",)),
    step(6, "end"),
    moves=(move("back", reps=2), move("arm", sides="each", rest_s=3)),
)
LONG = exercise(
    step(1, "ready"),
    step(2, "notice", 10),
    step(3, "notice", 10, variants=("long",)),
    step(4, "feel", 7, variants=("long", "lying")),
    step(5, "end", 4),
    variants=(
        variant("short", "length", 1),
        variant("long", "length", 2, 2, 1.5),
        variant("sitting", "way", 1),
        variant("lying", "way", 2),
    ),
)

EVERY = {"tighten": TIGHTEN, "long": LONG} | {
    name: one for name, one in COURSE.exercises.items() if one.steps
}


def test_steps_are_played_in_order_with_their_sides_times_and_rests() -> None:
    phases = phases_for(TIGHTEN)
    assert kinds(phases) == "ready tense let-go tense let-go tense let-go rest tense let-go end"
    assert [phase.side for phase in phases if phase.move == "arm"] == [
        "right",
        "right",
        "left",
        "left",
        "left",
    ]
    assert [(phase.rep, phase.reps) for phase in phases if phase.move == "back"] == [
        (1, 2),
        (1, 2),
        (2, 2),
        (2, 2),
    ]
    assert sum(phase.seconds for phase in phases) == 5 + 2 * 31 + 2 * 26 + 3 + 5


def test_a_sore_place_is_noticed_once_and_never_tightened() -> None:
    phases = phases_for(TIGHTEN, Wish(sore=frozenset({"low_back"})))
    assert kinds(phases) == "ready notice let-go tense let-go rest tense let-go end"
    assert phases[1].notice
    assert phases[1].order == 2


def test_only_the_sore_side_is_spared_and_a_sore_place_may_be_left_out() -> None:
    phases = phases_for(TIGHTEN, Wish(sore=frozenset({"left_forearm"})))
    assert [(phase.kind, phase.side) for phase in phases if phase.move == "arm"] == [
        ("tense", "right"),
        ("let-go", "right"),
        ("rest", "left"),
        ("notice", "left"),
        ("let-go", "left"),
    ]
    left_out = phases_for(TIGHTEN, Wish(sore=frozenset({"left_forearm"}), skip_sore=True))
    assert {phase.side for phase in left_out if phase.move == "arm"} == {"right"}


def test_a_step_says_itself_what_becomes_of_it_where_it_is_sore() -> None:
    made = exercise(
        step(1, "move", regions=("knee",), sore="soft"),
        step(2, "move", regions=("knee",), sore="skip"),
        step(3, "move", regions=("knee",)),
    )
    phases = phases_for(made, Wish(sore=frozenset({"left_knee"})))
    assert [(phase.order, phase.kind, phase.soft) for phase in phases] == [
        (1, "move", True),
        (3, "move", False),
    ]


@pytest.mark.parametrize(
    ("region", "side", "sore", "expected"),
    [
        ("low_back", "", "low_back", True),
        ("low_back", "", "mid_back", False),
        ("calf", "left", "left_calf", True),
        ("calf", "right", "left_calf", False),
        ("calf", "", "left_calf", True),
        ("left_calf", "", "calf", True),
        ("right_calf", "", "left_calf", False),
        ("forehead", "", "head", True),
        ("head", "", "forehead", False),
    ],
)
def test_a_region_is_sore_on_its_own_side_only(region: str, side: str, sore: str, expected: bool) -> None:  # noqa: FBT001
    assert is_sore(region, side, {sore}) is expected


def test_a_longer_form_has_its_own_steps_its_pace_and_its_rounds() -> None:
    assert kinds(phases_for(LONG)) == "ready notice end"
    phases = phases_for(LONG, Wish(length="long", way="lying"))
    assert kinds(phases) == "ready notice notice feel notice notice feel end"
    assert [phase.seconds for phase in phases] == [7.5, 15, 15, 10.5, 15, 15, 10.5, 6]
    assert [phase.round for phase in phases] == [1, 1, 1, 1, 2, 2, 2, 2]


def test_moves_that_are_left_out_leave_nothing_behind() -> None:
    assert kinds(phases_for(TIGHTEN, Wish(without=frozenset({"back", "arm"})))) == "ready end"


def test_an_unknown_form_is_the_first_one() -> None:
    assert phases_for(LONG, Wish(length="of an older course")) == phases_for(LONG)


def rows(made: Exercise) -> dict[str, Any]:
    """An exercise as the browser is given it."""
    given = traits_for(made, COURSE)
    return {name: given[name] for name in ("steps", "variants", "moves")}


@cache
def forms(name: str) -> dict[Wish, tuple[Phase, ...]]:
    """What is played of an exercise in every variant, with some sore places and without each of its moves.

    In which order the moves come is asked with each of these, but not of two at once: it changes places only.
    """
    made = EVERY[name]
    lengths = [one.id for one in made.variants if one.of == "length"] or [""]
    ways = [one.id for one in made.variants if one.of == "way"] or [""]
    without = [frozenset[str](), *(frozenset({one.id}) for one in made.moves)]
    backwards = tuple(one.id for one in reversed(made.moves))
    wishes = [
        Wish(length, way, frozenset(sore), skip, out, order)
        for length, way, sore, skip, out in product(lengths, ways, SORE, (False, True), without)
        for order in ((), backwards[: len(backwards) // 2], backwards)
        if not (order and sore and out)
    ]
    return {wish: phases_for(made, wish) for wish in wishes}


def asked(wish: Wish) -> dict[str, Any]:
    """A wish as the browser is given it."""
    return {
        "length": wish.length,
        "way": wish.way,
        "sore": sorted(wish.sore),
        "skipSore": wish.skip_sore,
        "without": sorted(wish.without),
        "order": wish.order,
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY)
def test_no_exercise_tightens_what_is_sore(name: str) -> None:
    steps = {one.order: one for one in EVERY[name].steps}
    for wish, phases in forms(name).items():
        for phase in phases:
            regions = steps[phase.order].regions if phase.kind == "tense" else ()
            assert not any(is_sore(region, phase.side, wish.sore) for region in regions), wish


@pytest.mark.slow
def test_python_and_the_browser_agree_on_every_form_of_every_exercise(tmp_path: Path) -> None:
    script = tmp_path / "compare.mjs"
    script.write_text(COMPARE % json.dumps((CARE / "practice.js").as_uri()))
    question = [{"rows": rows(one), "wishes": [*map(asked, forms(name))]} for name, one in EVERY.items()]
    done = subprocess.run(
        [node(), str(script)], input=json.dumps(question), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    fields = list(vars(Phase("rest", 1)))
    for name, answers in zip(EVERY, json.loads(done.stdout), strict=True):
        for (wish, phases), answer in zip(forms(name).items(), answers, strict=True):
            assert [{field: phase[field] for field in fields} for phase in answer] == [*map(vars, phases)], (
                name,
                wish,
            )


def test_moves_change_places_with_moves_only() -> None:
    made = replace(TIGHTEN, steps=(*TIGHTEN.steps[:3], step(35, "rest"), *TIGHTEN.steps[3:]))
    phases = phases_for(made, Wish(order=("arm",)))
    assert [phase.move for phase in phases if phase.rep == 1 and phase.kind != "let-go"] == [
        "", "arm", "arm", "arm", "", "back", "",
    ]  # fmt: skip
