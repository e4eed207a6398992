"""A part of a lesson is found by id, else by heading, else by place: cut and paste loses nothing."""

import json
import shutil
import uuid
from pathlib import Path
from typing import Any

import pytest

from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.lessons.anatomy import ANATOMY, open_lesson
from easeback.publishing.lessons.lessons import lessons_of
from support.places import DATA, NOTEBOOKS, lessons, name
from support.pressroom import notebook

LOOP = "01-the-loop.ipynb"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the course."""
    shutil.copytree(DATA, tmp_path / "data")
    shutil.copytree(NOTEBOOKS, tmp_path / "notebooks")
    return tmp_path


def pasted(cell: dict[str, Any]) -> None:
    """What JupyterLab does to a cell that is cut and pasted."""
    cell["id"] = str(uuid.uuid4())


def dropped(cell: dict[str, Any]) -> None:
    """What a program does that knows no ids."""
    del cell["id"]


def change(path: Path, deed: Any, *ids: str) -> list[str]:
    """Does something to the cells of these ids, or to all, and returns the ids as they were."""
    book = json.loads(path.read_text(encoding="utf-8"))
    before = [cell["id"] for cell in book["cells"]]
    for cell in book["cells"]:
        if not ids or cell["id"] in ids:
            deed(cell)
    path.write_text(json.dumps(book), encoding="utf-8")
    return before


def opened(root: Path, file: str = LOOP, language: str = "en") -> list[str]:
    """The ids of the cells of a lesson as they are opened."""
    lesson = next(each for each in lessons_of(root, language) if each.path.name == file)
    return [cell.id for cell in open_lesson(lesson).cells]


@pytest.mark.parametrize("deed", [pasted, dropped])
@pytest.mark.parametrize("path", lessons(), ids=name)
def test_every_part_of_every_lesson_is_found_where_all_ids_are_lost(
    root: Path, path: Path, deed: Any
) -> None:
    file = root / "notebooks" / path.parent.name / path.name
    before = change(file, deed)
    after = opened(root, path.name, path.parent.name)
    assert len(set(after)) == len(after)
    words = [each for each in ANATOMY if each in before and (path.stem, each) != ("calm-now", "see-it")]
    assert [before[after.index(part)] for part in words] == words


def test_a_cell_that_a_path_or_a_link_leads_to_is_found_by_its_words(root: Path) -> None:
    change(root / "notebooks" / "en" / "index.ipynb", pasted, "safety-check", "the-way")
    change(root / "notebooks" / "en" / "14-thoughts-and-pain.ipynb", dropped, "one-thought")
    assert {"safety-check", "the-way"} <= set(opened(root, "index.ipynb"))
    assert "one-thought" in opened(root, "14-thoughts-and-pain.ipynb")


def test_a_cell_an_educator_adds_keeps_the_id_that_jupyter_gave_it(root: Path) -> None:
    path = root / "notebooks" / "en" / LOOP
    book = json.loads(path.read_text(encoding="utf-8"))
    own = {"cell_type": "markdown", "metadata": {}, "source": "## See it: once more", "id": str(uuid.uuid4())}
    book["cells"].append(own)
    path.write_text(json.dumps(book), encoding="utf-8")
    assert opened(root)[-1] == own["id"]
    assert check_lessons(root) == []


def test_a_translation_finds_its_ids_in_the_lesson_it_was_made_from(root: Path) -> None:
    shutil.copytree(root / "data" / "en", root / "data" / "de")
    shutil.copytree(root / "notebooks" / "en", root / "notebooks" / "de")
    path = root / "notebooks" / "de" / LOOP
    text = path.read_text(encoding="utf-8").replace("## ", "## Kapitel ")
    path.write_text(text, encoding="utf-8")
    before = change(path, pasted)
    assert opened(root, LOOP, "de") == before


def test_parts_in_a_row_without_their_words_are_found_by_their_place(root: Path) -> None:
    path = root / "notebooks" / "en" / LOOP
    path.write_text(path.read_text(encoding="utf-8").replace("## Try it", "## Probier"), encoding="utf-8")
    before = change(path, pasted)
    after = opened(root)
    assert after.index("try-it") == before.index("try-it")


def test_a_lost_id_is_told_once_harms_no_page_and_a_missing_part_does(root: Path) -> None:
    path = root / "notebooks" / "en" / LOOP
    change(path, pasted, "try-it", "see-it", "what-helps")
    (fault,) = check_lessons(root)
    assert "3 cells lost the id" in fault.problem
    assert fault.remedy == "Run easeback check --fix."
    assert not fault.stops


def test_of_two_cells_with_one_id_the_first_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "notebooks" / "en" / "more.ipynb"
    notebook(path, ("main-message", "# More"), ("own", "## One"), ("other", "## Two"))
    path.write_text(path.read_text(encoding="utf-8").replace('"other"', '"own"'), encoding="utf-8")
    assert opened(tmp_path, "more.ipynb") == ["main-message", "own", "two"]
    assert any("two have one" in fault.problem for fault in check_lessons(tmp_path))
