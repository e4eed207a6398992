"""The thought record: one hard thought looked at in short steps, and what the person has written so far."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class ThoughtRecord(Part):
    """One thought, one idea a screen: from what happened to one small thing to try.

    Every letter stays in the person's own browser. Python gives the common thoughts of `data/thoughts.csv`
    to begin with, and never hears of what was written.
    """

    thoughts = t.List(
        t.Dict(), help="Common thoughts to begin with: id, thought, a kinder beginning, why"
    ).tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The common thoughts to begin with."""
        return {
            "thoughts": [
                {"id": one.id, "thought": one.thought, "starter": one.starter, "why": one.why}
                for one in course.thoughts.values()
            ]
        }
