"""Where a person goes on: nothing for who is new, the next lesson and the plan for who comes back."""

from __future__ import annotations

from easeback import content
from easeback.parts import GoOn
from support.alone import still_of

COURSE = content.load()


def test_on_paper_and_for_who_is_new_nothing_stands_there() -> None:
    assert "easeback-go-on" not in still_of(GoOn())
