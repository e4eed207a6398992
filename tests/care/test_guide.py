"""The guide's rule: safety first, only lessons that exist, and the same in Python and in the browser."""

from __future__ import annotations

import json
import subprocess
from itertools import product
from pathlib import Path

import pytest

from easeback import content
from easeback.care.guide import fits, path_for
from easeback.content import PathStop
from support.browser import node
from support.places import CARE, NOTEBOOKS, ROOT, cells

COURSE = content.load("en", ROOT)
STOPS = tuple(COURSE.paths.values())
CHOICES: dict[str, list[str | None]] = {
    question.id: [None, *(answer.id for answer in question.answers)]
    for question in COURSE.guide_questions.values()
}
EVERY = [
    {question: answer for question, answer in zip(CHOICES, given, strict=True) if answer}
    for given in product(*CHOICES.values())
]
COMPARE = """
import { readFileSync } from "node:fs";
import { pathFor } from %s;
const { stops, every } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(every.map((answers) => pathFor(stops, answers).map(({ id }) => id))));
"""


def in_the_browser(
    stops: tuple[PathStop, ...], every: list[dict[str, str]], tmp_path: Path
) -> list[list[str]]:
    """What care/rules.js makes of each set of answers."""
    script = tmp_path / "compare.mjs"
    script.write_text(COMPARE % json.dumps((CARE / "rules.js").as_uri()))
    rows = [
        {"id": stop.id, "lesson": stop.lesson, "place": stop.place, "when": stop.when, "reason": stop.reason}
        for stop in stops
    ]
    asked = json.dumps({"stops": rows, "every": every})
    done = subprocess.run([node(), str(script)], input=asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said: list[list[str]] = json.loads(done.stdout)
    return said


def stop(name: str, lesson: str, *when: str) -> PathStop:
    return PathStop(name, 1, lesson, "", when, "")


def test_python_and_the_browser_agree_on_every_combination_of_answers(tmp_path: Path) -> None:
    assert len(EVERY) >= 300
    expected = [[found.id for found in path_for(STOPS, answers)] for answers in EVERY]
    assert in_the_browser(STOPS, EVERY, tmp_path) == expected


def test_they_agree_on_rows_that_lean_on_two_questions_or_on_none(tmp_path: Path) -> None:
    pieces = ["a.x", "a.y", "b.x", "b.y"]
    whens = [tuple(one for one, on in zip(pieces, on, strict=True) if on) for on in product([0, 1], repeat=4)]
    stops = tuple(stop(f"s{place}", f"l{place}", *when) for place, when in enumerate(whens))
    every = [
        {name: answer for name, answer in (("a", a), ("b", b)) if answer}
        for a, b in product([None, "x", "y", "z", "toString"], repeat=2)
    ]
    expected = [[found.id for found in path_for(stops, answers)] for answers in every]
    assert in_the_browser(stops, every, tmp_path) == expected


def test_new_bad_or_doubtful_pain_comes_to_the_safety_check_first() -> None:
    for answers in EVERY:
        path = path_for(STOPS, answers)
        first = (path[0].lesson, path[0].place) if path else None
        assert (first == ("index", "safety-check")) == (answers.get("state") in {"yes", "unsure"}), answers


def test_every_path_leads_to_a_few_lessons_that_exist_and_each_only_once() -> None:
    lessons = content.lesson_files(ROOT, "en")
    for answers in EVERY:
        path = path_for(STOPS, answers)
        places = [(found.lesson, found.place) for found in path]
        assert len(places) == len(set(places))
        assert {found.lesson for found in path} <= set(lessons)
        if len(answers) == len(CHOICES):
            assert 3 <= len(path) <= 7, answers


def test_whoever_wants_to_move_more_comes_to_small_steps_and_gentle_moves() -> None:
    lessons = [found.lesson for found in path_for(STOPS, {"wish": "move"})]
    assert lessons.index("posture-and-movement") < lessons.index("gentle-movement")


def test_a_place_on_a_lesson_is_one_of_its_cells_or_the_help_of_every_page() -> None:
    files = content.lesson_files(ROOT, "en")
    for found in STOPS:
        if found.place and found.place != "help-now":
            ids = [cell["id"] for cell in cells(NOTEBOOKS / "en" / files[found.lesson], "markdown")]
            assert found.place in ids, found.id


def test_every_wish_leads_somewhere_of_its_own() -> None:
    paths = {
        wish: tuple(found.lesson for found in path_for(STOPS, {"wish": wish}))
        for wish in CHOICES["wish"]
        if wish
    }
    assert all(paths.values())
    assert len(set(paths.values())) == len(paths)


@pytest.mark.parametrize(
    ("when", "answers", "expected"),
    [
        ((), {}, True),
        (("wish.sleep",), {}, False),
        (("wish.sleep",), {"wish": "sleep", "fear": "no"}, True),
        (("wish.sleep", "wish.move"), {"wish": "move"}, True),
        (("wish.sleep", "since.long"), {"wish": "sleep"}, False),
        (("wish.sleep", "since.long"), {"wish": "sleep", "since": "long"}, True),
        (("wish.sleep",), {"wish": "gone"}, False),
    ],
)
def test_a_row_fits_when_each_question_it_names_has_one_of_the_answers_it_names(
    when: tuple[str, ...], answers: dict[str, str], *, expected: bool
) -> None:
    assert fits(when, answers) is expected


def test_of_two_rows_with_one_lesson_the_first_gives_the_reason() -> None:
    stops = (stop("early", "a", "w.x"), stop("late", "a"), stop("other", "b"))
    assert [found.id for found in path_for(stops, {"w": "x"})] == ["early", "other"]
    assert [found.id for found in path_for(stops, {})] == ["late", "other"]
