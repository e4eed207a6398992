"""Common hard thoughts about pain: which habit of mind they show, and how to say them anew."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class ThoughtSorter(Part):
    """The thoughts of `data/thoughts.csv`, to tick, to sort by habit of mind and to say in kinder words.

    What is ticked and written stays in the person's own browser. Python gives the rows and hears nothing.
    """

    thoughts = t.List(
        t.Dict(),
        help="The thoughts in their order: id, thought, habit, starter, why, and how sure we are of that",
    ).tag(sync=True)
    habits = t.List(t.Dict(), help="The habits of mind to sort by: id, name, what they do").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The thoughts, and the habits of mind they may show."""
        return {
            "habits": [
                {"id": habit.id, "name": habit.name, "says": habit.says} for habit in course.habits.values()
            ],
            "thoughts": [
                {
                    "id": one.id,
                    "thought": one.thought,
                    "habit": one.habit.id,
                    "starter": one.starter,
                    "why": one.why,
                    "certainty": one.claims[0].certainty if one.claims else "",
                }
                for one in course.thoughts.values()
            ],
        }
