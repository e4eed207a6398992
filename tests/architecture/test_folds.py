"""Folds of one page have names of their own: ten equal buttons say nothing to someone who listens."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_no_two_folds_of_a_page_have_the_same_name(published: Path) -> None:
    alike: dict[str, list[str]] = {}
    pages = sorted(published.glob("en/**/index.html"))
    assert len(pages) > 10
    for page in pages:
        folds = BeautifulSoup(page.read_text("utf-8"), "html.parser").find_all("summary")
        names = Counter(" ".join(fold.get_text().split()) for fold in folds)
        if twice := [name for name, times in names.items() if times > 1]:
            alike[page.parent.name] = twice
    assert alike == {}
