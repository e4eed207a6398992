"""What rows must be to each other: medical and safety rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easeback.content.rules import (
    ages,
    calm,
    common_questions,
    contacts,
    hazards,
    measures,
    plans,
    playing,
    practice,
    stop_signs,
    thoughts,
    warmth,
)
from easeback.content.rules.wording import banned, long_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Key, Row, Tables

RETIRED_NUMBERS = {"18002738255": "988", "08457": "116 123"}
"""Helpline numbers that old pages still show, and what replaced them."""

_RETIRED = {re.compile(r"[\s().-]*".join(old)): new for old, new in RETIRED_NUMBERS.items()}


def broken(tables: Tables, today: date) -> Iterator[Fault]:
    """Every rule that a row breaks."""
    yield from _sources(tables)
    yield from _claims(tables)
    yield from _parameters(tables)
    yield from practice.broken(tables)
    yield from playing.broken(tables)
    yield from warmth.broken(tables)
    yield from thoughts.broken(tables)
    yield from measures.broken(tables)
    yield from calm.broken(tables)
    yield from common_questions.broken(tables)
    yield from contacts.broken(tables)
    yield from plans.broken(tables)
    yield from hazards.broken(tables)
    yield from stop_signs.broken(tables)
    yield from ages.broken(tables, today)
    yield from _phone_lines(tables)
    yield from _countries(tables)
    yield from _links(tables)
    for language, words in tables.words.items():
        for rows in words.values():
            for row in rows.values():
                yield from _retired(row)
        yield from banned(tables, language)
        yield from long_sentences(tables, language)


def _sources(tables: Tables) -> Iterator[Fault]:
    for row in tables.facts["sources"].values():
        if not (row.cells.get("doi") or row.cells.get("url")):
            yield row.fault(
                "doi", "This source cannot be found by a reader.", "Give its doi, or its web page in url."
            )


def _claims(tables: Tables) -> Iterator[Fault]:
    sources = tables.facts["sources"]
    verified = {key[0] for key, row in sources.items() if row.parsed.get("verified") == "yes"}
    for key, row in tables.facts["claims"].items():
        named = row.parsed.get("sources", ())
        if not named and row.parsed.get("certainty") != "untested":
            yield row.fault(
                "sources",
                "This claim has no source.",
                "Name at least one id of sources.csv, or set the certainty to untested.",
            )
        if verified.intersection(named) or not sources or not tables.whole("sources"):
            continue
        for words in tables.words.values():
            said = words["claims"].get(key)
            for column in ("statement", "how_sure", "unknown", "would_change") if said else ():
                if said and re.search(r"\d", said.cells.get(column, "")):
                    yield said.fault(
                        column,
                        "These words have a number, but no source of this claim is verified.",
                        "Take the number out, or name a source with verified = yes in data/claims.csv.",
                    )
    for row in tables.facts["claim_numbers"].values():
        source = row.parsed.get("source")
        claim = tables.facts["claims"].get((row.cells.get("claim", ""),))
        if claim and (source,) in sources and source not in claim.parsed.get("sources", ()):
            yield row.fault(
                "source",
                f"The claim of this number does not name “{source}”.",
                "Add the source to that claim in data/claims.csv.",
            )


def _parameters(tables: Tables) -> Iterator[Fault]:
    for row in tables.facts["model_parameters"].values():
        low, value, high = (row.parsed.get(name) for name in ("low", "value", "high"))
        if low is None or value is None or high is None:
            continue
        if low > high:
            yield row.fault("low", f"{low:g} is above the highest value, {high:g}.", "Swap low and high.")
        elif not low <= value <= high:
            yield row.fault(
                "value",
                f"{value:g} is outside {low:g} to {high:g}.",
                "Change the value, or the limits if they are wrong.",
            )


def _phone_lines(tables: Tables) -> Iterator[Fault]:
    for key, row in tables.facts["crisis_lines"].items():
        kind = row.parsed.get("kind")
        yield from contacts.page(row) if kind == "web" else contacts.number(row)
        if kind != "emergency" and row.parsed.get("verified") == "no":
            yield row.fault(
                "verified",
                "A helpline that nobody has verified may not be shown.",
                "Call it or open its own page, then write yes and the date.",
            )
        yield from _line_without_note(tables, key)
        yield from _retired(row)


def _line_without_note(tables: Tables, key: Key) -> Iterator[Fault]:
    """A line that may not answer has a note on when it does, or what to do instead."""
    row = tables.facts["crisis_lines"][key]
    seldom = row.parsed.get("hours") == "see-note"
    doubtful = row.parsed.get("kind") != "emergency" and row.parsed.get("verified") == "secondary"
    for words in tables.words.values():
        said = words["crisis_lines"].get(key)
        if said is None or said.cells.get("note"):
            continue
        if seldom:
            yield said.fault("note", "It has hours of its own, and they are not said.", "Write the hours.")
        elif doubtful:
            yield said.fault(
                "note",
                "This line was seen only in a copy or on an old page, and the note is empty.",
                "Write what to do if it does not answer.",
            )


def _retired(row: Row) -> Iterator[Fault]:
    for column, cell in row.cells.items():
        for old, new in _RETIRED.items():
            if old.search(cell):
                yield row.fault(column, "This helpline number no longer works.", f"Its follower is {new}.")


def _countries(tables: Tables) -> Iterator[Fault]:
    if not tables.whole("crisis_lines"):
        return
    lines = tables.facts["crisis_lines"].values()
    answered = {row.cells.get("country") for row in lines}
    emergency = {row.cells.get("country") for row in lines if row.parsed.get("kind") == "emergency"}
    for words in list(tables.words.values())[:1]:  # every language has the same countries
        for (country,), row in words["countries"].items():
            if lines and country not in answered:
                yield row.fault(
                    "id",
                    f"“{country}” has no help line.",
                    "Add one to data/crisis_lines.csv, or delete this row.",
                )
            elif lines and country not in emergency and country != "ANY":
                yield row.fault(
                    "id",
                    f"“{country}” has no emergency number.",
                    "Add a row of kind emergency to data/crisis_lines.csv.",
                )
    for column in ("time_zones", "stands_for"):
        taken: dict[str, str] = {}
        for (country,), row in tables.facts["countries"].items():
            for piece in row.parsed.get(column, ()):
                if piece in taken:
                    yield row.fault(
                        column,
                        f"“{piece}” is of “{taken[piece]}” too.",
                        "Keep it in one row: whoever is there is shown the numbers of one country.",
                    )
                taken.setdefault(piece, country)


def _links(tables: Tables) -> Iterator[Fault]:
    for row in tables.facts["associations"].values():
        low, odds, high = (row.parsed.get(name) for name in ("low", "odds", "high"))
        if low is not None and odds is not None and high is not None and not low <= odds <= high:
            yield row.fault(
                "odds",
                f"{odds:g} is outside {low:g} to {high:g}.",
                "Compare them with the source.",
            )
