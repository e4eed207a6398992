"""Today, in half a minute: doing first, pain second, and whether anything here made it worse."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class Diary(Part):
    """The entry of today: `Diary()`. It is kept at each answer and can be changed while the day lasts.

    Nothing of it reaches Python: when to ask for care follows in the browser, by the rule of `care/diary.js`.
    """

    questions = t.List(
        t.Dict(), help="Questions of a day in their order: id, asked, question, low, high, label"
    ).tag(sync=True)
    safety_check = t.Unicode(help="File and place of the safety check, or nothing").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """What is asked each day, and where the warning signs are asked."""
        start = content.lesson_files(course.root, self.language).get("index", "")
        return {
            "questions": [
                {
                    "id": asked.id,
                    "asked": asked.asked,
                    "question": asked.question,
                    "low": asked.low,
                    "high": asked.high,
                    "label": asked.label,
                }
                for asked in course.diary_questions.values()
            ],
            "safety_check": f"{start}#safety-check" if start else "",
        }
