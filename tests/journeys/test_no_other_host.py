"""Neither host of the course ever asks a foreign one, whatever an author wrote."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from support.pressroom import course, notebook
from support.serving import BIN, Server, file_server

if TYPE_CHECKING:
    from conftest import Guard

# Each kind of thing by which a page makes a browser ask a host, in an author's words and in an output.
FOREIGN = """
<img src="{host}/img.png" srcset="{host}/img2.png 2x" alt="a plot">
<picture><source srcset="{host}/source.webp"><img src="{host}/picture.png" alt="a plot"></picture>
<iframe src="{host}/frame"></iframe>
<iframe srcdoc="<img src='{host}/inner.png' alt=''>
  <meta http-equiv='refresh' content='0;url={host}/inner'>"></iframe>
<script src="{host}/script.js"></script>
<script>new Image().src = "{host}/inline.png";
  fetch("{host}/fetched"); location.href = "{host}/moved";</script>
<script type="speculationrules">{{"prefetch": [{{"urls": ["{host}/speculated"]}}]}}</script>
<link rel="stylesheet" href="{host}/style.css">
<link rel="prefetch" href="{host}/prefetched"><link rel="preload" as="image" href="{host}/preloaded.png">
<link rel="preconnect" href="{host}"><link rel="dns-prefetch" href="{host}">
<link rel="modulepreload" href="{host}/m.js">
<link rel="icon" href="{host}/icon.png"><link rel="manifest" href="{host}/manifest.json">
<META HTTP-EQUIV=refresh CONTENT="0; url={host}/refreshed">
<base href="{host}/base/">
<style>@import "{host}/import.css"; @font-face {{ font-family: Away; src: url({host}/font.woff2); }}
  .away {{ font-family: Away; background: url({host}/background.png); }}</style>
<p class="away" style="list-style-image: url({host}/list.png)">Words in a letter from elsewhere.</p>
<video autoplay muted poster="{host}/poster.png" src="{host}/film.mp4">
  <track default src="{host}/track.vtt"></video>
<audio autoplay src="{host}/sound.mp3"></audio><a href="{host}/told" ping="{host}/pinged">A source</a>
<object data="{host}/object.svg"></object><embed src="{host}/embedded.svg">
<svg width="9" height="9"><image href="{host}/vector.png" width="9" height="9"/>
  <use href="{host}/used.svg#a"/></svg>
<form action="{host}/form"><input name="secret" value="1"><button>Send away</button></form>
<input type="image" src="{host}/button.png" alt="Go">
<img src="nowhere.png" alt="" onerror="this.src='{host}/handler.png'">
<p>It goes on below.</p>
"""
# What the browser says of a thing that it did not fetch, or that is not there.
REFUSED = "Unsafe attempt|Content Security Policy|ERR_(BLOCKED_BY|FAILED|FILE_NOT_FOUND)|status of 404|font"


@dataclass
class Elsewhere:
    """Another host, which counts who knocks."""

    listening: socket.socket
    knocks: list[bytes] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://localhost:{self.listening.getsockname()[1]}"

    def listen(self) -> None:
        """Takes note of every connection until it is closed."""
        while True:
            try:
                caller, _ = self.listening.accept()
            except OSError:
                return
            caller.settimeout(2)
            try:
                self.knocks.append(caller.recv(80) or b"a connection")
            except OSError:
                self.knocks.append(b"a connection")
            caller.close()


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Elsewhere]:
    with socket.create_server(("localhost", 0)) as listening:
        other = Elsewhere(listening)
        Thread(target=other.listen, daemon=True).start()
        yield other
        listening.shutdown(socket.SHUT_RDWR)


@pytest.fixture(scope="module")
def root(elsewhere: Elsewhere, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with a lesson that has every foreign thing in its words, and again in an output."""
    folder = course(tmp_path_factory.mktemp("foreign") / "course")
    things = FOREIGN.format(host=elsewhere.url)
    shown = f"from IPython.display import HTML, display\ndisplay(HTML({things!r}))"
    said = things.replace("It goes on below.", "Python says so.")
    widgets = (
        f"import ipywidgets as w\nsaid = w.Output()\nsaid.append_display_data(HTML({said!r}))\n"
        f"w.VBox([w.HTML({said!r}), w.HTMLMath({said!r}), said])"
    )
    cells = (
        ("main-message", "# Things from elsewhere"),
        ("see-it", f"> {things}"),
        ("try-it", shown),
        ("what-helps", widgets),
    )
    notebook(folder / "notebooks" / "en" / "01-foreign.ipynb", *cells)
    return folder


@pytest.fixture(scope="module")
def pages(
    root: Path,
    serve: Callable[..., Server],
    start: Callable[..., Server],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, str]]:
    """The lesson's address on each host."""
    cache = str(tmp_path_factory.mktemp("cache"))
    site = tmp_path_factory.mktemp("site")
    done = start(str(BIN / "easeback"), "publish", str(site), folder=root, EASEBACK_CACHE=cache)
    assert done.process.wait(timeout=120) == 0, done.said()
    live = serve(root, EASEBACK_CACHE=cache)
    with file_server(site) as address:
        yield {
            "served": f"{live.url}/en/foreign",
            "published": f"{address}/en/foreign/index.html",
            "from disk": (site / "en" / "foreign" / "index.html").as_uri(),
        }
    live.stop()


@pytest.mark.parametrize("host", ["served", "published", "from disk"])
def test_whatever_an_author_wrote_no_other_host_is_asked(
    reader: Callable[..., Page], guard: Guard, *, elsewhere: Elsewhere, pages: dict[str, str], host: str
) -> None:
    guard.forgive(REFUSED)
    page = reader("laptop")
    page.goto(pages[host])
    page.wait_for_selector("html[data-easeback=ready]")
    expect(page.get_by_text("It goes on below.")).to_have_count(2)
    if host == "served":
        expect(page.get_by_text("Python says so.")).to_have_count(3)
    page.get_by_role("button", name="Send away").first.evaluate("button => button.click()")
    page.wait_for_load_state("networkidle")
    assert page.url == pages[host], "the page stays where it is"
    assert elsewhere.knocks == []


def test_the_other_host_hears_a_knock(
    elsewhere: Elsewhere, reader: Callable[..., Page], guard: Guard
) -> None:
    """Else the tests above could not fail."""
    guard.forgive("ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET")
    page = reader("laptop").context.new_page()  # the tab of a reader lies where no other port may be asked
    page.set_content(f'<img src="{elsewhere.url}/here.png" alt="">')
    page.wait_for_load_state("networkidle")
    assert any(b"here.png" in knock for knock in elsewhere.knocks)
    elsewhere.knocks.clear()
