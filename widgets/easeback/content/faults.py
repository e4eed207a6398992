"""What is wrong with the course's files, told so that an educator can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


SHAPE, MEND, HARMLESS = 0, 1, 2
"""How a fault weighs: a file or row that lost its shape, what else is to be mended, what works as it is."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in one place. Faults sort by weight, then by place.

    `file` is the path below the course folder (``data/en/claims.csv``).
    `line` is the line as a text editor counts it, the header being line 1; 0 means the whole file.
    `column` is the name at the top of the column; empty means the whole line.
    `stops` is true when a lesson could show something wrong or nothing at all, so that `load` refuses.
    `weight` is SHAPE, MEND or HARMLESS: what lost its shape comes first, as other faults may follow from it.
    """

    file: str
    line: int
    column: str
    problem: str
    remedy: str
    stops: bool = True
    weight: int = MEND

    def __lt__(self, other: Fault) -> bool:
        """Whether this one is told before another."""
        return self._place < other._place

    @property
    def _place(self) -> tuple[object, ...]:
        return self.weight, self.file, self.line, self.column, self.problem

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f", line {self.line}"
        if self.column:
            place += f", column {self.column}"
        return f"{place}: {self.problem} {self.remedy}".rstrip()


class ContentError(ValueError):
    """The course's files cannot be used. `faults` holds every reason, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        count = len(self.faults)
        things = "1 thing" if count == 1 else f"{count} things"
        lines = [f"The course cannot be opened: {things} to mend in its files.", *map(str, self.faults)]
        super().__init__("\n".join(lines))
