"""The person's own plan in small steps: three measured days, a start, more each week, less in a flare."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.lengths import lengths_of
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class Pacing(Part):
    """One activity that matters, built up in small steps by the rule of `care/pacing.py`.

    What is measured and done stays in the person's own browser, where the same rule is worked out. Python
    gives the activities to choose from and never hears of the numbers.
    """

    activities = t.List(
        t.Dict(),
        help="Activities to choose from: id, name, units, how to measure, when to ask first",
    ).tag(sync=True)
    stop = t.List(t.Unicode(), help="When to stop: the shared rules of moving").tag(sync=True)
    countries = t.List(t.Dict(), help="What a walk is measured in, country by country").tag(sync=True)
    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `plan_words`").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The activities to choose from, and when to stop."""
        return {
            "plan_rows": plan_words(course),
            "countries": lengths_of(course),
            "stop": course.stop_rules("movement"),
            "activities": [
                {
                    "id": one.id,
                    "name": one.name,
                    "units": list(one.units),
                    "measure": one.measure,
                    "ask_first": [contraindication.text for contraindication in one.contraindications],
                }
                for one in course.activities.values()
            ],
        }
