"""What the live course has ready to send: pages and built files, packed once, held once.

All of it hangs on the version of the course. A page whose version is the one of now is sent as it lies in
memory: no thread, no file. The folders are looked at again by the first who asks when the last look is
`FRESH_S` old, once for all who ask at that time. So a saved file is on the next reload, since nobody saves
and reloads within a tenth of a second, and looking takes two hundredths of the server's time, however many
read. A watcher of the system would cost less still, but tells late, or nothing of folders on another machine.
"""

from __future__ import annotations

import asyncio
import functools
import gzip
import hashlib
import logging
import math
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from easeback.publishing.lessons.files_beside import named_files
from easeback.publishing.pages.builder import Order, UnavailableError, changed
from easeback.publishing.pages.security_headers import script_hashes
from easeback.publishing.render.assets import BuildMissingError
from easeback.publishing.serve.routes import language_of
from easeback.publishing.serve.shared_work import SharedWork

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.urls import Served
    from easeback.publishing.pages.builder import PageBuilder, Printed
    from easeback.publishing.pages.course_version import CourseVersion
    from easeback.publishing.serve.kernels import CourseKernels

log = logging.getLogger("easeback")

PATIENCE_S = 2.0
"""Seconds a reader waits for a page before being told that it is being prepared."""
FRESH_S = 0.1
"""Seconds for which a look at the files of the course may serve those who ask after it began."""
FAULTY_S = 1.0
"""Seconds for which a page as it was, or one that is no lesson, is not made again while no file changes."""
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
        small = gzip.compress(self.plain, 9, mtime=0) if self.packs else self.plain
        return small if len(small) < len(self.plain) else self.plain

    @cached_property
    def etags(self) -> tuple[str, str]:
        """By what a browser asks whether it has this already: in plain, and packed."""
        digest = hashlib.sha256(self.plain).hexdigest()[:32]
        return f'"{digest}"', f'"{digest}-gz"' if self.packed is not self.plain else f'"{digest}"'

    @cached_property
    def scripts(self) -> tuple[str, ...]:
        """The hashes of the scripts that stand in a page."""
        return script_hashes(self.plain.decode())

    def prepared(self) -> Self:
        """The same, packed: slow, so a thread beside the server's own does it."""
        _ = self.etags
        return self


@dataclass
class Shown:
    """A page as readers have it, and the state of its own file when it was made.

    It is right for the version of the course with `stamp`, until some time on the server's clock.
    """

    printed: Printed
    body: Body
    saved: int
    stamp: str = ""
    until: float = math.inf


@dataclass
class PageStore:
    """What every handler works with. `look` runs what takes no seconds beside the server's own thread.

    `folder` is the built page files, `say` is called before a lesson is executed, `patience` is how many
    seconds a reader waits for a page before being told that it is being prepared, `fresh` for how many a look
    at the files serves.
    """

    builder: PageBuilder
    host: Served
    look: Callable[..., Awaitable[Any]]
    say: Callable[[Lesson], None]
    folder: Path
    kernels: CourseKernels
    patience: float = PATIENCE_S
    fresh: float = FRESH_S
    clock: Callable[[], float] = time.monotonic
    _version: CourseVersion | None = None
    _looked_at: float = -math.inf
    _asked_to_look_at: float = -math.inf
    _pages: dict[Path, Shown] = field(default_factory=dict)
    _notices: dict[tuple[str, str, str], tuple[str, float, Body]] = field(default_factory=dict)
    _assets: dict[str, Body] = field(default_factory=dict)
    _assets_of: str = ""
    _outdated: dict[Path, str] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)
    _work: SharedWork = field(default_factory=SharedWork)

    async def version(self) -> CourseVersion:
        """The course as its files were at a look that began `fresh` seconds ago or less.

        Raises OSError where its lessons cannot be listed and never could.
        """
        if self._version is None or self.clock() - self._looked_at > self.fresh:
            goes_on = self.clock() - self._asked_to_look_at <= self.fresh
            await (self._work.shared if goes_on else self._work.fresh)("version", self._ask_to_look)
        return self._version or self.builder.look()

    def _ask_to_look(self) -> Awaitable[None]:
        self._asked_to_look_at = self.clock()
        return self.look(self._look_at_files)

    def _look_at_files(self) -> None:
        began = self.clock()
        self._version = self.builder.look()
        self._looked_at = began

    def names(self, path: str) -> bool:
        """Whether a page leads to this file below `notebooks`; no other file is anybody's business."""
        return path in self._named

    async def soon(self, lesson: Lesson) -> Body | None:
        """The page of a lesson if it is there in time, else None: it is being prepared.

        Where a table or our own code has changed, the page as it was is at hand, and better than waiting; it
        is not shown to whoever saved the lesson itself and wants to see that. Raises as `page` does.
        """
        if ready := self._ready(lesson, await self.version()):
            return ready
        try:
            return await asyncio.wait_for(self.page(lesson), self.patience)
        except TimeoutError:
            kept = self._pages.get(lesson.path)
            return kept.body if kept and kept.saved == await self.look(changed, lesson.path) else None

    def _ready(self, lesson: Lesson, version: CourseVersion) -> Body | None:
        """The page if it is known to be that of this version."""
        kept = self._pages.get(lesson.path)
        known = kept and kept.stamp == version.stamp and self.clock() < kept.until
        return kept.body if kept and known else None

    async def page(self, lesson: Lesson, *, waited_for: bool = True) -> Body:
        """The page of a lesson, ready to send; where it cannot be made now, as it was when it last could.

        A lesson is executed once for all who ask. Raises UnavailableError where its page never could be made.
        """
        begun = await self.begin(lesson, waited_for=waited_for)
        return begun if isinstance(begun, Body) else await self.made(begun)

    async def begin(self, lesson: Lesson, *, waited_for: bool = True) -> Body | Order:
        """The page if it is ready, else its order, which is under way. Raises as `page` does."""
        version = await self.version()
        if ready := self._ready(lesson, version):
            return ready
        looked = functools.partial(self._looked, lesson, version, waited_for=waited_for)
        found: Body | Order = await self._work.shared(
            (lesson.path, version.stamp, waited_for), functools.partial(self.look, looked)
        )
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
        version = await self.version()
        what = (kind, language, lesson)
        if kept := self._kept_notice(version, what):
            return kept
        making = functools.partial(self.look, self._notice, version, what)
        made: Body = await self._work.shared((version.stamp, *what), making)
        return made

    def notice_now(self, kind: str, path: str, accepted: str) -> Body:
        """The same at once, for somebody who asked for `path` and speaks `accepted`."""
        version = self._version or self.builder.look()
        what = (kind, language_of(path, version, accepted), "")
        return self._kept_notice(version, what) or self._notice(version, what)

    def kept_asset(self, name: str) -> Body | None:
        """A built file, or a file of a widget by others, if it is at hand."""
        return self._assets.get(name)

    async def asset(self, name: str) -> Body | None:
        """The same, looked for on the disk where the build is another one now; None where there is none."""
        version = await self.version()
        if name not in self._assets and self._assets_of != version.stamp:
            await self.look(self._keep_built_files)
            self._assets_of = version.stamp
        return self._assets.get(name)

    def _kept_notice(self, version: CourseVersion, what: tuple[str, str, str]) -> Body | None:
        stamp, until, body = self._notices.get(what, ("", 0.0, None))
        return body if stamp == version.stamp and self.clock() < until else None

    def _notice(self, version: CourseVersion, what: tuple[str, str, str]) -> Body:
        kind, language, lesson = what
        body = Body(self.builder.notice(kind, self.host, language, lesson, version).encode())
        _ = body.scripts
        self._notices[what] = (version.stamp, self.clock() + FAULTY_S, body.prepared())
        return body

    def _looked(self, lesson: Lesson, version: CourseVersion, *, waited_for: bool) -> Body | Order:
        def look() -> Body | Order:
            saved = changed(lesson.path)
            begun = self.builder.begin(lesson, self.host, self.say, waited_for=waited_for, version=version)
            return begun if isinstance(begun, Order) else self._shown(lesson, begun, saved, version)

        return self._or_as_it_was(lesson, version, look)

    def _finished(self, order: Order) -> Body:
        def finish() -> Body:
            return self._shown(order.lesson, self.builder.finish(order), order.saved, order.version)

        return self._or_as_it_was(order.lesson, order.version, finish)

    def _or_as_it_was(self, lesson: Lesson, version: CourseVersion, make: Callable[[], T]) -> T | Body:
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
            kept.stamp, kept.until = version.stamp, self.clock() + FAULTY_S
            return kept.body
        self._outdated.pop(lesson.path, None)
        return made

    def _shown(self, lesson: Lesson, printed: Printed, saved: int, version: CourseVersion) -> Body:
        kept = self._pages.get(lesson.path)
        if kept and kept.printed is printed:
            kept.stamp, kept.until = version.stamp, math.inf
            return kept.body
        # What a page names stays here even when a new build takes it from the disk before the page has come.
        self._keep_built_files()
        for name, text in printed.files.items():
            self._assets[name] = Body(text.encode()).prepared()
        self._named |= named_files(printed.html, self.host)
        body = Body(printed.sent)
        _ = body.scripts
        self._pages[lesson.path] = Shown(printed, body.prepared(), saved, version.stamp)
        return body

    def _keep_built_files(self) -> None:
        for path in self.folder.glob("*.*"):
            if path.name not in self._assets and path.name != "manifest.json" and path.is_file():
                packs = path.suffix not in COMPRESSED_ALREADY
                self._assets[path.name] = Body(path.read_bytes(), packs).prepared()
