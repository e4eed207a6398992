"""Browsers of readers: a test gets one that keeps nothing, and a used one is wiped instead of thrown away.

A new profile costs three times what reading a lesson costs, a new tab as much as reading it: their own
processes, every script compiled anew. So the next reader gets the tab of the one before, in an empty room of
the same site, where its process lives on; what cannot be undone is closed.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playwright.sync_api import Error

from support.undoing import Undoing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

# Whether time is the machine's; a clock that a test has set belongs to the whole profile, and stays.
OWN_CLOCK = "/native code/.test(setTimeout)"
ROOM = "/an-empty-room"
EMPTY = '<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,">'
EMPTIED = "localStorage.clear(); sessionStorage.clear(); window.name = '';"


def _empty_room(route: Route) -> None:
    route.fulfill(body=EMPTY, content_type="text/html")


class Profile:
    """One browser profile, and the tab in which its readers follow each other."""

    def __init__(self, browser: Browser, options: dict[str, Any]) -> None:
        self.options = options
        self.context: BrowserContext = browser.new_context(**options)
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._remember)
        self._origins: set[str] = set()
        self._tab = self.context.new_page()
        self._tools = self.context.new_cdp_session(self._tab)
        self._taken = False
        self._undoing = Undoing(options)

    def _remember(self, request: Request) -> None:
        if request.is_navigation_request():
            address = urlsplit(request.url)
            self._origins.add(f"{address.scheme}://{address.netloc}")

    def page(self) -> Page:
        """A page as new: the tab, and for a reader who needs two at once another one."""
        if self._taken:
            return self.context.new_page()
        self._taken = True
        self._undoing.watch(self._tab)
        return self._tab

    def forget(self) -> None:
        """Leaves the tab's page for an empty room and forgets all that pages have kept; the cache stays."""
        rooms = [f"{origin}{ROOM}" for origin in self._origins if origin.startswith("http")]
        self._tab.unroute_all(behavior="ignoreErrors")
        self._tab.route(f"**{ROOM}", _empty_room)
        for room in rooms:
            self._tab.goto(room)
            self._answer(EMPTIED)
        self._tab.unroute_all(behavior="ignoreErrors")
        if not rooms:
            self._tab.goto("about:blank")
        for origin in self._origins:
            self._tools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self._origins.clear()

    def _answer(self, script: str) -> object:
        """What a script says in the tab, at once: a test's own reading waits for frames after a deed."""
        return self._tools.send("Runtime.evaluate", {"expression": script})["result"].get("value")

    def wipe(self) -> bool:
        """Makes the profile and its tab as new; False where it cannot be."""
        if self._tab.is_closed() or "file://" in self._origins or not self._answer(OWN_CLOCK):
            return False
        for page in self.context.pages:
            if page is not self._tab:
                page.close()
        if not self._undoing.undo():
            return False
        self.forget()
        self._tools.send("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": -1, "y": -1})
        self._tools.send("Page.resetNavigationHistory")
        self._taken = False
        return True


class Profiles:
    """All profiles of a run; two readers of one test never share one."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: list[Profile] = []

    def take(self, options: dict[str, Any]) -> Profile:
        """A profile that keeps nothing."""
        for profile in self._free:
            if profile.options == options:
                self._free.remove(profile)
                return profile
        return Profile(self._browser, options)

    def give_back(self, profile: Profile) -> None:
        """Takes a profile back from a test that has ended."""
        try:
            clean = profile.wipe()
        except Error:  # the test has closed it, or broken it
            clean = False
        if clean:
            self._free.append(profile)
        else:
            with suppress(Error):
                profile.context.close()
