"""The muscles through a working day: a teaching model of tension, of letting go, and of what is carried over.

It is the muscle of the stress event (`M' = (m0 + gM * S_e - M) / tau`, fast up, quick or slow down) over the
hours of a day. Two inputs add up: hard moments, and the light load of work, which lasts all day and which a
break takes away (`lundberg1994`: stress and load together raise muscle activity more than stress alone; the
size of the load is illustrative). A break does not take a hard moment away.

Two things are read from the curve:

* the minutes near rest. Muscles at work need gaps, and under stress they have fewer of them (`wijsman2013`,
  `schleifer2008`). Those gaps last for parts of a second; the minutes here stand for the idea, not for them;
* what is carried over: a muscle that lets go slowly (`burns2006`, direction only) is still tight when the
  next hard moment comes soon.

Everything is exact, as the inputs are constant between edges. It is a teaching model and says nothing
about one person.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from easeback.science.parameters import Parameters
from easeback.science.stress_event import course

if TYPE_CHECKING:
    from easeback.science.stress_event import Course
    from easeback.science.stress_parameters import StressParameters

Array = NDArray[np.float64]
NONE = np.inf
"""The start of a hard moment or a break that is not there."""


@dataclass(frozen=True)
class WorkingDayParameters(Parameters):
    """The parameters of the working day; those of the muscle itself belong to the stress event."""

    load: float
    """The light load of work, as a share of the input of full stress (illustrative)."""
    hard_strength: float
    """Strength of a hard moment, as a share of full stress."""
    hard_length: float
    """Length of a hard moment, minutes."""
    near_rest: float
    """What may be left of the rise at full stress when we call a muscle near rest, as a share of it."""

    def __post_init__(self) -> None:
        """Refuse a day that is harder than full stress, or whose load alone counts as rest."""
        super().__post_init__()
        if self.load + self.hard_strength > 1:
            raise ValueError(
                f"load and hard_strength together are at most 1, not {self.load + self.hard_strength}"
            )
        if self.near_rest >= self.load:
            raise ValueError(f"near_rest must be less than load ({self.load}), not {self.near_rest}")


@dataclass(frozen=True, eq=False)
class Day:
    """The muscles through one day, or through many at once: each value has the shape of the controls."""

    course: Course
    """The course at the minutes that were asked for."""
    at_edges: Course
    """The same at all minutes at which an input changes, from the start of the day to its end."""
    hard: Array
    """Start of each hard moment, minutes, shape (..., H); `NONE` where there is none."""
    parameters: WorkingDayParameters

    @property
    def tension(self) -> Array:
        """Tension in model units, `muscle_rest` (1) at rest, with the minutes as last axis."""
        return self.course.muscle

    @cached_property
    def rest_minutes(self) -> Array:
        """Minutes of the day in which the muscles are near rest."""
        p, levels = self.course.parameters, self.at_edges.muscle
        start, end = levels[..., :-1], levels[..., 1:]
        target = p.muscle_rest + p.muscle_rise * self.at_edges.inputs[..., :-1]
        down = np.where(self.at_edges.slow_recovery, p.muscle_time_down_slow, p.muscle_time_down_quick)
        time = np.where(target > start, p.muscle_time_up, down[..., None])
        whole, near = (
            np.diff(self.at_edges.minutes),
            p.muscle_rest + self.parameters.near_rest * p.muscle_rise,
        )
        # A piece goes one way only, so there is at most one minute at which it crosses the line.
        falls, rises = (start > near) & (end <= near), (start <= near) & (end > near)
        share = np.divide(start - target, near - target, out=np.ones_like(start), where=falls | rises)
        crossed = time * np.log(share)
        rest = np.select([falls, rises, start <= near], [whole - crossed, crossed, whole], 0.0)
        return np.asarray(rest.sum(axis=-1))

    @cached_property
    def carried_over(self) -> NDArray[np.bool_]:
        """Whether the muscles are still letting go when each hard moment begins, shape (..., H)."""
        p, day = self.course.parameters, self.parameters
        minutes = self.at_edges.minutes
        place = np.minimum(np.searchsorted(minutes, self.hard), minutes.size - 1)
        levels = np.take_along_axis(self.at_edges.muscle, place, axis=-1)
        left = (levels - p.muscle_rest) / p.muscle_rise - day.load
        return np.asarray((left > day.near_rest) & (self.hard < minutes[-1]))


def working_day(
    minutes: ArrayLike,
    muscle: StressParameters,
    day: WorkingDayParameters,
    *,
    hard: ArrayLike = (),
    breaks: ArrayLike = (),
    break_length: ArrayLike = 10.0,
    slow_recovery: ArrayLike = False,
    until: float = 600.0,
) -> Day:
    """Compute the tension of the muscles through a working day, for one setting or many at once.

    Args:
        minutes: times to compute, minutes after the start of work, shape (T,).
        muscle: the parameters of the stress event, which has the muscle.
        day: the parameters of the day.
        hard: start of each hard moment, minute 0 or later, shape (..., H); `NONE` for one that is not there.
            Where two overlap, the second goes on where the first ends: they do not add up.
        breaks: start of each break, minute 0 or later, shape (..., B); `NONE` for one that is not there.
        break_length: length of every break, minutes, 0 or more, shape (...).
        slow_recovery: whether muscles let go slowly, shape (...).
        until: minute at which work ends.

    Raises:
        ValueError: a control outside its range.
    """
    starts, pauses = np.asarray(hard, float), np.asarray(breaks, float)
    lengths, slow = np.asarray(break_length, float), np.asarray(slow_recovery, dtype=bool)
    for name, values in {"hard": starts, "breaks": pauses, "break_length": lengths}.items():
        if not np.all(values >= 0):
            raise ValueError(f"{name} is 0 minutes or more")
    shape = np.broadcast_shapes(starts.shape[:-1], pauses.shape[:-1], lengths.shape, slow.shape)
    starts = np.broadcast_to(starts, shape + starts.shape[-1:])
    pauses = np.broadcast_to(pauses, shape + pauses.shape[-1:])
    ends = np.broadcast_to(lengths, shape)[..., None] + pauses
    # One row of edges serves all settings: where nothing changes, an edge does no harm.
    changes = np.concatenate([np.ravel(each) for each in (starts, starts + day.hard_length, pauses, ends)])
    edges = np.union1d([0.0, until], changes[changes < until])
    inputs = day.hard_strength * _within(edges, starts, starts + day.hard_length)
    inputs += day.load * ~_within(edges, pauses, ends)
    return Day(
        course=course(minutes, muscle, edges, inputs, slow_recovery=slow),
        at_edges=course(edges, muscle, edges, inputs, slow_recovery=slow),
        hard=starts,
        parameters=day,
    )


def _within(edges: Array, starts: Array, ends: Array) -> NDArray[np.bool_]:
    """Whether each edge lies within any of the spans, shape (..., E)."""
    return np.asarray(((starts[..., None] <= edges) & (edges < ends[..., None])).any(axis=-2))
