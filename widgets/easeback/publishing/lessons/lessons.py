"""The lessons of a course as files: their addresses, their order, and what a list of lessons says of each."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback import content
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.notebooks import Cell, Notebook, read_notebook

if TYPE_CHECKING:
    from pathlib import Path

START = "index"
"""The address of the start page."""
MAP = "the-way"
"""The cell of the start page that the map of all lessons follows."""
BAD_DAY = "bad-day"
"""The address of the page for a bad day: every page leads there, and no list of lessons has it."""
NOT_READ = ("notes", "skip")
"""Slide types of text that no patient reads."""


@dataclass(frozen=True)
class Lesson:
    """One lesson. `minutes` is None where the notebook does not say; `problem` is why it cannot be read.

    `has_map` is whether the map of all lessons stands there. `unit` is the title of the unit of the course
    that begins with this lesson; a lesson without one belongs to the unit of the lesson before. A `reference`
    is for people who change the course: no list of lessons shows it.
    """

    language: str
    slug: str
    path: Path
    title: str
    summary: str = ""
    minutes: int | None = None
    problem: str = ""
    has_map: bool = False
    unit: str = ""
    reference: bool = False

    @property
    def in_the_course(self) -> bool:
        """Whether the lesson has a place in the reading order; the others are reached by links."""
        return self.slug == START or self.number is not None

    @property
    def listed(self) -> bool:
        """Whether lists of lessons show it: not what is for those who change the course, nor a bad day."""
        return not self.reference and self.slug != BAD_DAY

    @property
    def number(self) -> int | None:
        """The number that its file name begins with: it orders the lessons, and nothing else."""
        found = re.match(r"[0-9]+", self.path.name)
        return int(found[0]) if found else None


def slug_of(path: Path) -> str:
    """The public address of a lesson: its file name without number and ending."""
    return content.address_of(path.stem)


def lessons_of(root: Path, language: str) -> tuple[Lesson, ...]:
    """The lessons of one language in reading order: the start page, the numbered ones, the others."""
    files = (path for path in _files(root, language) if not content.held_back(path))
    shown = (_lesson(language, path, _stamp(path)) for path in files)
    return tuple(sorted(shown, key=_place_in_order))


def _place_in_order(lesson: Lesson) -> tuple[bool, bool, int, str]:
    """The start page, the lessons by their number, those without one: the order everywhere."""
    return lesson.slug != START, not lesson.in_the_course, lesson.number or 0, lesson.path.name


def held_back(root: Path, language: str) -> tuple[Path, ...]:
    """The notebooks of one language that are not for readers: drafts, copies, new files."""
    return tuple(path for path in _files(root, language) if content.held_back(path))


def languages_of(root: Path) -> tuple[str, ...]:
    """The languages that have lessons and words, the first one first."""
    spoken = dict.fromkeys((content.FIRST_LANGUAGE, *content.languages(root)))
    return tuple(language for language in spoken if lessons_of(root, language))


def _files(root: Path, language: str) -> tuple[Path, ...]:
    return content.notebook_files(root / "notebooks" / language)


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes when the file does, or whether it may be read."""
    try:
        seen = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return seen.st_mtime_ns, seen.st_size, seen.st_ctime_ns


@functools.lru_cache(maxsize=512)
def _lesson(language: str, path: Path, _stamp: tuple[int, ...]) -> Lesson:
    slug = slug_of(path)
    plain = slug.replace("-", " ").capitalize()
    try:
        notebook = read_notebook(path)
    except UnreadableLessonError as error:
        return Lesson(language, slug, path, plain, problem=str(error))
    heading, summary = _opening(notebook)
    return Lesson(
        language,
        slug,
        path,
        notebook.title or heading or plain,
        notebook.summary or summary,
        notebook.minutes,
        has_map=any(cell.id == MAP for cell in notebook.cells),
        unit=notebook.unit,
        reference=notebook.reference,
    )


def _opening(notebook: Notebook) -> tuple[str, str]:
    """The first heading and the first paragraph after it, as plain text."""
    heading = ""
    for cell in notebook.cells:
        if not for_patients(cell):
            continue
        for block in re.split(r"\n\s*\n|(?<=#)\n|\n(?=#)", cell.source):
            found = re.match(r"\s*#+\s+(.*)", block)
            words = block
            if found and not heading:
                heading, words = _plain(found[1]), block[found.end() :]
            if heading and words.strip() and not words.lstrip().startswith(("#", "<", "!", "|", ">")):
                return heading, _plain(words)
    return heading, ""


def for_patients(cell: Cell) -> bool:
    """Whether a cell is text that a patient reads."""
    return cell.kind == "markdown" and cell.slide not in NOT_READ


def _plain(markdown: str) -> str:
    """Markdown of one paragraph without its marks."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    text = re.sub(r"<[^>]+>|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", text)
    return " ".join(text.split())
