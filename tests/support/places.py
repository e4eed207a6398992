"""Where the things of the house lie, for every test that reads files."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from easeback.publishing.lessons.anatomy import ANATOMY

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
WIDGETS = ROOT / "widgets"
PACKAGE = WIDGETS / "easeback"
PARTS = PACKAGE / "parts"
KIT = PACKAGE / "kit"
CARE = PACKAGE / "care"
CLIENT = PACKAGE / "publishing" / "client"
TEMPLATE = PACKAGE / "publishing" / "pages" / "template"
DATA = ROOT / "data"
NOTEBOOKS = ROOT / "notebooks"

# What a build leaves behind is not written by us and not in git.
MADE = {"built", "course", "node_modules", "__pycache__"}


def files(folder: Path, *endings: str) -> list[Path]:
    """The files under a folder that people wrote, with one of these endings."""
    found = (path for path in folder.rglob("*") if path.suffix in endings and path.is_file())
    return sorted(path for path in found if not MADE & set(path.relative_to(folder).parts))


def name(path: Path) -> str:
    """A file's name as one says it in this repository."""
    return path.relative_to(ROOT).as_posix()


def lessons() -> list[Path]:
    """Every lesson of every language; a page that only shows things to educators teaches nothing."""
    found = NOTEBOOKS.glob("*/*.ipynb")
    return sorted(path for path in found if ".ipynb_checkpoints" not in path.parts and teaches(path))


# The door, a bad day and the page of all figures are pages of the course, and no lessons.
PAGES = ("index", "bad-day", "gallery")


# In a hard minute nobody is asked questions.
WITHOUT_QUESTIONS = "calm-now"


def anatomy_of(slug: str) -> list[str]:
    """The parts of a lesson in their order."""
    return [part for part in ANATOMY if (slug, part) != (WITHOUT_QUESTIONS, "check-yourself")]


def taught() -> list[Path]:
    """Every lesson of every language that has the anatomy of a lesson."""
    return [path for path in lessons() if path.stem not in PAGES]


def teaches(path: Path) -> bool:
    """Whether a notebook is a lesson, and not a page of reference such as the gallery."""
    about = json.loads(path.read_text(encoding="utf-8"))["metadata"]["easeback"]
    return not about.get("reference", False)


def cells(lesson: Path, kind: str) -> Iterator[dict[str, Any]]:
    """The cells of one kind of a lesson, their source joined to one text."""
    for cell in json.loads(lesson.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == kind:
            source = cell["source"]
            yield cell | {"source": source if isinstance(source, str) else "".join(source)}


def calls(code: str) -> Iterator[tuple[str, list[str]]]:
    """The parts a code cell calls, each with the rows it is told to show."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, [str(ast.literal_eval(argument)) for argument in node.args]
