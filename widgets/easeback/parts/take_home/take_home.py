"""The plan leaves the room with the person: in a calendar, a link, a code to scan, files for programs."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.parts.plan_words import flare_words, whole_plan_words
from easeback.parts.take_home.rows import at_home_rows


class TakeHome(Part):
    """What a person takes home of their plan: `TakeHome()`. It is made in the browser and sent to nobody."""

    _also_says = ("my_plan",)
    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `whole_plan_words`").tag(sync=True)
    flare = t.Dict(help="What can be done in the first hour, day and week of a flare").tag(sync=True)
    at_home = t.Dict(help="What a page of one's own takes along: see `at_home_rows`").tag(sync=True)
    _later = t.List(t.Unicode(), ["at_home"], help="Traits that a page keeps in a file beside it").tag(
        sync=True
    )

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The words of everything that a plan may name."""
        return {
            "plan_rows": whole_plan_words(course),
            "flare": flare_words(course),
            "at_home": at_home_rows(course),
        }
