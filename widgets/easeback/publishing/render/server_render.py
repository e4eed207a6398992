"""The still form of a part: its own view, run once without a browser, as HTML for the page."""

from __future__ import annotations

import functools
import json
import logging
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType

log = logging.getLogger("easeback")

SECONDS = 30
"""Longest time one still may take; a view that needs longer is at fault."""


@functools.cache
def begin_engine() -> None:
    """Begins V8. Call it in the thread that begins those that draw.

    V8 keeps its code from being written to by the rights of each thread, which a thread takes from the one
    that began it. Where the first engine begins in one of several threads, the process dies in the others.
    """
    with suppress(Exception):  # where there is none, each still says so
        from py_mini_racer import MiniRacer  # noqa: PLC0415  (some platforms have no build of it)

        MiniRacer().close()


class ServerRender:
    """Draws parts with the script in `script`; where there is no engine or no script, there are none.

    A part without its still is an empty place until the page's script fills it: worse, not wrong. So nothing
    here raises; the log says what is missing.
    """

    def __init__(self, script: Path) -> None:
        self._script = script
        self._closing = ExitStack()
        self._engine: Any = None

    def __enter__(self) -> Self:
        try:
            from py_mini_racer import MiniRacer  # noqa: PLC0415  (some platforms have no build of it)

            self._engine = self._closing.enter_context(MiniRacer())
            self._engine.eval(self._script.read_text(encoding="utf-8"), timeout_sec=SECONDS)
        except Exception as error:  # noqa: BLE001  (the engine has many ways to be missing)
            log.warning("Still figures are left out of the pages: %s", error)
            self._engine = None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine = None
        self._closing.close()

    def draw(self, part: str, traits: Mapping[str, Any], buffers: Mapping[str, str]) -> str:
        """The HTML of a part with these traits; `buffers` are its bytes traits in base64. "" where none."""
        if self._engine is None:
            return ""
        try:
            found = self._engine.call(
                "easebackServerRender", part, json.dumps(traits), buffers, timeout_sec=SECONDS
            )
        except Exception as error:  # noqa: BLE001  (a view may throw anything)
            log.warning("The still of %s could not be drawn: %s", part, error)
            return ""
        return found if isinstance(found, str) else ""

    def ask(self, question: str, about: Any) -> Any:
        """What a function of the script answers, both sides as JSON; None where there is no engine."""
        if self._engine is None:
            return None
        return json.loads(self._engine.call(question, json.dumps(about), timeout_sec=SECONDS))
