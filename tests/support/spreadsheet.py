"""What an educator's spreadsheet does to a table of the course, for the tests of its checks."""

from __future__ import annotations

import csv
import io
import shutil
from datetime import date
from pathlib import Path

from easeback import content
from support.places import DATA, NOTEBOOKS

TODAY = date(2026, 12, 1)


def small_course(folder: Path) -> Path:
    """A copy of the course's tables, and lessons by name only; returns its folder."""
    shutil.copytree(DATA, folder / "data")
    for lesson in NOTEBOOKS.glob("*/*.ipynb"):
        copy = folder / "notebooks" / lesson.parent.name / lesson.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.touch()
    return folder


def table(path: Path) -> list[list[str]]:
    """The lines of a table as cells, the header first."""
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))


def save(path: Path, rows: list[list[str]]) -> None:
    """Writes the lines of a table."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def edit(course: Path, file: str, row: str | int, **cells: str) -> int:
    """Changes cells of the row with that id (or that line number); returns its line number."""
    path = course / "data" / file
    rows = table(path)
    names = [line[rows[0].index("id")] if "id" in rows[0] else line[0] for line in rows]
    line = row if isinstance(row, int) else names.index(row) + 1
    for column, cell in cells.items():
        rows[line - 1][rows[0].index(column)] = cell
    save(path, rows)
    return line


def drop(course: Path, file: str, row: str) -> None:
    """Deletes the row with that id."""
    path = course / "data" / file
    rows = table(path)
    save(path, [line for line in rows if line[rows[0].index("id")] != row])


def faults(course: Path, file: str = "", today: date = TODAY) -> list[content.Fault]:
    """What the check says of one file of the course, or of all."""
    found = content.check(course, today)
    return [fault for fault in found if not file or fault.file == f"data/{file}"]


def the_fault(course: Path, file: str, line: int, column: str) -> content.Fault:
    """The one fault of the whole course, which must be in this place."""
    (fault,) = faults(course)
    assert (fault.file, fault.line, fault.column) == (f"data/{file}", line, column), str(fault)
    assert fault.problem.endswith("."), fault
    assert fault.remedy, fault
    return fault


def expect_told(folder: Path, wrong: tuple[str, str, str, str, str]) -> None:
    """Makes one cell of a small course wrong, and expects it told at its line, with a remedy.

    `wrong` is the file, the row, its column, what stands there now, and words that the fault says.
    """
    file, row, column, cell, told = wrong
    course = small_course(folder)
    line = edit(course, file, row, **{column: cell.strip()})
    found = [fault for fault in faults(course, file) if fault.line == line]
    assert any(told in f"{fault.problem} {fault.remedy}" for fault in found), list(map(str, faults(course)))
    assert all(fault.remedy for fault in found)
