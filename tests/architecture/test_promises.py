"""On a wall nothing is kept: a promise to keep is said by way of one question, is it true here?"""

from __future__ import annotations

import re
from functools import cache

import pytest

from easeback import content
from support.places import KIT, NOTEBOOKS, PARTS, cells, files

PROMISE = re.compile(
    r"\b(?:stays?|kept)\b[^.?]*\b(?:in|on) (?:this|that|your|their) (?:browser|device|phone)", re.IGNORECASE
)
# What is said in place of a promise, and words about what is there already.
SPARED = ("shared.kept-", "page.foot.")
WORDS = content.load().words
PROMISES = [key for key, text in WORDS.items() if PROMISE.search(text) and not key.startswith(SPARED)]


@cache
def code(part: str) -> str:
    folders = files(KIT, ".js") if part == "shared" else files(PARTS / part, ".js")
    return "\n".join(path.read_text(encoding="utf-8") for path in folders)


@pytest.mark.parametrize("key", PROMISES)
def test_a_promise_to_keep_is_said_only_where_it_is_true(key: str) -> None:
    part, _, name = key.partition(".")
    said = f"shared.{name}" if part == "shared" else name
    assert f'promise("{said}")' in code(part)
    assert f't("{said}")' not in code(part)


def test_the_promises_of_the_course_are_found() -> None:
    assert {"shared.kept", "shared.stays", "player.kept", "my_record.where", "thought_record.private"} <= set(
        PROMISES
    )


def test_no_slide_promises_to_keep() -> None:
    found = [
        f"{path.name}: {found[0]}"
        for path in sorted((NOTEBOOKS / "en").glob("*.ipynb"))
        for cell in cells(path, "markdown")
        if cell["metadata"].get("slideshow", {}).get("slide_type") not in ("notes", "skip")
        and (found := PROMISE.search(cell["source"]))
    ]
    assert found == []
