"""The parts of the course as tests walk them: each that `easeback.parts` names, called as lessons call it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from easeback import parts
from easeback.parts.part import Part
from support.places import cells, lessons

EVERY: dict[str, type[Part]] = {name: getattr(parts, name) for name in parts.__all__}
"""Every part by its name."""


def stem(kind: type[Part]) -> str:
    """The name of a part's folder, by which a page and the tables of words know it."""
    return kind.__module__.rpartition(".")[2]


@cache
def _calls_of(lesson: Path) -> tuple[ast.Call, ...]:
    """The calls of parts in a lesson's code cells, in their order."""
    nodes = (node for cell in cells(lesson, "code") for node in ast.walk(ast.parse(cell["source"])))
    return tuple(
        node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") in vars(parts)
    )


def _called(call: ast.Call) -> type[Part]:
    """The part that is called."""
    kind: type[Part] = getattr(parts, getattr(call.func, "id", ""))
    return kind


def _made(kind: type[Part], call: ast.Call, **more: Any) -> Part:
    """A part with what a call of a lesson gives."""
    given = {word.arg: ast.literal_eval(word.value) for word in call.keywords if word.arg}
    return kind(*map(ast.literal_eval, call.args), **{**given, **more})


def parts_of(lesson: Path) -> Iterator[Part]:
    """The parts that a lesson shows, in the language of the lesson."""
    for call in _calls_of(lesson):
        yield _made(_called(call), call, language=lesson.parent.name)


def as_a_lesson_calls(kind: type[Part], like: type[Part] | None = None, **more: Any) -> Part:
    """A part as the first lesson with it calls it, and with what else is given; `like`: made of this."""
    calls = (call for lesson in lessons() for call in _calls_of(lesson))
    first = next((call for call in calls if _called(call) is kind), None)
    made = like or kind
    return made(**more) if first is None else _made(made, first, **more)
