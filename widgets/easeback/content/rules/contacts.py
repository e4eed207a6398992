"""What a cell must be that says whom to call or which page to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.csv.csv_text import FIX
from easeback.content.csv.phone_numbers import NUMBER, said_again, same, spoilt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Row, Tables

SECURE = "https://"


def broken(tables: Tables) -> Iterator[Fault]:
    """Numbers and pages of the care team that would lead nowhere; the help lines have rules of their own."""
    for row in (*tables.facts["clinic"].values(), *tables.facts["care_routes"].values()):
        contact = row.cells.get("contact", "")
        if "//" in contact or "www." in contact:
            yield from page(row)
        elif contact or row.cells.get("again"):
            yield from number(row)


def page(row: Row) -> Iterator[Fault]:
    """A page to open, named in full."""
    contact = row.cells.get("contact", "")
    if not contact.startswith(SECURE):
        yield row.fault("contact", f"“{contact}” is not a safe web address.", f"Start it with {SECURE}.")


def number(row: Row) -> Iterator[Fault]:
    """A number to call, and the second form beside it by which a lost digit shows."""
    contact, again = row.cells.get("contact", ""), row.cells.get("again", "")
    told = said_again(again)
    if told and spoilt(contact, told):
        yield row.fault(
            "contact",
            f"A spreadsheet changed this number: “{contact}” was “{told}”.",
            f"{FIX} In a spreadsheet set the column to text first, then write {told}.",
        )
    elif not NUMBER.fullmatch(contact):
        yield row.fault(
            "contact",
            f"“{contact}” is not a phone number.",
            "Use digits, spaces and -, at least two digits. Spreadsheets drop zeros: make the cell text.",
        )
    elif not told and "again" in row.cells:
        yield row.fault(
            "again",
            "A lost digit of this number would not show." if not again else f"“{again}” is no number here.",
            f"Look the number up, and write it once more with tel: before it, like tel: {contact}.",
        )
    elif told and not same(contact, told):
        yield row.fault(
            "contact",
            f"“{contact}” here and “{again}” beside it are two numbers.",
            "Look up which is right, and write it in both.",
        )
