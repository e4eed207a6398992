"""Whether a lesson is read in the best order: practice comes before what is known, little of which is open.

A lesson of an earlier order opens as ever: nothing told here stops a page.
"""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from easeback.publishing.check.lesson_code import tree_of
from easeback.publishing.lessons.anatomy import ANATOMY, FOLD, is_of
from easeback.publishing.lessons.notebook_files import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from easeback.publishing.lessons.notebooks import Cell, Notebook

HEADED = re.compile(r"\s*#{2,6} \S")
CARDS = "ClaimCard"
"""The part whose cards a lesson shows in one place: two open, the others behind one fold."""


def order_troubles(notebook: Notebook, headings: Mapping[str, str]) -> Iterator[Trouble]:
    """What would read better elsewhere, and what would read better together."""
    parts = [part for part, _ in _blocks(notebook.cells)]
    known = [part for part in parts if part]
    wrong = next((pair for pair in pairwise(known) if _before(*reversed(pair))), None)
    if wrong:
        late, early = (headings.get(part, part) for part in wrong)
        problem = f"“{early}” stands after “{late}”; readers do better with it before."
        by_hand = f"In JupyterLab move the cells of “{early}” above those of “{late}”."
        moved = in_order(notebook.cells) != tuple(range(len(notebook.cells)))
        yield Trouble(problem, "Run easeback check --fix." if moved else by_hand)
    for cell in notebook.cells:
        if FOLD in cell.tags and not (cell.kind == "markdown" and HEADED.match(cell.source)):
            remedy = "Put the tag on a text cell that begins with ### and a few words, or take it off."
            yield Trouble(
                f"It has the tag “{FOLD}”, but no heading to stand before the fold.", remedy, cell.name
            )
    if len(cells := _with_cards(notebook)) > 1:
        problem = f"Claim cards stand in {len(cells)} places, so too many are read at once."
        remedy = f"Name all of them in the {CARDS}(…) of “{cells[0].name}”, the two that matter most first."
        yield Trouble(problem, remedy, cells[1].name)


def in_order(cells: Sequence[Cell]) -> tuple[int, ...]:
    """The cells in the order of the anatomy, each by its index; as they are where that is not certain.

    What is no part of the anatomy stays behind the part that it follows.
    """
    blocks = _blocks(cells)
    names = [part for part, _ in blocks if part]
    if len(set(names)) < len(names):
        return tuple(range(len(cells)))  # a part stands in two places: only its author knows why
    ordered = sorted(blocks, key=lambda block: ANATOMY.index(block[0]) if block[0] else -1)
    return tuple(index for _, block in ordered for index in block)


def _before(one: str, other: str) -> bool:
    return ANATOMY.index(one) < ANATOMY.index(other)


def _blocks(cells: Sequence[Cell]) -> list[tuple[str, list[int]]]:
    """The parts of a lesson as they follow each other, each with its cells; the first may have no name."""
    blocks: list[tuple[str, list[int]]] = []
    for index, cell in enumerate(cells):
        part = next((each for each in ANATOMY if is_of(each, cell.id)), "")
        if not blocks or (part and part != blocks[-1][0]):
            blocks.append((part, []))
        blocks[-1][1].append(index)
    return blocks


def _with_cards(notebook: Notebook) -> list[Cell]:
    """The cells that call for claim cards."""
    return [cell for cell in notebook.cells if cell.kind == "code" and _calls_cards(cell.source)]


def _calls_cards(source: str) -> bool:
    try:
        nodes = list(ast.walk(tree_of(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False  # told with its line
    calls = (node.func for node in nodes if isinstance(node, ast.Call))
    return any(isinstance(called, ast.Name) and called.id == CARDS for called in calls)
