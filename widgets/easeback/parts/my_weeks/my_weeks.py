"""Days and weeks of the diary, as a chart with its words, and the days of practice."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class MyWeeks(Part):
    """What the diary shows so far: `MyWeeks()`. A made-up diary is shown to whoever asks, under that name."""

    questions = t.List(t.Dict(), help="What is drawn: id, label, better, low, high").tag(sync=True)
    example = t.List(t.Dict(), help="Days of a person who does not exist: ago, doing, pain, practised").tag(
        sync=True
    )

    def rows(self, course: content.Course) -> dict[str, Any]:
        """What is asked daily, and the made-up days."""
        return {
            "questions": [
                {
                    "id": asked.id,
                    "label": asked.label,
                    "better": asked.better,
                    "low": asked.low,
                    "high": asked.high,
                }
                for asked in course.diary_questions.values()
                if asked.asked == "daily"
            ],
            "example": [
                {
                    "ago": day.ago,
                    "doing": day.doing,
                    "pain": day.pain,
                    "practised": day.practised == "yes",
                }
                for day in course.diary_examples.values()
            ],
        }
