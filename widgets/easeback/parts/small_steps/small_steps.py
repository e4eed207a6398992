"""Doing less and the way out in small steps: a spiral that winds in or out, week by week."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.part import Part
from easeback.science.small_steps import WEEKS, StepsParameters, small_steps

TURNS = tuple(range(int(WEEKS) + 1))
"""Weeks in which small steps may begin; the last is the end of the time: none at all."""
WAYS = ("less", "steps")


class SmallSteps(Part):
    """The circle of what a person does, over twelve weeks, as one line that follows its controls."""

    way = t.Enum(WAYS, "less", help="'less': do less each time it hurts; 'steps': small steady steps").tag(
        sync=True
    )
    turn = t.Int(0, min=0, max=TURNS[-2], help="Week in which small steps begin, 0 to 11").tag(sync=True)
    week = t.Int(TURNS[-1], min=0, max=TURNS[-1], help="Week up to which the line is drawn, 0 to 12").tag(
        sync=True
    )
    _table = t.Bytes(help="Doing and trust for each week of the turn, as a lookup table").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves."""
        return {"_table": table(StepsParameters.from_values(course.parameters("small_steps")))}


@lru_cache(maxsize=4)
def table(p: StepsParameters) -> bytes:
    """Compute doing and trust for every week of the turn, and pack them."""
    knots = Knots(WEEKS, 1.0, (0.0, 0.25, 0.5, 0.75))
    courses = [small_steps(knots.times, p, turn) for turn in TURNS]
    return packed(
        {"turn": Axis(TURNS)},
        {
            name: Curve(("turn",), knots, np.stack([getattr(course, name) for course in courses]))
            for name in ("doing", "trust")
        },
    )
