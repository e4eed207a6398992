"""What rows must be to each other: medical, safety and language rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from easeback.content.faults import Fault

if TYPE_CHECKING:
    from easeback.content.checking import Rows, Tables


def broken(tables: Tables, today: date) -> Iterator[Fault]:
    """Every rule that a row breaks."""
    yield from ()


def lost_blanks(first: Rows, have: Rows) -> Iterator[Fault]:
    """Sentences whose {blanks} differ from those of the first language."""
    yield from ()
