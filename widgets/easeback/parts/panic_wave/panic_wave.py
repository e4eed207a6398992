"""A wave of panic: how it rises and sinks in the body, and what staying or leaving may change."""

from functools import lru_cache
from itertools import product
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.part import Part
from easeback.science.panic_wave import MINUTES, PanicParameters, alarm

LEAVE = {"early": 3.0, "halfway": 10.0, "stay": MINUTES}
"""The minute at which one leaves, by what one does."""
TIMES = (1, 2, 3, 4, 5, 6)


class PanicWave(Part):
    """The alarm of half an hour and the body that feels it; both follow their controls without a kernel."""

    does = t.Enum(
        tuple(LEAVE), "stay", help="What one does: leave 'early', leave 'halfway' down, or 'stay'"
    ).tag(sync=True)
    time = t.Int(1, min=1, max=TIMES[-1], help="Which time it is, 1 to 6").tag(sync=True)
    minute = t.Int(5, min=0, max=int(MINUTES), help="Minute that the body shows, 0 to 30").tag(sync=True)
    quiet = t.Bool(default_value=False, help="True shows the body alone, as a picture").tag(sync=True)
    _table = t.Bytes(help="The alarm at every setting, as a lookup table").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves."""
        return {"_table": table(PanicParameters.from_values(course.parameters("panic_wave")))}


@lru_cache(maxsize=4)
def table(p: PanicParameters) -> bytes:
    """Compute the alarm of each time for each thing one may do, and pack it."""
    knots = Knots(MINUTES, 1.0, (0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875))
    values = [alarm(knots.times, time, LEAVE[does], p) for does, time in product(LEAVE, TIMES)]
    curve = Curve(("does", "time"), knots, np.reshape(values, (len(LEAVE), len(TIMES), knots.times.size)))
    return packed({"does": Axis(tuple(LEAVE)), "time": Axis(TIMES)}, {"alarm": curve})
