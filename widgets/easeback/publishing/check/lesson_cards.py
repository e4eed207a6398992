"""Whether each chunk of a lesson fits a card: on a phone one may read a slide at a time, one idea on each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easeback.publishing.lessons.anatomy import FOLD
from easeback.publishing.lessons.lessons import for_patients
from easeback.publishing.lessons.notebook_files import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from easeback.publishing.lessons.notebooks import Cell, Notebook

MOST_WORDS = 100
"""Words of a card that are read at once: about one screen of a phone, beside its heading and its buttons."""
MOST_PARTS = 2
"""Parts of a card, such as a picture and the exercise that belongs to it."""
BEGIN = ("slide", "subslide")
HIDDEN = re.compile(r"<details\b.*?</details>", re.DOTALL | re.IGNORECASE)


@dataclass
class Chunk:
    """What stands on one card: its first cell, its words without what is folded on it, and its parts."""

    first: Cell
    words: int = 0
    parts: int = 0
    cells: list[Cell] = field(default_factory=list)


def card_troubles(notebook: Notebook) -> Iterator[Trouble]:
    """Chunks that are too long for a card, each with what to do in JupyterLab."""
    for chunk in chunks_of(notebook):
        if chunk.words <= MOST_WORDS and chunk.parts <= MOST_PARTS:
            continue
        parts = f" and {chunk.parts} parts" if chunk.parts > MOST_PARTS else ""
        problem = f"For a card on a phone its slide is too long: {chunk.words} words{parts}."
        remedy = (
            "Let one of its later cells begin a Sub-Slide (property inspector, Slide Type), or shorten it."
        )
        yield Trouble(problem, remedy, chunk.first.name)


def chunks_of(notebook: Notebook) -> list[Chunk]:
    """The cards of a lesson, as its slides make them. A folded fragment opens on its card when asked."""
    chunks: list[Chunk] = []
    folded = False
    for cell in notebook.cells:
        slide = cell.slide or "-"
        if slide in ("skip", "notes") or cell.kind == "raw":
            continue
        if slide in BEGIN or not chunks:
            chunks.append(Chunk(cell))
            folded = False
        elif slide == "fragment":
            folded = False
        folded = folded or (FOLD in cell.tags and slide not in BEGIN)
        chunks[-1].cells.append(cell)
        if folded:
            continue
        if for_patients(cell):
            chunks[-1].words += len(HIDDEN.sub("", cell.source).split())
        chunks[-1].parts += cell.kind == "code"
    return chunks
