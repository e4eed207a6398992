"""The guide: a few quick questions, and a path through the lessons that fits the answers."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.care.red_flags import URGENCY
from easeback.parts.part import Part
from easeback.parts.safety.rows import countries_of, lines_of, signs_of


class Guide(Part):
    """Questions and paths are rows of `data/`; answers stay in the browser, which makes the path of them."""

    questions = t.List(t.Dict(), help="The questions in their order, each with its answers").tag(sync=True)
    stops = t.List(
        t.Dict(), help="The lessons a path may lead to, each with its reason and the answers it belongs to"
    ).tag(sync=True)
    safety = t.Dict(help="The warning signs and emergency numbers, for new or very bad pain").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The questions, the stops whose lesson this language has, and the safety check of the start."""
        files = content.lesson_files(course.root, self.language)
        return {
            "questions": [
                {
                    "id": asked.id,
                    "question": asked.question,
                    "answers": [
                        {"id": answer.id, "text": answer.text, "welcome": answer.welcome}
                        for answer in asked.answers
                    ],
                }
                for asked in course.guide_questions.values()
            ],
            "stops": [
                {
                    "id": stop.id,
                    "lesson": stop.lesson,
                    "place": stop.place,
                    "when": list(stop.when),
                    "reason": stop.reason,
                    "file": files[stop.lesson],
                }
                for stop in course.paths.values()
                if stop.lesson in files  # a language may not have every lesson yet
            ],
            "safety": {
                "flags": signs_of(course),
                "urgency": list(URGENCY),
                "lines": lines_of(course, ("emergency",)),
                "countries": countries_of(course),
                "words": course.words_of("safety"),
            },
        }
