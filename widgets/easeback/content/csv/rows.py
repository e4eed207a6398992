"""Rows as they were read, before they are records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from easeback.content.csv.faults import MEND, Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

Key = tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One row that was read: where it stands, its cells as text, and the values that could be read."""

    file: str
    line: int
    cells: Mapping[str, str]
    parsed: Mapping[str, Any]

    def fault(
        self, column: str, problem: str, remedy: str, *, stops: bool = True, weight: int = MEND
    ) -> Fault:
        """A fault in this row."""
        return Fault(self.file, self.line, column, problem, remedy, stops, weight)


Rows = dict[Key, Row]


@dataclass
class Tables:
    """All rows of a course in some languages: facts by table, words by language and table.

    What stands in an `unreadable` file, or in a row that lost its shape (its key is in `doubtful`, by file),
    is not known, so nothing is said of the rows that lean on it.
    """

    facts: dict[str, Rows] = field(default_factory=dict)
    words: dict[str, dict[str, Rows]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    doubtful: dict[str, set[Key]] = field(default_factory=dict)

    def doubts(self, file: str, key: Key) -> bool:
        """Whether a row of that key may stand in a file under a name that could not be read, or twice."""
        known = self.doubtful.get(file, set())
        return key in known or (len(key) > 1 and key[:-1] in known)

    def whole(self, stem: str) -> bool:
        """Whether every row of a table of facts is known, so that one may say what is not among them."""
        file = f"data/{stem}.csv"
        return file not in self.unreadable and not self.doubtful.get(file)
