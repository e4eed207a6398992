"""The alarm as a dial: the same small message comes in, and it goes out softer or louder."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.part import Part
from easeback.science.alarm import TAPS, AlarmParameters, turned_up, volume

MOST = 10
CAUSES = ("stress", "short_sleep", "worry")


class AlarmDial(Part):
    """A dial that stress, short sleep and worry turn; what goes out follows without a kernel."""

    stress = t.Int(6, min=0, max=MOST, help="How much stress, 0 (calm) to 10").tag(sync=True)
    short_sleep = t.Int(4, min=0, max=MOST, help="How much sleep is missing, 0 to 10").tag(sync=True)
    worry = t.Int(4, min=0, max=MOST, help="How much worry, 0 (feels safe) to 10").tag(sync=True)
    _table = t.Bytes(help="How loud each message goes out at every setting, as a lookup table").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves."""
        return {"_table": table(AlarmParameters.from_values(course.parameters("alarm")))}


@lru_cache(maxsize=4)
def table(parameters: AlarmParameters) -> bytes:
    """Compute how loud ten equal messages go out at every setting, and pack it."""
    stress, short_sleep, worry = np.meshgrid(*[(0.0, 1.0)] * len(CAUSES), indexing="ij")
    level = turned_up(parameters, stress=stress, short_sleep=short_sleep, worry=worry)
    knots = Knots(TAPS - 1.0, 1.0, (0.0,))
    axes = {cause: Axis((0, MOST), between=True) for cause in CAUSES}  # each turns the dial evenly
    return packed(axes, {"loudness": Curve(CAUSES, knots, volume(level, parameters))})
