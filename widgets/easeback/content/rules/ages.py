"""Days that lie too far back, or have not come yet: told, and never a reason to take pages down.

A person in need is better served by what was right a while ago than by no page at all.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from easeback.content.csv.faults import HARMLESS, Fault
from easeback.content.schema.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.columns import Column
    from easeback.content.csv.rows import Row, Tables

MONTH = 30
"""Days: good enough to say an age in months."""


def broken(tables: Tables, today: date) -> Iterator[Fault]:
    """Every row that nobody has looked at for longer than its column allows."""
    for table in TABLES:
        for column in table.facts:
            if column.age:
                for key, row in tables.facts[table.stem].items():
                    yield from _of(row, " ".join(key), column, today)


def is_old(seen: object, column: Column, today: date) -> bool:
    """Whether a day in that column lies too far back."""
    return bool(column.age and isinstance(seen, date) and today - seen > timedelta(days=column.age.days))


def _of(row: Row, name: str, column: Column, today: date) -> Iterator[Fault]:
    seen = row.parsed.get(column.name)
    if isinstance(seen, date) and seen > today:
        yield row.fault(
            column.name, "This day has not come yet.", "Write the day you last checked it.", stops=False
        )
    elif column.age and is_old(seen, column, today):
        told = row.fault(
            column.name,
            f"“{name}” was last checked on {seen}, more than {column.age.days // MONTH} months ago.",
            column.look_again,
            stops=False,
        )
        yield replace(told, weight=HARMLESS) if column.age.only_warns else told
