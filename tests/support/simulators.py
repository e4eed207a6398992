"""The simulators of the course: every part that draws curves from a table, found without being named."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache

from easeback import content
from easeback.parts.part import Part
from support.parts import EVERY, stem
from support.places import NOTEBOOKS, cells
from support.walk import Lesson


@dataclass(frozen=True)
class Simulator:
    """A simulator, and the lesson in which it can first be turned."""

    kind: type[Part]
    lesson: Lesson

    @property
    def part(self) -> str:
        """Its name on a page, in the tables of words, and as a folder."""
        return stem(self.kind)

    def __str__(self) -> str:
        return self.part


def kinds() -> list[type[Part]]:
    """The parts that have a table."""
    return sorted((part for part in EVERY.values() if "_table" in part.class_traits()), key=stem)


@cache
def turned_in() -> dict[str, list[Lesson]]:
    """The lessons that call each part whole, in the order of the course; a `quiet` one is a picture only."""
    found: dict[str, list[Lesson]] = {}
    for path in sorted((NOTEBOOKS / "en").glob("*.ipynb")):
        for cell in cells(path, "code"):
            for node in ast.walk(ast.parse(cell["source"])):
                if not isinstance(node, ast.Call) or "quiet" in {word.arg for word in node.keywords}:
                    continue
                lesson = Lesson(content.address_of(path.stem))
                called = found.setdefault(getattr(node.func, "id", ""), [])
                if lesson not in called:
                    called.append(lesson)
    return found


SIMULATORS = [
    Simulator(kind, turned_in()[kind.__name__][0]) for kind in kinds() if kind.__name__ in turned_in()
]
