"""An hour in one place: a figure whose spine follows the control, and comfort with and without changes."""

from functools import lru_cache
from typing import Any

import numpy as np
import traitlets as t

from easeback import content
from easeback.parts.lookup_table import Axis, Curve, Knots, packed
from easeback.parts.part import Part
from easeback.science.posture import HOUR, PEOPLE, POSITIONS, PostureParameters, comfort, turns

EVERY = (0, 10, 20, 30)
"""Minutes between two changes; 0 to stay."""
MOST = 10
"""Minutes after which a change may come: the hour is drawn in pieces of this length."""


class SittingHour(Part):
    """A person from the side and the comfort of an hour, which follow their controls without a kernel."""

    first = t.Enum(
        POSITIONS, "slump", help="First position: 'slump', 'upright', 'lean', 'stand' or 'guard'"
    ).tag(sync=True)
    every = t.Enum(EVERY, 0, help="Minutes between two changes: 0 (none), 10, 20 or 30").tag(sync=True)
    person = t.Enum(PEOPLE, "one", help="Whose hour it is: 'one' or 'another' made-up person").tag(sync=True)
    minute = t.Int(20, min=0, max=int(HOUR), help="Minute of the hour that the figure shows, 0 to 60").tag(
        sync=True
    )
    _table = t.Bytes(help="Comfort at every setting, as a lookup table").tag(sync=True)
    _turns: "t.Dict[str, Any]" = t.Dict(
        help="The positions of the hour in turn, by the first one; each lasts until the next change"
    ).tag(sync=True)
    _lasting: "t.Dict[str, Any]" = t.Dict(
        help="The longest and the shortest lasting position of each person, but for guarding"
    ).tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The numbers of the model, as its curves."""
        parameters = PostureParameters.from_values(course.parameters("posture"))
        return {
            "_table": table(parameters),
            "_turns": {first: list(turns(first, MOST)) for first in POSITIONS},
            "_lasting": {person: lasting(parameters, person) for person in PEOPLE},
        }


def lasting(parameters: PostureParameters, person: str) -> list[str]:
    """The longest and the shortest lasting position of a person."""
    ordered = sorted(POSITIONS[:-1], key=lambda position: parameters.rise_of(position, person))
    return [ordered[-1], ordered[0]]


@lru_cache(maxsize=4)
def table(p: PostureParameters) -> bytes:
    """Compute the comfort of the hour at every setting, and pack it."""
    axes = {"first": Axis(POSITIONS), "every": Axis(EVERY), "person": Axis(PEOPLE)}
    knots = Knots(HOUR, MOST, tuple(np.round(np.arange(0, MOST, 0.25), 3).tolist()))
    values = np.stack(
        [
            [[comfort(knots.times, p, first, every or None, person) for person in PEOPLE] for every in EVERY]
            for first in POSITIONS
        ]
    )
    return packed(axes, {"comfort": Curve(tuple(axes), knots, values)})
