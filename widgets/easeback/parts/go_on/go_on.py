"""Where a person who comes back goes on: their next lesson, and what they have planned."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class GoOn(Part):
    """The next lesson and the newest step of the plan; nothing for who is new. Both are known to the browser alone."""

    steps = t.Dict(help="Words of the plan's steps by id").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The words of every step that may be in a plan."""
        return {"steps": {name: step.text for name, step in course.plan_steps.items()}}
