"""Three-three-three at one's own pace: one thing a screen, to tap, to write or only to count."""

from typing import Any, ClassVar

import traitlets as t

from easeback import content
from easeback.parts.calm_rules import others_for
from easeback.parts.part import Part
from easeback.parts.player.rows import traits_for
from easeback.parts.practice_words import practice_words

EXERCISE = "three-three-three"


class ThreeThings(Part):
    """Nine open rings on the one line, which fill as a person sees, hears and moves.

    The things and their words are the rows of the exercise, the same that the player plays in time. What is
    written stays on the page and is kept nowhere; a rating is kept in the person's own browser, as the
    player keeps it. Nothing comes back to Python.
    """

    _formerly: ClassVar[dict[str, str]] = {"forms": "variants"}

    exercise = t.Dict(help="Row of exercises.csv: id, name, purpose, stop rules, when not to").tag(sync=True)
    steps = t.List(t.Dict(), help="Steps of the exercise: what to see, hear, feel and move").tag(sync=True)
    variants = t.List(t.Dict(), help="Ways of the exercise, with sight and hearing or without").tag(sync=True)
    others = t.List(t.Dict(), help="What calm-now may offer to who is still tense at the end").tag(sync=True)
    practice_words = t.Dict(help="What the screen and the end of every practice say, by key").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The rows of the exercise, and the words that its screen shares with every practice."""
        row = course.exercises[EXERCISE]
        rows = traits_for(row, course)
        return {
            **{name: rows[name] for name in ("exercise", "steps", "variants")},
            "others": others_for(row, course),
            "practice_words": practice_words(row, course, "three_things"),
        }
