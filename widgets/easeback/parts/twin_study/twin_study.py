"""Correlation and cause with twins: guess, then look at everyone, at families, at the same genes."""

from typing import Any, ClassVar

import traitlets as t

from easeback import content
from easeback.parts.part import Part


class TwinStudy(Part):
    """The rows of `data/associations.csv`, step by step. Each number has a source that was opened."""

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
                    "id": association.id,
                    "step": association.step,
                    "odds": association.odds,
                    "low": association.low,
                    "high": association.high,
                    "label": association.label,
                    "who": association.who,
                    "says": association.says,
                }
                for association in course.associations.values()
            ]
        }
