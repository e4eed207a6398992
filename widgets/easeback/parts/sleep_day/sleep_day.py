"""The day after a bad night: how sleepiness gathers until bedtime, and how the next night goes."""

from functools import lru_cache
from itertools import product
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.part import Part
from easeback.science.sleep_pressure import DAY, MORNING, SleepParameters, pressure, sleeps

UP = (0, 1, 2, 3)
"""Hours slept on after the usual time to get up."""
NAP = (0, 20, 120)
"""Minutes of a nap in the afternoon."""
BED = tuple(np.arange(21.0, 25.1, 0.5).tolist())
"""Hours of the clock at which one may go to bed; 24 is midnight, 25 an hour after it."""
LEVELS = 4095
"""Steps of the table: fine enough that a line that rises, rises at every knot."""


class SleepDay(Part):
    """Sleepiness from the morning after a bad night to the next; it follows its controls without a kernel."""

    up = t.Enum(UP, 0, help="Hours slept on after the usual time to get up: 0, 1, 2 or 3").tag(sync=True)
    nap = t.Enum(NAP, 0, help="Minutes of a nap in the afternoon: 0, 20 or 120").tag(sync=True)
    bed = t.Enum(BED, 23.0, help="Hour of the clock to go to bed, 21 to 25 in halves; 24 is midnight").tag(
        sync=True
    )
    quiet = t.Bool(default_value=False, help="True shows the same back after two nights, as a picture").tag(
        sync=True
    )
    _table = t.Bytes(help="Sleepiness at every setting, as a lookup table").tag(sync=True)
    _morning = t.Float(MORNING, help="Hour of the clock at which the picture begins").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves."""
        return {"_table": table(SleepParameters.from_values(course.parameters("sleep_pressure")))}


@lru_cache(maxsize=4)
def table(p: SleepParameters) -> bytes:
    """Compute the sleepiness of the day at every setting, and pack it."""
    knots = Knots(DAY, 1.0, tuple(np.round(np.arange(0, 1, 1 / 15), 4).tolist()))
    values = [
        pressure(knots.times, p, sleeps(p, up=up, nap=nap / 60, bed=bed - MORNING))
        for up, nap, bed in product(UP, NAP, BED)
    ]
    shape = (len(UP), len(NAP), len(BED), knots.times.size)
    curve = Curve(("up", "nap", "bed"), knots, np.reshape(values, shape))
    return packed({"up": Axis(UP), "nap": Axis(NAP), "bed": Axis(BED)}, {"pressure": curve}, LEVELS)
