"""No words that their owner keeps reach a page, no key names a score that nobody has, and advice fits."""

from __future__ import annotations

from pathlib import Path

import pytest

from easeback import content
from easeback.content.schema.check_in import SAFETY_CHECK
from support.places import NOTEBOOKS, cells
from support.spreadsheet import edit, expect_told, faults, save, small_course, table

COURSE = content.load()


def add(course: Path, file: str, *row: str) -> int:
    """Writes one more row at the end of a table; returns its line."""
    rows = [*table(course / "data" / file), list(row)]
    save(course / "data" / file, rows)
    return len(rows)


def told(course: Path, file: str, column: str) -> str:
    """What the check says of one column of a file."""
    (fault,) = [fault for fault in faults(course, file) if fault.column == column]
    assert fault.remedy
    return fault.problem


def test_the_words_of_a_measure_that_its_owner_keeps_are_refused(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    add(course, "measure_items.csv", "start-back", "legs", "1", "")
    add(course, "en/measure_items.csv", "start-back", "legs", "My back pain has spread.", "", "", "Spread")
    (fault,) = faults(course, "measure_items.csv")
    assert "does not let its words stand here" in fault.problem
    assert fault.stops, "no page is made with them"


def test_the_check_in_can_not_ask_with_a_measure_that_may_not_stand_on_a_page(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    edit(course, "check_in_questions.csv", "peg", measure="start-back")
    assert "does not let its words stand on a page" in told(course, "check_in_questions.csv", "measure")


def test_a_measure_that_becomes_closed_takes_its_words_from_every_page(tmp_path: Path) -> None:
    course = small_course(tmp_path)
    edit(course, "measures.csv", "phq-4", embeddable="no")
    stopped = {fault.file for fault in faults(course) if fault.stops}
    assert {"data/measure_items.csv", "data/measure_answers.csv", "data/check_in_questions.csv"} <= stopped
    with pytest.raises(content.ContentError):
        content.load("en", course)


WRONG = [
    ("measures.csv", "gad-7", "score", "", "how it is scored"),
    ("measures.csv", "gad-7", "items_sources", "", "where its words were read"),
    ("measures.csv", "gad-7", "embeddable", "perhaps", "is not one of the choices"),
    ("measure_bands.csv", "ask", "most", "22", "Nobody can score 22"),
    ("measure_bands.csv", "mood", "most", "7", "Nobody can score 7"),
    ("measure_bands.csv", "ask", "least", "22", "22 is above 21"),
    ("measure_bands.csv", "worry", "part", "sleep", "No question counts for “sleep”"),
    ("check_in_questions.csv", "sleep", "measure", "gad-7", "Only a question of the kind measure"),
    ("check_in_questions.csv", "phq-4", "measure", "", "Only a question of the kind measure"),
    ("en/check_in_questions.csv", "sleep", "low", "", "needs these words"),
    ("check_in_advice.csv", "harm", "claims", "", "rests on nothing"),
    ("en/check_in_advice.csv", "harm", "reason", "", "Nothing says why"),
    ("en/check_in_advice.csv", "matters", "talk", "", "leads to nothing"),
    ("check_in_advice.csv", "pain", "part", "tiredness", "“peg” has no “tiredness”"),
    ("check_in_advice.csv", "sleep", "most", "", "needs both"),
    ("check_in_advice.csv", "since-weeks", "answers", "days", "has no answer “days”"),
    ("check_in_advice.csv", "sleep", "answers", "weeks", "has no answer “weeks”"),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[1]} {wrong[2]} {wrong[3]}")
def test_a_wrong_cell_is_told(tmp_path: Path, wrong: tuple[str, str, str, str, str]) -> None:
    expect_told(tmp_path, wrong)


def test_pain_that_is_new_bad_or_changed_comes_to_the_safety_check_in_one_step() -> None:
    first, *_ = COURSE.check_in_questions.values()
    assert {answer.id: answer.first for answer in first.answers} == {
        "yes": SAFETY_CHECK,
        "unsure": SAFETY_CHECK,
        "no": "",
    }
    start = NOTEBOOKS / "en" / "index.ipynb"
    assert SAFETY_CHECK in {cell["id"] for cell in cells(start, "markdown")}


def test_every_reason_of_the_check_in_rests_on_a_claim_that_its_lesson_can_show() -> None:
    advice = COURSE.check_in_advice.values()
    assert [row.id for row in advice if row.lesson and not (row.claims and row.reason)] == []
    files = content.lesson_files(COURSE.root, "en")
    assert {row.lesson for row in advice if row.lesson} <= set(files)
    for row in advice:
        if row.place:
            ids = {cell["id"] for cell in cells(NOTEBOOKS / "en" / files[row.lesson], "markdown")}
            assert row.place in ids, row.id


def test_no_word_of_the_check_in_names_a_disorder_or_a_score() -> None:
    named = ["disorder", "depress", "anxiety", "mild", "moderate", "severe", "score", "positive", "diagnos"]
    said = [f"{row.reason} {row.talk}".lower() for row in COURSE.check_in_advice.values()]
    said += [text.lower() for key, text in COURSE.words.items() if key.startswith("check_in.")]
    said += [item.label.lower() for measure in COURSE.measures.values() for item in measure.items]
    assert said
    assert [(word, one) for one in said for word in named if word in one and "no score" not in one] == []
