"""A made-up person's plan in small steps, as one line that follows its controls."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.care.pacing import PACES, stairs_for
from easeback.parts.lengths import lengths_of
from easeback.parts.part import Part

LAST_WEEK = 12
GOALS = (200, 400)
"""Goals one can choose from, in metres: from, to."""


class PacingExample(Part):
    """What three measured days lead to: what a week adds, a goal, and a flare on the way.

    Where a walk is measured in yards or feet, the made-up person walks as round numbers of those: as many
    yards, three times as many feet.
    """

    days = t.List(t.Float(), [180.0, 220.0, 200.0], help="Metres walked on the three measured days").tag(
        sync=True
    )
    pace = t.Enum(PACES, PACES[0], help="What a week adds, as a share of the average: 0.1 or 0.2").tag(
        sync=True
    )
    goal = t.Int(300, min=GOALS[0], max=GOALS[1], help="Metres the person would like to reach").tag(sync=True)
    week = t.Int(1, min=1, max=LAST_WEEK, help="Week that is looked at, 1 to 12").tag(sync=True)
    flare = t.Bool(default_value=False, help="Whether the pain flares up in that week").tag(sync=True)

    countries = t.List(t.Dict(), help="What a walk is measured in, country by country").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """What a walk is measured in, country by country."""
        return {"countries": lengths_of(course)}

    @t.validate("days")
    def _can_be_planned_with(self, proposal: t.Bunch) -> object:
        try:
            stairs_for(proposal["value"], "metres")
        except ValueError as fault:
            raise t.TraitError(f"days: {fault}") from fault
        return proposal["value"]
