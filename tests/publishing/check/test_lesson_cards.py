"""A chunk that is too long for a card is told with its cell and what to do in JupyterLab."""

import json
from pathlib import Path

import pytest

from easeback.content import MEND
from easeback.publishing.check.lesson_cards import MOST_PARTS, MOST_WORDS, card_troubles, chunks_of
from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.lessons.anatomy import ANATOMY, open_lesson
from easeback.publishing.lessons.lessons import Lesson, lessons_of
from easeback.publishing.lessons.notebooks import Notebook, read_notebook
from support.places import ROOT
from support.pressroom import course, notebook

LONG = "> " + " ".join(["word"] * (MOST_WORDS + 1))
SHORT = "> " + " ".join(["word"] * MOST_WORDS)


def made(folder: Path, *cells: tuple[str, str, str], tags: tuple[str, ...] = ()) -> Notebook:
    """A notebook of cells with their slide types; those that are named in `tags` are folded."""
    slides = {name: slide for name, slide, _ in cells}
    path = notebook(folder / "one.ipynb", *((name, source) for name, _, source in cells), slides=slides)
    book = json.loads(path.read_text(encoding="utf-8"))
    for cell in book["cells"]:
        cell["metadata"]["tags"] = ["fold"] if cell["id"] in tags else []
    path.write_text(json.dumps(book), encoding="utf-8")
    return read_notebook(path)


def test_a_card_is_a_slide_with_all_that_goes_on_with_it(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        ("a", "slide", "# One"),
        ("set-up", "skip", "import x"),
        ("a-part", "-", "One()"),
        ("a-more", "fragment", "> More of it."),
        ("notes-a", "notes", LONG),
        ("b", "subslide", "## Two"),
    )
    assert [[cell.id for cell in chunk.cells] for chunk in chunks_of(found)] == [
        ["a", "a-part", "a-more"],
        ["b"],
    ]
    assert list(card_troubles(found)) == []


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([("a", "slide", SHORT)], []),
        ([("a", "slide", LONG)], ["a"]),
        ([("a", "slide", SHORT), ("b", "-", "> one more")], ["a"]),
        ([("a", "slide", SHORT), ("b", "subslide", SHORT)], []),
        ([("a", "slide", "# A"), *((f"p{at}", "-", "One()") for at in range(MOST_PARTS + 1))], ["a"]),
    ],
)
def test_a_chunk_is_too_long_by_its_words_or_its_parts(
    tmp_path: Path, cells: list[tuple[str, str, str]], told: list[str]
) -> None:
    assert [trouble.cell for trouble in card_troubles(made(tmp_path, *cells))] == told


def test_what_opens_on_the_card_when_asked_for_does_not_make_it_long(tmp_path: Path) -> None:
    cells = (("a", "slide", SHORT), ("b", "fragment", "## More\n\n" + SHORT[2:]), ("c", "-", "One()"))
    assert list(card_troubles(made(tmp_path, *cells)))
    assert list(card_troubles(made(tmp_path, *cells, tags=("b",)))) == []
    answer = f"<details><summary>Why</summary>\n<p>{LONG[2:]}</p>\n</details>"
    assert list(card_troubles(made(tmp_path, ("a", "slide", f"# One\n\n{answer}")))) == []


def test_the_check_tells_the_cell_the_count_and_the_remedy(tmp_path: Path) -> None:
    course(tmp_path)
    cells = [(part, "# Calm" if part == "main-message" else f"## {part}") for part in ANATOMY]
    cells[1] = ("see-it", f"## See it\n\n{LONG[2:]}")
    notebook(tmp_path / "notebooks" / "en" / "01-calm.ipynb", *cells)
    (fault,) = [each for each in check_lessons(tmp_path) if each.weight == MEND]
    assert str(fault).startswith(
        "notebooks/en/01-calm.ipynb: In “see-it”: For a card on a phone its slide is too long"
    )
    assert f"{MOST_WORDS + 4} words" in fault.problem
    assert "Sub-Slide (property inspector, Slide Type)" in fault.remedy
    assert not fault.stops


@pytest.mark.parametrize("lesson", lessons_of(ROOT, "en"), ids=lambda lesson: lesson.slug)
def test_each_chunk_of_our_lessons_fits_a_card(lesson: Lesson) -> None:
    assert [str(trouble) for trouble in card_troubles(open_lesson(lesson))] == []
