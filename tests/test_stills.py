"""The still form of a part is drawn without a browser, and a page comes out where it cannot be."""

import logging
import sys
from pathlib import Path

import pytest

from easeback.publishing.stills import Stills
from pressroom import STILLS


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "stills.js"
    path.write_text(STILLS, encoding="utf-8")
    return path


def test_a_still_is_drawn_from_traits_and_bytes(script: Path) -> None:
    with Stills(script) as press:
        html = press.draw("player", {"words": "Breathe in"}, {"table": "AAEC"})
    assert html == '<p data-keys="words">player Breathe in AAEC</p>'


def test_a_view_that_fails_leaves_an_empty_place_and_a_line_in_the_log(
    script: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Stills(script) as press:
        assert press.draw("player", {"broken": True}, {}) == ""
        assert press.draw("player", {}, {}) != "", "the next one is drawn"
    assert "player" in caplog.text


def test_without_the_script_there_are_no_stills(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Stills(tmp_path / "gone.js") as press:
        assert press.draw("player", {}, {}) == ""
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_without_an_engine_there_are_no_stills(
    script: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "py_mini_racer", None)
    with Stills(script) as press:
        assert press.draw("player", {}, {}) == ""
    assert caplog.records
