"""Heat and cold as frozen records, with the words of one language merged in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from easeback.content.schema.practice import Exclusion


@dataclass(frozen=True)
class Pack:
    """A warm or a cold pack. `exercise` times it, and its exclusions are the reasons against this pack.

    It stays on the skin for `least_min` to `most_min` minutes and never longer than `limit_min`. `gap_h` are
    hours before the next time and `a_day` times a day; None where the source names none. `bad_skin` says what
    skin looks or feels like when the pack must come off.
    """

    exercise: str
    order: int
    least_min: int
    most_min: int
    limit_min: int
    gap_h: float | None
    a_day: int | None
    source: str
    name: str
    prepare: tuple[str, ...]
    bad_skin: str


@dataclass(frozen=True)
class WarmthState:
    """How a back can be now. Whoever chooses it has the reasons it `means`."""

    id: str
    order: int
    means: tuple[Exclusion, ...]
    text: str
    hint: str


@dataclass(frozen=True)
class WarmthRule:
    """Advice for a back in one of `states` (none: any), where all that it `offers` may be used."""

    id: str
    order: int
    states: tuple[str, ...]
    offers: tuple[str, ...]
    advice: str
    why: str
