"""What the live course has ready to send: pages and built files, packed once."""

from __future__ import annotations

import gzip
import logging
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from easeback.publishing.files_beside import named_files
from easeback.publishing.press import UnavailableError
from easeback.publishing.protection import script_hashes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from easeback.publishing.hosts import Served
    from easeback.publishing.kernels import CourseKernels
    from easeback.publishing.lessons import Lesson
    from easeback.publishing.press import Press, Printed

log = logging.getLogger("easeback")

COMPRESSED_ALREADY = frozenset({".woff2", ".png", ".jpg", ".gz"})


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
class Desk:
    """What every handler works with. `work` runs slow things beside the server's own thread.

    `folder` is the built page files, `say` is called before a lesson is executed.
    """

    press: Press
    host: Served
    work: Callable[..., Awaitable[Any]]
    say: Callable[[Lesson], None]
    folder: Path
    kernels: CourseKernels
    _pages: dict[Path, tuple[Printed, Body]] = field(default_factory=dict)
    _assets: dict[str, Body] = field(default_factory=dict)
    _outdated: dict[Path, str] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)

    def names(self, path: str) -> bool:
        """Whether a page leads to this file below `notebooks`; no other file is anybody's business."""
        return path in self._named

    def page(self, lesson: Lesson) -> Body:
        """The page of a lesson, ready to send; where it cannot be made now, as it was when it last could.

        Raises UnavailableError where it never could.
        """
        kept = self._pages.get(lesson.path)
        try:
            printed = self.press.page(lesson, self.host, self.say)
        except UnavailableError as error:
            if kept is None:
                raise
            # Urgent help stands on every page: a slip in a table must not take it from a reader.
            if self._outdated.get(lesson.path) != str(error):
                self._outdated[lesson.path] = str(error)
                log.warning("“%s” is shown as it was before, until this is mended.", lesson.title)
            return kept[1]
        self._outdated.pop(lesson.path, None)
        if kept and kept[0] is printed:
            return kept[1]
        # What a page names stays here even when a new build takes it from the disk before the page has come.
        self._keep_built_files()
        for name, text in printed.files.items():
            self._assets[name] = Body(text.encode()).prepared()
        self._named |= named_files(printed.html, self.host)
        body = Body(printed.html.encode())
        _ = body.scripts
        self._pages[lesson.path] = (printed, body.prepared())
        return body

    def asset(self, name: str) -> Body | None:
        """A built file, or a file of a widget by others, ready to send; None where there is none."""
        if name not in self._assets:
            self._keep_built_files()
        return self._assets.get(name)

    def _keep_built_files(self) -> None:
        for path in self.folder.glob("*.*"):
            if path.name not in self._assets and path.name != "manifest.json" and path.is_file():
                packs = path.suffix not in COMPRESSED_ALREADY
                self._assets[path.name] = Body(path.read_bytes(), packs).prepared()
