"""Minutes are counted from words, parts and practice; those that do not fit are told with their remedy."""

import json
from pathlib import Path
from typing import Any

import pytest

from easeback.publishing.check.lesson_check import check_lessons, practice_of
from easeback.publishing.check.lesson_minutes import WORDS_A_MINUTE, minutes_of, notes_of
from easeback.publishing.lessons.anatomy import ANATOMY, has_anatomy, open_lesson
from easeback.publishing.lessons.lessons import Lesson, lessons_of
from easeback.publishing.lessons.notebooks import Notebook, read_notebook
from support.places import ROOT
from support.pressroom import course, notebook

PRACTICE = {"slow-breathing": 5.0, "three-three-three": 2.0}
OURS = [lesson for lesson in lessons_of(ROOT, "en") if has_anatomy(lesson)]


def made(
    folder: Path, *cells: tuple[str, str], tags: dict[str, list[str]] | None = None, **given: Any
) -> Notebook:
    """A notebook of these cells; what begins with ** are notes."""
    slides = {name: "notes" for name, source in cells if source.startswith("> **")}
    slides |= {name: "fragment" for name, _ in cells if name.startswith("more")}
    path = notebook(folder / "notebooks" / "en" / "03-one.ipynb", *cells, slides=slides, **given)
    book = json.loads(path.read_text(encoding="utf-8"))
    for cell in book["cells"]:
        cell["metadata"]["tags"] = (tags or {}).get(cell["id"], [])
    path.write_text(json.dumps(book), encoding="utf-8")
    return read_notebook(path)


def words(minutes: float) -> str:
    return "> " + " ".join(["word"] * round(minutes * WORDS_A_MINUTE))


def test_words_are_read_at_130_a_minute(tmp_path: Path) -> None:
    assert WORDS_A_MINUTE == 130
    assert minutes_of(made(tmp_path, ("own", words(4))), PRACTICE) == 4


def test_a_practice_takes_its_length_and_another_part_a_minute(tmp_path: Path) -> None:
    for code, minutes in {
        'Player("slow-breathing")': 5,
        'Player("slow-breathing", minutes=3)': 3,
        'Player("three-three-three")': 2,
        'TakeStep("slow-breathing")': 1,
        "StressEvent()": 1,
        "StressEvent()\nOneLine()": 2,
    }.items():
        assert minutes_of(made(tmp_path, ("own", code)), PRACTICE) == minutes, code


def test_what_is_folded_is_extra_in_the_lesson_and_in_its_notes(tmp_path: Path) -> None:
    cells = (
        ("see-it", words(2)),
        ("more", "## More\n\n" + words(3)[2:]),
        ("notes-see-it", "> **Minutes:** 2\n\n**Say:** So."),
        ("what-helps", words(1)),
        ("folded", "## Another way"),
        ("notes-folded", "> **Minutes:** 7\n\n**Say:** If there is time."),
    )
    open_, folded = (
        made(tmp_path, *cells, tags=tags) for tags in ({}, {"more": ["fold"], "folded": ["fold"]})
    )
    assert (minutes_of(open_, PRACTICE), minutes_of(folded, PRACTICE)) == (6, 3)
    assert [minutes for _, minutes in notes_of(open_)] == [2, 7]
    assert [(cell.id, minutes) for cell, minutes in notes_of(folded)] == [("notes-see-it", 2)]


def test_an_answer_behind_its_own_fold_is_not_counted(tmp_path: Path) -> None:
    answer = f"<details><summary>Why</summary>\n<p>{words(3)[2:]}</p>\n</details>"
    assert minutes_of(made(tmp_path, ("own", f"{words(2)}\n\n{answer}")), PRACTICE) == 2


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course with a lesson that takes seven minutes."""
    course(tmp_path)
    notebook(tmp_path / "notebooks" / "en" / "01-calm.ipynb", *lesson_of(1, 1), minutes=7)
    return tmp_path


def lesson_of(*planned: int) -> list[tuple[str, str]]:
    """A lesson of seven minutes: one for each part of its anatomy."""
    texts = [
        (part, f"{'# Calm' if part == 'main-message' else '## ' + part}\n\n{words(1)[2:]}")
        for part in ANATOMY
    ]
    return [*texts, *((f"notes-{at}", f"> **Minutes:** {minutes}") for at, minutes in enumerate(planned))]


def told(root: Path, minutes: int, *planned: int) -> list[str]:
    path = root / "notebooks" / "en" / "01-calm.ipynb"
    cells = lesson_of(*planned)
    slides = {name: "notes" for name, _ in cells if name.startswith("notes")}
    notebook(path, *cells, slides=slides, minutes=minutes)
    return [str(fault) for fault in check_lessons(root) if "minutes" in fault.problem]


def test_minutes_that_fit_are_not_told(root: Path) -> None:
    assert told(root, 7, 3, 4) == []
    assert told(root, 8, 4, 4) == []


def test_minutes_that_do_not_fit_the_lesson_are_told_with_the_count_and_the_remedy(root: Path) -> None:
    (fault,) = told(root, 2)
    assert fault.startswith(
        "notebooks/en/01-calm.ipynb: The lesson says 2 minutes, but its words, parts and "
    )
    assert (
        "parts and practice take about 7. Write 7 in the property inspector and in its first cell, or "
        in fault
    )


def test_notes_that_plan_other_minutes_are_told_with_the_longest_of_them(root: Path) -> None:
    (fault,) = told(root, 7, 4, 12)
    assert "In “notes-1”: The lesson says 7 minutes, but its notes plan 16." in fault
    assert fault.endswith("Change the first line of the notes until they add up to 7.")


@pytest.mark.parametrize("lesson", OURS, ids=lambda lesson: lesson.slug)
def test_our_lessons_tell_the_minutes_that_are_counted_and_their_notes_add_up_to_them(lesson: Lesson) -> None:
    found = open_lesson(lesson)
    assert found.minutes is not None
    assert abs(found.minutes - minutes_of(found, practice_of(ROOT))) <= 2
    assert sum(minutes for _, minutes in notes_of(found)) == found.minutes
