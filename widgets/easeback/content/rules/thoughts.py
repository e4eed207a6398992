"""What the rows of thoughts must be to each other: there is something to sort, and a kind word is short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easeback.content.schema.thoughts import LONGEST_STARTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of thoughts that a row breaks."""
    shown = {row.parsed.get("habit") for row in tables.facts["thoughts"].values()}
    for key, row in tables.facts["habits"].items():
        if key[0] not in shown and tables.whole("thoughts"):
            yield row.fault(
                "id",
                f"No thought shows the habit “{key[0]}”, so it could never be chosen rightly.",
                "Name it in the column habit of data/thoughts.csv, or delete it.",
            )
    for words in tables.words.values():
        for row in words["thoughts"].values():
            starter = row.cells.get("starter", "")
            if len(starter) > LONGEST_STARTER:
                yield row.fault(
                    "starter",
                    f"This beginning has {len(starter)} letters.",
                    f"Write at most {LONGEST_STARTER}: the person goes on in their own words.",
                )
            for column in ("starter", "why"):
                if re.search(r"\d", row.cells.get(column, "")):
                    yield row.fault(
                        column,
                        "Here stands a number that no reader can check.",
                        "Write it in a claim, and name the claim in data/thoughts.csv.",
                    )
