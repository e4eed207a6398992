"""What is wrong with the course's files, told so that an educator can mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from easeback.content.csv.counting import how_many

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


MOST_ALIKE = 3
"""So many faults of one kind in one column of a file are each told; more are told as one."""
_LINES_NAMED = 12
"""So many lines are named where faults are told as one; it is said how many there are besides."""
_OWN = re.compile(r"“[^”]*”|[\d.,:-]*\d")
"""What differs between two faults of one kind: the words they quote, and numbers."""


def folded(faults: Iterable[Fault]) -> list[Fault]:
    """Faults as they are told, sorted: many of one kind in one column of a file are one, with all its lines.

    What a file lacks (line 0) is named one by one, as each is to be added.
    """
    alike: dict[object, list[Fault]] = {}
    for fault in sorted(faults):
        kind = _OWN.sub("", fault.problem) if fault.line else fault.problem
        alike.setdefault((fault.weight, fault.stops, fault.file, fault.column, kind), []).append(fault)
    found: list[Fault] = []
    for those in alike.values():
        if len(those) <= MOST_ALIKE:
            found += those
            continue
        first, *others = those
        lines = ", ".join(str(fault.line) for fault in others[:_LINES_NAMED])
        more = f" and {len(others) - _LINES_NAMED} more" if len(others) > _LINES_NAMED else ""
        found.append(replace(first, remedy=f"{first.remedy} The same in lines {lines}{more}."))
    return sorted(found)


class ContentError(ValueError):
    """The course's files cannot be used. `faults` holds every reason, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        told = folded(self.faults)
        things = how_many(len(told), "thing")
        lines = [f"The course cannot be opened: {things} to mend in its files.", *map(str, told)]
        super().__init__("\n".join(lines))
