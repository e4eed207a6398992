"""What a cell that failed is told as: once, with the cause and an act an educator can do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easeback.content import Fault
from easeback.publishing.check.lesson_code import missing_imports

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from easeback.publishing.lessons.notebooks import Notebook
    from easeback.publishing.render.execution import Failure

UNREAD = ("SyntaxError", "IndentationError", "TabError")
"""Errors of code that cannot be read: `lesson_code` tells them, with their line."""
NO_SUCH_ROW = re.compile(r"ValueError: (?P<problem>There is no (?P<kind>.+) called “.*”\.) ?(?P<advice>.*)")
HOMES = {
    "lesson with questions": "Else give the lesson rows in data/questions.csv, or delete this cell.",
    "lesson with steps": "Else give the lesson rows in data/plan_steps.csv, or delete this cell.",
    "claim": "Else add a row to data/claims.csv.",
    "exercise": "Else add a row to data/exercises.csv.",
}
"""What to do where a row is missing, by what a part calls the row."""


def failure_faults(
    file: str, notebook: Notebook, failures: Iterable[Failure], imported: Mapping[str, str]
) -> list[Fault]:
    """The faults of the cells that failed; `imported` are the names that the course's lessons import.

    What `check_lessons` tells of the code, an import that is missing among it, is not told again.
    """
    told = {f"NameError: name '{name}' is not defined" for name in missing_imports(notebook, imported)}
    names = {cell.id: cell.name for cell in notebook.cells}
    return [
        _fault(file, names.get(failure.cell, failure.cell), failure.error)
        for failure in failures
        if failure.error not in told and not failure.error.startswith(UNREAD)
    ]


def _fault(file: str, cell: str, error: str) -> Fault:
    """A name that no table has is no matter of code."""
    if found := NO_SUCH_ROW.fullmatch(error):
        remedy = f"{found['advice']} {HOMES.get(found['kind'], '')}".strip()
        return Fault(file, 0, "", f"In “{cell}”: {found['problem']}", remedy)
    return Fault(file, 0, "", f"In “{cell}”: The cell fails.", f"Mend its code: {error}")
