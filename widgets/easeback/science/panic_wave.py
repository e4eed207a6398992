"""A wave of panic, and what staying or leaving may teach: a teaching model of half an hour and a few times.

The alarm of a body rises fast, has a top and sinks by itself. With `F` for how much one fears the place, 0 to
1, the alarm at minute t of a time is

    A(t) = F * w(t),    w(t) = (exp(-t / fall_time) - exp(-t / rise_time)) / its own highest value.

Who leaves at a minute is at ease soon: from there A falls with `relief_time`. The next time, fear is what it
was, less what was learned by seeing the wave sink:

    F[n + 1] = F[n] - learned * s * (F[n] - lasting),    s = share of the way down that was seen, 0 to 1.

Leaving before the top teaches nothing (s = 0) and adds no fear either. That staying helps people more than
leaving is what treatment by exposure rests on (`carpenter2018`); that a panic attack passes is common advice.
Every number here is illustrative, and how fast one learns, nobody can say beforehand. Fear may come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from easeback.science.parameters import Parameters

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

MINUTES = 30.0
"""Minutes of a time that the model covers."""


@dataclass(frozen=True)
class PanicParameters(Parameters):
    """The parameters of the wave and of what it teaches; times are minutes, all of it illustrative."""

    rise_time: float
    """Time constant with which the alarm rises, minutes."""
    fall_time: float
    """Time constant with which it sinks by itself, minutes."""
    relief_time: float
    """Time constant with which it sinks after one has left, minutes."""
    first_fear: float
    """Fear of the place at the first time, 0 to 1."""
    lasting: float
    """Fear that stays however often one has stayed, 0 to 1."""
    learned: float
    """Share of the fear above `lasting` that goes when the whole wave was seen to sink, 0 to 1."""

    def __post_init__(self) -> None:
        """Refuse what contradicts the model's own words."""
        super().__post_init__()
        if not self.relief_time < self.rise_time < self.fall_time:
            raise ValueError("relief_time is shorter than rise_time, and that than fall_time")
        if not self.lasting < self.first_fear <= 1:
            raise ValueError("first_fear lies above lasting and is at most 1")
        if self.learned > 1:
            raise ValueError("learned is a share of at most 1")

    @property
    def top(self) -> float:
        """The minute at which the wave is highest."""
        rise, fall = self.rise_time, self.fall_time
        return float(rise * fall / (fall - rise) * np.log(fall / rise))


def wave(minutes: ArrayLike, parameters: PanicParameters) -> NDArray[np.float64]:
    """Return the wave of someone who stays, 0 at its beginning and 1 at its top; `minutes` are 0 or more."""
    times = np.asarray(minutes, dtype=float)
    if not np.all(np.isfinite(times) & (times >= 0)):
        raise ValueError("minutes are 0 or more")

    def raw(at: ArrayLike) -> NDArray[np.float64]:
        at_ = np.asarray(at, dtype=float)
        return np.asarray(np.exp(-at_ / parameters.fall_time) - np.exp(-at_ / parameters.rise_time))

    return raw(times) / raw(parameters.top)


def seen_to_sink(leave: float, parameters: PanicParameters) -> float:
    """Return the share of the way down that is seen by someone who leaves at a minute, 0 to 1."""
    return 0.0 if leave <= parameters.top else float(1 - wave(leave, parameters))


def fear(time: int, leave: float, parameters: PanicParameters) -> float:
    """Return the fear with which the n-th time begins, 0 to 1, when one left at this minute each time before.

    Raises:
        ValueError: a time below 1.
    """
    if time < 1:
        raise ValueError("the first time is 1")
    p = parameters
    kept = (1 - p.learned * seen_to_sink(leave, p)) ** (time - 1)
    return p.lasting + (p.first_fear - p.lasting) * kept


def alarm(minutes: ArrayLike, time: int, leave: float, parameters: PanicParameters) -> NDArray[np.float64]:
    """Return the alarm at each minute of the n-th time, 0 to 1, of someone who always leaves at a minute."""
    times = np.asarray(minutes, dtype=float)
    staying = wave(np.minimum(times, leave), parameters)
    gone = np.exp(-np.maximum(times - leave, 0.0) / parameters.relief_time)
    return np.asarray(fear(time, leave, parameters) * staying * gone)
