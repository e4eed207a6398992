"""Every part keeps the contract: each trait it shares says what it is, a misspelt setting is told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from support.parts import EVERY, as_a_lesson_calls, parts_of, stem
from support.places import KIT, PARTS, files, lessons

NOT_OURS = {"_esm", "_css", "_anywidget_id"}


def test_there_are_parts_and_the_lessons_show_them() -> None:
    shown = {part._part for lesson in lessons() for part in parts_of(lesson)}
    assert shown <= {stem(kind) for kind in EVERY.values()}
    assert len(shown) > len(EVERY) / 2


@pytest.mark.parametrize("part", EVERY)
def test_every_trait_a_part_shares_says_what_it_is(part: str) -> None:
    shared = EVERY[part].class_traits(sync=True).items()
    ours = {
        key: trait
        for key, trait in shared
        if key not in NOT_OURS and (trait.this_class or EVERY[part]).__module__.startswith("easeback")
    }
    assert ours, "a part shares something with the page"
    assert {key for key, trait in ours.items() if not trait.help} == set()


@pytest.mark.parametrize("part", EVERY)
def test_a_misspelt_setting_is_an_error_that_names_the_known_ones(part: str) -> None:
    as_a_lesson_calls(EVERY[part])
    with pytest.raises(TypeError, match="langage") as told:
        as_a_lesson_calls(EVERY[part], langage="en")
    assert "language" in str(told.value)


@pytest.mark.parametrize("part", EVERY)
def test_a_part_is_one_folder_with_one_stem(part: str) -> None:
    name = stem(EVERY[part])
    folder = PARTS / name
    assert {f"{name}.py", f"{name}.js", f"{name}.css"} <= {path.name for path in folder.iterdir()}


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
