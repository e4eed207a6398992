"""The minutes of a stressful event: a teaching model of stress signals, heart and muscles.

The model is a short chain of first-order steps. The stress input `S` lies between 0 and 1; slow breathing
takes the share `b` from it while stress lasts, so every step is driven by `S_e = S * (1 - b)`:

* adrenaline follows the input with a half-life of minutes (`best1982`: rapid clearance from blood);
* heart rate follows within about a minute;
* brain and pituitary pass the message on with two delays, then cortisol builds up and fades (`gunnar2021`,
  `dickerson2004`: the peak in saliva comes 20 to 40 minutes after the start);
* muscles tighten fast and let go quickly or slowly (`burns2006`: slower recovery in people with back pain;
  `wijsman2013`: the size of the rise is small).

Why the cortisol half-life is an *effective* one: with the half-life in plasma (60 to 90 minutes) this
linear chain would keep 58 to 80 % of the rise after 90 minutes, which contradicts what is measured in
saliva. The value used (about 22 minutes) also stands for what the chain leaves out: feedback, the free
fraction and the falling baseline of the day. It must not be read as the half-life of the hormone.

Stress input is constant between two edges, so each step has a closed solution: it is exact at any minute
and there is no time step to choose. Everything is vectorised over the controls. It is a teaching model;
it describes the typical course in groups and says nothing about one person.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from easeback.science.relays import relayed

if TYPE_CHECKING:
    from easeback.science.stress_parameters import StressParameters

Array = NDArray[np.float64]
NEVER = math.inf


@dataclass(frozen=True, eq=False)
class Course:
    """What happens after one setting of the controls, or after many at once.

    Each quantity has the shape of the controls with the minutes as last axis, and is computed when it is
    asked for.
    """

    minutes: Array
    """Minutes after the start of the first event, shape (T,)."""
    edges: Array
    """Minutes at which the input changes, rising along the last axis, shape (..., E)."""
    inputs: Array
    """The input `S_e` from each edge on, 0 to 1, shape (..., E)."""
    slow_recovery: NDArray[np.bool_]
    """Whether muscles let go slowly, shape (...)."""
    parameters: StressParameters

    @cached_property
    def adrenaline(self) -> Array:
        """Adrenaline in blood as a multiple of rest."""
        p = self.parameters
        return self._relaxing(1.0, p.adrenaline_rise, p.adrenaline_half_life / math.log(2))

    @cached_property
    def heart_rate(self) -> Array:
        """Heart rate, beats a minute."""
        p = self.parameters
        return self._relaxing(p.heart_rate_rest, p.heart_rate_rise, p.heart_rate_time)

    @cached_property
    def muscle(self) -> Array:
        """Muscle activity in model units, `muscle_rest` (1) at rest."""
        p = self.parameters
        release = np.where(self.slow_recovery, p.muscle_time_down_slow, p.muscle_time_down_quick)
        return self._relaxing(p.muscle_rest, p.muscle_rise, p.muscle_time_up, release)

    @cached_property
    def pituitary_drive(self) -> Array:
        """The message that leaves the pituitary, model units, 0 at rest and 1 under lasting full stress."""
        return self._slow_chain[1]

    @cached_property
    def cortisol(self) -> Array:
        """Cortisol in saliva, nmol/L."""
        p = self.parameters
        return p.cortisol_rest + p.cortisol_rise / _standard_peak(p) * self._slow_chain[2]

    @cached_property
    def _place(self) -> NDArray[np.intp]:
        """Where to find, in a flat row of pieces of all settings, the piece that each minute falls into."""
        passed = np.zeros((*self.edges.shape[:-1], self.minutes.size), dtype=np.intp)
        for number in range(1, self.edges.shape[-1]):
            passed += self.edges[..., number, None] <= self.minutes
        first = np.arange(math.prod(self.edges.shape[:-1])) * self.edges.shape[-1]
        return np.asarray(passed + first.reshape(*self.edges.shape[:-1], 1))

    @cached_property
    def _since(self) -> Array:
        """Minutes since the last edge; 0 before the first."""
        return np.maximum(self.minutes - self._in_piece(self.edges), 0.0)

    def _relaxing(self, rest: float, rise: float, up: float, down: ArrayLike | None = None) -> Array:
        """Follow the input with one time constant, or with one to go up and another to come down."""
        targets = rest + rise * self.inputs
        lengths = np.diff(self.edges, axis=-1)
        falling = up if down is None else np.asarray(down, dtype=float)
        state = np.full(self.edges.shape[:-1], rest)
        starts, times = [], []
        for number in range(self.edges.shape[-1]):
            target = targets[..., number]
            # A constant target is approached from one side only, so the piece needs one time constant.
            time = np.where(target > state, up, falling)
            starts.append(state)
            times.append(time)
            if number < lengths.shape[-1]:
                state = target + (state - target) * np.exp(-lengths[..., number] / time)
        target = self._in_piece(targets)
        decay = np.exp(-self._since / self._in_piece(np.stack(times, axis=-1)))
        return target + (self._in_piece(np.stack(starts, axis=-1)) - target) * decay

    @cached_property
    def _slow_chain(self) -> tuple[Array, Array, Array]:
        """Brain relay, pituitary relay and raw cortisol, 0 at rest."""
        p = self.parameters
        rates = (1 / p.brain_delay, 1 / p.pituitary_delay, math.log(2) / p.cortisol_half_life)
        lengths = np.diff(self.edges, axis=-1)
        zero = np.zeros(self.edges.shape[:-1])
        state = (zero, zero, zero)
        starts = [state]
        for number in range(lengths.shape[-1]):
            state = relayed(state, self.inputs[..., number], rates, lengths[..., number])
            starts.append(state)
        brain, pituitary, raw = (
            self._in_piece(np.stack(part, axis=-1)) for part in zip(*starts, strict=True)
        )
        return relayed((brain, pituitary, raw), self._in_piece(self.inputs), rates, self._since)

    def _in_piece(self, values: Array) -> Array:
        """Spread what holds for a piece over the minutes that fall into it."""
        return np.ravel(values).take(self._place)


def stress_event(
    minutes: ArrayLike,
    parameters: StressParameters,
    *,
    length: ArrayLike = 15.0,
    strength: ArrayLike = 1.0,
    events: ArrayLike = 1,
    rest: ArrayLike = 60.0,
    breathing_from: ArrayLike = NEVER,
    slow_recovery: ArrayLike = False,
) -> Course:
    """Compute the course of one stressful event or of several, for one setting or many at once.

    Args:
        minutes: times to compute, minutes after the start of the first event, shape (T,).
        parameters: the parameters of the model.
        length: length of each event, minutes, 0 or more.
        strength: strength of each event, 0 to 1.
        events: how many events come one after the other, 1 or more.
        rest: minutes of rest between the end of an event and the start of the next, 0 or more.
        breathing_from: minute of each event from which slow breathing goes along with it; `NEVER` for none.
        slow_recovery: whether muscles let go slowly.

    Returns:
        A course whose quantities have the shape of the controls, broadcast, and the minutes as last axis.

    Raises:
        ValueError: a control outside its range.
    """
    controls = np.broadcast_arrays(*(np.asarray(c, float) for c in (length, strength, rest, breathing_from)))
    length_, strength_, rest_, breathing = controls
    count = np.asarray(events)
    _check(bool(np.all(np.isfinite(length_) & (length_ >= 0))), "length is 0 minutes or more")
    _check(bool(np.all((strength_ >= 0) & (strength_ <= 1))), "strength lies between 0 and 1")
    _check(
        bool(np.all(count >= 1) and np.all(count == np.floor(count))), "events is a whole number, 1 or more"
    )
    _check(bool(np.all(np.isfinite(rest_) & (rest_ >= 0))), "rest is 0 minutes or more")
    _check(bool(np.all(breathing >= 0)), "breathing_from is minute 0 or later")
    number = np.arange(int(count.max()))
    starts = number * (length_ + rest_)[..., None]
    strengths = np.where(number < count[..., None], strength_[..., None], 0.0)
    starts, strengths = np.broadcast_arrays(starts, strengths)
    breathes = starts + np.minimum(breathing, length_)[..., None]
    edges = np.stack([starts, breathes, starts + length_[..., None]], axis=-1)
    inputs = np.stack(
        [strengths, strengths * (1 - parameters.breathing_ease), np.zeros_like(strengths)], axis=-1
    )
    return course(minutes, parameters, _flat(edges), _flat(inputs), slow_recovery=slow_recovery)


def course(
    minutes: ArrayLike,
    parameters: StressParameters,
    edges: ArrayLike,
    inputs: ArrayLike,
    *,
    slow_recovery: ArrayLike = False,
) -> Course:
    """Compute the course for any input that is constant between edges.

    Args:
        minutes: times to compute, shape (T,).
        parameters: the parameters of the model.
        edges: minutes at which the input changes, rising along the last axis, shape (..., E); rest before.
        inputs: the input from each edge on, 0 to 1, shape (..., E).
        slow_recovery: whether muscles let go slowly, shape (...).
    """
    edges_, inputs_ = np.broadcast_arrays(np.asarray(edges, float), np.asarray(inputs, float))
    _check(bool(np.all(np.diff(edges_, axis=-1) >= 0)), "edges rise along the last axis")
    slow = np.asarray(slow_recovery, dtype=bool)
    shape = np.broadcast_shapes(edges_.shape[:-1], slow.shape)
    last = edges_.shape[-1:]
    return Course(
        minutes=np.atleast_1d(np.asarray(minutes, float)),
        edges=np.broadcast_to(edges_, shape + last),
        inputs=np.broadcast_to(inputs_, shape + last),
        slow_recovery=np.broadcast_to(slow, shape),
        parameters=parameters,
    )


@dataclass(frozen=True, eq=False)
class Cohort:
    """Virtual people after the standard event at full stress: they show how different people are."""

    resting: Array
    """Cortisol of each person before the event, nmol/L."""
    response: Array
    """What the event adds at the peak, nmol/L."""
    noise: Array
    """What measuring twice adds by chance, nmol/L."""
    clear_rise: float
    """Smallest rise that counts as a response, nmol/L."""

    @property
    def peak(self) -> Array:
        """Cortisol of each person as measured at the peak, nmol/L; never below nothing."""
        return np.maximum(self.resting + self.response + self.noise, 0.0)

    @property
    def rise(self) -> Array:
        """Measured rise of each person, nmol/L; a few fall, as in real groups."""
        return self.peak - self.resting

    @property
    def responds(self) -> NDArray[np.bool_]:
        """Whether each person shows a clear rise."""
        return self.rise >= self.clear_rise

    @property
    def effect_size(self) -> float:
        """Cohen's d: mean rise over the pooled spread before and at the peak (published: 0.93, `gu2022`)."""
        return float(self.rise.mean() / math.sqrt((self.resting.var(ddof=1) + self.peak.var(ddof=1)) / 2))


def cohort(n: int, seed: int, parameters: StressParameters) -> Cohort:
    """Draw `n` virtual people (2 or more); the same seed gives the same people.

    Resting cortisol is lognormal, the response is gamma distributed, and measuring twice adds noise.
    """
    _check(n >= 2, "a group is 2 people or more")
    p, draw = parameters, np.random.default_rng(seed)
    spread = math.log1p((p.cohort_rest_sd / p.cohort_rest_mean) ** 2)
    return Cohort(
        resting=draw.lognormal(math.log(p.cohort_rest_mean) - spread / 2, math.sqrt(spread), n),
        response=draw.gamma(p.cohort_rise_shape, p.cohort_rise_mean / p.cohort_rise_shape, n),
        noise=draw.normal(0.0, p.cohort_noise_sd, n),
        clear_rise=p.cohort_responder_rise,
    )


@lru_cache(maxsize=32)
def _standard_peak(p: StressParameters) -> float:
    """The highest raw cortisol of the standard event at full stress, on a grid of 0.01 minutes."""
    slowest = 5 * (p.brain_delay + p.pituitary_delay)
    minutes = np.arange(0.0, p.standard_event_length + slowest, 0.01)
    standard = course(minutes, p, [0.0, p.standard_event_length], [1.0, 0.0])
    return float(standard._slow_chain[2].max())  # noqa: SLF001


def _flat(values: Array) -> Array:
    """Put the three edges of each event in one row."""
    return values.reshape(*values.shape[:-2], -1)


def _check(holds: bool, rule: str) -> None:  # noqa: FBT001
    """Raise ValueError with the rule that does not hold."""
    if not holds:
        raise ValueError(rule)
