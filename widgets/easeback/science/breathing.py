"""How far the heart rate swings with each breath, at different rates of breathing: a teaching model.

Each breath in makes the heart beat a little faster, each breath out a little slower. The slower the
breathing, the more of that swing gets through: it behaves like a first-order low-pass filter
(`hirsch1981`, 17 people: corner 7.2 +/- 1.5 breaths a minute, plateau of 20 +/- 5 beats a minute). The
model has a plateau below about 6 breaths a minute, not a peak: where a person's own best rate lies, it
cannot tell.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from easeback.science.parameters import Parameters

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class BreathingParameters(Parameters):
    """The parameters of the swing of heart rate."""

    corner_rate: float
    """Rate at which the swing has fallen to 71 %, breaths a minute (`hirsch1981`)."""
    plateau_swing: float
    """Swing of heart rate with the slowest breathing, beats a minute (`hirsch1981`)."""
    resonance_rate: float
    """The usual rate of slow breathing in studies, a minute (`shao2024`); a person's own may differ."""


def swing_share(rate: ArrayLike, parameters: BreathingParameters) -> NDArray[np.float64]:
    """Return the share of the full swing, 0 to 1, at `rate` breaths a minute (0 or more, else ValueError)."""
    rates = np.asarray(rate, dtype=float)
    if not np.all(np.isfinite(rates) & (rates >= 0)):
        raise ValueError("a breathing rate is 0 or more breaths a minute")
    return np.asarray(1.0 / np.hypot(1.0, rates / parameters.corner_rate))


def heart_rate_swing(rate: ArrayLike, parameters: BreathingParameters) -> NDArray[np.float64]:
    """Return the swing of heart rate within a breath, beats a minute, at `rate` breaths a minute."""
    return parameters.plateau_swing * swing_share(rate, parameters)


def breaths_a_minute(*seconds: float) -> float:
    """Return the rate of a rhythm from the seconds of its phases, such as 4 in, 0, 6 out, 0 (6 a minute)."""
    if not seconds or min(seconds) < 0 or not 0 < sum(seconds) < math.inf:
        raise ValueError("a rhythm has phases of 0 or more seconds, and more than 0 together")
    return 60.0 / sum(seconds)
