"""The slow loop, in days: stress, alarm, fear, activity, fitness and pain feed one another.

    stress    s  = min(1, work + 0.15 P/10)                        pain feeds stress: the way back
    alarm     Z' = (0.5 s + 0.25 lost sleep + 0.25 F - Z) / tau    tau 14 days up, 28 days down
    fear      F' = (1.2 worry P/10 - F) / 10                       fear of movement
    activity  a  = activity - 0.6 F + plan                         what is really done, 0 to 1
    fitness   K' = (1 - 0.17 (1 - a) - K) / 30
    pain      P  = N (1 + 0.5 Z) + 0.8 s + 4 (1 - K)               0 to 10; N comes from the body itself

The couplings are choices for teaching, and modest on purpose: whatever is changed, pain moves by less than
the two points that people call a clear change, as trials of such changes find. Each quantity moves towards a
target that the others set, none can leave its bounds, and the loop settles at every setting.

A step holds the target and solves the rest exactly, so no step is too long to be stable; the target is the
mean of those at both ends, which makes the error of a step shrink with its square. Everything is vectorised
over the controls. It is a teaching model; it says nothing about one person.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from easeback.science.loop_parameters import LoopParameters

Array = NDArray[np.float64]
STEP = 0.5
"""Days of one step. Half of it gives the same pain within a thousandth of a point."""
LONG = 1000.0
"""Days after which nothing moves any more, whatever the setting."""


@dataclass(frozen=True, eq=False)
class State:
    """What the loop carries from day to day."""

    alarm: Array
    """How loud the alarm is, 0 to 1."""
    fear: Array
    """Fear of movement, 0 to 1."""
    fitness: Array
    """Fitness as a share of what is usual, 0 to 1."""


@dataclass(frozen=True, eq=False)
class Controls:
    """How a person's days are; each may be one number or an array, and all are broadcast."""

    work: ArrayLike = 0.0
    """Stress from outside, such as work, 0 to 1."""
    lost_sleep: ArrayLike = 0.0
    """Sleep that is missing, 0 (none) to 1 (all)."""
    worry: ArrayLike = 0.0
    """Worry that movement harms, 0 to 1."""
    activity: ArrayLike = 1.0
    """What a person would do without fear, as a share of what is usual, 0 to 1."""
    plan: ArrayLike = 0.0
    """What small steps add to it, 0 to 1."""
    body: ArrayLike | None = None
    """Pain that comes from the body itself, 0 to 10; that of the parameters when left out."""


@dataclass(frozen=True, eq=False)
class Loop:
    """The loop at one or many moments; every quantity has the shape of the controls and of the state."""

    parameters: LoopParameters
    controls: tuple[Array, ...]
    """Work, lost sleep, worry, activity, plan and body, as arrays."""
    state: State

    @cached_property
    def pain(self) -> Array:
        """Pain, 0 to 10 model units."""
        p, (work, _, _, _, _, body) = self.parameters, self.controls
        ground = body * (1 + p.pain_from_alarm_rise * self.state.alarm)
        ground = ground + p.pain_from_fitness_rise * (1 - self.state.fitness)
        # Pain adds to stress and stress to pain, both at once: where they meet, unless stress is at its top.
        feedback = p.pain_from_stress_rise * p.stress_from_pain_rise / 10
        met = (ground + p.pain_from_stress_rise * work) / (1 - feedback)
        return np.clip(np.minimum(met, ground + p.pain_from_stress_rise), 0.0, 10.0)

    @cached_property
    def stress(self) -> Array:
        """Stress with what pain adds to it, 0 to 1."""
        return np.minimum(1.0, self.controls[0] + self.parameters.stress_from_pain_rise * self.pain / 10)

    @cached_property
    def activity(self) -> Array:
        """What is really done, as a share of what is usual, 0 to 1."""
        _, _, _, usual, plan, _ = self.controls
        return np.clip(usual - self.parameters.guarding_rise * self.state.fear + plan, 0.0, 1.0)

    @property
    def targets(self) -> State:
        """Where alarm, fear and fitness move to from here."""
        p, (_, lost_sleep, worry, *_) = self.parameters, self.controls
        alarm = p.alarm_from_stress_rise * self.stress + p.alarm_from_sleep_rise * lost_sleep
        return State(
            alarm=np.clip(alarm + p.alarm_from_fear_rise * self.state.fear, 0.0, 1.0),
            fear=np.clip(p.fear_from_worry_rise * worry * self.pain / 10, 0.0, 1.0),
            fitness=1 - p.fitness_loss_rise * (1 - self.activity),
        )


def pain_loop(
    days: ArrayLike, p: LoopParameters, controls: Controls, start: State | None = None, step: float = STEP
) -> Loop:
    """Follow the loop from a start.

    Args:
        days: days after the start at which to look, rising, 0 or more, shape (T,).
        p: the parameters of the model.
        controls: how the days are from day 0 on.
        start: the state on day 0, broadcast with the controls; quiet, fearless and fit when left out.
        step: the longest step, days.

    Returns:
        The loop, its quantities with the shape of the controls and the days as last axis.

    Raises:
        ValueError: a control outside its range, or days that do not rise.
    """
    at = np.atleast_1d(np.asarray(days, float))
    _check(bool(np.all(np.isfinite(at)) and at[0] >= 0 and np.all(np.diff(at) >= 0)), "days rise from 0 on")
    _check(step > 0, "a step is longer than 0 days")
    arrays = _arrays(controls, p)
    state = _spread(start or State(np.zeros(()), np.zeros(()), np.ones(())), arrays[0].shape)
    seen, today = [], 0.0
    for day in at:
        steps = math.ceil((day - today) / step - 1e-9)
        for _ in range(steps):
            state = _after(state, p, arrays, (day - today) / steps)
        today = float(day)
        seen.append(state)
    held = State(*(np.stack([getattr(one, name) for one in seen], axis=-1) for name in _NAMES))
    return Loop(p, tuple(array[..., None] for array in arrays), held)


def settled(p: LoopParameters, controls: Controls) -> State:
    """The state in which the loop stays at these controls. Raises ValueError for a control out of range."""
    end = pain_loop([LONG], p, controls, step=5.0).state
    return State(*(getattr(end, name)[..., 0] for name in _NAMES))


_NAMES = ("alarm", "fear", "fitness")


def _after(state: State, p: LoopParameters, controls: tuple[Array, ...], step: float) -> State:
    """The state one step later."""
    here = Loop(p, controls, state).targets
    there = Loop(p, controls, _towards(state, here, p, step)).targets
    middle = State(*((getattr(here, name) + getattr(there, name)) / 2 for name in _NAMES))
    return _towards(state, middle, p, step)


def _towards(state: State, target: State, p: LoopParameters, step: float) -> State:
    """Where each quantity is after moving to its target for one step."""
    alarm_time = np.where(target.alarm > state.alarm, p.alarm_time_up, p.alarm_time_down)

    def moved(name: str, time: ArrayLike) -> Array:
        goal = getattr(target, name)
        return np.asarray(goal + (getattr(state, name) - goal) * np.exp(-step / np.asarray(time)))

    return State(moved("alarm", alarm_time), moved("fear", p.fear_time), moved("fitness", p.fitness_time))


def _arrays(controls: Controls, p: LoopParameters) -> tuple[Array, ...]:
    """The controls as arrays of one shape, each within its range."""
    body = p.body_input if controls.body is None else controls.body
    shares = {name: getattr(controls, name) for name in ("work", "lost_sleep", "worry", "activity", "plan")}
    for name, share in shares.items():
        values = np.asarray(share, float)
        _check(bool(np.all((values >= 0) & (values <= 1))), f"{name} lies between 0 and 1")
    _check(bool(np.all((np.asarray(body) >= 0) & (np.asarray(body) <= 10))), "body lies between 0 and 10")
    return tuple(np.broadcast_arrays(*(np.asarray(each, float) for each in (*shares.values(), body))))


def _spread(state: State, shape: tuple[int, ...]) -> State:
    """A state for each setting of the controls."""
    return State(*(np.broadcast_to(np.asarray(getattr(state, name), float), shape) for name in _NAMES))


def _check(holds: bool, rule: str) -> None:  # noqa: FBT001
    """Raise ValueError with the rule that does not hold."""
    if not holds:
        raise ValueError(rule)
