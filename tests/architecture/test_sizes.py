"""Modules stay small enough to be read in one sitting: the measures we hold ourselves to."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

import pytest

from support.places import PACKAGE, PARTS, ROOT, TESTS, cells, files, lessons, name


def lines(path: Path) -> int:
    """The number of lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def parts(ending: str) -> dict[str, int]:
    """Lines of the parts' own files of one kind, by part."""
    folders = [folder for folder in PARTS.iterdir() if folder.is_dir() and folder.name != "__pycache__"]
    return {folder.name: sum(lines(path) for path in files(folder, ending)) for folder in sorted(folders)}


@pytest.mark.parametrize("path", files(PACKAGE, ".py"), ids=name)
def test_no_python_module_is_over_300_lines(path: Path) -> None:
    assert lines(path) <= 300


@pytest.mark.parametrize("path", files(PACKAGE, ".js"), ids=name)
def test_no_javascript_module_is_over_340_lines(path: Path) -> None:
    assert lines(path) <= 340


def test_no_line_of_the_browser_code_is_over_120() -> None:
    """What the formatter does not break: texts, templates and comments."""
    code = [*files(PACKAGE, ".js"), *files(TESTS, ".mjs"), ROOT / "widgets" / "build.mjs"]
    long = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in code
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert long == []


def test_the_python_of_a_part_is_short() -> None:
    sizes = parts(".py")
    assert {part: size for part, size in sizes.items() if size > 150} == {}
    assert median(sizes.values()) <= 45, sizes


def test_the_javascript_of_a_part_is_short() -> None:
    sizes = {path: lines(path) for path in files(PARTS, ".js")}
    assert {name(path): size for path, size in sizes.items() if size > 300} == {}
    assert median(sizes.values()) <= 120, {name(path): size for path, size in sizes.items()}


@pytest.mark.parametrize("lesson", lessons(), ids=name)
def test_a_lesson_has_short_code_cells_and_no_saved_outputs(lesson: Path) -> None:
    for cell in cells(lesson, "code"):
        assert len(cell["source"].splitlines()) <= 6, cell["id"]
        assert cell["outputs"] == [], cell["id"]
        assert cell["execution_count"] is None, cell["id"]


@pytest.mark.parametrize("lesson", lessons(), ids=name)
def test_a_lesson_keeps_no_widget_state_in_its_file(lesson: Path) -> None:
    assert "widgets" not in json.loads(lesson.read_text(encoding="utf-8"))["metadata"]


def test_there_is_nearly_a_line_of_test_for_each_line_of_the_package() -> None:
    package = sum(lines(path) for path in files(PACKAGE, ".py", ".js"))
    tests = sum(lines(path) for path in files(TESTS, ".py", ".mjs"))
    assert tests >= 0.8 * package
