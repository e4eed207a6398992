"""Dates as spreadsheets write them: `23/11/2026`, `11/23/2026`, `23.11.2026`, `46349`."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(:00(\.0+)?)?( AM)?$|[ T]12:00(:00)? AM$")
_YEAR_FIRST = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_SERIAL = re.compile(r"([345]\d{4})(\.0+)?")
_DAY_ZERO = date(1899, 12, 30)
"""Spreadsheets count days from here; numbers of 30000 to 59999 are the years 1982 to 2064."""


def in_a_spreadsheets_form(cell: str) -> bool:
    """Whether a cell has one of the forms of a date that spreadsheets write, whichever day it is."""
    bare = _MIDNIGHT.sub("", cell)
    return any(form.fullmatch(bare) for form in (_YEAR_FIRST, _YEAR_LAST, _SERIAL))


def dates_of(cells: Iterable[str]) -> dict[str, list[date]]:
    """The days that each cell of one file may mean: one where it is certain, none where it is no date.

    A file is written on one machine: where one cell of it has a day above 12 in front, all have the day in
    front, unless another cell says the opposite.
    """
    forms = {cell: _MIDNIGHT.sub("", cell) for cell in cells}
    slashed = [found for bare in forms.values() if (found := _YEAR_LAST.fullmatch(bare)) and found[2] != "."]
    day_first = any(int(found[1]) > 12 for found in slashed)
    month_first = any(int(found[3]) > 12 for found in slashed)
    both = (True, False) if day_first == month_first else (day_first,)
    return {cell: list(dict.fromkeys(_days(bare, both))) for cell, bare in forms.items()}


def _days(bare: str, day_first: tuple[bool, ...]) -> Iterator[date]:
    """The days a cell may mean, where the day or the month may stand in front."""
    if found := _SERIAL.fullmatch(bare):
        yield _DAY_ZERO + timedelta(days=int(found[1]))
    elif found := _YEAR_FIRST.fullmatch(bare):
        with suppress(ValueError):
            yield date(int(found[1]), int(found[3]), int(found[4]))
    elif found := _YEAR_LAST.fullmatch(bare):
        one, other = int(found[1]), int(found[3])
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        for front in (True,) if found[2] == "." else day_first:  # a point stands behind the day everywhere
            with suppress(ValueError):
                yield date(year, other, one) if front else date(year, one, other)
