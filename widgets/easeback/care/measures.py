"""Scores of measures that others made, and what their published keys call them.

They are for a clinician's letter. The check-in itself shows no score and no name of a range: from a cut-off
it only says that something is worth telling. ``care/measures.js`` is the same rule in the browser; a test
compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from easeback.content import Measure

TELL_SOMEONE = "tell-someone"
"""The level of a screening cut-off: worth telling a doctor or nurse, and no disorder."""


def score_of(measure: Measure, answers: Mapping[str, float | None], part: str = "") -> float | None:
    """The score of a measure, or of one `part` of it; None while one of its questions is left out.

    `answers` are numbers by the id of the question. No answer is guessed: a score of half the questions would
    be read as that of a person who is half as ill.

    Raises ValueError for an answer to a question that the measure does not have, and for an unknown part.
    """
    items = [item.id for item in measure.items if part in ("", item.part)]
    if not items:
        raise ValueError(f"{measure.id} has no part “{part}”.")
    if unknown := sorted(set(answers) - {item.id for item in measure.items}):
        raise ValueError(f"{measure.id} has no question {', '.join(unknown)}.")
    given = [answers.get(item) for item in items]
    numbers = [number for number in given if number is not None]
    if len(numbers) < len(given):
        return None
    return sum(numbers) if measure.score == "sum" else sum(numbers) / len(numbers)


def levels_of(measure: Measure, answers: Mapping[str, float | None]) -> list[tuple[str, str]]:
    """What the published key says to the answers: the part and the level of each range, in its order."""
    found = []
    for band in measure.bands:
        score = score_of(measure, answers, band.part)
        if score is not None and band.least <= score <= band.most:
            found.append((band.part, band.level))
    return found


def strongest(levels: Sequence[tuple[str, str]]) -> str:
    """The most that a key says of a whole measure, without its cut-offs; empty where it says nothing."""
    whole = [level for part, level in levels if not part and level != TELL_SOMEONE]
    return max(whole, key=LEVELS.index, default="")
