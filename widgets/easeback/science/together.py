"""Two things that go together because of a third: made-up days, with rain behind umbrellas and wet shoes.

Nothing here is measured. The days are laid out so that the point can be seen and checked: over all days both
counts rise together, while among days with the same rain neither tells anything of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RAINS = 4
"""Kinds of days: dry, a few drops, showers, rain all day."""

_OWN = ((0.18, 0.4), (0.8, 1.3), (1.35, 0.22), (1.02, 0.72), (0.42, 0.95))
"""How far a day's umbrellas and its wet shoes lie from what the rain makes of them.

Each pair comes with all its signs, and the pairs change places from rain to rain: so the days look like days,
and with the same rain the two counts have no link at all.
"""

_STEP = 2.4
"""How much one more kind of rain adds to both."""


def days() -> NDArray[np.float64]:
    """One row a day: its rain (0 to 3), its umbrellas and its wet shoes, in counts without a unit."""
    rows = [
        (rain, 1.7 + _STEP * rain + up * own[rain % 2], 1.7 + _STEP * rain + side * own[1 - rain % 2])
        for rain in range(RAINS)
        for own in _OWN
        for up in (-1, 1)
        for side in (-1, 1)
    ]
    return np.array(rows, dtype=np.float64)


def correlation(counts: NDArray[np.float64]) -> float:
    """How closely two counts go together, from 0 (not at all) to 1; Pearson's coefficient."""
    return float(np.corrcoef(counts[:, 0], counts[:, 1])[0, 1])
