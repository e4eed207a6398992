"""What a person's own ratings say of each exercise, ready for the plan."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class WhatWorked(Part):
    """The person's exercises, what seems to help first: `WhatWorked()`.

    The ratings stay in the browser, which ranks them by the same rule as `care.what_worked`.
    """

    exercises = t.Dict(help="Name of each exercise by id, and the file of the lesson it is practised in").tag(
        sync=True
    )

    def rows(self, course: content.Course) -> dict[str, Any]:
        """Every exercise by its name, and where it is practised."""
        files = content.lesson_files(course.root, self.language)
        return {
            "exercises": {
                name: {
                    "name": exercise.name,
                    "lesson": (lesson := lesson_of(name, course, files)),
                    "file": files.get(lesson, ""),
                }
                for name, exercise in course.exercises.items()
            }
        }


def lesson_of(exercise: str, course: content.Course, files: dict[str, str]) -> str:
    """The lesson where an exercise is practised, as its address says it; empty where there is none.

    That is the lesson of the same name, or else one with a step of the plan for it, or else calm-now.
    """
    steps = [step.lesson for step in course.plan_steps.values() if step.exercise == exercise]
    calm = ["calm-now"] if any(rule.exercise == exercise for rule in course.calm_rules) else []
    return next((lesson for lesson in [exercise, *steps, *calm] if lesson in files), "")
