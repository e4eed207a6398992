"""The press: every lesson of a course, executed when it must be, kept while it may be."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeback import content
from easeback.publishing.built import FOLDER, Built, built
from easeback.publishing.cache import Cache, key_of
from easeback.publishing.chrome import chrome_of
from easeback.publishing.lessons import Lesson, languages_of, lessons_of
from easeback.publishing.notebook_files import UnreadableLessonError
from easeback.publishing.pages import TEMPLATE, Course, lesson_page, notice_page
from easeback.publishing.renderer import Rendered, render
from easeback.publishing.stills import begin_engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from easeback.publishing.hosts import Host

log = logging.getLogger("easeback")


EXECUTIONS = 2
"""Lessons that are executed at the same time: each has a kernel of its own."""


class UnavailableError(RuntimeError):
    """A lesson that cannot be shown now: its notebook or the course's tables are at fault."""


@dataclass(frozen=True)
class Printed:
    """A page ready to be sent or saved. `files` is what its widgets by others bring, by file name."""

    html: str
    files: dict[str, str]
    failed: bool = False


class Press:
    """Prints the pages of the course in `root`. Safe to use from several threads.

    Only one of them executes a given lesson at a time. A lesson is executed again when its notebook, a table
    or our own code has changed, and written again when anything on its page has.
    """

    def __init__(self, root: Path, cache: Cache, folder: Path = FOLDER) -> None:
        self.root = root
        self._cache = cache
        self._folder = folder
        self._at_work: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)
        self._guard = threading.Lock()
        self._few = threading.Semaphore(EXECUTIONS)
        self._executed: dict[Path, tuple[str, Rendered]] = {}
        self._printed: dict[tuple[Path, Host], tuple[str, Printed]] = {}
        self._told: dict[object, str] = {}
        begin_engine()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have lessons."""
        return languages_of(self.root)

    def lessons(self, language: str) -> tuple[Lesson, ...]:
        """The lessons of a language in reading order."""
        return lessons_of(self.root, language)

    def find(self, language: str, slug: str) -> Lesson | None:
        """The lesson at an address, or None."""
        return next((lesson for lesson in self.lessons(language) if lesson.slug == slug), None)

    def page(self, lesson: Lesson, host: Host, say: Callable[[Lesson], None] = lambda _: None) -> Printed:
        """The page of a lesson on a host; `say` is called before a lesson is executed, which takes seconds.

        Raises UnavailableError where the lesson cannot be shown, BuildMissingError where the browser code is
        missing.
        """
        with self._guard:
            mine = self._at_work[lesson.path]
        with mine:
            ready = built(self._folder)
            if lesson.problem:
                self._tell(lesson.path, lesson.problem)
                raise UnavailableError(lesson.problem)
            try:
                key = key_of(lesson, self.root, ready)
                page_key = f"{key} {self._surroundings(lesson.language)}"
                kept = self._printed.get((lesson.path, host))
                if kept and kept[0] == page_key:
                    self._sound(lesson)
                    return kept[1]
                course = self._sound_course(lesson.language, ready)
                rendered = self._rendered(lesson, key, ready, say)
            except (UnreadableLessonError, OSError) as error:
                self._tell(lesson.path, str(error))
                raise UnavailableError(str(error)) from error
            self._sound(lesson)
            printed = Printed(
                lesson_page(course, host, lesson, rendered), dict(rendered.widgets.files), rendered.failed
            )
            self._printed[lesson.path, host] = (page_key, printed)
            return printed

    def notice(self, kind: str, host: Host, language: str, lesson: str = "") -> str:
        """The HTML of a page that is no lesson. Works, with what can be read, where tables are at fault."""
        course = Course(
            self.lessons(language), self.languages, chrome_of(self.root, language), built(self._folder)
        )
        return notice_page(course, host, language, kind, lesson)

    def _sound_course(self, language: str, ready: Built) -> Course:
        try:
            content.load(language, self.root)
        except content.ContentError as error:
            self._tell(language, str(error))
            raise UnavailableError(str(error)) from error
        return Course(self.lessons(language), self.languages, chrome_of(self.root, language), ready)

    def _rendered(self, lesson: Lesson, key: str, ready: Built, say: Callable[[Lesson], None]) -> Rendered:
        kept = self._executed.get(lesson.path)
        if kept and kept[0] == key:
            return kept[1]
        rendered = self._cache.get(lesson, key)
        if rendered is None:
            with self._few:
                say(lesson)
                rendered = render(lesson, ready)
            if not rendered.failed:  # a fault may be of the moment; it is tried again at the next start
                self._cache.put(lesson, key, rendered)
        self._executed[lesson.path] = (key, rendered)
        return rendered

    def _surroundings(self, language: str) -> str:
        """What changes when the frame of every page of a language may have changed."""
        seen = [(str(path), path.stat().st_mtime_ns) for path in sorted(TEMPLATE.iterdir())]
        around = f"{language} {self.languages} {self.lessons(language)} {seen}"
        return hashlib.sha256(around.encode()).hexdigest()

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
