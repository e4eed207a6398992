"""The one movement a person wants back: the smallest version they would try, and what came of it."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class OneMovement(Part):
    """A page of the person's own: which movement, how worried, the smallest version, what happened.

    All answers stay in the person's own browser. Python gives the movements to choose from and never
    hears of what was written.
    """

    movements = t.List(
        t.Dict(), help="Movements to choose from: id, name, ideas for a smallest version, when to ask first"
    ).tag(sync=True)

    stop = t.List(t.Unicode(), help="When to stop: the shared rules of moving").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The movements to choose from, and when to stop."""
        return {
            "stop": course.stop_rules("movement"),
            "movements": [
                {
                    "id": one.id,
                    "name": one.name,
                    "smallest": list(one.smallest),
                    "ask_first": [contraindication.text for contraindication in one.contraindications],
                }
                for one in course.movements.values()
            ],
        }
