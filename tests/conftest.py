"""What the journeys share: one server, one static course, one browser, and a guard on every page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from hypothesis import settings

import easeback.publishing  # noqa: F401  (before a test module imports nbformat, so that it comes quickly)
from support.browser import browser
from support.places import ROOT
from support.profiles import Profile, Profiles
from support.serving import BIN, CHROMIUM, Server, begin, copy_of_the_course, file_server, publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

# No test fails because a machine is busy: how long an example takes is measured in tests/bench.
settings.register_profile("easeback", deadline=None)
settings.load_profile("easeback")

SCREENS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "laptop": {"viewport": {"width": 1280, "height": 800}},
}


def kind_of_reader(screen: str, **options: Any) -> dict[str, Any]:
    """The options of a browser context: what a reader holds in their hand, and how they have set it."""
    return {"locale": "en-GB", "reduced_motion": "no-preference", **SCREENS[screen], **options}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what needs a browser and puts it last: a fault in a model is told before a browser starts.

    Playwright's event loop, once started, is in the way of tests that start their own: on several cores
    `make test` runs the two kinds one after the other.
    """
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
        if "journeys" in item.path.parts:
            item.add_marker("slow")
    items.sort(
        key=lambda item: (item.get_closest_marker("browser") is not None, "journeys" in item.path.parts)
    )


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Starts a program with `{port}` in its arguments; all are stopped when the run ends."""
    running: list[Server] = []

    def starting(*command: str, **options: Any) -> Server:
        log = tmp_path_factory.mktemp("server") / "log.txt"
        running.append(begin(*command, log=log, **options))
        return running[-1]

    yield starting
    for server in running:
        server.stop()


@pytest.fixture(scope="session")
def serve(start: Callable[..., Server]) -> Callable[..., Server]:
    """Starts `easeback serve` in a folder and waits until it answers."""

    def serving(folder: Path = ROOT, **environment: str) -> Server:
        return start(str(BIN / "easeback"), "serve", "--port", "{port}", folder=folder, **environment).wait()

    return serving


@pytest.fixture(scope="session")
def server(serve: Callable[..., Server]) -> Server:
    """The real server on the real lessons, one for the whole run."""
    return serve()


@pytest.fixture
def course_copy(tmp_path: Path) -> Path:
    """A copy of the course for one test."""
    return copy_of_the_course(tmp_path / "copy")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static course, published in a sub-folder of what the file server shows."""
    return publish(tmp_path_factory.mktemp("web") / "hospital" / "back")


@pytest.fixture(scope="session")
def static(published: Path) -> Iterator[str]:
    """The address of the static course, in a sub-path of a plain file server."""
    with file_server(published.parents[1]) as address:
        yield f"{address}/hospital/back"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only a run with journeys pays for it)

    from support.frames import read_what_the_next_frames_show  # noqa: PLC0415

    read_what_the_next_frames_show()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser(), args=CHROMIUM)
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

    def leave(self, context: BrowserContext) -> None:
        """Watches a browser context no longer."""
        context.remove_listener("request", self._request)
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)

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


@dataclass
class Tabs:
    """One tab for each kind of reader: going from lesson to lesson costs half of what a new reader costs."""

    profiles: Profiles
    guard: Guard = field(default_factory=Guard)
    taken: dict[str, tuple[Profile, Page]] = field(default_factory=dict)

    def __call__(self, screen: str, **options: Any) -> Page:
        """The tab of a kind of reader, at the top of an empty page; what its last page kept is forgotten."""
        kind = f"{screen} {options}"
        if kind not in self.taken:
            profile = self.profiles.take(kind_of_reader(screen, **options))
            self.guard.watch(profile.context)
            self.taken[kind] = profile, profile.page()
        profile, page = self.taken[kind]
        profile.forget()
        page.emulate_media(media="null", color_scheme=options.get("color_scheme", "light"))
        page.set_viewport_size(options.get("viewport", SCREENS[screen]["viewport"]))
        return page

    def check(self) -> None:
        """Fails when anything went wrong on a page since the last time."""
        try:
            self.guard.check()
        finally:
            self.guard.away.clear()
            self.guard.faults.clear()

    def close(self) -> None:
        """Gives all profiles back."""
        for profile, _ in self.taken.values():
            self.profiles.give_back(profile)
            self.guard.leave(profile.context)


@pytest.fixture
def guard() -> Iterator[Guard]:
    """The guard of one test."""
    watching = Guard()
    yield watching
    watching.check()


@pytest.fixture(scope="session")
def profiles(chromium: Browser) -> Profiles:
    """The browser profiles of the run."""
    return Profiles(chromium)


@pytest.fixture
def reader(profiles: Profiles, guard: Guard) -> Iterator[Callable[..., Page]]:
    """A new reader with a browser of their own: `reader("phone")`, with any option of a browser context."""
    taken: list[Profile] = []

    def arrive(screen: str = "phone", **options: Any) -> Page:
        taken.append(profiles.take(kind_of_reader(screen, **options)))
        guard.watch(taken[-1].context)
        return taken[-1].page()

    yield arrive
    for profile in taken:
        profiles.give_back(profile)
        guard.leave(profile.context)


@pytest.fixture(scope="module")
def tabs(profiles: Profiles) -> Iterator[Tabs]:
    """Tabs that stay open from test to test of a module, for what is only looked at."""
    opened = Tabs(profiles)
    yield opened
    opened.close()


@pytest.fixture(params=list(SCREENS))
def screen(request: pytest.FixtureRequest) -> str:
    """The two screens every journey is walked on."""
    return str(request.param)


@pytest.fixture
def page(reader: Callable[..., Page], screen: str) -> Page:
    """A page of a new reader, on a phone and on a laptop."""
    return reader(screen)
