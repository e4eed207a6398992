"""Whether the minutes that a lesson tells fit what it holds, and what its notes plan.

Minutes are counted, not guessed: words at the pace of a tired reader, a minute for each part, a practice at
its length. What stands behind a fold is extra and is not counted, in the lesson and in its notes alike.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from easeback.publishing.check.lesson_code import tree_of
from easeback.publishing.lessons.anatomy import FOLD
from easeback.publishing.lessons.lessons import for_patients
from easeback.publishing.lessons.notebook_files import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from easeback.publishing.lessons.notebooks import Cell, Notebook

WORDS_A_MINUTE = 130
PRACTICE = "Player"
"""The part that plays an exercise."""
A_PART = 1.0
"""Minutes to look at a part, or to turn it and read what it says."""
LEAST, SHARE = 1, 0.25
"""Minutes may differ by one, in a long lesson by a quarter."""
BEGIN = ("slide", "subslide")
"""The types of cells that begin a slide."""
PLANNED = re.compile(r"\s*\*\*[^*]+:\*\*\s*(\d+)\s*(?:\n|$)")
HIDDEN = re.compile(r"<details\b.*?</details>", re.DOTALL | re.IGNORECASE)


def minutes_troubles(notebook: Notebook, practice: Mapping[str, float]) -> Iterator[Trouble]:
    """Minutes that do not fit; `practice` is the length of each exercise of the course, in minutes."""
    told = notebook.minutes
    if told is None:
        return
    counted = minutes_of(notebook, practice)
    if not _alike(told, counted):
        problem = f"The lesson says {told} minutes, but its words, parts and practice take about {counted}."
        where = "in the property inspector and in its first cell"
        yield Trouble(problem, f"Write {counted} {where}, or shorten the lesson or put cells behind a fold.")
    notes = notes_of(notebook)
    planned = sum(minutes for _, minutes in notes)
    if notes and not _alike(told, planned):
        problem = f"The lesson says {told} minutes, but its notes plan {planned}."
        longest = max(notes, key=lambda note: note[1])[0]
        remedy = f"Change the first line of the notes until they add up to {told}."
        yield Trouble(problem, remedy, longest.name)


def minutes_of(notebook: Notebook, practice: Mapping[str, float]) -> int:
    """The minutes that a reader needs for what stands open, as a whole number, at least one."""
    shown = list(_unfolded(notebook))
    words = sum(len(HIDDEN.sub("", cell.source).split()) for cell in shown if for_patients(cell))
    parts = sum(_of_parts(cell, practice) for cell in shown if cell.kind == "code" and cell.slide != "skip")
    return max(1, round(words / WORDS_A_MINUTE + parts))


def notes_of(notebook: Notebook) -> list[tuple[Cell, int]]:
    """The notes of what stands open, with the minutes that each plans in its first line."""
    notes = [cell for cell in _unfolded(notebook) if cell.slide == "notes"]
    return [(cell, int(found[1])) for cell in notes if (found := PLANNED.match(cell.source))]


def _alike(told: int, other: int) -> bool:
    return abs(told - other) <= max(LEAST, SHARE * told)


def _unfolded(notebook: Notebook) -> Iterator[Cell]:
    """The cells that stand open: a fold holds its cell and those that go on with it, as on the page."""
    fold = ""
    for cell in notebook.cells:
        slide = cell.slide or "-"
        ends = slide in (*BEGIN, fold) or (slide == "notes" and fold not in BEGIN)
        fold = "" if ends else fold
        if not fold and FOLD in cell.tags and cell.kind == "markdown" and slide != "notes":
            fold = slide
        if not fold:
            yield cell


def _of_parts(cell: Cell, practice: Mapping[str, float]) -> float:
    """Minutes for the parts that a cell calls: a practice takes its length, another part a minute."""
    try:
        lines = tree_of(cell.source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return 0  # told with its line
    calls = [line.value for line in lines if isinstance(line, ast.Expr) and isinstance(line.value, ast.Call)]
    return sum(_of_call(call, practice) for call in calls)


def _of_call(call: ast.Call, practice: Mapping[str, float]) -> float:
    if not isinstance(call.func, ast.Name) or call.func.id != PRACTICE or not call.args:
        return A_PART
    minutes = next((_constant(each.value) for each in call.keywords if each.arg == "minutes"), None)
    if isinstance(minutes, int | float):
        return float(minutes)
    return practice.get(str(_constant(call.args[0])), A_PART)


def _constant(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None
