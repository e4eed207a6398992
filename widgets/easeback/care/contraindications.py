"""What a person's answers to the contraindications mean for an exercise (evidence 4.4).

Whether it is for them, whether to do it softly, which moves to leave out, and what is offered instead.
``care/contraindications.js`` is the same rule in the browser; a test compares the two on every exercise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from easeback.content import Contraindication, Exercise


@dataclass(frozen=True)
class Fit:
    """What a person's answers mean for an exercise.

    Whether it is for them, whether to do it softly, the moves to leave out, and the reasons never answered.
    """

    allowed: bool
    gentle: bool
    without: frozenset[str]
    open: tuple[str, ...]


def fit_for(exercise: Exercise, marks: Mapping[str, str]) -> Fit:
    """Which of an exercise fits a person; `marks` are yes or no by the id of a reason.

    Only reasons that are asked once count: those of the moment are told each time.
    """

    def lasting(reasons: Sequence[Contraindication]) -> list[str]:
        return [reason.id for reason in reasons if reason.asked == "once"]

    def some(reasons: Sequence[Contraindication]) -> bool:
        return any(marks.get(reason) == "yes" for reason in lasting(reasons))

    every = dict.fromkeys(
        [
            *lasting(exercise.contraindications),
            *lasting(exercise.precautions),
            *(reason for move in exercise.moves for reason in lasting(move.contraindications)),
        ]
    )
    return Fit(
        allowed=not some(exercise.contraindications),
        gentle=some(exercise.precautions),
        without=frozenset(move.id for move in exercise.moves if some(move.contraindications)),
        open=tuple(reason for reason in every if marks.get(reason) not in ("yes", "no")),
    )


def instead_for(exercise: Exercise, exercises: Mapping[str, Exercise], marks: Mapping[str, str]) -> str:
    """What to offer to who should not do an exercise: the first of the chain that no answer speaks against.

    The id of an exercise, empty where nothing is left to offer.
    """
    seen = {exercise.id}
    while (name := exercise.instead) and name not in seen:
        exercise = exercises[name]
        if fit_for(exercise, marks).allowed:
            return name
        seen.add(name)
    return ""
