"""The care team: who does what, the clinic's own people, and where anxiety itself is treated."""

from typing import Any

import traitlets as t

from easeback import content
from easeback.parts.claim_card.claim_card import reference_of
from easeback.parts.part import Part
from easeback.parts.safety.rows import countries_of


class CareTeam(Part):
    """Who may help and how to reach them: `CareTeam()`; where anxiety is treated: `CareTeam(anxiety=True)`.

    The rows of `data/care_roles.csv` and `data/clinic.csv`, or those of `data/care_routes.csv`.
    """

    anxiety = t.Bool(
        default_value=False, help="Shows the ways to treatment of anxiety, in place of the team"
    ).tag(sync=True)
    roles = t.List(t.Dict(), help="Who may be part of one's care, in order").tag(sync=True)
    clinic = t.List(t.Dict(), help="The people of one's own clinic").tag(sync=True)
    routes = t.List(t.Dict(), help="Ways to treatment of anxiety, country by country").tag(sync=True)
    countries = t.List(t.Dict(), help="The countries one can live in, by name").tag(sync=True)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """What is shown: the roles and the clinic's rows, or the ways with their sources."""
        if self.anxiety:
            return {"routes": _routes(course), "countries": countries_of(course)}
        return {
            "roles": [
                {"id": one.id, "name": one.name, "does": one.does, "expect": one.expect, "ask": one.ask}
                for one in course.care_roles.values()
            ],
            "clinic": [
                {"id": one.id, "name": one.name, "note": one.note, "contact": one.contact}
                for one in course.clinic.values()
            ],
        }


def _routes(course: content.Course) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "country": one.country,
            "text": one.text,
            "contact": one.contact,
            "source": reference_of(one.source),
        }
        for one in course.care_routes.values()
    ]
