"""Thoughts as frozen records, with the words of one language merged in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from easeback.content.schema.evidence import Claim


@dataclass(frozen=True)
class Habit:
    """A habit of mind that many people have: its plain name, and what it does in one sentence."""

    id: str
    order: int
    name: str
    says: str


@dataclass(frozen=True)
class Thought:
    """A hard thought about pain that many people know.

    `habit` is the habit of mind it shows, `starter` is one way to begin a kinder thought, and `why` says what
    speaks for it. `claims` are what is known about it.
    """

    id: str
    order: int
    habit: Habit
    claims: tuple[Claim, ...]
    thought: str
    starter: str
    why: str
