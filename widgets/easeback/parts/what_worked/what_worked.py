"""What a person's own ratings say of each exercise, ready for the plan."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.exercise_places import places_of
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class WhatWorked(Part):
    """The person's exercises, what seems to help first: `WhatWorked()`.

    The ratings stay in the browser, which ranks them by the same rule as `care.what_worked`.
    """

    exercises = t.Dict(help="Name of each exercise by id, and the file of the lesson it is practised in").tag(
        sync=True
    )

    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `plan_words`").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """Every exercise by its name, and where it is practised."""
        return {"plan_rows": plan_words(course), "exercises": places_of(course, self.language)}
