"""The day after a bad night: a teaching model of how sleepiness gathers, and of when sleep comes.

It is the two-process model of sleep (Borbély 1982; `achermann2004`): a pressure to sleep rises while one is
awake and falls while one sleeps, and a daily clock says how much of it is needed. With `S` for the pressure,
0 to 1, and `C` for the clock,

    awake:  S' = (1 - S) / rise_time        asleep:  S' = -S / fall_time
    C(t) = clock_swing * cos(2 pi (t - clock_peak) / 24 h)

Who lies in bed falls asleep once S is at least `asleep_above + C`, and wakes by themselves once it is below
`wakes_below + C`. The clock keeps one awake longest in the evening and least in the early morning.

The two processes are the field's own. All numbers here, also where they are the usual ones, are illustrative:
the model knows nothing of pain, worry or illness, and nothing of one person. Between two events every step
has a closed solution; the moments at which sleep comes and goes are found to within a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from easeback.science.parameters import Parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import ArrayLike, NDArray

    Missing = Callable[[NDArray[np.float64]], NDArray[np.float64]]
    """What is still missing at some hours until something happens; none is missing at 0."""

DAY = 24.0
"""Hours that the model covers, from the morning after a bad night to the next one."""
MORNING = 7.0
"""The usual time to get up, as an hour of the clock; all times of the model are hours since then."""
NAP = 7.0
"""When a nap begins, hours since the morning."""
_FINE = 1 / 60
"""The grid in hours on which a crossing is looked for, before it is refined."""


@dataclass(frozen=True)
class SleepParameters(Parameters):
    """The parameters of one day and one night; all of it illustrative."""

    rise_time: float
    """Time constant with which the pressure to sleep rises while awake, hours."""
    fall_time: float
    """Time constant with which it falls while asleep, hours."""
    asleep_above: float
    """Pressure from which one falls asleep, before the clock, 0 to 1."""
    wakes_below: float
    """Pressure below which one wakes, before the clock, 0 to 1."""
    clock_swing: float
    """How far the clock moves both, up and down."""
    clock_peak: float
    """Hour of the clock, 0 to 24, at which staying awake is easiest."""
    after_bad_night: float
    """Pressure that a bad night leaves in the morning, 0 to 1."""

    def __post_init__(self) -> None:
        """Refuse what contradicts the model's own words."""
        super().__post_init__()
        wakes, falls = self.wakes_below + self.clock_swing, self.asleep_above - self.clock_swing
        if not wakes < self.after_bad_night < falls:
            raise ValueError("after_bad_night lies between waking and falling asleep, at any hour")
        if self.asleep_above + self.clock_swing >= 1:
            raise ValueError("asleep_above stays below 1, at any hour")


def clock(hours: ArrayLike, parameters: SleepParameters) -> NDArray[np.float64]:
    """Return how much more pressure than usual it takes to sleep, by hours since the morning."""
    turn = 2 * np.pi * (np.asarray(hours, dtype=float) + MORNING - parameters.clock_peak) / 24
    return np.asarray(parameters.clock_swing * np.cos(turn))


def sleeps(
    parameters: SleepParameters, *, up: float, nap: float, bed: float
) -> tuple[tuple[float, float], ...]:
    """Return from when to when one sleeps, hours since the morning.

    Args:
        parameters: the parameters of the model.
        up: hours slept on after the usual time to get up, 0 to 6.
        nap: hours of a nap, 0 to 3.
        bed: hours since the morning at which one goes to bed, 12 to 20.

    Raises:
        ValueError: a time outside these.
    """
    for name, value, low, high in (("up", up, 0, 6), ("nap", nap, 0, 3), ("bed", bed, 12, 20)):
        if not low <= value <= high:
            raise ValueError(f"{name} lies between {low} and {high} hours")
    before = [span for span in ((0.0, up), (NAP, NAP + nap)) if span[1] > span[0]]

    def short_of_sleep(hour: NDArray[np.float64]) -> NDArray[np.float64]:
        return parameters.asleep_above + clock(hour, parameters) - pressure(hour, parameters, before)

    fell = _crossing(short_of_sleep, bed)
    if fell is None:
        return tuple(before)

    def short_of_waking(hour: NDArray[np.float64]) -> NDArray[np.float64]:
        asleep = pressure(hour, parameters, [*before, (fell, DAY)])
        return asleep - parameters.wakes_below - clock(hour, parameters)

    woke = _crossing(short_of_waking, fell)
    return (*before, (fell, DAY if woke is None else woke))


def pressure(
    hours: ArrayLike, parameters: SleepParameters, asleep: Sequence[tuple[float, float]]
) -> NDArray[np.float64]:
    """Return the pressure to sleep, 0 to 1, at hours since the morning, when one sleeps as `asleep` says.

    `asleep` are spans in their order that do not overlap; `hours` are 0 or more. ValueError otherwise.
    """
    times = np.asarray(hours, dtype=float)
    edges = [edge for span in asleep for edge in span]
    if not np.all(np.isfinite(times) & (times >= 0)) or any(b < a for a, b in pairwise([0.0, *edges])):
        raise ValueError("hours are 0 or more, and spans of sleep follow one another")
    level, found = parameters.after_bad_night, np.empty(times.shape)
    for number, (start, end) in enumerate(pairwise([0.0, *edges, np.inf])):
        sleeping = number % 2 == 1
        goal, pace = (0.0, parameters.fall_time) if sleeping else (1.0, parameters.rise_time)
        here = (times >= start) & (times <= end)
        found[here] = goal + (level - goal) * np.exp(-(times[here] - start) / pace)
        level = goal + (level - goal) * float(np.exp(-(end - start) / pace))
    return found


def _crossing(missing: Missing, start: float) -> float | None:
    """The first hour from `start` on at which nothing is missing any more; None within the day."""
    grid = np.append(np.arange(start, DAY, _FINE), DAY)
    here = np.flatnonzero(missing(grid) <= 0)
    if not here.size:
        return None
    if here[0] == 0:
        return start
    low, high = float(grid[here[0] - 1]), float(grid[here[0]])
    while high - low > 1 / 3600:
        middle = (low + high) / 2
        low, high = (low, middle) if missing(np.array([middle]))[0] <= 0 else (middle, high)
    return high
