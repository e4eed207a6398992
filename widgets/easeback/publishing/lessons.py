"""The lessons of a course as files: their addresses, their order, and what a list of lessons says of each."""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

START = "index"
"""The address of the start page."""


_EARLIER = "Bring back an earlier copy of this file."


class UnreadableLessonError(ValueError):
    """A notebook file that cannot be read as one; says which, why, and what to do."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        super().__init__(f"notebooks/{path.parent.name}/{path.name}: {problem} {remedy}")
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True)
class Lesson:
    """One lesson. `minutes` is None where the notebook does not say; `problem` is why it cannot be read."""

    language: str
    slug: str
    path: Path
    title: str
    summary: str = ""
    minutes: int | None = None
    problem: str = ""

    @property
    def in_the_course(self) -> bool:
        """Whether the lesson has a place in the reading order; the others are reached by links."""
        return self.slug == START or self.path.name[:1].isdigit()


def slug_of(path: Path) -> str:
    """The public address of a lesson: its file name without number and ending."""
    return re.sub(r"^\d+[-_]", "", path.stem)


def lessons_of(root: Path, language: str) -> tuple[Lesson, ...]:
    """The lessons of one language in reading order: the start page, the numbered ones, the others."""
    folder = root / "notebooks" / language
    paths = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    found = [_lesson(language, path, _stamp(path)) for path in paths]
    return tuple(sorted(found, key=lambda it: (it.slug != START, not it.in_the_course, it.path.name)))


def languages_of(root: Path) -> tuple[str, ...]:
    """The languages that have lessons, English first."""
    found = sorted({path.parent.name for path in (root / "notebooks").glob("*/*.ipynb")})
    return tuple(sorted(found, key=lambda language: language != "en"))


def read_notebook(path: Path) -> dict[str, Any]:
    """A notebook as its file has it. Raises UnreadableLessonError."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        problem = f"The file cannot be opened ({error.strerror})."
        raise UnreadableLessonError(path, problem, "Close it elsewhere and try again.") from error
    except json.JSONDecodeError as error:
        problem = f"The file is not complete near line {error.lineno}."
        raise UnreadableLessonError(path, problem, _EARLIER) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableLessonError(path, "The file is not a notebook.", _EARLIER) from error
    cells = found.get("cells") if isinstance(found, dict) else None
    if not isinstance(cells, list) or not all(
        isinstance(cell, dict) and "cell_type" in cell for cell in cells
    ):
        raise UnreadableLessonError(path, "The file is not a notebook: it has no list of cells.", _EARLIER)
    if found.get("nbformat") != 4:
        problem = "The file is not a notebook of version 4."
        raise UnreadableLessonError(path, problem, "Open and save it in JupyterLab.")
    notebook: dict[str, Any] = found
    return notebook


def source_of(cell: dict[str, Any]) -> str:
    """The text of a cell; files keep it as one string or as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def _stamp(path: Path) -> tuple[int, int]:
    seen = path.stat()
    return seen.st_mtime_ns, seen.st_size


@functools.lru_cache(maxsize=512)
def _lesson(language: str, path: Path, _stamp: tuple[int, int]) -> Lesson:
    slug = slug_of(path)
    plain = slug.replace("-", " ").replace("_", " ").capitalize()
    try:
        notebook = read_notebook(path)
    except UnreadableLessonError as error:
        return Lesson(language, slug, path, plain, problem=str(error))
    given = notebook.get("metadata", {}).get("easeback", {})
    heading, summary = _opening(notebook["cells"])
    minutes = given.get("minutes")
    return Lesson(
        language,
        slug,
        path,
        str(given.get("title") or heading or plain),
        str(given.get("summary") or summary),
        minutes if isinstance(minutes, int) else None,
    )


def _opening(cells: list[dict[str, Any]]) -> tuple[str, str]:
    """The first heading and the first paragraph after it, as plain text."""
    heading = ""
    for cell in cells:
        if cell["cell_type"] != "markdown" or slide_type(cell) in ("notes", "skip"):
            continue
        for block in re.split(r"\n\s*\n|(?<=#)\n|\n(?=#)", source_of(cell)):
            found = re.match(r"\s*#+\s+(.*)", block)
            words = block
            if found and not heading:
                heading, words = _plain(found[1]), block[found.end() :]
            if heading and words.strip() and not words.lstrip().startswith(("#", "<", "!", "|", ">")):
                return heading, _plain(words)
    return heading, ""


def slide_type(cell: dict[str, Any]) -> str:
    """What a cell is in a talk: a slide, notes, or nothing of it."""
    slideshow = cell.get("metadata", {}).get("slideshow", {})
    return str(slideshow.get("slide_type", "")) if isinstance(slideshow, dict) else ""


def _plain(markdown: str) -> str:
    """Markdown of one paragraph without its marks."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"<[^>]+>|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", text)
    return " ".join(text.split())
