"""What meets a person who comes back: today's step of their plan, where they go on, what worked last time."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.exercise_places import places_of
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class GoOn(Part):
    """A welcome back: `GoOn()`. Nothing for who is new. Only the browser knows who that is."""

    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `plan_words`").tag(sync=True)
    exercises = t.Dict(help="Name of each exercise by id, and the file of the lesson it is practised in").tag(
        sync=True
    )

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The words of every step that may be in a plan, and where each exercise is practised."""
        return {"plan_rows": plan_words(course), "exercises": places_of(course, self.language)}
