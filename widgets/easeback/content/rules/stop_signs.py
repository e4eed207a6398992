"""What signs to stop at must be: told with the haste of their warning sign, and there for every exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easeback.content.schema.urgency import softer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables


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
