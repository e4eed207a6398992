"""Each place of “Mine” in the bar is one that its lesson has."""

from __future__ import annotations

import pytest

from easeback import content
from easeback.publishing.pages.mine import PLACES
from support.places import NOTEBOOKS, ROOT, cells

FILES = content.lesson_files(ROOT, "en")


@pytest.mark.parametrize(("name", "slug", "place"), PLACES, ids=[name for name, *_ in PLACES])
def test_a_place_of_mine_is_a_part_of_a_lesson_and_has_words(name: str, slug: str, place: str) -> None:
    parts = [
        cell["id"]
        for cell in cells(NOTEBOOKS / "en" / FILES[slug], "markdown")
        if cell["metadata"]["slideshow"]["slide_type"] in ("slide", "subslide")
    ]
    assert place in parts or not place
    assert content.load().words[f"page.mine.{name}"]
