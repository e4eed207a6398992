"""Where a person who comes back goes on: their next lesson, and what they have planned."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class GoOn(Part):
    """Where one goes on, and the newest step of the plan; nothing for who is new. Only the browser knows."""

    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `plan_words`").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The words of every step that may be in a plan."""
        return {"plan_rows": plan_words(course)}
