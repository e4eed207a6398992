"""Questions that many people ask: each opens to two sentences, what they rest on, and every source."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.claim_card.claim_card import card_of
from easeback.parts.part import Part


class CommonQuestions(Part):
    """The rows of `data/common_questions.csv`. One searches in the page, and what is typed goes nowhere."""

    questions = t.List(t.Dict(), help="The questions, each with answer and claims").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The questions, each with the lesson that goes on, where this language has it."""
        files = content.lesson_files(course.root, self.language)
        return {
            "questions": [
                {
                    "id": asked.id,
                    "question": asked.question,
                    "answer": asked.answer,
                    "also": asked.also,
                    "claims": [card_of(claim) for claim in asked.claims],
                    "file": files.get(asked.lesson, "")
                    and f"{files[asked.lesson]}#{asked.place}".rstrip("#"),
                    "lesson": asked.lesson,
                }
                for asked in course.common_questions.values()
            ]
        }
