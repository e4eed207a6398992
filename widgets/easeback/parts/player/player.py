"""The player: one clock plays any exercise of the course from its rows."""

from typing import Any, ClassVar

import traitlets as t

from easeback import content
from easeback.parts.calm_rules import others_for
from easeback.parts.naming import check_name, found
from easeback.parts.part import Part
from easeback.parts.player.rows import traits_for


class Player(Part):
    """Plays one exercise in the browser: `Player("slow-breathing")`.

    Breathing plays the patterns of the exercise, any other exercise its steps. All of it comes from the
    rows of `data/`, and nothing comes back to Python: ratings stay in the person's own browser.

    Raises ValueError when the exercise, the pattern, the length or the way is not known, or when the exercise
    has nothing to play.
    """

    _formerly: ClassVar[dict[str, str]] = {"forms": "variants", "exclusions": "contraindications"}

    exercise = t.Dict(
        help="Row of exercises.csv: id, kind, name, purpose, how, stop rules, when not to, what instead"
    ).tag(sync=True)
    patterns = t.List(t.Dict(), help="Breathing patterns it offers; times in seconds").tag(sync=True)
    steps = t.List(t.Dict(), help="Steps of what is not breathing; times in seconds").tag(sync=True)
    moves = t.List(t.Dict(), help="Steps that belong together: how often, on which sides, rests").tag(
        sync=True
    )
    poses = t.Dict(help="Poses of the figure that the steps lead to, by id").tag(sync=True)
    variants = t.List(t.Dict(), help="Lengths and ways of an exercise of steps").tag(sync=True)
    contraindications = t.List(t.Dict(), help="Reasons that are asked once before it is played").tag(
        sync=True
    )
    limits = t.Dict(help="Safe limits of a rhythm of one's own, low and high in seconds").tag(sync=True)
    others = t.List(t.Dict(), help="What calm-now may offer to who is still tense at the end").tag(sync=True)
    pattern = t.Unicode(help="Pattern offered first, by its id").tag(sync=True)
    length = t.Unicode(help="Length of an exercise of steps offered first, by its id").tag(sync=True)
    way = t.Unicode(help="Way of an exercise of steps offered first, by its id").tag(sync=True)
    minutes = t.Float(help="Length of breathing offered first, in minutes").tag(sync=True)
    lengths = t.List(t.Float(), [1.0, 3.0, 5.0, 10.0], help="Lengths to choose, in minutes").tag(sync=True)

    asks = t.Bool(default_value=True, help="False: it asks nothing and keeps nothing").tag(sync=True)
    handout = t.Bool(default_value=True, help="False: a handout only names it").tag(sync=True)

    def __init__(self, exercise: str, **traits: object) -> None:
        self._named = exercise
        # An empty name asks for the first one, as no name does.
        super().__init__(**{name: value for name, value in traits.items() if value != ""})

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The rows of the exercise; offered first are the first rhythm, length and way of it."""
        row = found(course.exercises, self._named, "exercise")
        rows = {**traits_for(row, course), "others": others_for(row, course)}
        known = {"pattern": [one.id for one in row.patterns]}
        known |= {
            of: [variant.id for variant in row.variants if variant.of == of] for of in ("length", "way")
        }
        for of, names in known.items():
            if self.was_given(of):
                check_name(names, getattr(self, of), of)
            rows[of] = next(iter(names), "")
        return rows
