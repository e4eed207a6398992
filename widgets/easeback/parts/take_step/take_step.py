"""One small step into the plan: what, and when."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.naming import check_name
from easeback.parts.part import Part
from easeback.parts.plan_words import plan_words


class TakeStep(Part):
    """The steps a lesson offers: `TakeStep("stress-signals")`. The plan stays in the browser.

    Raises ValueError for a lesson without steps, with the nearest ones.
    """

    lesson = t.Unicode(help="The lesson whose steps are offered, as its address says it").tag(sync=True)
    steps = t.List(t.Dict(), help="The steps to choose from, each with why it may help").tag(sync=True)
    plan_rows = t.Dict(help="What the course says of a plan, by ids: see `plan_words`").tag(sync=True)

    def __init__(self, lesson: str = "", **traits: object) -> None:
        super().__init__(lesson=lesson, **traits)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The steps of the lesson, and the words of all; steps a caller gives need no lesson."""
        every = course.plan_steps
        if not self.was_given("steps"):
            check_name({step.lesson for step in every.values()}, self.lesson, "lesson with steps")
        return {
            "plan_rows": plan_words(course),
            "steps": [
                {"id": step.id, "text": step.text, "why": step.why}
                for step in every.values()
                if step.lesson == self.lesson
            ],
        }
