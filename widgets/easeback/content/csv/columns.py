"""What a table is made of: columns that know how their cells are read and what their names point to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback.content.csv import cells

if TYPE_CHECKING:
    from easeback.content.csv.cells import Reader


@dataclass(frozen=True)
class Age:
    """How many days a look at a source counts, and whether what is older `only_warns`, or is to be mended."""

    days: int
    only_warns: bool = False


@dataclass(frozen=True)
class Column:
    """A column: how its cells are read, what an empty one means if it may be, and what its names point to.

    `points_to` is a table. Its rows are named by their key; where that has several parts, `within` is the
    column of this table that holds the first, and without one all parts stand in the cell: ``wish.sleep``.
    `also` are names that point to nothing, `called` says in a word what a name is. Where `seen`,
    the source it names has to be verified. A day that lies further back than `age` asks for `look_again`,
    a sentence that says what to do. `help` explains the column, and those before it that have none, to
    whoever edits the table. `formerly` is the name it had before, and `beginnings` are those its names had,
    each with the one of now: an old copy is read too.
    """

    name: str
    read: Reader = cells.text
    optional: bool = False
    nothing: object = None
    points_to: str = ""
    also: tuple[str, ...] = ()
    within: str = ""
    called: str = ""
    seen: bool = False
    age: Age | None = None
    look_again: str = ""
    help: str = ""
    formerly: str = ""
    beginnings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Table:
    """A table: `facts` are the columns of data/<stem>.csv, `words` those of data/<language>/<stem>.csv.

    Both files have the `key` columns. A table without facts lives in the languages only; every language
    has the same rows of it, unless the table is `own` to each language. A `needed` one has to have rows, or
    no page goes out. No reader sees one for `keepers`, so a fault in it stops no page. `formerly` is the name
    it had before.
    """

    stem: str
    record: type
    key: tuple[Column, ...]
    facts: tuple[Column, ...] = ()
    words: tuple[Column, ...] = ()
    own: bool = False
    needed: bool = False
    keepers: bool = False
    formerly: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column, once."""
        return self.key + self.facts + self.words
