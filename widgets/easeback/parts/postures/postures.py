"""A picture: five ways to sit and stand, each with the line of its spine."""

import traitlets as t

from easeback.parts.part import Part
from easeback.science.posture import POSITIONS


class Postures(Part):
    """Side figures in a row, drawn in one hand; good for a screen and for paper. It moves nothing."""

    shown = t.List(
        t.Enum(POSITIONS),
        list(POSITIONS),
        help="Positions from left to right: 'slump', 'upright', 'lean', 'stand' and 'guard'",
    ).tag(sync=True)
