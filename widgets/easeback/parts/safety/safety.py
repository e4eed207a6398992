"""The safety check and the help lines: rows of `data/`, decided in the browser, without a network."""

import traitlets as t

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

    def __init__(self, **traits: object) -> None:
        super().__init__(**traits)
        self.urgency = list(URGENCY)
        self.flags = signs_of(self.course)
        self.lines = lines_of(self.course)
        self.countries = countries_of(self.course)
