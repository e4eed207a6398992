"""What the questions that people ask must be: answers short enough to be read at once, no loose numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.content.csv.faults import Fault
    from easeback.content.csv.rows import Tables

SENTENCES = 2
_END = re.compile(r"[.!?。؟।](?=\s|$)")


def broken(tables: Tables) -> Iterator[Fault]:
    """Every rule of common questions that a row breaks."""
    for words in tables.words.values():
        for row in words["common_questions"].values():
            answer = row.cells.get("answer", "")
            if len(_END.findall(answer)) > SENTENCES:
                yield row.fault(
                    "answer", "This answer has more than two sentences.", "Shorten it; its lesson goes on."
                )
            if re.search(r"\d", answer):
                yield row.fault(
                    "answer",
                    "Here stands a number that no reader can check.",
                    "Write it in a claim, and name the claim in data/common_questions.csv.",
                )
