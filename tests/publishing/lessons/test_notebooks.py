"""The gate: any file is read as a sound notebook, or told with place, cause and remedy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.notebooks import Notebook, read_notebook, twice

TITLE = {"cell_type": "markdown", "id": "main-message", "metadata": {}, "source": "# Title"}


def book(*cells: object, **fields: object) -> dict[str, Any]:
    return {"cells": [TITLE, *cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | fields


def text_cell(**fields: object) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": "own", "metadata": {}, "source": "Words of its own."} | fields


def without(name: str, cell: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in cell.items() if key != name}


def read(folder: Path, content: object) -> Notebook:
    """What the gate makes of a file with this content: bytes as they are, all else as JSON."""
    path = folder / "notebooks" / "en" / "01-one.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return read_notebook(path)


def told(folder: Path, content: object) -> str:
    with pytest.raises(UnreadableLessonError) as refused:
        read(folder, content)
    return str(refused.value)


@pytest.mark.parametrize(
    "odd",
    [
        book(without("metadata", text_cell())),
        book(text_cell(metadata=None)),
        book(text_cell(metadata=[])),
        book(text_cell(metadata={"slideshow": None})),
        book(text_cell(metadata={"slideshow": "slide"})),
        book(text_cell(metadata={"tags": None})),
        book(text_cell(metadata={"tags": [1, {}]})),
        book(text_cell(attachments=[1])),
        book(text_cell(id=[])),
        book(text_cell(), metadata=None),
        book(text_cell(), metadata=[]),
        book(text_cell(), metadata={"easeback": None}),
        book(text_cell(), metadata={"kernelspec": None}),
        book(text_cell(), metadata={"easeback": {"minutes": "soon", "title": {}}}),
    ],
)
def test_a_field_without_its_form_is_noted_and_the_words_are_read(tmp_path: Path, odd: object) -> None:
    notebook = read(tmp_path, odd)
    assert [cell.source for cell in notebook.cells] == ["# Title", "Words of its own."]
    assert notebook.oddities


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("one", "one"),
        (["one\n", "two"], "one\ntwo"),
        (["one", "", "\n"], "one\n"),
        ([], ""),
    ],
)
def test_a_source_kept_as_lines_is_one_text(tmp_path: Path, given: object, words: str) -> None:
    assert read(tmp_path, book(text_cell(source=given))).cells[1].source == words


def test_a_number_is_an_id_too(tmp_path: Path) -> None:
    assert read(tmp_path, book(text_cell(id=7))).cells[1].id == "7"


def test_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbf" + json.dumps(book()).encode()).cells[0].source == "# Title"


def test_half_a_sign_is_shown_as_one_that_cannot_be_read_and_told(tmp_path: Path) -> None:
    notebook = read(tmp_path, book(text_cell(source="Calm \ud83d now")))
    assert notebook.cells[1].source == "Calm \ufffd now"
    assert notebook.oddities[0].cell == "own"


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (without("source", text_cell()), "In “own”: Its text is missing."),
        (text_cell(source=None), "In “own”: Its text is missing."),
        (text_cell(source=["# T", 5]), "In “own”: Its text is not text only."),
        (text_cell(source={"a": 1}, id=None), "In “cell 2”: Its text is not text only."),
        (text_cell(cell_type="heading"), "In “own”: It is neither text nor code."),
        (without("id", text_cell(cell_type=3)), "In “cell 2 (Words of its own.)”: It is neither"),
        (["a list"], "In “cell 2”: This is not a cell."),
        (None, "In “cell 2”: This is not a cell."),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_its_place(tmp_path: Path, cell: object, words: str) -> None:
    said = told(tmp_path, book(cell))
    assert said.startswith(f"notebooks/en/01-one.ipynb: {words}")
    assert "In JupyterLab right-click" in said


def test_all_that_is_wrong_with_a_file_is_told_at_once(tmp_path: Path) -> None:
    said = told(tmp_path, book(text_cell(source=None), None, text_cell(cell_type="x", id="more")))
    assert [line.split("“")[1].split("”")[0] for line in said.splitlines()] == ["own", "cell 3", "more"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty. Bring back an earlier copy"),
        (b" \n\0\0", "The file is empty."),
        (b'{"cells": [', "The file is not complete near line 1."),
        (b"[]", "The file is not a notebook."),
        (b"3", "The file is not a notebook."),
        (b"NaN", "The file is not a notebook."),
        (b"[" * 100_000, "too deep"),
        (b'{"cells": ' + b"9" * 9_000 + b"}", "a number with thousands of digits"),
        (json.dumps(book()).encode("utf-16"), "saved as UTF-16"),
        (b'{\n"cells": "\xfc"}', "Line 2 of the file is not saved as UTF-8."),
        (b'{\n<<<<<<< HEAD\n"cells": []\n=======\n>>>>>>> b\n}', "Two versions of the file stand in one"),
        (book(cells=None), "it has no list of cells"),
        (book(nbformat=3), "not a notebook of version 4. Open and save it in JupyterLab."),
        (book(nbformat=None), "not a notebook of version 4"),
    ],
)
def test_a_file_that_is_no_notebook_is_told_with_its_cause(
    tmp_path: Path, content: object, words: str
) -> None:
    assert words in told(tmp_path, content)


def test_numbers_that_json_does_not_know_harm_nothing(tmp_path: Path) -> None:
    text = json.dumps(book(text_cell(), metadata={"easeback": {"minutes": float("nan")}}))
    assert read(tmp_path, text.encode()).minutes is None


@pytest.mark.parametrize(
    ("minutes", "read_as"), [(7, 7), (True, None), (0, None), (10**400, None), (7.5, None)]
)
def test_minutes_are_a_whole_number_that_somebody_has_time_for(
    tmp_path: Path, minutes: object, read_as: int | None
) -> None:
    assert read(tmp_path, book(metadata={"easeback": {"minutes": minutes}})).minutes == read_as


def test_each_cell_has_an_id_of_its_own_even_where_the_file_gives_none(tmp_path: Path) -> None:
    cells = (
        text_cell(),
        text_cell(),
        without("id", text_cell()),
        text_cell(id="cell-4"),
        text_cell(id="a b"),
    )
    notebook = read(tmp_path, book(*cells))
    names = [cell.id for cell in notebook.cells]
    assert names == ["main-message", "own", "cell-3", "cell-4-2", "cell-4", "cell-6"]
    assert twice(notebook) == ("own",)


def test_what_is_executed_is_a_sound_notebook_without_what_was_saved(tmp_path: Path) -> None:
    output = {"output_type": "stream", "name": "stdout", "text": "old"}
    code = {"cell_type": "code", "source": "1", "outputs": [output], "execution_count": 3}
    picture = {"a.png": {"image/png": "AAAA"}, "b.png": None}
    odd = text_cell(attachments=picture, metadata={"slideshow": {"slide_type": "notes"}, "tags": ["x"]})
    notebook = read(tmp_path, book(code, odd, metadata={"widgets": {}}))
    node = notebook.node()
    nbformat.validate(node)
    assert (node.cells[1].outputs, node.cells[1].execution_count) == ([], None)
    assert node.cells[2].metadata == {"slideshow": {"slide_type": "notes"}, "tags": ["x"]}
    assert node.cells[2].attachments == {"a.png": {"image/png": "AAAA"}}
    assert notebook.cells[1].saved
    assert notebook.saved_widgets
