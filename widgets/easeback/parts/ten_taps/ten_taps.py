"""Ten equal taps: tap them yourself, then see what a calm alarm and a loud one may make of them."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.part import Part
from easeback.science.alarm import TAPS, AlarmParameters, ten_taps

GAPS = tuple(round(1 + 0.1 * step, 1) for step in range(41))
"""Seconds between two taps, 1 to 5."""
MOST = 10


class TenTaps(Part):
    """A soft pad, and two curves of ten dots: with a calm alarm, and with one that is turned up."""

    gap = t.Float(1.0, min=GAPS[0], max=GAPS[-1], help="Seconds between two taps, 1 to 5").tag(sync=True)
    loud = t.Int(MOST, min=0, max=MOST, help="How far the second alarm is turned up, 0 to 10").tag(sync=True)
    _table = t.Bytes(help="How strong each tap counts at every setting, as a lookup table").tag(sync=True)
    _first = t.Float(help="How strong the first tap counts, 0 to 10").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves."""
        parameters = AlarmParameters.from_values(course.parameters("alarm"))
        return {"_table": table(parameters), "_first": parameters.first_tap / 10}


@lru_cache(maxsize=4)
def table(parameters: AlarmParameters) -> bytes:
    """Compute how strong each of ten taps counts, 0 to 10, at every setting, and pack it."""
    gap, level = np.meshgrid(GAPS, (0.0, 1.0), indexing="ij")
    axes = {"gap": Axis(GAPS, between=True), "loud": Axis((0, MOST), between=True)}
    knots = Knots(TAPS - 1.0, 1.0, (0.0,))
    return packed(axes, {"strength": Curve(("gap", "loud"), knots, ten_taps(gap, level, parameters) / 10)})
