"""A made-up person's plan in small steps, as one line that follows its controls."""

import traitlets as t

from easeback.care.pacing import PACES, stairs_for
from easeback.parts.part import Part

LAST_WEEK = 12
GOALS = (200, 400)
"""Goals one can choose from, in metres: from, to."""


class PacingExample(Part):
    """What three measured days lead to: what a week adds, a goal, and a flare on the way."""

    days = t.List(t.Float(), [180.0, 220.0, 200.0], help="Metres walked on the three measured days").tag(
        sync=True
    )
    pace = t.Enum(PACES, PACES[0], help="What a week adds, as a share of the average: 0.1 or 0.2").tag(
        sync=True
    )
    goal = t.Int(300, min=GOALS[0], max=GOALS[1], help="Metres the person would like to reach").tag(sync=True)
    week = t.Int(1, min=1, max=LAST_WEEK, help="Week that is looked at, 1 to 12").tag(sync=True)
    flare = t.Bool(default_value=False, help="Whether the pain flares up in that week").tag(sync=True)

    @t.validate("days")
    def _can_be_planned_with(self, proposal: t.Bunch) -> object:
        try:
            stairs_for(proposal["value"], "metres")
        except ValueError as fault:
            raise t.TraitError(f"days: {fault}") from fault
        return proposal["value"]
