"""Calm-now as frozen records, with the words of one language merged in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from easeback.content.schema.practice import Exclusion


@dataclass(frozen=True)
class CalmAnswer:
    """One thing a person may answer; the `usual` one counts until they do.

    `because` completes the sentence that tells why an exercise is offered; empty where it is no reason.
    """

    question: str
    id: str
    order: int
    usual: bool
    text: str
    because: str


@dataclass(frozen=True)
class CalmRule:
    """An exercise for whoever gave the answers of `when`, pieces like ``feels.tense``; none: for everyone.

    Rules of one `order` are equally good. `pattern`, `length` and `way` say how it is done; none: the first.
    It is not offered to who has one of `not_for`, beside the exclusions of the exercise itself.
    """

    id: str
    order: int
    when: tuple[str, ...]
    exercise: str
    pattern: str
    length: str
    way: str
    not_for: tuple[Exclusion, ...]
