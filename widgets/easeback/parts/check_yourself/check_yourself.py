"""Teach-back questions: a lesson asks whether it explained itself well."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.naming import check_name
from easeback.parts.part import Part


class CheckYourself(Part):
    """All questions of one lesson: `CheckYourself("stress-signals")`. Answers stay in the browser.

    Raises ValueError for a lesson without questions, with the nearest ones.
    """

    lesson = t.Unicode(help="The lesson whose questions are asked, as its address says it").tag(sync=True)
    questions = t.List(
        t.Dict(), help="The questions, each with its answers and a kind word on every one"
    ).tag(sync=True)

    def __init__(self, lesson: str = "", **traits: object) -> None:
        super().__init__(lesson=lesson, **traits)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The questions of the lesson; those a caller gives need none."""
        if self.was_given("questions"):
            return {}
        asked = course.questions.values()
        check_name({question.lesson for question in asked}, self.lesson, "lesson with questions")
        return {
            "questions": [
                {
                    "id": question.id,
                    "question": question.question,
                    "best": question.answer,
                    "answers": [{"id": one.id, "text": one.text, "why": one.why} for one in question.answers],
                }
                for question in asked
                if question.lesson == self.lesson
            ]
        }
