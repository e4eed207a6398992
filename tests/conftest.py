"""What the journeys share: one server, one static course, one browser, and a guard on every page."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from browser import browser
from places import DATA, NOTEBOOKS, ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

SCREENS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "laptop": {"viewport": {"width": 1280, "height": 800}},
}
BIN = Path(sys.executable).parent
# Chromium asks its maker for news at every start unless it is told not to.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
QUIET += ["--disable-quic", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts quick tests first: a fault in a model is told before a browser has started."""
    items.sort(key=lambda item: "journeys" in item.path.parts)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@dataclass
class Server:
    """A program that answers on an address of this machine."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def said(self) -> str:
        """Everything the server printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait(self, path: str = "/", seconds: float = 120) -> Server:
        """Waits until the server answers."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(self.url + path, timeout=60).close()
            except urllib.error.HTTPError:
                return self
            except OSError:
                try:
                    self.process.wait(timeout=0.1)
                except subprocess.TimeoutExpired:
                    continue
                pytest.fail(f"the server ended: {self.said()}")
            else:
                return self
        pytest.fail(f"the server did not answer in {seconds} s: {self.said()}")

    def stop(self) -> None:
        """Ends the server and waits until it is gone."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts a program with `{port}` in its arguments; all are stopped when the run ends."""
    running: list[Server] = []

    def begin(*command: str, folder: Path = ROOT, port: int | None = None, **environment: str) -> Server:
        port = port or free_port()
        log = tmp_path_factory.mktemp("server") / "log.txt"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [argument.format(port=port) for argument in command],
                cwd=folder,
                stdout=out,
                stderr=subprocess.STDOUT,
                env=os.environ | environment,
            )
        running.append(Server(f"http://localhost:{port}", process, log))
        return running[-1]

    yield begin
    for server in running:
        server.stop()


@pytest.fixture(scope="session")
def serve(start: Callable[..., Server]) -> Callable[..., Server]:
    """Starts `easeback serve` in a folder and waits until it answers."""

    def begin(folder: Path = ROOT, **environment: str) -> Server:
        return start(str(BIN / "easeback"), "serve", "--port", "{port}", folder=folder, **environment).wait()

    return begin


@pytest.fixture(scope="session")
def server(serve: Callable[..., Server]) -> Server:
    """The real server on the real lessons, one for the whole run."""
    return serve()


def copy_of_the_course(folder: Path) -> Path:
    """A course of its own in a folder, to change and to break."""
    skip = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")
    shutil.copytree(NOTEBOOKS, folder / "notebooks", ignore=skip)
    shutil.copytree(DATA, folder / "data", ignore=skip)
    if (ROOT / "voila.json").exists():
        shutil.copy(ROOT / "voila.json", folder)
    return folder


@pytest.fixture
def course_copy(tmp_path: Path) -> Path:
    """A copy of the course for one test."""
    return copy_of_the_course(tmp_path / "copy")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static course, published in a sub-folder of what the file server shows."""
    site = tmp_path_factory.mktemp("web") / "hospital" / "back"
    done = subprocess.run(
        [str(BIN / "easeback"), "publish", str(site)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site


class Quiet(SimpleHTTPRequestHandler):
    """A plain file server that prints nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def static(published: Path) -> Iterator[str]:
    """The address of the static course, in a sub-path of a plain file server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(published.parents[1]))) as files:
        Thread(target=files.serve_forever, daemon=True).start()
        yield f"http://localhost:{files.server_address[1]}/hospital/back"
        files.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only a run with journeys pays for it)

    sandbox = [] if getattr(os, "geteuid", lambda: 1)() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=QUIET + sandbox)
        yield running
        running.close()


@dataclass
class Guard:
    """Watches every page of a test: no other host is asked, no script fails."""

    hosts: set[str] = field(default_factory=lambda: {"localhost", "127.0.0.1"})
    forgiven: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def forgive(self, pattern: str) -> None:
        """Takes a fault as part of the story: a test that stops the server sees failed requests."""
        self.forgiven.append(pattern)

    def watch(self, context: BrowserContext) -> None:
        """Begins to watch all pages of a browser context."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname not in self.hosts:
            self.away.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"{message.text} ({message.location.get('url', '')})")

    def _error(self, error: WebError) -> None:
        self.faults.append(str(error.error))

    def check(self) -> None:
        """Fails when anything was asked of another host, or anything went wrong on a page."""
        assert self.away == [], "a page asked another host"
        pattern = "|".join(self.forgiven)
        left = [fault for fault in self.faults if not (pattern and re.search(pattern, fault))]
        assert left == [], "the browser's console holds faults"


@pytest.fixture
def guard() -> Iterator[Guard]:
    """The guard of one test."""
    watching = Guard()
    yield watching
    watching.check()


@pytest.fixture
def reader(chromium: Browser, guard: Guard) -> Iterator[Callable[..., Page]]:
    """A new reader with a browser of their own: `reader("phone")`, with any option of a browser context."""
    contexts: list[BrowserContext] = []

    def arrive(screen: str = "phone", **options: Any) -> Page:
        context = chromium.new_context(
            **{"locale": "en-GB", "reduced_motion": "no-preference", **SCREENS[screen], **options}
        )
        context.set_default_timeout(15_000)
        guard.watch(context)
        contexts.append(context)
        return context.new_page()

    yield arrive
    for context in contexts:
        context.close()


@pytest.fixture(params=list(SCREENS))
def screen(request: pytest.FixtureRequest) -> str:
    """The two screens every journey is walked on."""
    return str(request.param)


@pytest.fixture
def page(reader: Callable[..., Page], screen: str) -> Page:
    """A page of a new reader, on a phone and on a laptop."""
    return reader(screen)
