"""Eight hard thoughts that many people know, sorted by habit of mind, each with a kind word that is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from easeback import content
from easeback.care.practice import Wish, phases_for
from easeback.content import LONGEST_STARTER
from support.places import NOTEBOOKS, ROOT, cells
from support.spreadsheet import drop, edit, expect_told, faults, small_course

COURSE = content.load("en", ROOT)
THOUGHTS = tuple(COURSE.thoughts.values())

every_thought = pytest.mark.parametrize("thought", THOUGHTS, ids=lambda thought: thought.id)


def test_there_are_eight_thoughts_and_each_habit_has_one() -> None:
    assert len(THOUGHTS) == 8
    assert {thought.habit.id for thought in THOUGHTS} == set(COURSE.habits)
    assert [thought.order for thought in THOUGHTS] == sorted(thought.order for thought in THOUGHTS)


@every_thought
def test_a_thought_is_said_by_the_person_and_so_is_its_kinder_beginning(thought: content.Thought) -> None:
    assert thought.thought.startswith("“")
    assert thought.thought.endswith("”")
    assert {"I", "My", "my"} & set(thought.starter.split())
    assert len(thought.starter) <= LONGEST_STARTER


@every_thought
def test_a_kind_word_never_says_that_the_pain_is_not_there(thought: content.Thought) -> None:
    said = f"{thought.starter} {thought.why} {thought.habit.says}".lower()
    assert not [
        no for no in ("only in", "imagin", "just stress", "not real", "wrong", "must not") if no in said
    ]


def test_what_the_kind_words_rest_on_has_its_card_in_the_lesson() -> None:
    lesson = NOTEBOOKS / "en" / "14-thoughts-and-pain.ipynb"
    shown = "".join(cell["source"] for cell in cells(lesson, "code") if "ClaimCard" in cell["source"])
    for thought in THOUGHTS:
        for claim in thought.claims:
            assert f'"{claim.id}"' in shown


WRONG = [
    ("thoughts.csv", "broken", "habit", "hard-labels", "There is no “hard-labels”"),
    ("thoughts.csv", "broken", "claims", "scans", "There is no “scans”"),
    ("en/thoughts.csv", "broken", "starter", "My back hurts. " * 12, "letters"),
    ("en/thoughts.csv", "never-better", "why", "Of 100 people 90 get well.", "no reader can check"),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[2]} {wrong[3][:12]}")
def test_a_wrong_cell_is_told(tmp_path: Path, wrong: tuple[str, str, str, str, str]) -> None:
    expect_told(tmp_path, wrong)


def test_a_habit_whose_only_thought_names_another_is_told_as_well(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    edit(course, "thoughts.csv", "broken", habit="hard-labels")
    assert [fault.line for fault in faults(course, "habits.csv")] == [2]


def test_a_habit_that_no_thought_shows_is_told(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    for file in ("thoughts.csv", "en/thoughts.csv"):
        drop(course, file, "faking")
    (fault,) = faults(course)
    assert (fault.file, fault.column) == ("data/habits.csv", "id")
    assert "reading-minds" in fault.problem


@pytest.mark.parametrize(("length", "minutes"), [("short", 3), ("long", 5)])
def test_the_kinder_thought_goes_from_noticing_to_one_small_step(length: str, minutes: int) -> None:
    exercise = COURSE.exercises["kinder-thought"]
    phases = phases_for(exercise, Wish(length))
    assert sum(phase.seconds for phase in phases) == 60 * minutes
    cues = [next(step.cue for step in exercise.steps if step.order == phase.order) for phase in phases]
    way = [
        "Notice a thought",
        "Name it",
        "Breathe out",
        "Ask a friend",
        "A kinder sentence",
        "One small step",
    ]
    assert [cue for cue in cues if cue in way] == way
    assert any("get help now" in rule for rule in exercise.stop)
