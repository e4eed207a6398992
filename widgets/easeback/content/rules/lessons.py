"""Whether the lessons that rows belong to or lead to are there for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.csv import cells
from easeback.content.csv.faults import HARMLESS
from easeback.content.schema.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables


def lessons_missing(
    tables: Tables, known: Mapping[str, str], resting: Mapping[str, str], folder: str
) -> Iterator[Fault]:
    """Rows of a lesson that is not among the `known` lessons of `folder`, or among those held back.

    `known` and `resting` are file names by address.
    """
    columns = [(table, column) for table in TABLES for column in table.facts if column.read is cells.lesson]
    for table, column in columns:
        for row in tables.facts[table.stem].values():
            lesson = row.parsed.get(column.name)
            if not lesson or lesson in known:
                continue
            if file := resting.get(lesson):
                problem = f"The lesson “{lesson}” is held back ({folder}/{file}), so no reader sees this row."
                remedy = "Let that lesson go to readers, or keep the row until then."
                yield row.fault(column.name, problem, remedy, stops=False, weight=HARMLESS)
            else:
                yield row.fault(
                    column.name,
                    f"There is no lesson “{lesson}” in {folder}.",
                    f"The lessons are: {', '.join(sorted(known))}.",
                    stops=False,  # nobody sees this row, and every page is still right
                )
