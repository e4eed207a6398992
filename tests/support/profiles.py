"""Browsers of readers: a test gets one that keeps nothing, and a used one is wiped instead of thrown away.

A new profile costs more than reading a lesson: its own processes, an empty cache, every script compiled anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playwright.sync_api import Error

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Request

# Whether time is the machine's; a clock that a test has set belongs to the whole profile, and stays.
OWN_CLOCK = "/native code/.test(setTimeout)"


class Profile:
    """One browser profile, with an empty page that holds its processes until the next reader comes."""

    def __init__(self, browser: Browser, options: dict[str, Any]) -> None:
        self.options = options
        self.context: BrowserContext = browser.new_context(**options)
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._remember)
        self._origins: set[str] = set()
        self._empty = self.context.new_page()
        self._tools = self.context.new_cdp_session(self._empty)

    def _remember(self, request: Request) -> None:
        if request.is_navigation_request():
            address = urlsplit(request.url)
            self._origins.add(f"{address.scheme}://{address.netloc}")

    def forget(self) -> None:
        """Forgets what pages have kept; the cache stays, and what an open tab holds by itself."""
        for origin in self._origins:
            self._tools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self._origins.clear()

    def wipe(self) -> bool:
        """Closes every page and forgets what they kept; False where the profile cannot be as new."""
        for page in self.context.pages:
            if page is not self._empty:
                page.close()
        if "file://" in self._origins or not self._empty.evaluate(OWN_CLOCK):
            return False
        self.context.set_offline(offline=False)
        self.forget()
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
            profile.context.close()
