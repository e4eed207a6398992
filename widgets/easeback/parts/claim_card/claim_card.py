"""Claim cards: what is known, how sure we are, what is not known, and where it comes from."""

from typing import Any
from urllib.parse import urlsplit

import traitlets as t

from easeback import content
from easeback.parts.naming import found
from easeback.parts.part import Part

SHOWN = 2
"""Cards that a reader meets without opening anything."""


class ClaimCard(Part):
    """One or several claims of `data/claims.csv`: `ClaimCard("cortisol-peak", "cortisol-mixed")`.

    The first two are read at once, so name first what the lesson stands on. The others wait behind one fold
    that says how many they are. A lesson has one call with all its claims.

    Raises ValueError when no claim is named, and for an id that is not there, with the nearest ones.
    """

    claims = t.List(t.Dict(), help="The claims shown, each with its sources and its numbers of 100").tag(
        sync=True
    )
    shown = t.Int(SHOWN, min=0, help="Cards that stand open; the others stand behind one fold").tag(sync=True)

    def __init__(self, *ids: str, **traits: object) -> None:
        self._ids = ids
        super().__init__(**traits)

    def rows(self, course: content.Course) -> dict[str, Any]:
        """The claims that were named."""
        if not self._ids and not self.claims:
            raise ValueError('Name at least one claim, like ClaimCard("cortisol-peak").')
        return {"claims": [card_of(found(course.claims, name, "claim")) for name in self._ids]}


def card_of(claim: content.Claim) -> dict[str, Any]:
    """A claim as the browser draws it. Sources that speak against it are listed apart."""
    return {
        "id": claim.id,
        "certainty": claim.certainty,
        "statement": claim.statement,
        "how_sure": claim.how_sure,
        "unknown": claim.unknown,
        "would_change": claim.would_change,
        "checked_on": claim.checked_on.isoformat(),
        "sources": [reference_of(source) for source in claim.sources],
        "against": [reference_of(source) for source in claim.against],
        "numbers": [
            {"id": number.id, "of_100": number.of_100, "label": number.label} for number in claim.numbers
        ],
    }


def reference_of(source: content.Source) -> dict[str, Any]:
    """A source as a reader looks it up; `link` is the text of the link to `address`."""
    return {
        "id": source.id,
        "authors": source.authors,
        "year": source.year or None,
        "title": source.title,
        "journal": source.journal,
        "design": source.design,
        "verified": source.verified,
        "address": source.address,
        "link": f"doi:{source.doi}" if source.doi else urlsplit(source.url).netloc,
    }
