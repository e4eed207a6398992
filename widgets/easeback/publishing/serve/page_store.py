"""What the live course has ready to send: pages and built files, packed once."""

from __future__ import annotations

import asyncio
import functools
import gzip
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from easeback.publishing.lessons.files_beside import named_files
from easeback.publishing.pages.builder import Order, UnavailableError, changed
from easeback.publishing.pages.security_headers import script_hashes
from easeback.publishing.render.assets import BuildMissingError
from easeback.publishing.serve.shared_work import SharedWork

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.urls import Served
    from easeback.publishing.pages.builder import Press, Printed
    from easeback.publishing.serve.kernels import CourseKernels

log = logging.getLogger("easeback")

PATIENCE_S = 2.0
"""Seconds a reader waits for a page before being told that it is being prepared."""
COMPRESSED_ALREADY = frozenset({".woff2", ".png", ".jpg", ".gz"})

T = TypeVar("T")


@dataclass(frozen=True)
class Body:
    """What is sent, packed once and kept."""

    plain: bytes
    packs: bool = True

    @cached_property
    def packed(self) -> bytes:
        """The same, gzipped where that makes it smaller."""
        return gzip.compress(self.plain, 9, mtime=0) if self.packs else self.plain

    @cached_property
    def scripts(self) -> tuple[str, ...]:
        """The hashes of the scripts that stand in a page."""
        return script_hashes(self.plain.decode())

    def prepared(self) -> Self:
        """The same, packed: slow, so a thread beside the server's own does it."""
        _ = self.packed
        return self


@dataclass
class Shown:
    """A page as readers have it, and the state of its own file when it was made."""

    printed: Printed
    body: Body
    saved: int


@dataclass
class Desk:
    """What every handler works with. `look` runs what takes no seconds beside the server's own thread.

    `folder` is the built page files, `say` is called before a lesson is executed, `patience` is how many
    seconds a reader waits for a page before being told that it is being prepared.
    """

    press: Press
    host: Served
    look: Callable[..., Awaitable[Any]]
    say: Callable[[Lesson], None]
    folder: Path
    kernels: CourseKernels
    patience: float = PATIENCE_S
    _pages: dict[Path, Shown] = field(default_factory=dict)
    _assets: dict[str, Body] = field(default_factory=dict)
    _outdated: dict[Path, str] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)
    _work: SharedWork = field(default_factory=SharedWork)

    def names(self, path: str) -> bool:
        """Whether a page leads to this file below `notebooks`; no other file is anybody's business."""
        return path in self._named

    async def soon(self, lesson: Lesson) -> Body | None:
        """The page of a lesson if it is there in time, else None: it is being prepared.

        Where a table or our own code has changed, the page as it was is at hand, and better than waiting; it
        is not shown to whoever saved the lesson itself and wants to see that. Raises as `page` does.
        """
        try:
            return await asyncio.wait_for(self.page(lesson), self.patience)
        except TimeoutError:
            kept = self._pages.get(lesson.path)
            return kept.body if kept and kept.saved == await self.look(changed, lesson.path) else None

    async def page(self, lesson: Lesson, *, waited_for: bool = True) -> Body:
        """The page of a lesson, ready to send; where it cannot be made now, as it was when it last could.

        A lesson is executed once for all who ask. Raises UnavailableError where its page never could be made.
        """
        begun = await self.begin(lesson, waited_for=waited_for)
        return begun if isinstance(begun, Body) else await self.made(begun)

    async def begin(self, lesson: Lesson, *, waited_for: bool = True) -> Body | Order:
        """The page if it is ready, else its order, which is under way. Raises as `page` does."""
        looking = functools.partial(self.look, functools.partial(self._looked, lesson, waited_for=waited_for))
        found: Body | Order = await self._work.fresh((lesson.path, waited_for), looking)
        return found

    async def made(self, order: Order) -> Body:
        """The page of an order, once it is made. Raises as `page` does."""

        async def making() -> Body:
            with suppress(Exception):  # it is raised again by `finish`, which says what became of it
                await asyncio.wrap_future(order.rendered)
            body: Body = await self.look(self._finished, order)
            return body

        body: Body = await self._work.shared(order.key, making)
        return body

    async def notice(self, kind: str, language: str, lesson: str = "") -> Body:
        """A page that is no lesson, one for all who get it at the same time."""
        making = functools.partial(self.look, self._notice, kind, language, lesson)
        body: Body = await self._work.fresh((kind, language, lesson), making)
        return body

    def kept_asset(self, name: str) -> Body | None:
        """A built file, or a file of a widget by others, if it is at hand."""
        return self._assets.get(name)

    def asset(self, name: str) -> Body | None:
        """The same, looked for on the disk; None where there is none."""
        if name not in self._assets:
            self._keep_built_files()
        return self._assets.get(name)

    def _notice(self, kind: str, language: str, lesson: str) -> Body:
        body = Body(self.press.notice(kind, self.host, language, lesson).encode())
        _ = body.scripts
        return body.prepared()

    def _looked(self, lesson: Lesson, *, waited_for: bool) -> Body | Order:
        def look() -> Body | Order:
            saved = changed(lesson.path)
            begun = self.press.begin(lesson, self.host, self.say, waited_for=waited_for)
            return begun if isinstance(begun, Order) else self._shown(lesson, begun, saved)

        return self._or_as_it_was(lesson, look)

    def _finished(self, order: Order) -> Body:
        lesson, saved = order.lesson, order.saved
        return self._or_as_it_was(lesson, lambda: self._shown(lesson, self.press.finish(order), saved))

    def _or_as_it_was(self, lesson: Lesson, make: Callable[[], T]) -> T | Body:
        """What `make` makes, else the page as it last could be made. Raises where it never could.

        Urgent help stands on every page: a slip in a table must not take it from a reader.
        """
        try:
            made = make()
        except (UnavailableError, BuildMissingError) as error:
            kept = self._pages.get(lesson.path)
            if kept is None:
                raise
            if self._outdated.get(lesson.path) != str(error):
                self._outdated[lesson.path] = str(error)
                log.warning("“%s” is shown as it was before, until this is mended.", lesson.title)
            return kept.body
        self._outdated.pop(lesson.path, None)
        return made

    def _shown(self, lesson: Lesson, printed: Printed, saved: int) -> Body:
        kept = self._pages.get(lesson.path)
        if kept and kept.printed is printed:
            return kept.body
        # What a page names stays here even when a new build takes it from the disk before the page has come.
        self._keep_built_files()
        for name, text in printed.files.items():
            self._assets[name] = Body(text.encode()).prepared()
        self._named |= named_files(printed.html, self.host)
        body = Body(printed.html.encode())
        _ = body.scripts
        self._pages[lesson.path] = Shown(printed, body.prepared(), saved)
        return body

    def _keep_built_files(self) -> None:
        for path in self.folder.glob("*.*"):
            if path.name not in self._assets and path.name != "manifest.json" and path.is_file():
                packs = path.suffix not in COMPRESSED_ALREADY
                self._assets[path.name] = Body(path.read_bytes(), packs).prepared()
