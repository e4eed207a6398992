"""What the nerves may make of ten equal touches: a teaching model of a sensitive alarm.

The same touch, again and again, can feel stronger each time when it comes fast: what is left of the touches
before adds to it and fades between them. With `W` for what has added up, `ISI` for the seconds between two
touches and `k` for how far the alarm is turned up,

    W[1] = 0,    W[n + 1] = (W[n] + alpha * k) * exp(-ISI / tau),    strength[n] = P1 * (1 + W[n]).

Nothing has added up before the first touch, so it is as strong with a calm alarm as with a loud one
(`geva2014`: under stress the pain threshold stayed the same, while summation grew). Touches have to come
about every three seconds or faster to add up (`bruehl2022` describes two to three seconds).

How far stress, short sleep and worry turn the alarm up is illustrative: stress counts in full, the others
half. Studies of stress do not agree (`schneider2022`, `bruehl2022`). It is a teaching model; it describes
groups and says nothing about one person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from easeback.science.parameters import Parameters

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

TAPS = 10


@dataclass(frozen=True)
class AlarmParameters(Parameters):
    """The parameters of the alarm."""

    first_tap: float
    """Strength of the first touch on the scale of the model, 0 to 100."""
    tap_rise: float
    """What each touch adds with a calm alarm, as a share of the first (alpha)."""
    fade_time: float
    """Time constant with which it fades between touches, seconds (tau)."""
    calm: float
    """`k` of a calm alarm."""
    loud: float
    """`k` of an alarm that is turned up all the way."""
    stress_weight: float
    """How much stress counts, from none to the most."""
    sleep_weight: float
    """How much short sleep counts beside stress."""
    worry_weight: float
    """How much worry counts beside stress."""
    drawn_rise: float
    """How many times the volume picture draws what a loud alarm adds to a calm one."""

    def __post_init__(self) -> None:
        """Refuse what no model can be made from."""
        super().__post_init__()
        if self.loud < self.calm:
            raise ValueError(f"loud must be no less than calm ({self.calm}), not {self.loud}")


def turned_up(
    parameters: AlarmParameters,
    *,
    stress: ArrayLike = 0.0,
    short_sleep: ArrayLike = 0.0,
    worry: ArrayLike = 0.0,
) -> NDArray[np.float64]:
    """Return how far the alarm is turned up, 0 (calm) to 1 (all the way), by three causes of 0 to 1 each."""
    p = parameters
    causes = [_share(cause, name) for name, cause in (("stress", stress), ("sleep", short_sleep))]
    causes.append(_share(worry, "worry"))
    weights = (p.stress_weight, p.sleep_weight, p.worry_weight)
    added = sum((w * cause for w, cause in zip(weights, causes, strict=True)), start=np.zeros(()))
    return np.asarray(added / sum(weights))


def gain(level: ArrayLike, parameters: AlarmParameters) -> NDArray[np.float64]:
    """Return `k` of an alarm that is turned up by `level`, 0 to 1."""
    return parameters.calm + (parameters.loud - parameters.calm) * _share(level, "level")


def strengths(gaps: ArrayLike, level: ArrayLike, parameters: AlarmParameters) -> NDArray[np.float64]:
    """Return the strength of each touch on the scale of the model, 0 to 100 and never above.

    Args:
        gaps: seconds between one touch and the next, last axis; they need not be equal. N touches have N - 1.
        level: how far the alarm is turned up, 0 to 1; broadcast against `gaps` without its last axis.
        parameters: the parameters of the model.

    Raises:
        ValueError: a gap that is not greater than 0, or a level outside 0 to 1.
    """
    p = parameters
    seconds = np.asarray(gaps, dtype=float)
    if not np.all(np.isfinite(seconds) & (seconds > 0)):
        raise ValueError("a gap between two touches is more than 0 seconds")
    k = gain(level, p)
    k, seconds = np.broadcast_arrays(k[..., None], seconds)
    added = np.zeros((*seconds.shape[:-1], seconds.shape[-1] + 1))
    for number in range(seconds.shape[-1]):
        left = np.exp(-seconds[..., number] / p.fade_time)
        added[..., number + 1] = (added[..., number] + p.tap_rise * k[..., number]) * left
    return np.asarray(np.minimum(p.first_tap * (1 + added), 100.0))


def ten_taps(gap: ArrayLike, level: ArrayLike, parameters: AlarmParameters) -> NDArray[np.float64]:
    """Return the strengths of ten touches that come every `gap` seconds, last axis."""
    gap_, level_ = np.broadcast_arrays(np.asarray(gap, float), np.asarray(level, float))
    return strengths(np.repeat(gap_[..., None], TAPS - 1, axis=-1), level_, parameters)


def volume(level: ArrayLike, parameters: AlarmParameters) -> NDArray[np.float64]:
    """Return how loud each of ten equal messages goes out, one a second, in multiples of how it came in.

    A calm alarm passes them on as they are. What a louder alarm adds to that is drawn `drawn_rise` times as
    large as the model has it, or nobody could see it. The first message goes out as it came in.
    """
    here = np.asarray(level, dtype=float)
    more = ten_taps(1.0, here, parameters) - ten_taps(1.0, np.zeros(here.shape), parameters)
    return np.asarray(1.0 + parameters.drawn_rise * more / parameters.first_tap)


def _share(value: ArrayLike, name: str) -> NDArray[np.float64]:
    shares = np.asarray(value, dtype=float)
    if not np.all((shares >= 0) & (shares <= 1)):
        raise ValueError(f"{name} lies between 0 and 1")
    return shares
