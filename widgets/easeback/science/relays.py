"""First-order steps in a row, solved exactly: what the teaching models are made of.

A step with rate `a` forgets its distance from where it settles as `exp(-a t)`. The functions here say
what such a decay leaves behind after it has passed through one or two more steps. They are written so
that equal or nearly equal rates are as exact as any others. Rates are per minute (or per any unit of
time, as long as it is the same one).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def passed_on(a: float, b: float, time: Array) -> Array:
    """Return what a decay with rate `a` leaves after a second step with rate `b`; never negative."""
    low, gap = min(a, b), abs(a - b)
    share = -np.expm1(-gap * time) / gap if gap else time
    return np.asarray(np.exp(-low * time) * share)


def passed_twice(a: float, b: float, c: float, time: Array) -> Array:
    """Return what a decay with rate `a` leaves after two more steps with rates `b` and `c`.

    Rates closer together than a ten-thousandth count as equal; the error of that stays below 1e-8 of the
    peak.
    """
    low, middle, high = sorted((a, b, c))
    if high - low < 1e-4 * high:
        return np.asarray(time**2 / 2 * np.exp(-(low + middle + high) / 3 * time))
    return (passed_on(low, middle, time) - passed_on(middle, high, time)) / (high - low)


def relayed(
    state: tuple[Array, Array, Array], level: Array, rates: tuple[float, float, float], time: Array
) -> tuple[Array, Array, Array]:
    """Advance a chain of three steps exactly over a time of constant input.

    The first step follows the input `level`, the second follows the first, the third gathers what the
    second hands on and clears it: `x' = a (level - x)`, `y' = b (x - y)`, `z' = y - c z`.

    Args:
        state: x, y and z at the start.
        level: the constant input.
        rates: a, b and c, each greater than 0.
        time: how long, 0 or more.
    """
    a, b, c = rates
    first, second, third = state[0] - level, state[1] - level, state[2] - level / c
    return (
        level + first * np.exp(-a * time),
        level + second * np.exp(-b * time) + b * first * passed_on(a, b, time),
        level / c
        + third * np.exp(-c * time)
        + second * passed_on(b, c, time)
        + b * first * passed_twice(a, b, c, time),
    )
