"""Lessons as files: address, order, and what a list says of each."""

import json
from pathlib import Path

import pytest

from easeback.publishing.lessons import (
    UnreadableLessonError,
    languages_of,
    lessons_of,
    read_notebook,
    slug_of,
    source_of,
)
from pressroom import notebook


@pytest.mark.parametrize(
    ("file", "slug"),
    [
        ("03-stress-signals.ipynb", "stress-signals"),
        ("calm-now.ipynb", "calm-now"),
        ("index.ipynb", "index"),
        ("10-three-three-three.ipynb", "three-three-three"),
    ],
)
def test_the_address_is_the_file_name_without_number_and_ending(file: str, slug: str) -> None:
    assert slug_of(Path(file)) == slug


def test_the_start_page_comes_first_then_the_numbered_lessons_then_the_others(tmp_path: Path) -> None:
    for name in ("calm-now", "10-last", "index", "02-first"):
        notebook(tmp_path / "notebooks" / "en" / f"{name}.ipynb", ("main-message", "# T"))
    lessons = lessons_of(tmp_path, "en")
    assert [lesson.slug for lesson in lessons] == ["index", "first", "last", "calm-now"]
    assert [lesson.in_the_course for lesson in lessons] == [True, True, True, False]


def test_the_title_and_the_first_sentence_are_read_from_the_words(tmp_path: Path) -> None:
    words = "# Stress *signals*\n\n**In a hard moment** see [this](x.ipynb).\n\nMore."
    notebook(tmp_path / "notebooks" / "en" / "03-x.ipynb", ("set-up", "import this"), ("main-message", words))
    (lesson,) = lessons_of(tmp_path, "en")
    assert (lesson.title, lesson.summary) == ("Stress signals", "In a hard moment see this.")
    assert lesson.minutes is None


def test_what_the_notebook_says_of_itself_wins(tmp_path: Path) -> None:
    path = tmp_path / "notebooks" / "en" / "03-x.ipynb"
    notebook(path, ("main-message", "# Long title"), title="Short", minutes=7)
    (lesson,) = lessons_of(tmp_path, "en")
    assert (lesson.title, lesson.minutes) == ("Short", 7)


def test_notes_for_the_presenter_are_not_the_summary(tmp_path: Path) -> None:
    path = tmp_path / "notebooks" / "en" / "03-x.ipynb"
    cells = (("main-message", "# T"), ("notes-1", "> Say hello."), ("see-it", "> The first words."))
    notebook(path, *cells, slides={"notes-1": "notes"})
    assert lessons_of(tmp_path, "en")[0].summary == "The first words."


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = notebook(tmp_path / "notebooks" / "en" / "03-x.ipynb", ("main-message", "# Old"))
    assert lessons_of(tmp_path, "en")[0].title == "Old"
    notebook(path, ("main-message", "# Newer title"))
    assert lessons_of(tmp_path, "en")[0].title == "Newer title"


@pytest.mark.parametrize(
    "text", ["{not json", "[]", '{"cells": 3, "nbformat": 4}', '{"cells": [], "nbformat": 3}', ""]
)
def test_a_file_that_is_no_notebook_has_a_name_and_a_problem(tmp_path: Path, text: str) -> None:
    path = tmp_path / "notebooks" / "en" / "05-half-done.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    (lesson,) = lessons_of(tmp_path, "en")
    assert lesson.title == "Half done"
    assert "05-half-done.ipynb" in lesson.problem
    with pytest.raises(UnreadableLessonError, match="05-half-done"):
        read_notebook(path)


def test_english_is_the_first_language(tmp_path: Path) -> None:
    for language in ("de", "en", "ar"):
        notebook(tmp_path / "notebooks" / language / "index.ipynb", ("main-message", "# T"))
    assert languages_of(tmp_path) == ("en", "ar", "de")


def test_a_source_kept_as_lines_is_one_text() -> None:
    assert source_of(json.loads('{"source": ["a\\n", "b"]}')) == "a\nb"
