"""What is wrong with the lessons as files, told so that an educator can mend it."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from easeback import content
from easeback.content import SHAPE, Fault
from easeback.publishing.lessons import (
    START,
    Lesson,
    UnreadableLessonError,
    languages_of,
    lessons_of,
    read_notebook,
    slide_type,
    source_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANATOMY = (
    "main-message",
    "see-it",
    "try-it",
    "what-we-know",
    "what-helps",
    "check-yourself",
    "take-one-step",
)
"""The cell ids every numbered lesson has, in this order; more cells of a kind end in -2, -3 or a word."""
MOST_LINES = 6
LINK = re.compile(r"\]\((?:\./)?([^)\s:#/]+\.ipynb)")


def check_lessons(root: Path) -> list[Fault]:
    """Every fault of the lessons of the course in `root`, in all languages."""
    languages = languages_of(root)
    if not languages:
        return [Fault("notebooks", 0, "", "There is no lesson.", "Put notebooks into notebooks/en.")]
    faults: list[Fault] = []
    ids: dict[str, dict[str, list[str]]] = {}
    for language in languages:
        lessons = lessons_of(root, language)
        faults += _addresses(root, language, lessons)
        ids[language] = {}
        phrases = content.phrases_not_to_say(root, language)
        for lesson in lessons:
            file = lesson.path.relative_to(root).as_posix()
            try:
                notebook = read_notebook(lesson.path)
            except UnreadableLessonError as error:
                faults.append(Fault(file, 0, "", error.problem, error.remedy, weight=SHAPE))
                continue
            names = {each.path.name for each in lessons}
            faults += _lesson_faults(file, lesson, notebook, names)
            faults += _phrase_faults(file, notebook["cells"], phrases)
            ids[language][lesson.path.name] = [str(cell.get("id", "")) for cell in notebook["cells"]]
    first, *others = languages
    for language in others:
        faults += _translation(first, language, ids)
    return sorted(faults)


def _addresses(root: Path, language: str, lessons: tuple[Lesson, ...]) -> Iterator[Fault]:
    """Two lessons with one address, and a course without its start page."""
    seen: dict[str, Lesson] = {}
    for lesson in lessons:
        if lesson.slug in seen:
            problem = f"It has the same address ({lesson.slug}) as {seen[lesson.slug].path.name}."
            remedy = "Give one of the two files another name."
            yield Fault(lesson.path.relative_to(root).as_posix(), 0, "", problem, remedy)
        seen.setdefault(lesson.slug, lesson)
    if START not in seen:
        remedy = "Put index.ipynb back, or copy it from the original course."
        yield Fault(f"notebooks/{language}", 0, "", "The start page is missing.", remedy)


def _lesson_faults(file: str, lesson: Lesson, notebook: dict[str, Any], names: set[str]) -> Iterator[Fault]:
    """What is wrong with one lesson; `names` are the files of its language, to which it may link."""
    cells = notebook["cells"]
    if "widgets" in notebook.get("metadata", {}):
        yield _fault(file, "", "The state of widgets is saved in the file.", _CLEAR)
    yield from _id_faults(file, [str(cell.get("id", "")) for cell in cells], lesson)
    for place, cell in enumerate(cells, 1):
        name = str(cell.get("id") or f"cell {place}")
        if cell["cell_type"] == "code":
            yield from _code_faults(file, name, cell)
        elif cell["cell_type"] == "markdown":
            for link in sorted(set(LINK.findall(source_of(cell))) - names):
                yield _fault(file, name, f"It links to {link}, which is not there.", "Correct the link.")
    if not any(re.match(r"\s*# ", source_of(cell)) for cell in cells if cell["cell_type"] == "markdown"):
        yield _fault(file, "", "There is no title.", "Start a text cell with # and the title.")


def _id_faults(file: str, ids: list[str], lesson: Lesson) -> Iterator[Fault]:
    """Cells without a name, with the same name, and parts of the anatomy that no cell is named after."""
    for place, name in enumerate(ids, 1):
        if not name:
            remedy = "Open and save the notebook in JupyterLab, then name the cell."
            yield _fault(file, f"cell {place}", "The cell has no id.", remedy)
        elif name in ids[: place - 1]:
            yield _fault(file, name, "Two cells have this id.", "Give one of them another id.")
    if lesson.slug == START or not lesson.in_the_course:
        return
    for kind in ANATOMY:
        if not any(name == kind or name.startswith(f"{kind}-") for name in ids):
            remedy = "Give the id to the cell that holds it. The other lessons show how."
            yield _fault(file, "", f"The part “{kind}” is missing.", remedy)


def _phrase_faults(file: str, cells: list[dict[str, Any]], phrases: content.Phrases) -> Iterator[Fault]:
    """Words that patients should not read, in text cells: the page's, and the notes that a clinician says."""
    for place, cell in enumerate(cells, 1):
        if cell["cell_type"] != "markdown":
            continue
        for found, instead in content.banned_in(source_of(cell), phrases):
            notes = slide_type(cell) == "notes"
            problem = (
                f"Patients should not hear “{found}”; it stands in notes for the clinician."
                if notes
                else f"Patients should not read “{found}”."
            )
            name = str(cell.get("id") or f"cell {place}")
            yield replace(_fault(file, name, problem, f"Say instead: {instead}."), stops=False)


_CLEAR = "In JupyterLab choose Edit, Clear Outputs of All Cells, and save."


def _code_faults(file: str, name: str, cell: dict[str, Any]) -> Iterator[Fault]:
    source = source_of(cell)
    if cell.get("outputs") or cell.get("execution_count") is not None:
        yield _fault(file, name, "An output is saved in the file.", _CLEAR)
    if len(source.splitlines()) > MOST_LINES:
        yield _fault(
            file, name, f"It has more than {MOST_LINES} lines of code.", "Split it, or move logic away."
        )
    try:
        ast.parse(source)
    except SyntaxError as error:
        problem = f"Line {error.lineno} of the code cannot be read: {error.msg}."
        yield _fault(file, name, problem, "Compare it with another lesson.")


def _translation(first: str, language: str, ids: dict[str, dict[str, list[str]]]) -> Iterator[Fault]:
    """A lesson that one language has and the other lacks, or whose cells do not match."""
    for name, cells in ids[first].items():
        file = f"notebooks/{language}/{name}"
        if name not in ids[language]:
            remedy = f"Copy notebooks/{first}/{name} and translate its words."
            yield Fault(file, 0, "", "The lesson is not translated.", remedy, stops=False)
            continue
        for missing in [cell for cell in cells if cell and cell not in ids[language][name]]:
            remedy = f"Copy it from notebooks/{first}/{name} and translate its words."
            yield Fault(file, 0, "", f"The cell “{missing}” is missing.", remedy, stops=False)


def _fault(file: str, cell: str, problem: str, remedy: str) -> Fault:
    return Fault(file, 0, "", f"In “{cell}”: {problem}" if cell else problem, remedy)
