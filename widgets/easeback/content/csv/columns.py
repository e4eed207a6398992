"""What a table is made of: columns that know how their cells are read and what their names point to."""

from __future__ import annotations

from dataclasses import dataclass

from easeback.content.csv import cells
from easeback.content.csv.cells import Reader, whole

SEVERAL = (
    cells.names, cells.sentences, cells.conditions, cells.regions, cells.countries, cells.time_zones,
)  # fmt: skip
"""Readers of cells that hold several values; an empty cell holds none."""


@dataclass(frozen=True)
class Column:
    """A column: how its cells are read, whether they may be empty, and the table its names point to."""

    name: str
    read: Reader = cells.text
    optional: bool = False
    points_to: str = ""
    also: tuple[str, ...] = ()

    @property
    def nothing(self) -> object:
        """The value of an empty cell: no names, no number, or no text."""
        if self.read in SEVERAL:
            return ()
        return "" if self.read in (cells.text, cells.name, cells.doi, cells.web_page) else None


@dataclass(frozen=True)
class Table:
    """A table: `facts` are the columns of data/<stem>.csv, `words` those of data/<language>/<stem>.csv.

    Both files have the `key` columns. A table without facts lives in the languages only; every language
    has the same rows of it, unless the table is `own` to each language.
    """

    stem: str
    facts: tuple[Column, ...] = ()
    words: tuple[Column, ...] = ()
    key: tuple[Column, ...] = (Column("id", cells.name),)
    own: bool = False


ORDER = Column("order", whole(1, 999))
"""The place of a row among its like."""
