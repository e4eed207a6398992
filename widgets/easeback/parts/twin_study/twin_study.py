"""Correlation and cause with twins: guess, then look at everyone, at families, at the same genes."""

from typing import Any, ClassVar

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class TwinStudy(Part):
    """The rows of `data/links.csv`, one step after the other. Each number has a source that was opened."""

    _formerly: ClassVar[dict[str, str]] = {"links": "associations"}

    associations = t.List(
        t.Dict(), help="Sets of people with the odds of both things going together, and their range"
    ).tag(sync=True)
    step = t.Int(
        1, min=1, help="Who is looked at: 1 everyone, 2 twin pairs, 3 pairs with the same genes"
    ).tag(sync=True)

    def __init__(self, step: int = 1, **traits: object) -> None:
        super().__init__(step=step, **traits)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """Each association with its odds and their range."""
        return {
            "associations": [
                {
                    "id": link.id,
                    "step": link.step,
                    "odds": link.odds,
                    "low": link.low,
                    "high": link.high,
                    "label": link.label,
                    "who": link.who,
                    "says": link.says,
                }
                for link in course.links.values()
            ]
        }
