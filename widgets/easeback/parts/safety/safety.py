"""The safety check and the help lines: rows of `data/`, decided in the browser, without a network."""

import traitlets as t

from easeback.care.red_flags import URGENCY
from easeback.parts.part import Part


class Safety(Part):
    """Warning signs with the action each asks for, and the numbers to call in each country."""

    flags = t.List(t.Dict(), help="The safety questions in their order, each with its action").tag(sync=True)
    urgency = t.List(t.Unicode(), help="The actions, the most urgent first").tag(sync=True)
    countries = t.List(t.Dict(), help="The countries with numbers, by name").tag(sync=True)
    lines = t.List(t.Dict(), help="Emergency numbers and help lines of all countries").tag(sync=True)

    def __init__(self, **traits: object) -> None:
        super().__init__(**traits)
        course = self.course
        self.urgency = list(URGENCY)
        self.flags = [
            {"id": flag.id, "action": flag.action, "question": flag.question}
            for flag in course.red_flags.values()
        ]
        self.lines = [
            {
                "id": line.id,
                "country": line.country,
                "kind": line.kind,
                "contact": line.contact,
                "hours": line.hours,
                "name": line.name,
                "note": line.note,
                "checked": line.last_checked.isoformat(),
            }
            for line in course.crisis_lines.values()
        ]
        named = {line["country"] for line in self.lines}
        self.countries = [
            {"id": code, "name": name}
            for code, name in sorted(course.countries.items(), key=lambda country: country[1])
            if code in named
        ]
