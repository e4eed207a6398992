"""For a bad day: one exercise, the first hour of the plan, whom to call. It asks and keeps nothing."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.naming import found
from easeback.parts.part import Part
from easeback.parts.plan_words import flare_words
from easeback.parts.player.rows import traits_for
from easeback.parts.safety.rows import countries_of, lines_of


class BadDay(Part):
    """One exercise, what the person's plan says of the first hour, and whom to call: `BadDay()`.

    Without a plan general words stand there. `BadDay("feet-and-hands")` names the exercise. Raises ValueError
    for one that is not known, or that asks first who should not do it: this page asks nothing.
    """

    player = t.Dict(help="The exercise, as a Player has it").tag(sync=True)
    player_words = t.Dict(help="Sentences of the player, by key").tag(sync=True)
    first_hour = t.List(t.Dict(), help="What may be done in the first hour of a flare").tag(sync=True)
    lines = t.List(t.Dict(), help="Lines to call, country by country").tag(sync=True)
    countries = t.List(t.Dict(), help="The countries one can live in, by name").tag(sync=True)

    def __init__(self, exercise: str = "feet-and-hands", **traits: object) -> None:
        self._named = exercise
        super().__init__(**traits)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The exercise without any question, the rows of the first hour, and the lines."""
        rows = traits_for(found(course.exercises, self._named, "exercise"), course)
        if rows["contraindications"]:
            raise ValueError(
                f"“{self._named}” asks first who should not do it. Name an exercise that is for everyone."
            )
        return {
            "player": rows,
            "player_words": course.words_of("player"),
            "first_hour": flare_words(course)["hour"],
            "lines": lines_of(course, ("call",)),
            "countries": countries_of(course),
        }
