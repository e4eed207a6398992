"""A simulator as a table: curves over the whole grid of their controls, small enough to travel with a page.

The browser opens the table with `kit/chart/lookup_table.js` and interpolates, so a control redraws its
curves in one frame, with no kernel and no network. Each curve leans on the axes that move it and has knots
of its own in time. The packed form is one zlib stream: the length of the header (4 bytes, little-endian),
the header (JSON, ASCII), then for each curve its values as whole steps from 0 to `levels`, as differences
in time and along the last axis, folded so that small ones are small whatever their sign (0, -1, 1, -2 ...),
low bytes first, then high bytes.
"""

from __future__ import annotations

import json
import math
import struct
import zlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

VERSION = 1
LEVELS = 1023
"""Steps between the lowest and the highest value of a curve: an error of 0.05 % of that range, and small."""


@dataclass(frozen=True)
class Axis:
    """One control: the values the table holds, and whether the browser may go between them."""

    values: Sequence[float | str]
    """Numbers in rising order, or names."""
    between: bool = False
    """True where curves change evenly from value to value; otherwise only these can be picked."""


@dataclass(frozen=True)
class Knots:
    """Times at which values are held: the same pattern again and again, and the end."""

    until: float
    every: float
    within: tuple[float, ...]
    """Times after the start of each pattern, rising from 0."""

    @property
    def times(self) -> NDArray[np.float64]:
        """All times, rising."""
        starts = np.arange(round(self.until / self.every))[:, None] * self.every
        return np.append((starts + np.array(self.within)).ravel(), self.until)


@dataclass(frozen=True)
class Curve:
    """One quantity over time at every setting of the axes it leans on."""

    axes: Sequence[str]
    """Names of its axes, in the order of the first axes of `values`."""
    knots: Knots
    """Times at which the values hold; between two of them the curve is drawn straight."""
    values: NDArray[np.float64]
    """Shape (length of each axis ..., number of knots)."""


def packed(axes: Mapping[str, Axis], curves: Mapping[str, Curve], levels: int = LEVELS) -> bytes:
    """Pack the curves over their axes; `levels` is 1 to 65535.

    Raises ValueError when a shape does not fit its axes or a value is not finite.
    """
    if not 1 <= levels <= 0xFFFF:
        raise ValueError("levels lies between 1 and 65535")
    header: dict[str, Any] = {"version": VERSION, "levels": levels, "axes": {}, "curves": {}}
    for name, axis in axes.items():
        header["axes"][name] = {"values": list(axis.values), "between": axis.between}
    body = b""
    for name, curve in curves.items():
        shape = (*(len(axes[axis].values) for axis in curve.axes), curve.knots.times.size)
        if curve.values.shape != shape or not np.all(np.isfinite(curve.values)):
            raise ValueError(f"the values of {name} must be finite and of shape {shape}")
        low, high = float(curve.values.min()), float(curve.values.max())
        step = (high - low) / levels or 1.0
        header["curves"][name] = {
            "axes": list(curve.axes),
            "knots": asdict(curve.knots),
            "low": low,
            "step": step,
        }
        body += _planes(np.rint((curve.values - low) / step).astype(np.int64))
    text = json.dumps(header, separators=(",", ":")).encode("ascii")
    return zlib.compress(struct.pack("<I", len(text)) + text + body, 9)


def _planes(steps: NDArray[np.int64]) -> bytes:
    """Turn steps into folded differences, low bytes first and high bytes after them."""
    for axis in range(max(-2, -steps.ndim), 0):
        steps = np.diff(steps, axis=axis, prepend=0)
    wrapped = ((steps + 0x8000) & 0xFFFF) - 0x8000  # as the browser's 16-bit sums will wrap back
    folded = np.where(wrapped < 0, -2 * wrapped - 1, 2 * wrapped).astype("<u2")
    return (folded & 0xFF).astype(np.uint8).tobytes() + (folded >> 8).astype(np.uint8).tobytes()


def knots(until: float, every: float, *time_constants: float, error: float = 0.006) -> Knots:
    """Return knots from 0 to `until` for a curve whose input may jump at each multiple of `every`.

    After a jump the curve settles with one of the time constants. Knots are as dense as straight lines
    between them need to stay within `error` (a share of the jump), and grow apart as the curve settles.
    """
    within, widest = [0.0], math.sqrt(8 * error)
    while within[-1] < every:
        wide = min(widest * t * math.exp(within[-1] / (2 * t)) for t in time_constants)
        within.append(within[-1] + wide)
    return Knots(until, every, tuple(round(time, 3) for time in within if time < every - 0.01))
