"""An hour of sitting and standing: a teaching model of comfort, and of changing one's position.

Each position has a discomfort of its own. While a person is in the position it rises towards a plateau with
the time constant of that position (`baker2018`: discomfort rose in everyone who sat on); once the position
is left it fades with a shorter one. What is felt at a moment is whatever presses most, in the present
position or still from one before:

    D_p' = (plateau_p - D_p) / rise_p   while in p          felt discomfort = max over p of D_p
    D_p' = -D_p / fade                  while elsewhere     comfort = 1 - felt discomfort

No position is the right one. The four that people move between differ a little, on purpose, and in whom
which of them lasts longest is the other way round: reviews found no agreement that any posture is the cause
of back pain (`swain2020`). Guarding, a back held still on purpose, costs effort: it tires sooner and further.
Of that only the direction is published (`ippersiel2022`: more activity of the back muscles with more fear).

Between two changes every step has a closed solution, so the curves are exact at any minute. All sizes are
illustrative: the model shows a shape and says nothing about one person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from easeback.science.parameters import Parameters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

HOUR = 60.0
"""Minutes that the model covers."""
ROUND = ("slump", "upright", "lean", "stand")
"""The positions people move between, from the longest to the shortest lasting one of the first person."""
GUARD = "guard"
POSITIONS = (*ROUND, GUARD)
PEOPLE = ("one", "another")
"""Two made-up people; what lasts longest for one lasts shortest for the other."""


@dataclass(frozen=True)
class PostureParameters(Parameters):
    """The parameters of an hour in one place; times are minutes, all of it illustrative."""

    rise_time: float
    """Time constant with which discomfort rises in a position, minutes, before the difference below."""
    fade_time: float
    """Time constant with which it fades once the position is left, minutes."""
    plateau: float
    """Discomfort that a position comes to when it is kept for ever, 0 to 1."""
    difference: float
    """How much longer the longest lasting position lasts, as a share of `rise_time`; small on purpose."""
    guard_time: float
    """Time constant with which discomfort rises while guarding, minutes; shorter than any other."""
    guard_plateau: float
    """Discomfort that guarding comes to, 0 to 1; more than in any other position."""

    def __post_init__(self) -> None:
        """Refuse what contradicts the model's own words."""
        super().__post_init__()
        if not self.plateau < self.guard_plateau <= 1:
            raise ValueError("guard_plateau lies above plateau and is at most 1")
        if self.difference >= 1 or self.guard_time >= self.rise_time * (1 - self.difference):
            raise ValueError("guard_time is shorter than the rise_time of every other position")

    def rise_of(self, position: str, person: str) -> float:
        """Return the time constant, minutes, of a position of `POSITIONS` in a person of `PEOPLE`."""
        _check(position in POSITIONS, f"there is no position {position}")
        _check(person in PEOPLE, f"there is no person {person}")
        if position == GUARD:
            return self.guard_time
        rank = 1 - 2 * ROUND.index(position) / (len(ROUND) - 1)
        return self.rise_time * (1 + self.difference * (rank if person == PEOPLE[0] else -rank))

    def plateau_of(self, position: str) -> float:
        """Return where the discomfort of a position would end."""
        return self.guard_plateau if position == GUARD else self.plateau


def turns(first: str, every: float | None) -> tuple[str, ...]:
    """Return the positions of the hour in order: the first, then the others of the round, again and again.

    Args:
        first: one of `POSITIONS`.
        every: minutes between two changes, more than 0; None to stay. Guarding is left and not come back to.

    Raises:
        ValueError: an unknown position or an impossible time.
    """
    _check(first in POSITIONS, f"there is no position {first}")
    if every is None:
        return (first,)
    _check(0 < every <= HOUR, "minutes between two changes lie between 0 and an hour")
    start = ROUND.index(first) if first != GUARD else ROUND.index("lean") - 1
    count = int(np.ceil(HOUR / every))
    return (first, *(ROUND[(start + turn) % len(ROUND)] for turn in range(1, count)))


def discomfort(
    minutes: ArrayLike,
    parameters: PostureParameters,
    positions: Sequence[str],
    every: float | None = None,
    person: str = PEOPLE[0],
) -> NDArray[np.float64]:
    """Return what is felt at each minute, 0 (none) to 1, of going through `positions`.

    Args:
        minutes: times of 0 or more, shape (T,).
        parameters: the parameters of the model.
        positions: the positions in turn, each for `every` minutes, the last one for as long as is asked.
        every: minutes in each position; None to stay in the first.
        person: one of `PEOPLE`.

    Raises:
        ValueError: an unknown position or person, a negative time, or no position at all.
    """
    times = np.asarray(minutes, dtype=float)
    _check(bool(np.all(np.isfinite(times) & (times >= 0))), "minutes are 0 or more")
    _check(len(positions) > 0, "there is at least one position")
    kept = positions if every is not None else positions[:1]
    length = np.inf if every is None else float(every)
    felt = np.zeros(times.shape)
    for position in dict.fromkeys(kept):
        rise, plateau = parameters.rise_of(position, person), parameters.plateau_of(position)
        level, here = 0.0, np.zeros(times.shape)
        for turn, present in enumerate(kept):
            last = turn == len(kept) - 1
            since = times - turn * length if turn else times
            goal, pace = (plateau, rise) if present == position else (0.0, parameters.fade_time)
            within = (since >= 0) & (last | (since < length))
            here = np.where(within, goal + (level - goal) * np.exp(-np.maximum(since, 0) / pace), here)
            level = goal if last else goal + (level - goal) * np.exp(-length / pace)
        felt = np.maximum(felt, here)
    return felt


def comfort(
    minutes: ArrayLike,
    parameters: PostureParameters,
    first: str,
    every: float | None = None,
    person: str = PEOPLE[0],
) -> NDArray[np.float64]:
    """Return comfort, 1 at its best and 0 with none left, over the hour that begins in position `first`.

    See `turns` for the positions that follow, and `discomfort` for the arguments and errors.
    """
    return 1.0 - discomfort(minutes, parameters, turns(first, every), every, person)


def _check(holds: bool, rule: str) -> None:  # noqa: FBT001
    """Raise ValueError with the rule that does not hold."""
    if not holds:
        raise ValueError(rule)
