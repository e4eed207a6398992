"""Where a person who comes back goes on: their next lesson, and what they have planned."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class GoOn(Part):
    """Where one goes on, and the newest step of the plan; nothing for who is new. Only the browser knows."""

    texts = t.Dict(help="The words of every step of the course by id").tag(sync=True)
    exercises = t.Dict(help="Names of the exercises by id: a step may take one again").tag(sync=True)
    moments = t.Dict(help="Moments of the day by id, each as every language says it").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The words of every step that may be in a plan."""
        return plan_words(course)
