"""Signs to stop at: one row for one sign, so that every exercise tells it in the same words and haste.

A sign that is a warning sign as well names it (`signs`), and may not be told with less haste than it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from easeback.content.csv import cells
from easeback.content.csv.cells import VERIFIED, choice, some_of
from easeback.content.csv.columns import ORDER, Column, Table
from easeback.content.schema.practice_tables import KINDS
from easeback.content.schema.urgency import ACTIONS, softer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables

STOP, GO_ON = "stop", "go-on"
"""Stop and choose something else; and what is no reason to stop."""


@dataclass(frozen=True)
class StopSign:
    """Something a person may feel while they practise, and what to do then, in one sentence or two.

    `action` is one of ACTIONS, STOP or GO_ON. It is told with every exercise of `kinds`, and with those that
    name it. `signs` are ids of the warning signs (red flags) it stands for; `verified` as for a source.
    """

    id: str
    order: int
    kinds: tuple[str, ...]
    action: str
    signs: tuple[str, ...]
    sources: tuple[str, ...]
    verified: str
    text: str


STOP_TABLE = Table(
    "stop_signs",
    facts=(
        ORDER,
        Column("kinds", some_of(*KINDS), optional=True),
        Column("action", choice(*ACTIONS, STOP, GO_ON)),
        Column("signs", cells.names, optional=True, points_to="red_flags"),
        Column("sources", cells.names, optional=True, points_to="sources"),
        Column("verified", choice(*VERIFIED)),
    ),
    words=(Column("text"),),
)


def stop_rules(
    signs: Iterable[StopSign], kind: str, named: Iterable[str], own: Iterable[str]
) -> tuple[str, ...]:
    """When to stop an exercise of a kind: what asks for help first, then its own words, then the rest.

    `signs` are all rows in their order, `named` those that the exercise names, `own` its own sentences.
    """
    told = [sign for sign in signs if kind in sign.kinds or sign.id in named]
    urgent = [sign.text for sign in told if sign.action in ACTIONS]
    stop = [sign.text for sign in told if sign.action == STOP]
    return (*urgent, *own, *stop, *(sign.text for sign in told if sign.action == GO_ON))


def signs_of(rows: dict[str, dict[str, Any]]) -> dict[str, StopSign]:
    """The records of the table, by id in their order."""
    return {name: StopSign(**{**row, "kinds": row["kinds"] or ()}) for name, row in rows.items()}


def broken(tables: Tables) -> Iterator[Fault]:
    """Signs that are told with less haste than the warning sign they stand for, and exercises without any."""
    flags = tables.facts["red_flags"]
    for row in tables.facts["stop_signs"].values():
        for name in row.parsed.get("signs", ()):
            asked = flags[name,].parsed.get("action") if (name,) in flags else None
            if asked and softer(row.parsed.get("action", asked), asked):
                yield row.fault(
                    "action",
                    f"The warning sign “{name}” asks for {asked}, and this is less.",
                    f"Write {asked}, and let the words say so.",
                )
    covered = {kind for row in tables.facts["stop_signs"].values() for kind in row.parsed.get("kinds", ())}
    for key, row in tables.facts["exercises"].items() if tables.whole("stop_signs") else ():
        if row.parsed.get("kind", "") in covered or row.cells.get("stop_signs"):
            continue
        told = [words["exercises"].get(key) for words in tables.words.values()]
        if any(said and not said.cells.get("stop") for said in told):
            yield row.fault(
                "stop_signs", "Nothing says when to stop.", "Name an id of stop_signs.csv, like worse."
            )
