"""Tables, columns and names that were called otherwise before: an educator's copy of `data/` may be old.

What is read under a former name is told, with the name it has now, and harms no page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from easeback.content.csv.faults import HARMLESS, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.columns import Column
    from easeback.content.csv.csv_text import Sheet

STILL_READ = "It is read all the same."


def standing(root: Path, file: str, formerly: str) -> str:
    """The file of a table below `root`: the one of its former name where only that is there."""
    before = str(Path(file).with_name(f"{formerly}.csv").as_posix())
    return before if formerly and not (root / file).exists() and (root / before).exists() else file


def columns_now(sheet: Sheet, line: int, names: list[str], columns: tuple[Column, ...]) -> list[str]:
    """The names of the first line as they are now; a former one is told."""
    now = {column.formerly: column.name for column in columns if column.formerly}
    for name in names:
        if name in now and now[name] not in names:
            problem = f"This column is called “{now[name]}” now. {STILL_READ}"
            sheet.tell(line, name, problem, f"Write {now[name]} in its place.", harmless=True)
    return [now[name] if name in now and now[name] not in names else name for name in names]


def rows_now(
    sheet: Sheet, columns: tuple[Column, ...], faults: list[Fault]
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a sheet, each name with the beginning it has now; a former one is told."""
    changed = [column for column in columns if column.beginnings]
    for line, cells in sheet.rows:
        given = cells
        for column in changed:
            name = cells.get(column.name, "")
            start, dot, rest = name.partition(".")
            if dot and start in (now := dict(column.beginnings)):
                given = {**given, column.name: f"{now[start]}.{rest}"}
                problem = f"“{name}” is called “{now[start]}.{rest}” now. {STILL_READ}"
                remedy = f"Let it begin with “{now[start]}.”"
                faults.append(
                    Fault(sheet.file, line, column.name, problem, remedy, stops=False, weight=HARMLESS)
                )
        yield line, given
