"""Umbrellas and wet shoes: they go together, and neither makes the other."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.part import Part
from easeback.science.together import days


class CommonCause(Part):
    """Made-up days as dots. Among days with the same rain the link is gone: that is what twins are for."""

    days = t.List(t.List(), help="One entry a day: its rain, its umbrellas, its wet shoes").tag(sync=True)
    rain = t.Unicode("all", help="Which days are looked at: 'all', or '0' (dry) to '3' (rain all day)").tag(
        sync=True
    )

    def __init__(self, rain: str = "all", **traits: object) -> None:
        super().__init__(rain=rain, **traits)

    def rows(self, course: content.Course) -> dict[str, Any]:  # noqa: ARG002  made up, from no row
        """The made-up days."""
        return {"days": [[round(float(value), 2) for value in day] for day in days()]}
