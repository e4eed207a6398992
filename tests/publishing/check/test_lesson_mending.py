"""`check --fix` gives ids back and takes out what was saved; nothing else in the file changes."""

import difflib
import json
import re
import shutil
import uuid
from pathlib import Path
from typing import Any

import pytest

from easeback.cli import main
from easeback.content import mend
from easeback.publishing.check.lesson_check import check_lessons
from easeback.publishing.check.lesson_mending import mend_lessons
from support.places import DATA, NOTEBOOKS

LOOP = "notebooks/en/01-the-loop.ipynb"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the course."""
    shutil.copytree(DATA, tmp_path / "data")
    shutil.copytree(NOTEBOOKS, tmp_path / "notebooks")
    return tmp_path


def book(root: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((root / LOOP).read_text(encoding="utf-8"))
    return read


def write(root: Path, book: dict[str, Any], **style: Any) -> bytes:
    written = json.dumps(book, **{"indent": 1, "ensure_ascii": False} | style)
    (root / LOOP).write_bytes(f"{written}\n".encode())
    return (root / LOOP).read_bytes()


def cell(book: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in book["cells"] if each["id"] == name)
    return found


def mended(root: Path) -> list[str]:
    return list(mend(root, [mend_lessons]))


def test_a_course_in_order_is_left_alone(root: Path) -> None:
    assert mended(root) == []


@pytest.mark.parametrize(
    "style", [{}, {"indent": 2}, {"indent": 4, "ensure_ascii": True}, {"indent": None}, {"indent": "\t"}]
)
def test_an_id_is_given_back_and_no_other_letter_changes(root: Path, style: dict[str, Any]) -> None:
    sound = write(root, book(root), **style)
    pasted = book(root)
    cell(pasted, "try-it")["id"] = str(uuid.uuid4())
    write(root, pasted, **style)
    assert mended(root)[0] == f"{LOOP}: Mended 1 id, given back to the cells."
    assert (root / LOOP).read_bytes() == sound
    assert mended(root) == []


def test_lines_that_end_as_windows_ends_them_still_do(root: Path) -> None:
    sound = write(root, book(root)).replace(b"\n", b"\r\n")
    pasted = book(root)
    cell(pasted, "try-it")["id"] = str(uuid.uuid4())
    (root / LOOP).write_bytes(write(root, pasted).replace(b"\n", b"\r\n"))
    mended(root)
    assert (root / LOOP).read_bytes() == sound


def test_ids_that_are_not_there_at_all_are_written_where_jupyter_writes_them(root: Path) -> None:
    bare = book(root)
    for each in bare["cells"]:
        del each["id"]
    bare["nbformat_minor"] = 4
    before = write(root, bare).decode().splitlines()
    mended(root)
    after = (root / LOOP).read_text(encoding="utf-8").splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert {re.sub(r'".*|\d', "", line[1:]).strip() for line in changed} == {""}
    assert sum('"id": "' in line for line in changed) == len(bare["cells"])
    assert book(root)["nbformat_minor"] == 5
    assert check_lessons(root) == []


def test_what_a_run_has_saved_is_told_in_one_line_and_taken_out(root: Path) -> None:
    sound = (root / LOOP).read_bytes()
    ran = book(root)
    for number, each in enumerate(each for each in ran["cells"] if each["cell_type"] == "code"):
        each |= {"execution_count": number, "outputs": [{"output_type": "stream", "text": "x"}]}
    ran["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}
    write(root, ran)
    (fault,) = check_lessons(root)
    assert "Outputs are saved in it, first in “set-up”." in fault.problem
    assert "easeback check --fix" in fault.remedy
    mended(root)
    assert (root / LOOP).read_bytes() == sound


def test_fields_that_lost_their_form_get_it_back(root: Path) -> None:
    odd = book(root)
    odd["metadata"]["easeback"] = None
    cell(odd, "try-it-model")["metadata"] = []
    cell(odd, "try-it")["metadata"] |= {"slideshow": None, "tags": None}
    (root / LOOP).write_bytes(b"\xef\xbb\xbf" + write(root, odd))
    assert any("There are 4 more." in fault.problem for fault in check_lessons(root))
    mended(root)
    # Where its slides began nobody can tell any more: that is left to the educator.
    assert [fault for fault in check_lessons(root) if "Slide Type" not in str(fault)] == []
    assert not (root / LOOP).read_bytes().startswith(b"\xef")


@pytest.mark.parametrize("content", [b"{", b'{"cells": [null]}', b"\xff\xfe{"])
def test_a_file_that_cannot_be_read_whole_is_left_alone(root: Path, content: bytes) -> None:
    (root / LOOP).write_bytes(content)
    assert mended(root) == []
    assert (root / LOOP).read_bytes() == content


def test_a_file_in_which_a_field_stands_twice_is_left_alone_and_told(root: Path) -> None:
    odd = book(root)
    cell(odd, "try-it")["id"] = str(uuid.uuid4())
    text = write(root, odd).replace(b'"nbformat": 4', b'"more": "lost", "more": "kept", "nbformat": 4')
    (root / LOOP).write_bytes(text)
    assert mended(root) == []
    assert any("A field stands there twice." in fault.problem for fault in check_lessons(root))


def test_the_command_mends_and_then_finds_all_in_order(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    pasted = book(root)
    cell(pasted, "try-it")["id"] = str(uuid.uuid4())
    write(root, pasted)
    assert main(["check", "--quick", "--fix"]) == 0
    said = capsys.readouterr().out
    assert "Mended 1 id, given back to the cells." in said
    assert "Everything is in order" in said
