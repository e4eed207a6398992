"""The safety check and the help lines: rows of `data/`, decided in the browser, without a network."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.care.red_flags import URGENCY
from easeback.parts.part import Part
from easeback.parts.safety.rows import countries_of, lines_of, signs_of


class Safety(Part):
    """Warning signs with the action each asks for, and the numbers to call in each country."""

    flags = t.List(t.Dict(), help="The safety questions in their order, each with its action").tag(sync=True)
    urgency = t.List(t.Unicode(), help="The actions, the most urgent first").tag(sync=True)
    countries = t.List(t.Dict(), help="The countries with numbers, by name, each with its time zones").tag(
        sync=True
    )
    lines = t.List(t.Dict(), help="Emergency numbers and help lines of all countries").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The signs by their urgency, and the numbers of every country."""
        return {
            "urgency": list(URGENCY),
            "flags": signs_of(course),
            "lines": lines_of(course),
            "countries": countries_of(course),
        }
