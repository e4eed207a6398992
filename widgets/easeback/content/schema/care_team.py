"""The care team: who does what, where anxiety itself is treated, and the clinic's own rows."""

from __future__ import annotations

from easeback.content.csv import cells
from easeback.content.schema.declaring import fact, key, table, words
from easeback.content.schema.evidence import Source

_AGAIN = "the same number once more, as text: `tel: 024 6811`. So a digit that a spreadsheet drops shows"


@table("care_roles")
class CareRole:
    """Someone who may be part of a person's care: what they do, what to expect, and what to ask them."""

    id: str = key()
    order: float = fact("someone who may be part of a person's care", cells.place)
    name: str = words()
    does: str = words()
    expect: str = words()
    ask: str = words("who they are, what they do, what a visit is like, and one question to bring")


@table("care_routes")
class CareRoute:
    """How one comes to treatment of anxiety in a country, and the page that says so."""

    id: str = key()
    country: str = fact(read=cells.country, points_to="countries")
    order: float = fact("a way to treatment in this country", cells.place)
    contact: str = fact("a number to call, where there is one", cells.contact, optional=True)
    again: str = fact(_AGAIN, optional=True)
    source: Source = fact("the page that says so. It must have `verified` = `yes`", seen=True)
    text: str = words("how one comes to treatment there, in one or two sentences")


@table("clinic")
class ClinicContact:
    """A row of the clinic that offers the course: whom its patients reach, and how."""

    id: str = key()
    order: float = fact("someone of your own clinic", cells.place)
    contact: str = fact(
        "a number to call, or a page that starts with `https://`. Empty: a line to write on",
        cells.contact,
        optional=True,
    )
    again: str = fact(_AGAIN, optional=True)
    name: str = words()
    note: str = words("who it is, and what to know: hours, what to say, how long one waits", optional=True)
