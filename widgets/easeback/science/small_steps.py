"""Doing less, and the way out: a teaching model of twelve weeks of doing and of trusting one's back.

Two things pull at each other. Who does less comes to trust the back less, and who trusts it less does less:
that is the spiral. Small steady steps turn it round: what one does grows a little each week whether the day
is good or bad, and trust follows.

    T' = (A - T) / trust_time                          trust follows what one does
    A' = (pull * T + (1 - pull) * low - A) / less_time    doing less: led by trust, down to a floor
    A' = step * A at the turn                           small steps: a little more each week, up to 1

The spiral is about doing and trust. It is not about muscles: a year after new back pain no loss of fitness
was found, and only some people had become less active (`bousema2007`). That fear goes along with doing less
is well supported (`zale2013`, `dunn2024`); how fast, nobody knows, so every number here is illustrative. The
steps are far smaller than the usual advice, since such plans alone have shown small effects or none.

Both ways are linear, so the curves are exact at any week.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from easeback.science.parameters import Parameters

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

WEEKS = 12.0
"""Weeks that the model covers."""


@dataclass(frozen=True)
class StepsParameters(Parameters):
    """The parameters of doing and trust; times are weeks, shares are of all that matters to a person."""

    start: float
    """Doing and trust at the beginning, 0 to 1."""
    low: float
    """What a person goes on doing whatever comes, 0 to 1: nobody's life shrinks to nothing."""
    pull: float
    """How much of what one does hangs on trust, 0 to 1; the rest is pulled to `low`."""
    less_time: float
    """Time constant with which doing follows while one does less, weeks."""
    trust_time: float
    """Time constant with which trust follows what one does, weeks."""
    step: float
    """How much is added each week of small steps, as a share of what was done when they began."""

    def __post_init__(self) -> None:
        """Refuse what contradicts the model's own words."""
        super().__post_init__()
        if not self.low < self.start < 1:
            raise ValueError("start lies above low and below 1")
        if self.pull >= 1:
            raise ValueError("pull is a share below 1")


@dataclass(frozen=True, eq=False)
class Weeks:
    """What one does and how far one trusts one's back, each 0 to 1, of the shape of the weeks."""

    doing: NDArray[np.float64]
    trust: NDArray[np.float64]


def doing_less(weeks: ArrayLike, parameters: StepsParameters) -> Weeks:
    """Return both, from the start on, for someone who does less each time it hurts; `weeks` are 0 or more."""
    times = _times(weeks)
    p = parameters
    # Distances from the floor follow one matrix; its two rates are real, since both pulls have one sign.
    middle, gap = (1 / p.less_time + 1 / p.trust_time) / 2, (1 / p.less_time - 1 / p.trust_time) / 2
    spread = np.sqrt(gap**2 + p.pull / (p.less_time * p.trust_time))
    above = p.start - p.low
    slow, fast = np.exp(-(middle - spread) * times), np.exp(-(middle + spread) * times)
    even, odd = (slow + fast) / 2, (slow - fast) / (2 * spread)
    doing = even * above + odd * (p.pull / p.less_time - gap) * above
    trust = even * above + odd * (1 / p.trust_time + gap) * above
    return Weeks(p.low + doing, p.low + trust)


def small_steps(weeks: ArrayLike, parameters: StepsParameters, turn: float = 0.0) -> Weeks:
    """Return both for someone who does less until week `turn`, and takes small steady steps from then on.

    Raises:
        ValueError: a week below 0.
    """
    times, p = _times(weeks), parameters
    turned = float(_times(turn))
    before, there = doing_less(np.minimum(times, turned), p), doing_less(turned, p)
    doing_then, trust_then = float(there.doing), float(there.trust)
    pace, since = p.step * doing_then, np.maximum(times - turned, 0.0)
    full = (1 - doing_then) / pace
    climbing, resting = np.minimum(since, full), np.maximum(since - full, 0.0)
    doing = doing_then + pace * climbing
    behind = pace * p.trust_time  # how far trust ends up behind a steady climb
    lag = (trust_then - doing_then + behind) * np.exp(-climbing / p.trust_time) - behind
    trust = doing + lag * np.exp(-resting / p.trust_time)
    gone = times > turned
    return Weeks(np.where(gone, doing, before.doing), np.where(gone, trust, before.trust))


def _times(weeks: ArrayLike) -> NDArray[np.float64]:
    """Check times and return them as an array."""
    times = np.asarray(weeks, dtype=float)
    if not np.all(np.isfinite(times) & (times >= 0)):
        raise ValueError("weeks are 0 or more")
    return times
