"""The parts of a lesson: found by the ids of its cells, else by their headings, else by their place.

JupyterLab gives a cell that is cut and pasted a new id. Links, paths and the presenter go by ids, so a lost
one is found again here, before anybody asks; `easeback check --fix` writes it into the file.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from easeback import content
from easeback.publishing.lessons.lessons import MAP, START, lessons_of
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.lessons.notebooks import GIVEN_BY_JUPYTER, read_notebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.notebooks import Cell, Notebook

MESSAGE = "main-message"
ANATOMY = (
    MESSAGE,
    "see-it",
    "try-it",
    "what-helps",
    "what-we-know",
    "check-yourself",
    "take-one-step",
)
"""The cell ids every numbered lesson has, in this order; more cells of a kind end in -2, -3 or a word."""
FORMERLY = (*ANATOMY[:3], ANATOMY[4], ANATOMY[3], *ANATOMY[5:])
"""The order of earlier lessons: they told what is known before one practised. They open as ever."""
FOLD = "fold"
"""The tag of a text cell that stands behind its heading, with the cells that go on with it."""
HEADING = re.compile(r"^\s*#{1,4}\s+(.+?)\s*#*\s*$", re.MULTILINE)
ANCHOR = re.compile(r"\]\(\s*<?(?:\./)?([^)#>]*)#([A-Za-z0-9_-]+)")


def open_lesson(lesson: Lesson) -> Notebook:
    """The notebook of a lesson, each part under its id. Raises UnreadableLessonError."""
    notebook = read_notebook(lesson.path)
    if not any(_lost(cell) for cell in notebook.cells):
        return notebook
    root = lesson.path.parents[2]
    ids = {cell.place: cell.id for cell in notebook.cells if not _lost(cell)}
    for found in (
        _as_elsewhere(notebook, root, lesson),
        _by_heading(notebook, headings_of(root, lesson.language)),
        _by_words(notebook, _wanted(root, lesson)),
    ):
        for place, name in found:
            if place not in ids and name not in ids.values():
                ids[place] = name
    _by_place(notebook, ids)
    return notebook.called([ids.get(cell.place, cell.id) for cell in notebook.cells])


def is_of(part: str, name: str) -> bool:
    """Whether a cell of this id belongs to a part."""
    return name == part or name.startswith(f"{part}-")


def has_anatomy(lesson: Lesson) -> bool:
    """Whether a lesson is one that all parts are asked of: it has a number, and is not the start page."""
    return lesson.slug != START and lesson.in_the_course


def has_lost(cell: Cell) -> bool:
    """Whether a cell is known by another id than its file gives it."""
    return cell.id != cell.given


def _lost(cell: Cell) -> bool:
    """Whether the id of a cell says nothing: it has none, another cell's, or one that Jupyter made up."""
    return cell.id != cell.given or GIVEN_BY_JUPYTER.fullmatch(cell.given) is not None


def heading_of(cell: Cell) -> str:
    """The first heading of a text cell that patients read, or nothing."""
    found = HEADING.search(cell.source) if cell.kind == "markdown" and cell.slide != "notes" else None
    return found[1] if found else ""


def headings_of(root: Path, language: str) -> dict[str, str]:
    """What the heading of each part begins with, in a language."""
    rows = content.cells_of(root, f"{language}/words.csv")
    words = {row.get("id", ""): row.get("text", "") for row in rows}
    return {part: words[f"lesson.{part}"] for part in ANATOMY if words.get(f"lesson.{part}")}


def _by_heading(notebook: Notebook, headings: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """The parts whose heading begins as it does in every lesson; the title begins the main message."""
    for cell in notebook.cells:
        heading = heading_of(cell).casefold()
        for part, words in headings.items():
            if re.match(rf"{re.escape(words.casefold())}(?!\w)", heading):
                yield cell.place, part
        if re.match(r"\s*#\s", cell.source) and heading:
            yield cell.place, MESSAGE


def _by_words(notebook: Notebook, wanted: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The cells that something leads to, by the words of their id: `safety-check` is “A safety check”."""
    for name in wanted:
        part = next((each for each in ANATOMY if name.startswith(f"{each}-")), "")
        words = [re.escape(word) for word in name.removeprefix(f"{part}-").split("-")]
        for cell in notebook.cells:
            if re.search(r"\b" + r"\b.*\b".join(words) + r"\b", heading_of(cell), re.IGNORECASE):
                yield cell.place, name
                break


def _wanted(root: Path, lesson: Lesson) -> Iterator[str]:
    """The ids of this lesson's cells that links and paths lead to."""
    if lesson.slug == START:
        yield MAP
    for row in content.cells_of(root, "paths.csv"):
        if row.get("lesson") == lesson.slug and row.get("place"):
            yield row["place"]
    for other in lessons_of(root, lesson.language):
        if other.problem:
            continue
        try:
            sources = [cell.source for cell in read_notebook(other.path).cells]
        except UnreadableLessonError:
            continue  # changed at this moment
        for file, name in ANCHOR.findall("\n".join(sources)):
            if file == lesson.path.name or (not file and other.path == lesson.path):
                yield name


def _as_elsewhere(notebook: Notebook, root: Path, lesson: Lesson) -> Iterator[tuple[int, str]]:
    """The ids that the same lesson has in another language, where it has the same cells."""
    kinds = [(cell.kind, cell.slide) for cell in notebook.cells]
    for language in content.languages(root):
        twin = root / "notebooks" / language / lesson.path.name
        if language == lesson.language or not twin.is_file():
            continue
        try:
            cells = read_notebook(twin).cells
        except UnreadableLessonError:
            continue
        if [(cell.kind, cell.slide) for cell in cells] == kinds:
            yield from ((cell.place, cell.id) for cell in cells if not _lost(cell))


def _by_place(notebook: Notebook, ids: dict[int, str]) -> None:
    """Names in `ids` what is left by where it stands: parts that are missing, then all that has no id."""
    for order in (ANATOMY, FORMERLY):
        _between(notebook, ids, order)
    _rest(notebook.cells, ids)


def _between(notebook: Notebook, ids: dict[int, str], order: tuple[str, ...]) -> None:
    """Names in `ids` the parts that are missing in a lesson of this order.

    Between two parts that are known stand as many headings of slides as parts: then they are those.
    """
    found = [part for part in order if any(is_of(part, name) for name in ids.values())]
    firsts = {part: min(place for place, name in ids.items() if is_of(part, name)) for part in found}
    slides = [cell for cell in notebook.cells if cell.slide == "slide" and heading_of(cell)]
    for missing, run in groupby(order, key=lambda part: part not in firsts):
        parts = list(run)
        if not missing:
            continue
        at = order.index(parts[0])
        begin = firsts.get(order[at - 1], 0) if at else 0
        after = order[at + len(parts) : at + len(parts) + 1]
        end = firsts[after[0]] if after else len(notebook.cells) + 1
        free = [cell for cell in slides if begin < cell.place < end and cell.place not in ids]
        if len(free) == len(parts):
            ids |= {cell.place: part for cell, part in zip(free, parts, strict=True)}


def _rest(cells: Sequence[Cell], ids: dict[int, str]) -> None:
    """A cell without any id is called by the section it stands in, notes by the slide they speak of."""
    section = slide = ""
    for cell in cells:
        name = ids.get(cell.place) or (cell.given if cell.id == cell.given else "")
        if not name:
            name = ids[cell.place] = _new(cell, section, slide, {*ids.values(), *(it.given for it in cells)})
        if cell.slide != "notes":
            part = next((each for each in ANATOMY if is_of(each, name)), "")
            section = part or (name if cell.slide == "slide" else section)
            slide = name if cell.slide in ("slide", "subslide") else slide


def _new(cell: Cell, section: str, slide: str, taken: set[str]) -> str:
    """An id for a cell that has none. A slide with a heading of its own begins a section."""
    own = re.match(r"\s*##? ", cell.source) and cell.slide == "slide" and content.address_of(heading_of(cell))
    wishes = (
        "set-up" if cell.kind == "code" and cell.slide == "skip" else "",
        f"notes-{slide}" if cell.slide == "notes" else "",
        own.lower()[:40].strip("-") if own else "",
    )
    more = (f"{section or 'cell'}-{number}" for number in range(2, 2 * cell.place + len(taken) + 2))
    return next(name for name in (*wishes, *more) if name and name not in taken)
