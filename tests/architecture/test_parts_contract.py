"""Every part keeps the contract: each trait it shares says what it is, a misspelt setting is told at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import anywidget
import pytest

from easeback import parts
from support.places import KIT, PARTS, cells, files, lessons

CLASSES: dict[str, type[anywidget.AnyWidget]] = {
    name: found
    for name, found in vars(parts).items()
    if isinstance(found, type) and issubclass(found, anywidget.AnyWidget) and name != "Part"
}
NOT_OURS = {"_esm", "_css", "_anywidget_id"}


def first_call(part: str) -> tuple[list[Any], dict[str, Any]]:
    """How a lesson calls a part the first time: its arguments."""
    for lesson in lessons():
        for cell in cells(lesson, "code"):
            for node in ast.walk(ast.parse(cell["source"])):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == part:
                    args = [ast.literal_eval(argument) for argument in node.args]
                    return args, {k.arg: ast.literal_eval(k.value) for k in node.keywords if k.arg}
    return [], {}


def test_there_are_parts() -> None:
    assert {"StressEvent", "Player", "ClaimCard", "CheckYourself", "Keepsake", "TakeStep", "Safety"} <= set(
        CLASSES
    )


@pytest.mark.parametrize("part", CLASSES)
def test_every_trait_a_part_shares_says_what_it_is(part: str) -> None:
    shared = CLASSES[part].class_traits(sync=True).items()
    ours = {
        key: trait
        for key, trait in shared
        if key not in NOT_OURS and (trait.this_class or CLASSES[part]).__module__.startswith("easeback")
    }
    assert ours, "a part shares something with the page"
    assert {key for key, trait in ours.items() if not trait.help} == set()


@pytest.mark.parametrize("part", CLASSES)
def test_a_misspelt_setting_is_an_error_that_names_the_known_ones(part: str) -> None:
    args, kwargs = first_call(part)
    CLASSES[part](*args, **kwargs)
    with pytest.raises(TypeError, match="langage") as told:
        CLASSES[part](*args, **kwargs, langage="en")
    assert "language" in str(told.value)


@pytest.mark.parametrize("part", CLASSES)
def test_a_part_is_one_folder_with_one_stem(part: str) -> None:
    stem = CLASSES[part].__module__.split(".")[-1]
    folder = PARTS / stem
    assert {f"{stem}.py", f"{stem}.js", f"{stem}.css"} <= {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("path", [*files(PARTS, ".js"), *files(KIT, ".js")], ids=lambda path: path.name)
def test_no_script_gives_an_element_an_id(path: Any) -> None:
    assert " id=" not in path.read_text(encoding="utf-8").replace("\n", " ")


def effects(script: str) -> Iterator[str]:
    """What a script does after the page was painted: the insides of each `useEffect(…)`."""
    for found in re.finditer(r"useEffect\(", script):
        depth, end = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(script[end], 0)
            end += 1
        yield script[found.start() : end]


@pytest.mark.parametrize("path", [*files(PARTS, ".js"), *files(KIT, ".js")], ids=lambda path: path.name)
def test_the_focus_moves_before_the_next_key(path: Any) -> None:
    """After the paint it may be late: a quick key goes on from the page, and is then called back."""
    late = [effect for effect in effects(path.read_text(encoding="utf-8")) if "focus(" in effect]
    assert late == [], "move the focus in useLayoutEffect"
