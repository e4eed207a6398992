"""Which browser the tests take: the one without a window first, as it takes half the time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from support import browser as found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


pytestmark = pytest.mark.skipif(os.name == "nt", reason="a program of Windows has another name")


def program(path: Path) -> str:
    """A program that can be started, with nothing in it."""
    path.touch(0o755)
    return str(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The only folder in which programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("EASEBACK_BROWSER", raising=False)
    monkeypatch.setattr(found, "PLACES", [])
    found.browser.cache_clear()
    yield tmp_path
    found.browser.cache_clear()


def test_a_browser_without_a_window_goes_first(folder: Path) -> None:
    whole = program(folder / "chromium")
    assert found.browser() == whole
    bare = program(folder / "chromium-headless-shell")
    assert found.installed() == bare


def test_beside_debians_chromium_the_one_without_a_window_is_installed_where_we_may(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = program(folder / "chromium")
    monkeypatch.setattr(found, "from_apt", lambda *_: False)
    assert found.quickest() == whole
    monkeypatch.setattr(found, "from_apt", lambda package: program(folder / package))
    assert found.quickest() == str(folder / "chromium-headless-shell")


def test_a_browser_that_was_asked_for_is_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(folder / "chromium-headless-shell")
    monkeypatch.setenv("EASEBACK_BROWSER", program(folder / "chromium"))
    monkeypatch.setattr(found, "from_apt", lambda *_: pytest.fail("nothing is installed"))
    assert found.quickest() == str(folder / "chromium")
