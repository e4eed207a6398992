"""Someone tired and in pain can read the words: grade 6 or below, short sentences, no word that frightens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easeback import content
from easeback.content.schema.tables import TABLES
from support.places import lessons, name, taught
from support.readability import (
    HARDEST_GRADE,
    HARDEST_SMOG,
    NO_PROSE,
    grade,
    plain,
    sentences,
    smog,
    too_long,
    words_of_cells,
    words_of_parts,
    words_of_table,
)

# The measures are made for English; another language brings its own.
ENGLISH = [lesson for lesson in lessons() if lesson.parent.name == "en"]
# The table of what we never say says it.
WORDED = [
    table.stem
    for table in TABLES
    if not table.own and any((table.stem, column.name) not in NO_PROSE for column in table.words)
]
# What the house never says, whatever else the table of a language lists.
NEVER = ["flood", "damag", "worn out", "bad posture", "cure", "all in your head", "predict"]

every_lesson = pytest.mark.parametrize("lesson", ENGLISH, ids=name)
every_table = pytest.mark.parametrize("table", WORDED)


def frightening(blocks: list[str]) -> list[str]:
    """The blocks with a word that is never said; “not all in your head” is said gladly."""
    words = "|".join(re.escape(word) for word in NEVER)
    return [block for block in blocks if re.search(rf"(?<!not )\b({words})", block, re.IGNORECASE)]


@every_lesson
def test_a_lesson_with_the_words_of_its_parts_reads_at_grade_six(lesson: Path) -> None:
    blocks = words_of_cells(lesson) + words_of_parts(lesson)
    assert grade(blocks) <= HARDEST_GRADE
    assert smog(blocks) <= HARDEST_SMOG


@every_lesson
def test_the_words_of_a_lesson_alone_read_at_grade_six(lesson: Path) -> None:
    assert grade(words_of_cells(lesson)) <= HARDEST_GRADE
    assert smog(words_of_cells(lesson)) <= HARDEST_SMOG


@every_lesson
def test_no_sentence_of_a_lesson_is_longer_than_twenty_words(lesson: Path) -> None:
    assert too_long(words_of_cells(lesson) + words_of_parts(lesson)) == []


@every_lesson
def test_no_word_of_a_lesson_frightens_or_blames(lesson: Path) -> None:
    assert frightening(words_of_cells(lesson) + words_of_parts(lesson)) == []


@pytest.mark.parametrize("lesson", taught(), ids=name)
def test_a_lesson_speaks_to_you(lesson: Path) -> None:
    text = " ".join(words_of_cells(lesson)).lower()
    assert len(re.findall(r"\byour?s?\b", text)) >= 10
    assert "the patient" not in text


@every_lesson
def test_every_chunk_holds_one_idea(lesson: Path) -> None:
    assert [chunk for chunk in words_of_cells(lesson) if len(chunk.split()) > 60] == []


@every_table
def test_a_table_of_words_reads_at_grade_six(table: str) -> None:
    blocks = words_of_table(table, "en")
    assert blocks, "the table has no words"
    assert grade(blocks) <= HARDEST_GRADE
    # SMOG is made for thirty sentences; a shorter table is measured with the lessons that show it.
    if len([one for block in blocks for one in sentences(block)]) >= 30:
        assert smog(blocks) <= HARDEST_SMOG


@every_table
def test_no_sentence_of_a_table_is_longer_than_twenty_words(table: str) -> None:
    assert too_long(words_of_table(table, "en")) == []


@every_table
def test_no_word_of_a_table_frightens_or_blames(table: str) -> None:
    assert frightening(words_of_table(table, "en")) == []


def test_the_table_of_words_we_never_say_holds_those_of_the_house() -> None:
    listed = " ".join(row.phrase for row in content.load().never_say.values())
    assert [word for word in NEVER if word not in listed] == []


def test_the_words_of_parts_are_measured_with_their_lesson() -> None:
    lesson = next(path for path in ENGLISH if path.stem == "03-stress-signals")
    course = content.load("en")
    shown = " ".join(words_of_parts(lesson))
    asked = [question for question in course.questions.values() if question.lesson == "stress-signals"]
    assert asked
    for question in asked:
        assert question.question in shown


def test_hard_words_are_found() -> None:
    hard = ["Physiological manifestations of psychological distress necessitate rehabilitation."] * 3
    assert grade(hard) > HARDEST_GRADE
    assert smog(hard) > HARDEST_SMOG


def test_a_long_sentence_is_found() -> None:
    sentence = "You may find that your back feels " + "very " * 14 + "tight."
    assert too_long([f"Short one. {sentence}"]) == [sentence]


def test_a_frightening_word_is_found_and_the_kind_turn_is_let_through() -> None:
    assert frightening(["It floods your body.", "It is not all in your head."]) == ["It floods your body."]


def test_a_cell_is_read_as_a_voice_would_read_it() -> None:
    cell = "## See it\n\nYour **heart**\nspeeds up.\n\n- [Go on](08-slow-breathing.ipynb)\n- Rest\n"
    assert plain(cell) == ["See it", "Your heart speeds up.", "Go on", "Rest"]
    assert plain("<details><summary>Why</summary>\n<p>It is <b>so</b>.</p>\n</details>") == [
        "Why",
        "It is so.",
    ]
