"""The press: every lesson of a course, executed when it must be, kept while it may be."""

from __future__ import annotations

import logging
import threading
import time
from collections import defaultdict
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback import content
from easeback.publishing.lessons.notebook_files import UnreadableLessonError
from easeback.publishing.pages.course_version import CourseVersion
from easeback.publishing.pages.page_frame import PageFrame, frame_of
from easeback.publishing.pages.pages import Course, lesson_page, notice_page
from easeback.publishing.render.assets import FOLDER, Assets, BuildMissingError
from easeback.publishing.render.executions import Executions
from easeback.publishing.render.renderer import Rendered, render
from easeback.publishing.render.server_render import begin_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from easeback.publishing.lessons.lessons import Lesson
    from easeback.publishing.lessons.urls import Host
    from easeback.publishing.render.cache import Cache

log = logging.getLogger("easeback")

AGAIN_S = 30.0
"""Seconds after which a lesson whose execution broke off is tried again: the fault may be of the moment."""


class UnavailableError(RuntimeError):
    """A lesson that cannot be shown now: its notebook or the course's tables are at fault."""


@dataclass(frozen=True)
class Printed:
    """A page ready to be sent or saved. `files` is what its widgets by others bring, by file name."""

    sent: bytes
    files: dict[str, str]
    failed: bool = False

    @property
    def html(self) -> str:
        """The page as text, made anew each time: it is kept once, as it is sent."""
        return self.sent.decode()


@dataclass(frozen=True)
class Order:
    """A page that waits for its lesson to be executed.

    `key` is the state of everything on it, `saved` when the lesson's file was.
    """

    lesson: Lesson
    host: Host
    key: str
    saved: int
    version: CourseVersion
    rendered: Future[Rendered]


class PageBuilder:
    """Prints the pages of the course in `root`. Safe to use from several threads.

    A lesson is executed once for all who ask, again when its notebook, a table or our own code has changed,
    and written again when anything on its page has.
    """

    def __init__(self, root: Path, cache: Cache, folder: Path = FOLDER) -> None:
        self.root = root
        self._cache = cache
        self._folder = folder
        self._executions = Executions()
        self._guard = threading.Lock()
        self._writing: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)
        self._reading = threading.Lock()
        self._executed: dict[Path, tuple[str, Rendered]] = {}
        self._broken: dict[Path, tuple[str, float, Exception]] = {}
        self._printed: dict[tuple[Path, Host], tuple[str, Printed]] = {}
        self._looking = threading.Lock()
        self._version: CourseVersion | None = None
        self._frames: dict[str, tuple[CourseVersion, Course]] = {}
        self._told: dict[object, str] = {}
        begin_engine()

    def look(self) -> CourseVersion:
        """The course as its files are now: the same version while no file changes.

        Raises OSError where the lessons cannot be listed and never could.
        """
        with self._looking:
            self._version = CourseVersion.looked(self.root, self._folder, self._version)
            return self._version

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have lessons, as they are now."""
        return self.look().languages

    def lessons(self, language: str) -> tuple[Lesson, ...]:
        """The lessons of a language in reading order, as they are now."""
        return self.look().lessons(language)

    def find(self, language: str, slug: str) -> Lesson | None:
        """The lesson at an address, as it is now, or None."""
        return self.look().find(language, slug)

    def page(self, lesson: Lesson, host: Host, say: Callable[[Lesson], None] = lambda _: None) -> Printed:
        """The page of a lesson on a host, however long it takes; `say` as `begin` has it.

        Raises UnavailableError where the lesson cannot be shown, BuildMissingError where the browser code is
        missing.
        """
        begun = self.begin(lesson, host, say)
        return begun if isinstance(begun, Printed) else self.finish(begun)

    def begin(
        self,
        lesson: Lesson,
        host: Host,
        say: Callable[[Lesson], None] = lambda _: None,
        *,
        waited_for: bool = True,
        version: CourseVersion | None = None,
    ) -> Printed | Order:
        """The page where it takes no seconds, else the order whose `rendered` to wait for, then to `finish`.

        `say` is called before a lesson is executed; `waited_for` is whether somebody waits for the page;
        `version` is the course as it was looked at already. Raises as `page` does.
        """
        version = version or self.look()
        saved = changed(lesson.path)
        with self._its_own_fault(lesson):
            if lesson.problem:
                self._tell(lesson.path, lesson.problem)
                raise UnavailableError(lesson.problem)
            key = version.key_of_page(lesson)
            if kept := self._kept(lesson, host, key):
                return kept
            self._sound_tables(lesson.language)
            rendered = self._rendered(lesson, version, say, waited_for=waited_for)
            order = Order(lesson, host, key, saved, version, rendered)
        return self.finish(order) if rendered.done() else order

    def finish(self, order: Order) -> Printed:
        """The page of an order, once its lesson is executed: before, this waits for it. Raises as `page`."""
        lesson, host = order.lesson, order.host
        with self._its_own_fault(lesson):
            rendered = order.rendered.result()
            with self._guard:
                mine = self._writing[lesson.path]
            with mine:
                if kept := self._kept(lesson, host, order.key):
                    return kept
                html = lesson_page(self._course(order.version, lesson.language), host, lesson, rendered)
                printed = Printed(html.encode(), dict(rendered.widgets.files), rendered.failed)
                self._printed[lesson.path, host] = (order.key, printed)
            self._sound(lesson)
            return printed

    def notice(
        self, kind: str, host: Host, language: str, lesson: str = "", version: CourseVersion | None = None
    ) -> str:
        """The HTML of a page that is no lesson: made from what could be read, or was read before.

        `version` is the course as it was looked at already.
        """
        return notice_page(self._course(version or self.look(), language), host, language, kind, lesson)

    def _kept(self, lesson: Lesson, host: Host, key: str) -> Printed | None:
        kept = self._printed.get((lesson.path, host))
        if kept is None or kept[0] != key:
            return None
        self._sound(lesson)
        return kept[1]

    def _course(self, version: CourseVersion, language: str) -> Course:
        """The frame of every page. Help stands in it: no fault of a file may take it from a reader."""
        kept = self._frames.get(language)
        if kept and kept[0] is version:
            return kept[1]
        lessons, languages, frame = version.lessons(language), version.languages, PageFrame()
        try:
            frame = frame_of(self.root, language)
        except Exception:
            log.exception("The frame of the pages cannot be renewed; it stays as it was.")
            frame = kept[1].frame if kept else frame
            return Course(lessons, languages, frame, version.built)  # not kept: it may be of the moment
        self._frames[language] = version, Course(lessons, languages, frame, version.built)
        return self._frames[language][1]

    def _sound_tables(self, language: str) -> None:
        with self._reading:  # one thread reads them, the others find them read
            content.load(language, self.root)

    def _rendered(
        self, lesson: Lesson, version: CourseVersion, say: Callable[[Lesson], None], *, waited_for: bool
    ) -> Future[Rendered]:
        """The executed lesson, now or later."""
        key, ready = version.key_of_execution(lesson), version.built
        now: Future[Rendered] = Future()
        executed, broken = self._executed.get(lesson.path), self._broken.get(lesson.path)
        if executed and executed[0] == key:
            now.set_result(executed[1])
        elif broken and broken[0] == key and time.monotonic() - broken[1] < AGAIN_S:
            now.set_exception(broken[2])
        elif kept := self._cache.get(lesson, key):
            self._executed[lesson.path] = (key, kept)
            now.set_result(kept)
        else:
            return self._executions.ask(
                (lesson.path, key), lambda: self._execute(lesson, key, ready, say), waited_for=waited_for
            )
        return now

    def _execute(self, lesson: Lesson, key: str, ready: Assets, say: Callable[[Lesson], None]) -> Rendered:
        kept = self._executed.get(lesson.path)
        if kept and kept[0] == key:  # somebody asked in the moment it was done
            return kept[1]
        say(lesson)
        try:
            rendered = render(lesson, ready)
        except Exception as error:
            self._broken[lesson.path] = (key, time.monotonic(), error)
            raise
        self._executed[lesson.path] = (key, rendered)
        if not rendered.failed:  # a fault may be of the moment; it is tried again at the next start
            self._cache.put(lesson, key, rendered)
        return rendered

    @contextmanager
    def _its_own_fault(self, lesson: Lesson) -> Iterator[None]:
        """Whatever goes wrong with a lesson is told and makes that lesson unavailable, and no other page."""
        try:
            yield
        except (BuildMissingError, UnavailableError):
            raise
        except content.ContentError as error:
            self._tell(lesson.language, str(error))
            raise UnavailableError(str(error)) from error
        except (UnreadableLessonError, OSError) as error:
            self._tell(lesson.path, str(error))
            raise UnavailableError(str(error)) from error
        except Exception as error:
            problem = (
                f"notebooks/{lesson.language}/{lesson.path.name}: Its page cannot be made "
                f"({type(error).__name__}: {error}). Take back what was changed in it last, then save it."
            )
            self._tell(lesson.path, problem)
            log.debug("The page of %s cannot be made.", lesson.path.name, exc_info=error)
            raise UnavailableError(problem) from error

    def _sound(self, lesson: Lesson) -> None:
        """A fault that comes back after this is told again."""
        for what in (lesson.path, lesson.language):
            self._told.pop(what, None)

    def _tell(self, what: object, problem: str) -> None:
        """Tells the educator, in the terminal, once until it changes."""
        with self._guard:
            known = problem in self._told.values()
            self._told[what] = problem
        if not known:
            log.error("%s", problem)


def changed(path: Path) -> int:
    """When a file was changed last, in nanoseconds; one that is not there never was."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
