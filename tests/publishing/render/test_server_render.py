"""The still form of a part is drawn without a browser, and a page comes out where it cannot be."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from easeback.publishing.render.server_render import ServerRender
from support.pressroom import SERVER_RENDER


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "server_render.js"
    path.write_text(SERVER_RENDER, encoding="utf-8")
    return path


def test_a_still_is_drawn_from_traits_and_bytes(script: Path) -> None:
    with ServerRender(script) as render:
        html = render.draw("player", {"words": "Breathe in"}, {"table": "AAEC"})
    assert html == '<p data-keys="words">player Breathe in AAEC</p>'


def test_a_view_that_fails_leaves_an_empty_place_and_a_line_in_the_log(
    script: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with ServerRender(script) as render:
        assert render.draw("player", {"broken": True}, {}) == ""
        assert render.draw("player", {}, {}) != "", "the next one is drawn"
    assert "player" in caplog.text


def test_without_the_script_there_are_no_stills(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with ServerRender(tmp_path / "gone.js") as render:
        assert render.draw("player", {}, {}) == ""
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_without_an_engine_there_are_no_stills(
    script: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "py_mini_racer", None)
    with ServerRender(script) as render:
        assert render.draw("player", {}, {}) == ""
    assert caplog.records


DRAWN_AT_ONCE = """
import sys, threading
from pathlib import Path
from easeback.publishing.render.cache import Cache
from easeback.publishing.pages.builder import PageBuilder
from easeback.publishing.render.server_render import ServerRender

script, together = Path(sys.argv[1]), threading.Barrier(8)
PageBuilder(script.parent, Cache(script.parent))

def draw():
    together.wait()
    with ServerRender(script) as render:
        print(render.draw("player", {}, {}))

threads = [threading.Thread(target=draw) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def test_stills_of_several_lessons_are_drawn_at_once_and_the_process_lives(script: Path) -> None:
    """Without an engine that begins before the threads, V8 ends the process on most of today's machines."""
    drawn = subprocess.run(
        [sys.executable, "-c", DRAWN_AT_ONCE, str(script)], capture_output=True, text=True, check=False
    )
    assert (drawn.returncode, drawn.stdout.count("player")) == (0, 8), drawn.stderr
