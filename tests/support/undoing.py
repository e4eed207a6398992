"""What a test does to a tab or to its profile and what a new page does not take away, taken back after it."""

from __future__ import annotations

from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page

    Undo = Callable[[], object]

# Nobody can take these back: a profile in which one was called is thrown away.
LASTING = [
    "add_cookies",
    "add_locator_handler",
    "expose_binding",
    "expose_function",
    "grant_permissions",
    "once",
    "route_from_har",
    "route_web_socket",
    "set_default_navigation_timeout",
    "set_extra_http_headers",
    "set_geolocation",
]
AS_SET = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}


class Undoing:
    """The acts on one tab and its profile that are to be taken back."""

    def __init__(self, options: dict[str, Any]) -> None:
        self._options = options
        self._lasts = False
        self._undo: list[Undo] = []

    def watch(self, page: Page) -> None:
        """Begins to write down what is done to a tab."""
        context = page.context
        self._note(page, "add_init_script", lambda script, *_, **__: script.close)
        self._note(page, "on", lambda _, *what, **__: lambda: _listen_no_longer(page, *what))
        self._note(page, "set_viewport_size", lambda *_, **__: lambda: self._size(page))
        self._note(page, "emulate_media", lambda *_, **__: lambda: self._media(page))
        self._note(page, "set_default_timeout", lambda *_, **__: lambda: page.set_default_timeout(15_000))
        self._note(context, "add_init_script", lambda script, *_, **__: script.close)
        self._note(context, "new_cdp_session", lambda session, *_, **__: session.detach)
        self._note(context, "set_offline", lambda *_, **__: lambda: context.set_offline(offline=False))
        self._note(context, "route", lambda *_, **__: lambda: context.unroute_all(behavior="ignoreErrors"))
        for thing in (page, context):
            for name in LASTING:
                if hasattr(thing, name):
                    self._note(thing, name, lambda *_, **__: self._last)

    def undo(self) -> bool:
        """Takes everything back, the last first; False where something lasts."""
        undoing, self._undo = self._undo, []
        for take_back in reversed(undoing):
            take_back()
        return not self._lasts

    def _last(self) -> None:
        self._lasts = True

    def _size(self, page: Page) -> None:
        page.set_viewport_size(self._options["viewport"])

    def _media(self, page: Page) -> None:
        wishes: dict[str, Any] = {wish: self._options.get(wish, usual) for wish, usual in AS_SET.items()}
        page.emulate_media(media="null", **wishes)

    def _note(self, thing: Page | BrowserContext, name: str, taken_back: Callable[..., Undo]) -> None:
        """Has a method of this one object write down how it is taken back, until it was."""
        method = getattr(type(thing), name)

        @wraps(method)
        def noted(*args: Any, **options: Any) -> Any:
            made = method(thing, *args, **options)
            self._undo.append(taken_back(made, *args, **options))
            return made

        setattr(thing, name, noted)
        self._undo.append(lambda: delattr(thing, name))


def _listen_no_longer(page: Page, event: str, told: Callable[..., None]) -> None:
    with suppress(KeyError):  # the test did it itself
        page.remove_listener(event, told)  # type: ignore[call-overload]
