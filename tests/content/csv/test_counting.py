"""What the check counts is said in English that agrees."""

from __future__ import annotations

import pytest

from easeback import content


@pytest.mark.parametrize(
    ("count", "said"), [(0, "no cells"), (1, "1 cell"), (2, "2 cells"), (21, "21 cells")]
)
def test_one_is_one_and_all_else_is_several(count: int, said: str) -> None:
    assert content.how_many(count, "cell") == said
